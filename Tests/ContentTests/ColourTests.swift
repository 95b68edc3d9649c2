import Diagnostics
import TestSupport
import Testing

@testable import Content

@Suite("Codes of colours")
struct ColourTests {
  @Test(arguments: [
    ("\"#0a5\"", "#00aa55"), ("0a5", "#00aa55"), ("14532d", "#14532d"), ("\"#14532dff\"", "#14532d"),
    ("\"#14532\"", "#0b5394"), ("เขียว", "#0b5394"),
  ])
  func proposeTheirOwnCode(written: String, proposed: String) throws {
    let source = Source(path: "test", text: written)
    var context = ReadingContext(files: FileIndex([]))
    let node = try #require(YAML.parse(0..<source.bytes.count, of: source, findings: &context.findings))
    #expect(Reading<Located<String>>.colour.read(node, &context) == nil)
    #expect(context.findings.map(\.id) == ["value/colour"])
    let hint = try #require(context.findings.first?.hint)
    #expect(hint.english.contains("such as \"\(proposed)\","), "\(hint.english)")
    #expect(hint.thai.contains("เช่น \"\(proposed)\" "), "\(hint.thai)")
  }
}
