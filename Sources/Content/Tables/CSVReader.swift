internal import Diagnostics

/// The cells of a CSV text as RFC 4180 has it, found in one pass over its bytes.
///
/// Quotation marks within a cell that does not begin with one are ordinary characters, as spreadsheets have it.
struct CSVReader {
  struct Cell {
    /// Where it stands, its quotation marks included.
    let range: Range<Int>
    let text: String
    /// Where the text begins when each of its bytes stands in the file as it is; nil where quotation marks are doubled.
    let textStart: Int?
  }

  enum Fault {
    /// From the opening quotation mark to the end of its line.
    case unclosedQuote(Range<Int>)
    /// What stands between a closing quotation mark and the next separator.
    case textBehindQuote(Range<Int>)
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  /// One more than the limits, so that the excess can be seen.
  private let mostRows: Int
  private let mostColumns: Int
  private var index: Int
  private(set) var rows: [[Cell]] = []
  private(set) var faults: [Fault] = []

  init(_ source: Source, separator: UInt8, limits: Limits) {
    bytes = source.bytes
    self.separator = separator
    mostRows = limits.tableRows + 2
    mostColumns = limits.tableColumns + 1
    index = source.textStart
  }

  /// Reads to the end, or to the first row that is too many. The first row holds the titles.
  mutating func read() {
    while index < bytes.count, rows.count < mostRows { readRow() }
  }

  private mutating func readRow() {
    var cells: [Cell] = []
    while true {
      guard let cell = isAt(Byte.quote) ? quotedCell() : plainCell() else { return }
      if cells.count < mostColumns { cells.append(cell) }
      guard isAt(separator) else { break }
      index += 1
    }
    skipLineEnd()
    rows.append(cells)
  }

  private mutating func plainCell() -> Cell {
    let start = index
    skipToCellEnd()
    return Cell(range: start..<index, text: decoded(start..<index), textStart: start)
  }

  /// nil when the quotation mark is never closed: what it holds is then unknown, and reading ends.
  private mutating func quotedCell() -> Cell? {
    let start = index
    index += 1
    while let quote = bytes[index...].firstIndex(of: Byte.quote) {
      index = quote + 1
      if isAt(Byte.quote) {
        index += 1
        continue
      }
      let written = bytes[start + 1..<quote]
      let textEnd = index
      skipToCellEnd()
      if bytes[textEnd..<index].contains(where: { $0 != Byte.space }) {
        faults.append(.textBehindQuote(textEnd..<index))
      }
      guard written.contains(Byte.quote) else {
        return Cell(range: start..<index, text: decoded(start + 1..<quote), textStart: start + 1)
      }
      return Cell(range: start..<index, text: withSingleQuotes(written), textStart: nil)
    }
    index = start
    while index < bytes.count, !isAtLineEnd { index += 1 }
    faults.append(.unclosedQuote(start..<index))
    index = bytes.count
    return nil
  }

  private mutating func skipToCellEnd() {
    while index < bytes.count, bytes[index] != separator, !isAtLineEnd { index += 1 }
  }

  private mutating func skipLineEnd() {
    if isAt(Byte.carriageReturn) { index += 1 }
    if isAt(Byte.lineFeed) { index += 1 }
  }

  private func isAt(_ byte: UInt8) -> Bool { index < bytes.count && bytes[index] == byte }

  private var isAtLineEnd: Bool { bytes[index] == Byte.lineFeed || bytes[index] == Byte.carriageReturn }

  /// The text with one quotation mark for each pair of them; they come in pairs only.
  private func withSingleQuotes(_ written: ArraySlice<UInt8>) -> String {
    var isSecond = false
    let kept = written.filter { byte in
      isSecond = byte == Byte.quote && !isSecond
      return byte != Byte.quote || isSecond
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private func decoded(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private enum Byte {
    static let quote = UInt8(ascii: "\"")
    static let space = UInt8(ascii: " ")
    static let carriageReturn = UInt8(ascii: "\r")
    static let lineFeed = UInt8(ascii: "\n")
  }
}

extension CSVReader {
  /// The sign between the cells of the first row: the one of comma, semicolon and tab that stands there most often
  /// outside quotation marks; the comma when there is none.
  static func separator(in source: Source) -> (byte: UInt8, place: Int) {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var first = [source.textStart, source.textStart, source.textStart]
    var isQuoted = false
    let line = source.lineRange(around: source.textStart)
    for index in line {
      let byte = source.bytes[index]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted, let candidate = candidates.firstIndex(of: byte) else { continue }
      if counts[candidate] == 0 { first[candidate] = index }
      counts[candidate] += 1
    }
    let most = counts.indices.max { counts[$0] < counts[$1] || counts[$0] == counts[$1] && $0 > $1 } ?? 0
    return (candidates[most], first[most])
  }
}
