internal import Diagnostics
internal import Thai

/// How wide the columns of a spreadsheet are, in digits of its standard type.
enum ColumnWidths {
  static let narrowest = 8
  static let widest = 60
  /// Rows that are looked at.
  private static let sample = 500

  /// Marks above and below take no width. A long title is wrapped rather than widening its column.
  static func widths(of sheet: Sheet) -> [Int] {
    var widths = sheet.columns.map { $0.width ?? min(width(of: $0.title), 24) }
    for row in sheet.rows.prefix(sample) {
      for (index, cell) in row.enumerated() where index < widths.count && isOpen(sheet.columns[index], widths[index]) {
        widths[index] = max(widths[index], width(of: cell, in: sheet.columns[index]))
      }
    }
    return widths.map { min(max($0 + 2, narrowest), widest) }
  }

  /// Whether a cell may make the column wider.
  private static func isOpen(_ column: Sheet.Column, _ width: Int) -> Bool { column.width == nil && width < widest }

  private static func width(of cell: Sheet.Cell, in column: Sheet.Column) -> Int {
    switch cell {
    case .empty: 0
    case .text(let text): width(of: text)
    case .number(let number): number.printed().utf8.count
    case .date: 12
    }
  }

  /// The longest of the text's lines.
  private static func width(of text: String) -> Int {
    guard text.holds(.lineFeed) else { return text.utf8.count > 4 * widest ? widest : displayWidth(text) }
    return text.utf8.split(separator: 0x0A).map { displayWidth(Substring($0)) }.max() ?? 0
  }
}
