import Foundation
import TestSupport
import Testing

@testable import Diagnostics

enum SampleFinding: String, FindingID {
  case wrong = "sample/wrong"
  case odd = "sample/odd"

  var severity: Severity { self == .wrong ? .error : .warning }
}

@Suite("Places in a source")
struct PositionTests {
  @Test(arguments: [
    ("ก1️⃣ข", 1, 2), ("ก\n1️⃣ข", 2, 1), ("ก\r\nขค1️⃣", 2, 3), ("ก\rข1️⃣", 2, 2), ("1️⃣", 1, 1), ("น้ำ1️⃣", 1, 4),
    ("\u{FEFF}ก1️⃣", 1, 2), ("ก\n\n1️⃣", 3, 1),
  ])
  func countsLinesAndCodePoints(_ marked: String, _ line: Int, _ column: Int) throws {
    let text = MarkedText(marked)
    let offset = try #require(text.places.first)
    #expect(text.source().position(of: offset) == Position(line: line, column: column))
  }

  @Test func aByteOrderMarkIsNoColumnWithinItselfEither() {
    let source = Source(path: "x", text: "\u{FEFF}กข")
    #expect((0...3).map { source.position(of: $0).column } == [1, 1, 1, 1])
    #expect((0...9).map { PositionTable(source).position(of: $0) } == (0...9).map(source.position))
  }

  @Test func mapsPiecesBackToTheSource() {
    let source = Source(path: "x", text: "  ab\n  cd\n")
    let text = MappedText(
      bytes: Array("ab\ncd\n".utf8), source: source, pieces: [.init(text: 0, source: 2), .init(text: 3, source: 7)])
    #expect(text.span(of: 3..<5).text == "cd")
    #expect(text.span(of: 1..<4).range == 3..<8)
  }
}

@Suite("Did you mean")
struct SuggestionTests {
  @Test(arguments: [
    ("tilte", "title"), ("title", "title"), ("updatd", "updated"), ("ปรับปรุงลาสุด", "ปรับปรุงล่าสุด"), ("Title", "title"),
  ])
  func findsTheNearest(_ name: String, _ expected: String) {
    #expect(nearest(to: name, among: ["owner", "title", "updated", "ปรับปรุงล่าสุด"]) == expected)
  }

  @Test func findsNothingFar() {
    #expect(nearest(to: "colour", among: ["title", "owner"]) == nil)
    #expect(nearest(to: "", among: ["a"]) == nil)
  }

  @Test func onlySoManyNamesAreCompared() {
    var suggestions = Suggestions(among: ["title", "owner"])
    #expect(suggestions.nearest(to: "tilte") == "title")
    for number in 0..<300 { #expect(suggestions.nearest(to: "name \(number)") == nil) }
    #expect(suggestions.nearest(to: "ownre") == nil)
    #expect(suggestions.nearest(to: "tilte") == "title")
  }

  @Test func countsSwapsAsOne() {
    #expect(editDistance(Array("ab"), Array("ba")) == 1)
    #expect(editDistance(Array("kitten"), Array("sitting")) == 3)
    #expect(editDistance([Character](), Array("abc")) == 3)
  }
}

@Suite("How findings are printed")
struct PrintingTests {
  private static func sample(_ marked: String = "ก\nชื่อ: 1️⃣ผิด2️⃣ จริง\n") -> Diagnostic {
    let text = MarkedText(marked)
    let source = text.source(path: "content/a.md")
    return Diagnostic(
      SampleFinding.wrong, at: source.span(text.places[0]..<text.places[1]),
      Wording(thai: "ไม่ถูก", english: "not right"),
      notes: [.init(at: nil, Wording(thai: "ดูนี่", english: "see this"))], hint: Wording(thai: "แก้", english: "mend"))
  }

  @Test func shortIsOneLineForEditors() {
    #expect(
      DiagnosticReport([Self.sample()], language: .english).text(.short)
        == "content/a.md:2:7: error: not right [sample/wrong]\n")
  }

  @Test func humanPutsCaretsBelowTheWords() {
    let expected = """
      ข้อผิดพลาด[sample/wrong]: ไม่ถูก
        --> content/a.md:2:7
         |
       2 | ชื่อ: ผิด จริง
         |     ^^
        = หมายเหตุ: ดูนี่
        = วิธีแก้: แก้


      """
    #expect(DiagnosticReport([Self.sample()], language: .thai).text(.human) == expected)
  }

  @Test func jsonIsVersionedAndParses() throws {
    let json = DiagnosticReport([Self.sample()], language: .thai).text(.json)
    let object = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["version"] as? Int == 1)
    #expect(object["errors"] as? Int == 1)
    let entry = try #require((object["diagnostics"] as? [[String: Any]])?.first)
    #expect(entry["id"] as? String == "sample/wrong")
    #expect(entry["line"] as? Int == 2)
    #expect((entry["message"] as? [String: String])?["th"] == "ไม่ถูก")
    #expect((entry["hint"] as? [String: String])?["en"] == "mend")
  }

  @Test func jsonQuotesEverything() throws {
    let text = "\"\\\n\r\t\u{1}\u{2028}ก😀"
    let back = try JSONSerialization.jsonObject(with: Data("[\(text.jsonQuoted)]".utf8)) as? [String]
    #expect(back == [text])
  }

  @Test func standsInSourceOrderWhateverTheOrderFound() {
    let source = Source(path: "b", text: "abc")
    let other = Source(path: "a", text: "abc")
    let findings = [
      Diagnostic(SampleFinding.odd, at: source.span(2..<3), Wording(thai: "ก", english: "1")),
      Diagnostic(SampleFinding.wrong, at: source.span(0..<1), Wording(thai: "ก", english: "2")),
      Diagnostic(SampleFinding.wrong, at: other.span(1..<2), Wording(thai: "ก", english: "3")),
      Diagnostic(SampleFinding.wrong, at: nil, Wording(thai: "ก", english: "4")),
    ]
    for order in [findings, findings.reversed()] {
      #expect(order.inSourceOrder().map(\.message.english) == ["4", "3", "2", "1"])
    }
    #expect(findings.worst == .error)
  }

  @Test func contentCanNotSteerTheTerminal() {
    let text = "\u{1B}[31m\u{202E}x"
    let source = Source(path: "a\nb", text: text)
    let finding = Diagnostic(SampleFinding.wrong, at: source.whole, Wording(thai: text, english: text))
    let printed = DiagnosticReport([finding], language: .thai).text(.human)
    #expect(!printed.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(printed.split(separator: "\n").count == 5)
  }

  @Test func longLinesAreCutAroundTheSpan() {
    let source = Source(
      path: "a", text: String(repeating: "x", count: 100_000) + "!" + String(repeating: "y", count: 100_000))
    let finding = Diagnostic(SampleFinding.wrong, at: source.span(100_000..<100_001), Wording(thai: "ก", english: "x"))
    let lines = DiagnosticReport([finding], language: .english).text(.human).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count < 200 })
    #expect(lines.contains { $0.contains("…") && $0.contains("!") })
  }
}
