/// Cells as spreadsheets put them on the clipboard: one with line breaks or quotation marks stands in quotation marks.
struct QuotedCells {
  /// The lines of the text, a cell's own breaks as vertical tabs, each with the number that its first line has.
  static func lines(of text: String) -> [(text: Substring, number: Int)] {
    var reader = QuotedCells(Array(text.utf8))
    reader.read()
    let plain = String(decoding: reader.output, as: UTF8.self)
    var number = 1
    return plain.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      defer { number += 1 + line.utf8.count { $0 == Self.cellBreak } }
      return (Substring(line.replacing("\u{1E}", with: "\u{0B}")), number)
    }
  }

  private let bytes: [UInt8]
  private var index = 0
  private var output: [UInt8] = []
  /// Stands for a break within a cell until the lines are counted; no text that was read still has it.
  private static let cellBreak: UInt8 = 0x1E
  private static let quote = UInt8(ascii: "\"")

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    output.reserveCapacity(bytes.count)
  }

  private mutating func read() {
    var isCellStart = true
    while index < bytes.count {
      if isCellStart, bytes[index] == Self.quote, let (cell, end) = quoted() {
        output += cell
        index = end
      } else {
        output.append(bytes[index])
        isCellStart = Self.isEdge(bytes[index])
        index += 1
      }
    }
  }

  private static func isEdge(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") }

  /// The cell that begins here and where it ends; nil when its marks are words of the cell, as in `"ก"` and `"ก" ข`.
  private func quoted() -> (cell: [UInt8], end: Int)? {
    var (cell, place, needsMarks) = ([UInt8](), index + 1, false)
    let limit = min(bytes.count, index + ImportLimits.cellBytes * 4)
    while place < limit {
      let next = place + 1 < bytes.count ? bytes[place + 1] : UInt8(ascii: "\n")
      if bytes[place] == Self.quote {
        guard next == Self.quote else { return needsMarks && isClosed(by: next) ? (cell, place + 1) : nil }
        place += 1
      }
      let isBreak = bytes[place] == UInt8(ascii: "\n")
      if isBreak || bytes[place] == Self.quote { needsMarks = true }
      cell.append(isBreak ? Self.cellBreak : bytes[place])
      place += 1
    }
    return nil
  }

  /// At the beginning of a line a cell has others behind it; words in quotation marks are a paragraph.
  private func isClosed(by next: UInt8) -> Bool {
    let isFirst = index == 0 || bytes[index - 1] == UInt8(ascii: "\n")
    return next == UInt8(ascii: "\t") || (!isFirst && next == UInt8(ascii: "\n"))
  }
}
