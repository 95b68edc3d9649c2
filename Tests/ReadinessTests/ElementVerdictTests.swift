import Diagnostics
import Readiness
import Testing

@Suite("The verdict on an element")
struct ElementVerdictTests {
  @Test func keepsEveryReason() {
    let reasons = [Wording(thai: "ก", english: "a"), Wording(thai: "ข", english: "b")]
    guard case .notMet(let kept) = ElementVerdict.notMet(reasons) else { return #expect(Bool(false)) }
    #expect(kept.map(\.english) == ["a", "b"])
  }
}
