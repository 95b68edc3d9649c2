internal import CMarkGFM
import Foundation
import TestSupport
import Testing

@testable import Markup

/// The examples of the GFM specification, parsed as we parse and printed by the library's own renderer.
@Suite(.enabled(if: Specifications.folder != nil, "../shared/specs is not there"))
struct ConformanceTests {
  struct Example: Decodable {
    let example: Int
    let section: String
    let extensions: [String]
    let markdown: String
    let html: String
  }

  /// Raw HTML, which is never printed: 71 examples.
  static let rawHTML: Set<Int> = Set(118...160).union([
    170, 288, 289, 317, 327, 354, 484, 485, 486, 500, 503, 532, 544, 632, 633, 634, 635, 636, 642, 644, 647, 648, 649,
    650, 651, 653, 663, 664,
  ])
  /// Task boxes: the library writes the attributes of its `<input>` in another order.
  static let taskBoxes: Set<Int> = [279, 280]

  static func examples() throws -> [Example] {
    let data = try #require(try Specifications.data("gfm-0.29.json"))
    return try JSONDecoder().decode([Example].self, from: data)
  }

  @Test func sixHundredExamplesMatchByteForByte() throws {
    _ = Rendering.block("")
    let excluded = Self.rawHTML.union(Self.taskBoxes)
    #expect(Self.rawHTML.count == 71)
    let matching = try Self.examples().filter { Self.referenceHTML($0) == $0.html }.map(\.example)
    let all = try Set(Self.examples().map(\.example))
    #expect(all.count == 673)
    #expect(matching.count == 600)
    #expect(all.subtracting(matching) == excluded)
  }

  @Test(arguments: [
    ("~~Hi~~ Hello, world!", "<p><del>Hi</del> Hello, world!</p>\n"),
    ("This ~~has a\n\nnew paragraph~~.", "<p>This ~~has a</p>\n<p>new paragraph~~.</p>\n"),
  ])
  func strikethroughOfOurOwnFollowsTheSpecification(markdown: String, html: String) {
    #expect(Rendering.html(markdown) == html)
  }

  /// The autolinks are our own, since the library's can't be used on two threads; they print the same HTML.
  @Test func autolinksOfOurOwnFollowTheSpecification() throws {
    let examples = try Self.examples().filter { $0.extensions.contains("autolink") }
    #expect(examples.count == 11)
    for example in examples {
      let ours = Rendering.block(example.markdown) { $0.additions = false }.text
      #expect(ours == Self.withoutFTP(example.html), "example \(example.example)")
    }
  }

  /// A scheme of the specification that we don't link; and quotes need no escape in text.
  private static func withoutFTP(_ html: String) -> String {
    html.replacing(#/<a href="(ftp:[^"]*)">[^<]*</a>/#) { $0.1 }.replacing("&quot;", with: "\"")
  }

  private static func referenceHTML(_ example: Example) -> String {
    var markdown = example.markdown
    if Set(example.extensions).isDisjoint(with: ["autolink", "strikethrough"]) {
      return markdown.withUTF8 { bytes in
        guard let tree = Tree(bytes) else { return "" }
        return html(tree.root.pointer)
      }
    }
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return "" }
    defer { cmark_parser_free(parser) }
    for name in ["table", "tasklist"] + example.extensions {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    cmark_parser_feed(parser, markdown, markdown.utf8.count)
    guard let root = cmark_parser_finish(parser) else { return "" }
    defer { cmark_node_free(root) }
    return html(root)
  }

  private static func html(_ root: OpaquePointer) -> String {
    guard let text = cmark_render_html(root, CMARK_OPT_DEFAULT, nil) else { return "" }
    defer { free(text) }
    return String(cString: text)
  }
}
