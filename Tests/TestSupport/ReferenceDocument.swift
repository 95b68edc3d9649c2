import Foundation

/// `docs/content-format.md` with its fenced blocks.
package struct ReferenceDocument {
  package let text: String
  package let blocks: [Block]

  /// A fenced block; the words of its first line tell what it is: `yaml content/site.yml`, `yaml wrong yaml/colon`.
  package struct Block {
    package let words: [String]
    package let text: String
    package let line: Int

    package var lines: [String] { text.split(separator: "\n").map(String.init) }
  }

  private static var url: URL { Specifications.projectFolder.appending(path: "docs/content-format.md") }

  package init() throws {
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
  package var examples: [(path: String, text: String)] {
    blocks.filter { $0.words.dropFirst().first?.hasPrefix("content/") == true }.map { ($0.words[1], $0.text) }
  }

  /// What the drawing of the folder lists.
  package var treePaths: [String] {
    blocks.filter { $0.words == ["text", "tree"] }.flatMap(\.lines)
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  /// All examples as one site, its attachments as small files, with other files put over them.
  package func site(with others: [String: String] = [:]) throws -> TemporarySite {
    let site = try TemporarySite()
    for path in treePaths where path.hasPrefix("content/files/") { try site.write(Self.attachment(path), to: path) }
    for example in examples { try site.write(example.text, to: example.path) }
    for (path, text) in others { try site.write(text, to: path) }
    return site
  }

  /// A small file of the kind that its ending promises.
  private static func attachment(_ path: String) -> Data {
    if path.hasSuffix(".svg") { return Data(#"<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>"#.utf8) }
    if path.hasSuffix(".png") {
      // So large that the example of exceptions.yml has something to accept.
      return Data(
        [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 4, 0, 0, 0, 3]
          + [UInt8](repeating: 0, count: 600_000))
    }
    if path.hasSuffix(".jpg") { return Data([0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 3, 0, 4, 1, 1, 17, 0, 0xFF, 0xD9]) }
    return Data(path.hasSuffix(".pdf") ? TemporarySite.document.utf8 : "example".utf8)
  }

  /// What stands between the marks of a table that is made.
  package func generated(_ name: String) -> String? { range(of: name, in: text).map { String(text[$0]) } }

  private func range(of name: String, in text: String) -> Range<String.Index>? {
    let close = "<!-- /\(name.prefix { $0 != ":" }) -->"
    guard let start = text.range(of: "<!-- \(name) -->\n"),
      let end = text.range(of: close, range: start.upperBound..<text.endIndex)
    else { return nil }
    return start.upperBound..<end.lowerBound
  }

  package func update(_ tables: [(name: String, text: String)]) throws {
    var text = text
    for table in tables {
      if let range = range(of: table.name, in: text) { text.replaceSubrange(range, with: table.text) }
    }
    if text != self.text { try text.write(to: Self.url, atomically: true, encoding: .utf8) }
  }
}
