internal import Formats
internal import Templates
internal import Thai

extension Interface {
  /// Rows of a sheet for the partial `data-table`: numbers and dates in the site's digits, texts as they are written.
  /// - Parameters:
  ///   - rows: of all groups, counted from 0; nil for all.
  ///   - sums: one for each column for the last row, nil where there is none.
  ///   - link: the address behind a cell, by row and column.
  func dataTable(
    _ sheet: Sheet, id: String, caption: String, rows range: Range<Int>? = nil, sums: [ExactDecimal?] = [],
    link: (Int, Int) -> URLValue? = { _, _ in nil }
  ) -> DataTableModel {
    let rows = sheet.rows
    let range = (range ?? rows.indices).clamped(to: rows.indices)
    return DataTableModel(
      id: id, caption: caption,
      columns: sheet.columns.indices.map { place in
        column(sheet.columns[place], isLong: rows[range].contains { $0[place].isLong })
      },
      rows: range.map { index in
        TableRowModel(
          cells: zip(sheet.columns.indices, rows[index]).map { place, cell in
            self.cell(cell, in: sheet.columns[place], address: link(index, place))
          })
      }, totals: totals(sums, of: sheet), digits: digits.rawValue)
  }

  private func column(_ column: Sheet.Column, isLong: Bool) -> TableColumnModel {
    TableColumnModel(
      key: column.key, title: column.title, kind: column.kind.name, isNumber: column.kind.isNumber, isLong: isLong)
  }

  private func cell(_ cell: Sheet.Cell, in column: Sheet.Column, address: URLValue? = nil) -> TableCellModel {
    switch cell {
    case .empty: TableCellModel(label: column.title, text: "", isNumber: false, address: address)
    case .text(let text): TableCellModel(label: column.title, text: text, isNumber: false, address: address)
    case .number(let number):
      TableCellModel(
        label: column.title, text: text(number, column.kind), isNumber: column.kind.isNumber, address: address)
    case .date(let date):
      TableCellModel(
        label: column.title, text: self.date(date).text, isNumber: false, iso: date.isoText, address: address)
    }
  }

  /// The word for "total" stands in the first cell, unless a sum does.
  private func totals(_ sums: [ExactDecimal?], of sheet: Sheet) -> [TableCellModel] {
    guard sums.contains(where: { $0 != nil }) else { return [] }
    return zip(sheet.columns, sums).enumerated().map { index, pair in
      let (column, sum) = pair
      let text = sum.map { self.text($0, column.kind) } ?? (index == 0 ? self[.wholeTotal] : "")
      return TableCellModel(label: column.title, text: text, isNumber: sum != nil)
    }
  }

  /// A number as the kind of its column has it.
  func text(_ number: ExactDecimal, _ kind: Sheet.Kind) -> String {
    switch kind {
    case .ordinal: number.whole.map { ordinal($0) } ?? number.printed(digits)
    case .integer: number.whole.map { self.number($0) } ?? number.printed(digits)
    case .decimal(let places): number.printed(digits, places: places)
    case .money, .text, .date: number.printed(digits)
    }
  }
}

extension Sheet.Cell {
  /// More than some thirty letters.
  fileprivate var isLong: Bool { (text?.utf8.count ?? 0) > 90 }
}

extension Sheet.Kind {
  var isNumber: Bool { self != .text && self != .date }

  /// As the script knows it.
  fileprivate var name: String {
    switch self {
    case .text: "text"
    case .integer: "integer"
    case .ordinal: "ordinal"
    case .money, .decimal: "decimal"
    case .date: "date"
    }
  }
}
