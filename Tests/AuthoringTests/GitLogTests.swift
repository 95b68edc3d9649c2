import Markup
import Diagnostics
import Testing
import Thai

@testable import Authoring

@Suite("Reading git log")
struct GitLogTests {
  private let hash = String(repeating: "a", count: 40)

  @Test func readsSubjectsOfAnyKindByTheirPlace() {
    let output = "\0\(hash) 1735689600\0\0\nM\0a.md\0R090\0b.md\0c.md\0\0\(hash) 1735603200\0\(hash) 1\0\nD\0d.md\0"
    let commits = GitLog.commits(Array(output.utf8))
    #expect(commits.map(\.subject) == ["", "\(hash) 1"])
    #expect(commits.map(\.changes) == [[.touched("a.md"), .renamed(from: "b.md", to: "c.md")], [.deleted("d.md")]])
    #expect(commits.map(\.day.isoText) == ["2025-01-01", "2024-12-31"])
  }

  @Test(arguments: [Int.min, .min + 1, -1 << 36, 1 << 36, .max])
  func aTimeThatNoCommitHasIsNoDay(_ seconds: Int) {
    #expect(CalendarDate(secondsSince1970InThailand: seconds) == nil)
  }

  @Test func survivesAnyBytes() {
    var generator = SystemRandomNumberGenerator()
    let whole = Array("\0\(hash) 1735689600\0ก\0\nM\0a.md\0R090\0b.md\0c.md\0".utf8)
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0..<3 { bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255) }
      #expect(GitLog.commits(Array(bytes.prefix(Int.random(in: 0...bytes.count)))).count <= 2)
    }
  }

  @Test(arguments: [
    "แก้ไข *ด่วน* _มาก_", "[ก](http://a.go.th)", "http://a.go.th/?a=1&b=2", "www.a.go.th", "ดู WWW.a.go.th", "a@b.go.th",
    "<script>alert(1)</script>", "&amp; &#42;", "`x` ``", "~~ก~~", "1. ข้อแรก", "๑. ข้อแรก", "(๑) ข้อ", "(1) ข้อ", "1) ข้อ",
    "# หัวข้อ", "- รายการ", "+ ก", "* ก", "> ก", "---", "===", "\\*", "| ก | ข |", "![ก](ข)", "[^1]", "[ก]: ข", "• ก",
    "1.1 ข้อ",
    "แก้ **O12**", "feat: แก้ O12 (รอบ 2)", "***", "feat_a_b", "2568-04-01 แก้",
  ])
  func printsASubjectAsItStands(_ subject: String) {
    Markup.prepare()
    let source = Source(path: "t", text: MarkdownText.line(subject))
    let html = Markup.inline(MappedText(0..<source.bytes.count, of: source), options: MarkupOptions()) { _ in nil }
    let escaped = subject.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    // A bare address becomes a link, as everywhere.
    let printed = String(decoding: html.html, as: UTF8.self).replacing("&quot;", with: "\"")
      .replacing(/<a href="(https?|mailto):[^"<>]*">|<\/a>/, with: "")
    #expect(printed == escaped)
    #expect(html.findings.isEmpty)
  }
}
