package import Diagnostics

/// The file of an item cut into the keys of its front matter and its body, for making a new file out of an old one.
package struct FrontMatterBlocks: Sendable {
  /// A key with its value and the comments behind it: whole lines.
  package struct Block: Sendable {
    /// The key's English name, or what is written when there is no such key.
    package let key: String
    package let lines: [String]
  }

  package let blocks: [Block]
  /// The text below the front matter, with line feeds for line ends.
  package let body: String

  /// nil when the front matter can't be read, or has several keys on one line.
  package init?(ofItem source: Source) {
    var findings: [Diagnostic] = []
    guard let parts = FrontMatter(source, findings: &findings),
      let node = YAML.parse(parts.yaml, of: source, findings: &findings), case .mapping(let pairs) = node.content
    else { return nil }
    let starts = pairs.map { source.lineRange(around: $0.key.span.range.lowerBound).lowerBound }
    guard zip(pairs, starts).allSatisfy({ $0.key.span.range.lowerBound == $1 }) else { return nil }
    let ends = starts.dropFirst() + [parts.yaml.upperBound]
    blocks = zip(pairs, zip(starts, ends)).map { pair, range in
      let text = Self.text(range.0..<range.1, of: source)
      return Block(
        key: DisclosureKeys.schema.key(pair.key.value)?.name ?? pair.key.value,
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init))
    }
    body = Self.text(parts.body, of: source)
  }

  private static func text(_ range: Range<Int>, of source: Source) -> String {
    String(decoding: source.bytes[range], as: UTF8.self).replacing("\r\n", with: "\n")
  }
}
