import Authoring
import Diagnostics
import Testing

@Suite("A failure of a command that writes content")
struct AuthoringFailureTests {
  @Test func saysWhyInBothLanguages() {
    let failure = AuthoringFailure(Wording(thai: "ไม่พบ git", english: "git was not found"))
    #expect(failure.message.thai == "ไม่พบ git")
    #expect(failure.message.english == "git was not found")
  }
}
