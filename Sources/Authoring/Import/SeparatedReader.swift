internal import Diagnostics

/// Reads comma-separated values as RFC 4180 has them, also with semicolons or tabs: quotation marks hold line breaks.
struct SeparatedReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var line = 1
  /// How far a closing quotation mark is looked for; less once there was none, so that no file is read again and again.
  private var reach = ImportLimits.textBytes

  init(_ text: String, separator: UInt8) {
    bytes = Array(text.utf8)
    self.separator = separator
  }

  /// The rows with the number of the line where each begins.
  mutating func rows() -> [(cells: [String], line: Int)] {
    var rows: [(cells: [String], line: Int)] = []
    while index < bytes.count {
      let start = line
      rows.append((row(), start))
    }
    return rows
  }

  private mutating func row() -> [String] {
    var cells: [String] = []
    while true {
      cells.append(isAt(UInt8(ascii: "\"")) ? quoted() ?? plain() : plain())
      guard isAt(separator) else { break }
      index += 1
    }
    if isAt(UInt8(ascii: "\n")) {
      index += 1
      line += 1
    }
    return cells
  }

  private mutating func plain() -> String {
    let start = index
    while index < bytes.count, bytes[index] != separator, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// nil when the quotation mark that stands here closes no cell: it is an ordinary character then.
  private mutating func quoted() -> String? {
    var place = index + 1
    var text: [UInt8] = []
    var lines = 0
    while place < bytes.count, place - index <= reach {
      if bytes[place] == UInt8(ascii: "\"") {
        let next = place + 1 < bytes.count ? bytes[place + 1] : UInt8(ascii: "\n")
        if next == UInt8(ascii: "\"") {
          place += 1
        } else {
          guard next == separator || next == UInt8(ascii: "\n") else { return nil }
          index = place + 1
          line += lines
          return String(decoding: text, as: UTF8.self)
        }
      }
      if bytes[place] == UInt8(ascii: "\n") { lines += 1 }
      text.append(bytes[place])
      place += 1
    }
    reach = ImportLimits.cellBytes * 4
    return nil
  }

  private func isAt(_ byte: UInt8) -> Bool { index < bytes.count && bytes[index] == byte }
}

extension SeparatedReader {
  /// The blocks of a CSV text.
  static func blocks(of text: String) -> [ImportedBlock] {
    var reader = SeparatedReader(text, separator: separator(of: text))
    return [.table] + reader.rows().map { .row(ImportedRow($0.cells, place: .line($0.line))) }
  }

  /// The blocks of what `xlsx2csv --all` prints: a line with number and name before each sheet.
  static func blocks(ofSheets text: String) -> [ImportedBlock] {
    var reader = SeparatedReader(text, separator: UInt8(ascii: ","))
    var blocks: [ImportedBlock] = []
    var sheet = (number: 0, name: "1")
    var row = 0
    while reader.index < reader.bytes.count {
      if let next = reader.sheet(after: sheet.number) {
        (sheet, row) = (next, 0)
        blocks.append(.table)
      } else {
        row += 1
        blocks.append(.row(ImportedRow(reader.row(), place: .row(row, ofSheet: sheet.name))))
      }
    }
    return blocks
  }

  /// Takes the line `-------- 1 - แผนปี 2568` if it stands here. It is no CSV: commas and quotation marks are the name's.
  private mutating func sheet(after last: Int) -> (number: Int, name: String)? {
    guard bytes[index...].starts(with: Array("-------- ".utf8)) else { return nil }
    let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let line = String(decoding: bytes[index..<end], as: UTF8.self).dropFirst("-------- ".count)
    guard let dash = line.firstRange(of: " - "), let number = Int(line[..<dash.lowerBound]), number > last else {
      return nil
    }
    index = min(end + 1, bytes.count)
    return (number, line[dash.upperBound...].onOneLine)
  }

  /// The sign that stands most often in the first lines.
  private static func separator(of text: String) -> UInt8 {
    let head = text.utf8.prefix(2_000)
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return candidates.max { left, right in
      head.count { $0 == left } < head.count { $0 == right }
    } ?? UInt8(ascii: ",")
  }
}

extension ImportedRow {
  init(_ cells: [String], place: Wording, notes: [String] = []) {
    let kept = cells.map { ImportedCell(HTMLText.plain($0.replacing("\u{0B}", with: "\n"))) }
    self.init(cells: kept, place: place, notes: notes)
  }
}
