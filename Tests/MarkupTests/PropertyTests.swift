import Diagnostics
import TestSupport
import Testing

@testable import Markup

struct PropertyTests {
  /// A small generator with a seed, so that every run sees the same texts.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  static let parts = [
    "ก", "ข้อ", "\"", "**", "*", "_", "~~", "`", "```\n", "[", "](", ")", "![", "<b>", "</b>", "<", ">", "&", "&amp;",
    "\\", "\n", "\n\n", "๑. ",
    "(๒) ", "-", "- ", "1. ", "> ", "# ", "| ", "|-|-|\n", "https://a.th", "www.a.th", "a@b.th", "[^1]", "\n[^1]: ",
    "[r]: /x\n", "\u{205F}", "\t",
    "    ", "\r\n", "\0", "<!--", "-->", "ตาราง: ", "[ ] ", "javascript:", "%5C", " ", "'", "\u{1680}", "x.pdf",
  ]

  static func text(_ seed: UInt64) -> String {
    var generator = Generator(state: seed)
    return (0..<Int.random(in: 1...60, using: &generator)).map { _ in
      parts.randomElement(using: &generator) ?? ""
    }.joined()
  }

  @Test func everyTagIsOneOfOursAndWellNested() {
    for seed in 0..<3000 {
      let text = Self.text(UInt64(seed))
      let complaint = Self.complaint(about: Rendering.html(text)) ?? Self.complaint(about: Rendering.inline(text).text)
      #expect(complaint == nil, "\(text.debugDescription)")
    }
  }

  /// What needs no parser is what the parser would make of it, which it makes behind another paragraph.
  @Test func oneLineOfWordsIsTheParagraphThatTheParserMakes() {
    let parts = [
      "ก", "ข้อ", "a", "www", ".", ")", " ", "  ", "๑", "1", "-", "+", "#", "=", "|", ":", "\"", "!", "เ", "ำ", "\n",
    ]
    for seed in 0..<5000 {
      var generator = Generator(state: UInt64(seed))
      let text = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
        parts.randomElement(using: &generator) ?? ""
      }.joined()
      let expected = Rendering.html("ก่อน\n\n" + text)
      #expect("<p>ก่อน</p>\n" + Rendering.html(text) == expected, "\(text.debugDescription)")
    }
  }

  @Test func randomBytesSurvive() {
    var generator = Generator(state: 7)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let rendered = Rendering.block(Source(path: "random", bytes: bytes))
      #expect(rendered.findings.allSatisfy { ($0.span?.range.upperBound ?? 0) <= bytes.count })
    }
  }

  @Test func textWithoutMarksIsPrintedWhole() {
    for seed in 0..<300 {
      var generator = Generator(state: UInt64(seed))
      let text = (0..<20).map { _ in ["ก", "ข ", "a", "<", "&", "\"", "๒", " "].randomElement(using: &generator) ?? "" }
        .joined()
        .split(separator: " ").joined(separator: " ")
      let escaped = text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
        .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
      let rendered = Rendering.inline(text)
      if rendered.findings.isEmpty { #expect(rendered.text == escaped) }
    }
  }

  @Test func originsAndFindingsStayWithinTheText() {
    for seed in 0..<1500 {
      let rendered = Rendering.block(Self.text(UInt64(seed)))
      #expect(rendered.origins.allSatisfy { rendered.html[$0.offset] == UInt8(ascii: "<") })
      #expect(zip(rendered.origins, rendered.origins.dropFirst()).allSatisfy { $0.offset < $1.offset })
    }
  }

  @Test func theSameTextGivesTheSameBytesOnEveryThread() async {
    let texts = (0..<400).map { Self.text(UInt64($0)) + "\n\n~~ก~~ https://a.th www.a.th | ข" }
    let expected = texts.map { Rendering.html($0) }
    await withTaskGroup(of: [String].self) { group in
      for _ in 0..<4 { group.addTask { texts.map { Rendering.html($0) } } }
      for await results in group { #expect(results == expected) }
    }
  }

  /// What is wrong with the tags of some HTML; nil when nothing is.
  static func complaint(about html: String) -> String? {
    var open: [Substring] = []
    let voids: Set<Substring> = ["br", "hr", "img"]
    let known: Set<Substring> = [
      "p", "a", "em", "strong", "del", "code", "pre", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr",
      "th", "td",
      "caption", "div", "span", "section", "sup", "h1", "h2", "h3", "h4", "h5", "h6",
    ]
    for piece in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      guard let end = piece.firstIndex(of: ">") else { return "unclosed tag" }
      let tag = piece[..<end]
      let name = tag.prefix { $0.isLetter || $0.isNumber }
      if piece[piece.index(after: end)...].contains(">") { return "raw >" }
      if tag.first == "/" {
        guard open.popLast() == tag.dropFirst() else { return "\(tag) closes another" }
      } else if known.contains(name) {
        open.append(name)
      } else if !voids.contains(name) {
        return "unknown tag \(tag)"
      }
      if tag.contains("href=\"javascript:") || tag.contains("src=\"javascript:") || tag.contains(" on")
        || tag.contains(" style")
      {
        return "unsafe \(tag)"
      }
    }
    return open.isEmpty ? nil : "\(open) not closed"
  }
}
