internal import Thai

/// The text of `content/history.yml` as the program writes it.
enum HistoryFile {
  /// The first line; a file without it was written by hand.
  static let marker = "# สร้างโดย  prongsai history --write  · made by  prongsai history --write"

  static func text(_ histories: PageHistories) -> String {
    var lines = [marker]
    for (path, entries) in histories.entries.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      lines.append(YAMLText.quoted("content/" + path) + ":")
      for entry in entries {
        lines.append("  - {date: \(entry.day.buddhistText), change: \(YAMLText.quoted(change(entry.subject)))}")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func isMade(_ bytes: [UInt8]) -> Bool { bytes.starts(with: marker.utf8) }

  /// The words of a commit as inline Markdown that prints just these words.
  private static func change(_ subject: String) -> String {
    let words = subject.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    return words.isEmpty ? "ปรับปรุงข้อมูล" : MarkdownText.line(words)
  }
}
