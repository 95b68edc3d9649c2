import Diagnostics
import TestSupport
import Testing

@testable import Content

@Suite("What nobody sees in Thai text")
struct SourceHygieneTests {
  private static func findings(_ text: String, path: String = "content/pages/a.md") -> [Diagnostic] {
    Source(path: path, text: text).hygieneFindings
  }

  @Test func isFoundInBodiesAndFrontMatterAtItsPlace() {
    let text = MarkedText("---\ntitle: การ1️⃣ทํางาน\n---\nบ้าน 2️⃣เเละ\n")
    let findings = Self.findings(text.text)
    #expect(findings.map(\.id) == ["text/hygiene-sara-am", "text/hygiene-sara-e"])
    #expect(findings.map(\.span?.range.lowerBound) == text.places)
    #expect(findings.map(\.severity) == [.warning, .warning])
    #expect(findings.first?.hint?.english == "type it again as `การทำงาน`")
  }

  @Test(arguments: [
    "[ก](files/ทํา.pdf)", "<https://www.example.go.th/ทํา>", "ดู https://www.example.go.th/ก/ทํา วันนี้",
    "[ก]: files/ทํา.pdf", "[ก](ทํา.pdf)", "ที่ `files/ทํา.pdf`",
  ])
  func addressesArePassedOver(line: String) {
    #expect(Self.findings("---\ntitle: ก\n---\n" + line).map(\.id) == [])
  }

  @Test func aWordBesideASlashIsNoAddress() {
    #expect(Self.findings("ก/ทํา").map(\.id) == ["text/hygiene-sara-am"])
  }

  @Test func commentsOfYAMLArePassedOverAndHeadingsAreNot() {
    #expect(Self.findings("---\n# ทํา\ntitle: ก\n---\n").map(\.id) == [])
    #expect(Self.findings("---\ntitle: ก\n---\n# ทํา\n").map(\.id) == ["text/hygiene-sara-am"])
    #expect(Self.findings("# ทํา\na: b\n", path: "content/site.yml").map(\.id) == [])
  }

  /// One word of a megabyte: were each finding to look at the whole word, this would take minutes.
  @Test func aWordWithoutEndIsLookedAtOnce() {
    let findings = Self.findings(String(repeating: "ทํา", count: 100_000))
    #expect(findings.last?.message.english.contains("99980 more") == true)
    #expect(Self.findings("https://www.example.go.th/" + String(repeating: "ทํา", count: 100_000)).isEmpty)
  }

  @Test func manyAreSummedUp() {
    let findings = Self.findings(String(repeating: "ทํา ", count: 100))
    #expect(findings.count == 21)
    #expect(findings.last?.id == "text/hygiene-more")
    #expect(findings.last?.message.english.contains("80 more") == true)
  }
}
