import Diagnostics
import TestSupport
import Testing

@testable import Content

@Suite("The traps of office text in YAML")
struct YAMLTrapTests {
  struct Trap: CustomTestStringConvertible {
    let marked: String
    let id: ContentFinding
    let mended: String

    var testDescription: String { id.rawValue }
  }

  static let traps = [
    Trap(marked: "title: 1️⃣ประกาศ: เรื่องภาษี", id: .yamlColon, mended: #"title: "ประกาศ: เรื่องภาษี""#),
    Trap(marked: "title: 1️⃣**ด่วน** ประกาศ", id: .yamlAsterisk, mended: #"title: "**ด่วน** ประกาศ""#),
    Trap(marked: #"title: 1️⃣"ด่วน" ประกาศ"#, id: .yamlQuote, mended: #"title: '"ด่วน" ประกาศ'"#),
    Trap(marked: "title: 1️⃣[ด่วน] ประกาศ", id: .yamlBracket, mended: #"title: "[ด่วน] ประกาศ""#),
    Trap(marked: "title: 1️⃣- ประกาศ", id: .yamlDash, mended: #"title: "- ประกาศ""#),
    Trap(marked: "title: 1️⃣| ประกาศ", id: .yamlBlockHeader, mended: #"title: "ประกาศ""#),
    Trap(marked: "title: 1️⃣@ประกาศ", id: .yamlSpecialStart, mended: #"title: "@ประกาศ""#),
    Trap(marked: "title: 1️⃣%5 ของงบ", id: .yamlSpecialStart, mended: #"title: "%5 ของงบ""#),
    Trap(marked: "steps:\n1️⃣\t- ก", id: .yamlTab, mended: "- ก"),
    Trap(marked: "title: ห้อง 1️⃣#1 ชั้น 2", id: .yamlComment, mended: #"title: "ห้อง #1 ชั้น 2""#),
    Trap(marked: "title: 1️⃣#1 ของจังหวัด", id: .yamlComment, mended: ##"title: "#1 ของจังหวัด""##),
    Trap(
      marked: "a: 1️⃣{primary: #14532d, accent: #9a3412}\nb: ก", id: .yamlComment,
      mended: ##"a: {primary: "#14532d", accent: "#9a3412"}"##),
    Trap(marked: "a: 1️⃣[ก, #1]\nb: ก", id: .yamlComment, mended: ##"a: [ก, "#1"]"##),
    Trap(marked: "a: 1️⃣{ด่วน} #1 ก\nb: ก", id: .yamlSpecialStart, mended: ##"a: "{ด่วน} #1 ก""##),
    Trap(marked: "steps: [1️⃣1,000 บาท]", id: .yamlComma, mended: #""1,000 บาท""#),
    Trap(marked: "steps: [ก, 1️⃣1,234,567 บาท, ข]", id: .yamlComma, mended: #""1,234,567 บาท""#),
    Trap(marked: "a: {label: ก, value: 1️⃣๒,๖๔๕ ราย}", id: .yamlComma, mended: #""๒,๖๔๕ ราย""#),
    Trap(marked: "a: {value: 1️⃣1,234,567 บาท, label: ก}", id: .yamlComma, mended: #""1,234,567 บาท""#),
    Trap(marked: "- {label: ก, value: 1️⃣๑๒,๖๔๕}", id: .yamlComma, mended: #""๑๒,๖๔๕""#),
    Trap(marked: "title: 1️⃣\"ด่วน\" ก'\u{0E31}", id: .yamlQuote, mended: "title: '\"ด่วน\" ก''\u{0E31}'"),
    Trap(marked: "title: 1️⃣*ก* \"\u{0E31}", id: .yamlAsterisk, mended: "title: '*ก* \"\u{0E31}'"),
    Trap(marked: "steps:\n  - 1️⃣**ก** ข\n", id: .yamlAsterisk, mended: #"- "**ก** ข""#),
  ]

  @Test(arguments: traps)
  func showsTheMendedLine(_ trap: Trap) throws {
    let marked = MarkedText(trap.marked)
    let source = marked.source()
    var findings: [Diagnostic] = []
    _ = YAML.parse(0..<source.bytes.count, of: source, findings: &findings)
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.id == trap.id.rawValue)
    #expect(finding.span?.range.lowerBound == marked.places.first)
    #expect(finding.hint?.english.hasSuffix("write  " + trap.mended) == true)
    #expect(finding.hint?.thai.hasSuffix("เขียนเป็น  " + trap.mended) == true)
  }

  @Test func findsEveryMistakeOfAFile() {
    let marked = MarkedText("a: 1️⃣x: y\nb: 2️⃣**z** w\nc: good\nd: 3️⃣\"q\" r\n")
    let source = marked.source()
    var findings: [Diagnostic] = []
    let node = YAML.parse(0..<source.bytes.count, of: source, findings: &findings)
    #expect(findings.compactMap { $0.span?.range.lowerBound } == marked.places)
    #expect(node != nil)
  }

  @Test(arguments: [
    "title: ประกาศเรื่อง:ภาษี", "title: \"ประกาศ: ภาษี\"", "url: https://a.go.th/x", "title: ก # หมายเหตุ",
    "list: [1, 000]", "title: |\n  ก: ข #1\n  **ค**\n", "time: 08:30",
    "a: {x: 1, 234: }", "a: {x: 1,234: y}", "a: {x: 1,23}", "a: {x: 1,2345}", "a: {x: ก,234}", "a: {x: \"1\",234}",
    "a: {x: 1,\"234\"}", "a: {x: \"1,234\"}",
  ])
  func leavesGoodTextAlone(_ text: String) {
    var findings: [Diagnostic] = []
    let source = Source(path: "test", text: text)
    #expect(YAML.parse(0..<source.bytes.count, of: source, findings: &findings) != nil)
    #expect(findings.map(\.id) == [])
  }

  @Test(arguments: [
    ("a: 1️⃣& ก\n", ContentFinding.yamlSpecialStart), ("a: 1️⃣&x1 ก\n", .yamlAnchor), ("a: 1️⃣*x1\n", .yamlAlias),
    ("a: 1️⃣!!str ก\n", .yamlTag), ("1️⃣<<: ก\n", .yamlMergeKey), ("1️⃣[ก]: ข\n", .yamlKey),
    ("a: ก\n1️⃣---\nb: ข\n", .yamlSecondDocument),
  ])
  func refusesMachinery(_ text: String, _ id: ContentFinding) throws {
    let marked = MarkedText(text)
    let source = marked.source()
    var findings: [Diagnostic] = []
    _ = YAML.parse(0..<source.bytes.count, of: source, findings: &findings)
    let finding = try #require(findings.first { $0.id == id.rawValue })
    #expect(finding.span?.range.lowerBound == marked.places.first)
  }

  @Test func keepsTheNumberThatACommaSplitsInAMapping() throws {
    var findings: [Diagnostic] = []
    let source = Source(path: "test", text: "{label: ก, value: ๑,๒๓๔,๖๔๕ ราย, note: ข}")
    let node = try #require(YAML.parse(0..<source.bytes.count, of: source, findings: &findings))
    guard case .mapping(let pairs) = node.content else {
      Issue.record("no mapping")
      return
    }
    #expect(pairs.map(\.key.value) == ["label", "value", "note"])
    #expect(pairs[1].value.scalar?.text == "๑,๒๓๔,๖๔๕ ราย")
    #expect(pairs[1].value.mappedText?.sourceOffset(of: 0) == pairs[1].value.span.range.lowerBound)
  }

  /// No piece takes longer for those before it.
  @Test(.timeLimit(.minutes(1)), arguments: [("a: [", "]"), ("a: {x: ", "}")])
  func endsLongNumbersSoon(opening: String, closing: String) {
    let text = opening + "1" + String(repeating: ",000", count: 300_000) + closing
    var findings: [Diagnostic] = []
    let source = Source(path: "test", text: text)
    #expect(YAML.parse(0..<source.bytes.count, of: source, findings: &findings) != nil)
    #expect(findings.map(\.id) == [ContentFinding.yamlComma.rawValue])
    #expect(findings.first?.span?.range == opening.utf8.count..<text.utf8.count - 1)
  }

  @Test func endsDeepNestingSoon() {
    let text = "a: " + String(repeating: "[", count: 100_000)
    var findings: [Diagnostic] = []
    let source = Source(path: "test", text: text)
    #expect(YAML.parse(0..<source.bytes.count, of: source, findings: &findings) == nil)
    #expect(findings.contains { $0.id == ContentFinding.yamlTooDeep.rawValue })
  }

  @Test func placesLinesOfBlocksExactly() throws {
    let marked = MarkedText("a: |\n  ก\n    ข 1️⃣ค\n\n  ง\nb: x\n")
    let source = marked.source()
    var findings: [Diagnostic] = []
    let node = try #require(YAML.parse(0..<source.bytes.count, of: source, findings: &findings))
    guard case .mapping(let pairs) = node.content else {
      Issue.record("no mapping")
      return
    }
    let text = try #require(pairs[0].value.mappedText)
    let place = try #require(text.string.utf8.firstRange(of: Array("ค".utf8)))
    let offset = text.string.utf8.distance(from: text.string.startIndex, to: place.lowerBound)
    #expect(text.sourceOffset(of: offset) == marked.places.first)
  }
}
