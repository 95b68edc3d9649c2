internal import Diagnostics
internal import Thai

/// Writes a sheet as CSV: UTF-8 with byte order mark (Excel in Thailand takes it for Windows-874 without), commas,
/// CRLF, quotation marks as RFC 4180 has them. Titles in the first row, numbers without commas between thousands
/// (money with two places), dates as ISO 8601.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets take for "this is
/// text": one that begins, after blanks, with `=` or `@`, with a tab or a carriage return, or with `+` or `-` unless it
/// is a number or nothing but dashes. JSON and XLSX hold the same text without the apostrophe.
package enum CSVWriter {
  /// - Parameter sheet: its headings are written only as a column (`Sheet.withGroupColumn`).
  package static func bytes(of sheet: Sheet) -> [UInt8] {
    var output: [UInt8] = [0xEF, 0xBB, 0xBF]
    let rows = sheet.rows
    output.reserveCapacity(64 * (rows.count + 1) * max(1, sheet.columns.count))
    append(sheet.columns.map { guarded($0.title) }, to: &output)
    for row in rows {
      append(zip(sheet.columns, row).map { column, cell in text(of: cell, in: column) }, to: &output)
    }
    return output
  }

  private static func append(_ fields: [String], to output: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      append(field, alone: fields.count == 1, to: &output)
    }
    output += "\r\n".utf8
  }

  private static let quotedBytes = ByteSet { [0x22, 0x2C, 0x0D, 0x0A].contains($0) }

  /// An empty field that is alone in its row is quoted, or readers would take the row for a blank line.
  private static func append(_ field: String, alone isAlone: Bool, to output: inout [UInt8]) {
    let isEdgeBlank = field.utf8.first == 0x20 || field.utf8.last == 0x20
    let isPlain = !isEdgeBlank && !field.holds(quotedBytes)
    guard !isPlain || field.isEmpty && isAlone else {
      output += field.utf8
      return
    }
    output.append(0x22)
    for byte in field.utf8 {
      if byte == 0x22 { output.append(0x22) }
      output.append(byte)
    }
    output.append(0x22)
  }

  private static func text(of cell: Sheet.Cell, in column: Sheet.Column) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): guarded(text)
    case .number(let number):
      column.kind == .money && number.isWithinCents
        ? number.printed(places: 2, separators: false) : number.plainText
    case .date(let date): date.isoText
    }
  }

  /// The text, with an apostrophe in front when a spreadsheet would run it.
  static func guarded(_ text: String) -> String { beginsLikeFormula(text) ? "'" + text : text }

  private static func beginsLikeFormula(_ text: String) -> Bool {
    if let first = text.utf8.first, [0x09, 0x0D, 0x0A].contains(first) { return true }
    let rest = text.utf8.drop { $0 == 0x20 }
    switch rest.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"): return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return !isNumberOrDashes(rest)
    // All of them begin with this byte.
    case 0xEF: return fullWidthSigns.contains { text.hasPrefix($0) }
    default: return false
    }
  }

  /// Japanese and Chinese spreadsheets read these as their ASCII likes.
  private static let fullWidthSigns = ["\u{FF1D}", "\u{FF20}", "\u{FF0B}", "\u{FF0D}"]

  private static func isNumberOrDashes(_ text: Substring.UTF8View) -> Bool {
    let rest = text.dropFirst()
    if text.first == UInt8(ascii: "-"), rest.allSatisfy({ $0 == UInt8(ascii: "-") || $0 == 0x20 }) { return true }
    var points = 0
    var digits = 0
    for byte in rest {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: ",") where digits > 0 && points == 0: break
      case UInt8(ascii: "."): points += 1
      default: return false
      }
    }
    return digits > 0 && points <= 1
  }
}

extension ExactDecimal {
  /// Whether two places say all of it.
  fileprivate var isWithinCents: Bool { rounded(places: 2) == self }
}
