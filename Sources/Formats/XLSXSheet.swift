internal import CXLSXWriter
internal import Thai

/// Writes one sheet of a workbook.
struct XLSXSheet {
  let target: UnsafeMutablePointer<lxw_worksheet>
  let formats: XLSXFormats

  func write(_ sheet: Sheet) {
    setUp(sheet)
    for (index, column) in sheet.columns.enumerated() {
      write(column.title, row: 0, column: UInt16(index), formats.head)
    }
    for (index, row) in sheet.rows.enumerated() {
      for (place, (column, cell)) in zip(sheet.columns, row).enumerated() {
        write(cell, in: column, row: UInt32(index + 1), column: UInt16(place))
      }
    }
  }

  /// What stays in sight, what is printed on every page, and how wide the columns are.
  private func setUp(_ sheet: Sheet) {
    for (index, width) in ColumnWidths.widths(of: sheet).enumerated() {
      worksheet_set_column(target, UInt16(index), UInt16(index), Double(width), nil)
    }
    worksheet_freeze_panes(target, 1, 0)
    worksheet_repeat_rows(target, 0, 0)
    worksheet_autofilter(target, 0, 0, UInt32(sheet.rows.count), UInt16(sheet.columns.count - 1))
    worksheet_set_paper(target, Self.a4)
    if sheet.columns.count > 5 { worksheet_set_landscape(target) }
    worksheet_fit_to_pages(target, 1, 0)
    worksheet_set_footer(target, "&C&P / &N")
    // A telephone number is a text of digits on purpose.
    worksheet_ignore_errors(target, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
  }

  private static let a4: UInt8 = 9

  private func write(_ cell: Sheet.Cell, in column: Sheet.Column, row: UInt32, column place: UInt16) {
    switch cell {
    case .empty: break
    case .text(let text): write(text, row: row, column: place, formats.text)
    case .number(let number): write(number, of: column.kind, row: row, column: place)
    case .date(let date): write(date, row: row, column: place)
    }
  }

  /// A number that a spreadsheet can't hold exactly is written as text.
  private func write(_ number: ExactDecimal, of kind: Sheet.Kind, row: UInt32, column: UInt16) {
    let text = number.plainText
    guard number.significantDigits <= 15, let value = Double(text) else {
      return write(text, row: row, column: column, formats.text)
    }
    worksheet_write_number(target, row, column, value, formats.number(kind))
  }

  /// Days before March 1900 have no number that all spreadsheets agree on.
  private func write(_ date: CalendarDate, row: UInt32, column: UInt16) {
    guard let first = CalendarDate(year: 1900, month: 3, day: 1), date >= first else {
      return write(date.isoText, row: row, column: column, formats.text)
    }
    // 1 March 1900 is day 61.
    worksheet_write_number(target, row, column, Double(date.days(since: first) + 61), formats.date)
  }

  private func write(_ text: String, row: UInt32, column: UInt16, _ format: XLSXFormats.Format?) {
    worksheet_write_string(target, row, column, Self.storable(text), format)
  }

  /// Without the characters that XML can't hold, and not longer than a cell may be.
  private static func storable(_ text: String) -> String {
    let clean = text.storableInXML
    guard clean.utf8.count > XLSXWriter.longestText, clean.utf16.count > XLSXWriter.longestText else { return clean }
    var units = 0
    return clean.prefix { character in
      units += character.utf16.count
      return units < XLSXWriter.longestText
    } + "…"
  }
}
