internal import Diagnostics
internal import Thai

/// Values as the YAML that the program writes, each so that it is read back as it was.
enum YAMLText {
  /// A text in quotes on one line; control characters become spaces. Double quotes, or single ones where double ones
  /// would need backslashes.
  static func quoted(_ text: String) -> String {
    let line = onOneLine(text)
    let needsBackslash = line.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    return needsBackslash ? "'" + line.replacing(byte: UInt8(ascii: "'"), with: "''") + "'" : "\"" + line + "\""
  }

  /// Control characters become spaces.
  static func onOneLine(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case _ where scalar.properties.generalCategory == .control: line += " "
      case "\u{2028}", "\u{2029}", "\u{FEFF}": line += " "
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// A key with its colon, or a dash, then `|`; and the lines of a text below it, indented by two more than the key.
  static func block(_ key: String, _ text: String, indentation: Int) -> [String] {
    let (outer, inner) = (spaces(indentation), spaces(indentation + 2))
    var lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    while lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
    // Spaces at the start of the first line would be taken for the block's indentation.
    let header = lines.first?.first?.isWhitespace == true ? "|2" : "|"
    return ["\(outer)\(key) \(header)"] + lines.map { $0.isEmpty ? "" : inner + $0 }
  }

  static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension CalendarDate {
  /// As content files have it: `2568-04-01`.
  var buddhistText: String {
    let digits = isoText.split(separator: "-").dropFirst().joined(separator: "-")
    return "\(buddhistYear)-\(digits)"
  }
}
