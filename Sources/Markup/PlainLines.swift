internal import Diagnostics

extension Markup {
  /// The words of a short text without their marks, for where Markdown is not read; its lines, and the numbers and
  /// dashes of its lists, stay as they are written.
  package static func plainText(of text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(plainLine).joined(separator: "\n")
  }

  private static func plainLine(_ line: Substring) -> String {
    let indentation = line.prefix { $0 == " " }
    let source = Source(path: "", text: String(line[indentation.endIndex...]))
    let (text, options) = (MappedText(0..<source.bytes.count, of: source), MarkupOptions())
    guard refusal(of: text, options: options) == nil else { return String(line) }
    let rewriting = Prepass.inline(text, additions: options.additions)
    let words = rewriting.text.bytes.withUnsafeBufferPointer { bytes -> String? in
      guard let tree = Tree(bytes) else { return nil }
      return Renderer(rewriting, options: options, resolve: { _ in nil }).plainText(of: tree.root)
    }
    return words.map { indentation + $0 } ?? String(line)
  }
}
