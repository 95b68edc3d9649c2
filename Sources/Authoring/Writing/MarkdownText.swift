/// Writes printed text as Markdown that shows the same: bold stays bold, and no sign of the text becomes a sign of
/// Markdown but the markers of lists.
enum MarkdownText {
  /// Paragraphs and lists, with an empty line wherever a paragraph ends.
  static func block(_ text: String) -> [String] {
    var lines: [String] = []
    var wasItem = false
    for paragraph in text.paragraphs.flatMap(ListMarker.bullets) {
      let isItem = ListMarker.begins(BoldMark.removed(from: paragraph))
      if !lines.isEmpty, !(isItem && wasItem) { lines.append("") }
      lines.append(line(paragraph))
      wasItem = isItem
    }
    return lines
  }

  /// One line of text.
  static func line(_ text: String) -> String {
    let line = withBold(text.onOneLine)
    return line.first.map { lineStarts.contains($0) || isRule(line) } == true ? "\\" + line : line
  }

  private static let lineStarts: Set<Character> = ["#", ">", "+", "="]

  /// A line of hyphens would make a heading of the one above.
  private static func isRule(_ line: String) -> Bool {
    line.hasPrefix("-") && line.allSatisfy { $0 == "-" || $0 == " " }
  }

  private static func withBold(_ text: String) -> String {
    var result = ""
    var isBold = false
    for piece in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\u{01}" || $0 == "\u{02}" }) {
      let words = piece.trimmed
      if isBold, !words.isEmpty {
        let tail = piece.last?.isWhitespace == true ? " " : ""
        result += (piece.first?.isWhitespace == true ? " " : "") + "**" + escaped(words) + "**" + tail
      } else {
        result += escaped(String(piece))
      }
      let end = piece.endIndex
      if end < text.endIndex { isBold = text[end] == "\u{01}" }
    }
    return result
  }

  private static func escaped(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return words.map { isAddress($0) ? String($0) : escaped(word: $0) }.joined(separator: " ")
  }

  /// Addresses stand as they are: Markdown makes links of them.
  private static func isAddress(_ word: Substring) -> Bool {
    word.hasPrefix("http") && word.contains("://") && !word.contains { "<>[]()`*\\|&".contains($0) }
  }

  private static func escaped(word: Substring) -> String {
    guard word.utf8.contains(where: isSign) else { return String(word) }
    var result = ""
    for scalar in word.unicodeScalars {
      if scalar.isASCII, isSign(UInt8(scalar.value)) { result.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: "|"), UInt8(ascii: "&"):
      true
    default: false
    }
  }
}
