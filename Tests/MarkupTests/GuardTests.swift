import Diagnostics
import TestSupport
import Testing

@testable import Markup

struct GuardTests {
  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test(arguments: [
    ("| " + repeated("a|", 10_000) + "\n|" + repeated("-|", 10_000), MarkupFinding.tooManyColumns),
    ("|" + repeated("a|", 10_000) + "\n|-|", .tooManyColumns),
    ("|" + repeated("a|", 400) + "\n|" + repeated("-|", 400) + repeated("\n|", 1000), .tableTooLarge),
    (repeated("[", 100_000), .paragraphTooLong), (repeated("![[]()", 50_000), .paragraphTooLong),
    ("https://a.th/" + repeated(")", 100_000), .paragraphTooLong), (repeated("*a ", 100_000), .paragraphTooLong),
    (repeated("<", 100_000), .paragraphTooLong), (repeated("ก\n", 40_000), .paragraphTooLong),
    (
      repeated("ข้อความ ", 3000) + repeated("\n\nข้อความ", 1) + repeated("\n\n" + repeated("ก", 15_000), 3),
      .paragraphTooLong
    ),
    ("[r]: /" + repeated("x", 60_000) + "\n\n" + repeated("[r] [r] [r]\n\n", 5000), .referenceBlowup),
    ("[r]:\n/" + repeated("x", 60_000) + "\n\n" + repeated("[r] [r] [r]\n\n", 5000), .referenceBlowup),
    (repeated("> ", 100_000), .tooDeep), (repeated("* ", 100_000), .tooDeep), (repeated("1. ", 1000), .tooDeep),
    (repeated(">", 1000), .tooDeep), ((0..<150).map { repeated("  ", $0) + "- ก\n" }.joined(), .tooDeep),
    (
      (0..<400).map { $0 % 2 == 0 ? "*a " : "**a " }.joined() + (0..<400).map { $0 % 2 == 0 ? " a**" : " a*" }.joined(),
      .tooDeep
    ),
  ])
  func aTextBeyondALimitIsNotParsed(text: String, id: MarkupFinding) {
    let rendered = Rendering.block(text)
    #expect(rendered.ids == [id.rawValue])
    #expect(rendered.html.isEmpty)
    #expect(rendered.findings.first?.hint != nil)
  }

  @Test func theLimitIsNamedAtTheTable() throws {
    let marked = MarkedText("ก\n\n1️⃣|" + Self.repeated("a|", 600) + "\n|" + Self.repeated("-|", 600))
    try expectFinding(.tooManyColumns, in: marked)
    let message = Rendering.block(marked.text).findings.first?.message
    #expect(message?.english.contains("600") == true && message?.thai.contains("512") == true)
  }

  /// Texts that stay below the limits and must still end.
  @Test(arguments: [
    repeated("[", 60_000), repeated("![[]()", 10_000), "https://a.th/" + repeated(")", 60_000), repeated("*a ", 20_000),
    repeated("<", 60_000), repeated("_a __", 12_000), (1...340).map { repeated("`", $0) + "x" }.joined(),
    repeated("www._", 12_000), repeated("http://_", 8000), repeated("a@", 30_000), repeated("https://a&amp;b\"", 3500),
    repeated("~~a", 20_000),
    repeated("](a b", 10_000), repeated("[](a b.c)", 6000), "[" + repeated("](a b.c)", 6000),
    repeated("[a](b c.d", 7000), repeated("<!--", 15_000), repeated("**\"ก\"", 9000), repeated("&#8287;", 9000),
    repeated("\\~", 30_000),
    repeated("- ก\n", 100_000), repeated("๑. ก\n", 50_000), repeated("# ก\n", 50_000),
    repeated("| ก\n", 1000) + "|-|\n",
    "|a|b|\n|-|-|\n" + repeated("|[ก](ข)|`x`|\n", 10_000), repeated("[^a]", 10_000) + "\n\n[^a]: ก",
    repeated("<b>", 20_000),
    repeated("1. ก\n", 20_000), repeated("[a](b) ", 8000), repeated("![](b) ", 8000), repeated("<x>\n\n", 20_000),
    (0..<2000).map { "[^\($0)]" }.joined() + "\n\n" + (0..<2000).map { "[^\($0)]: ก\n\n" }.joined(),
  ])
  func aTextWithinTheLimitsIsRendered(text: String) {
    let rendered = Rendering.block(text)
    #expect(!rendered.html.isEmpty || rendered.ids.contains("markup/raw-html"))
  }

  @Test func ordinaryLargeTextsPass() {
    let items = (1...300).map { "- " + Self.repeated("รายการ", 10) + " \($0)\n" }.joined()
    let table = "| ก | ข | ค |\n|---|---|---|\n" + Self.repeated("| " + Self.repeated("ข้อมูล", 8) + " | 1 | 2 |\n", 1500)
    let prose = Self.repeated(Self.repeated("ข้อความ", 50) + "\n\n", 500)
    let references =
      (1...100).map { "[r\($0)]: https://example.go.th/\($0)\n" }.joined() + "\n"
      + (1...100).map { "[r\($0)] " }.joined()
    for text in [items, table, prose, references] { #expect(Rendering.block(text).findings.isEmpty) }
  }
}
