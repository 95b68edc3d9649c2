import Foundation
import TestSupport

/// `docs/content-format.md` with its fenced blocks.
struct ReferenceDocument {
  let text: String
  let blocks: [Block]

  /// A fenced block; the words of its first line tell what it is: `yaml content/site.yml`, `yaml wrong yaml/colon`.
  struct Block {
    let words: [String]
    let text: String
    let line: Int

    var lines: [String] { text.split(separator: "\n").map(String.init) }
  }

  private static var url: URL { Specifications.projectFolder.appending(path: "docs/content-format.md") }

  init() throws {
    text = try String(contentsOf: Self.url, encoding: .utf8)
    blocks = Self.blocks(of: text)
  }

  private static func blocks(of text: String) -> [Block] {
    var blocks: [Block] = []
    var open: (fence: Substring, words: [String], line: Int, text: String)?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let fence = line.prefix { $0 == "`" }
      if let block = open {
        if line == block.fence {
          blocks.append(Block(words: block.words, text: block.text, line: block.line))
          open = nil
        } else {
          open?.text += line + "\n"
        }
      } else if fence.count >= 3 {
        open = (fence, line.dropFirst(fence.count).split(separator: " ").map(String.init), number + 1, "")
      }
    }
    return blocks
  }

  /// The blocks that are whole files of the example site.
  var examples: [(path: String, text: String)] {
    blocks.filter { $0.words.dropFirst().first?.hasPrefix("content/") == true }.map { ($0.words[1], $0.text) }
  }

  /// What the drawing of the folder lists.
  var treePaths: [String] {
    blocks.filter { $0.words == ["text", "tree"] }.flatMap(\.lines)
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  /// All examples as one site, its attachments as small files, with other files put over them.
  func site(with others: [String: String] = [:]) throws -> TemporarySite {
    let attachments = treePaths.filter { $0.hasPrefix("content/files/") }.map { ($0, "example") }
    let site = try TemporarySite(Dictionary(attachments) { first, _ in first })
    for example in examples { try site.write(example.text, to: example.path) }
    for (path, text) in others { try site.write(text, to: path) }
    return site
  }

  /// What stands between the marks of a table that is made.
  func generated(_ name: String) -> String? { range(of: name, in: text).map { String(text[$0]) } }

  private func range(of name: String, in text: String) -> Range<String.Index>? {
    let close = "<!-- /\(name.prefix { $0 != ":" }) -->"
    guard let start = text.range(of: "<!-- \(name) -->\n"),
      let end = text.range(of: close, range: start.upperBound..<text.endIndex)
    else { return nil }
    return start.upperBound..<end.lowerBound
  }

  func update(_ tables: [(name: String, text: String)]) throws {
    var text = text
    for table in tables {
      if let range = range(of: table.name, in: text) { text.replaceSubrange(range, with: table.text) }
    }
    if text != self.text { try text.write(to: Self.url, atomically: true, encoding: .utf8) }
  }
}
