internal import Content
internal import Diagnostics
internal import Domain
internal import Formats
internal import Thai

extension Sheet {
  /// The typed cells of an item's table, under the titles of the prescribed form. What stands for "none" and what could
  /// not be read stays as it is written.
  init(_ table: Table, title: String) {
    let columns = table.columns.enumerated().map { index, column in
      Sheet.Column(
        key: column.definition?.key ?? "column_\(index + 1)", title: column.definition?.title ?? column.title.value,
        kind: column.definition.map(Sheet.Kind.init) ?? .text)
    }
    self.init(title: title, columns: columns, rows: table.rows.map { row in row.map(Sheet.Cell.init) })
  }

  func column(_ key: String) -> Int? { columns.firstIndex { $0.key == key } }
}

extension Sheet.Kind {
  /// Decimals whose title names the unit are money.
  fileprivate init(_ definition: TableColumn) {
    switch definition.type {
    case .text, .enumeration: self = .text
    case .integer: self = .integer
    case .decimal: self = definition.title.contains("บาท") ? .money : .decimal(places: 2)
    case .year: self = .ordinal
    case .date: self = .date
    }
  }
}

extension Sheet.Cell {
  fileprivate init(_ cell: Table.Cell) {
    switch cell.value {
    case .blank: self = .empty
    case .nothing, .text: self = .text(cell.text)
    case .integer(let number): self = .integer(number)
    case .decimal(let number): self = .number(number)
    case .year(let year): self = .integer(year.number)
    case .date(let date): self = .date(date)
    }
  }
}

/// What the last row of a table says.
enum TableSums {
  /// The sum of each column of money; nil for other columns and for those without a number.
  static func of(_ sheet: Sheet) -> [ExactDecimal?] {
    sheet.columns.indices.map { index in
      guard sheet.columns[index].kind == .money else { return nil }
      let numbers = sheet.rows.lazy.compactMap { $0[index].number }
      return numbers.isEmpty ? nil : numbers.sum()
    }
  }
}

extension Sheet.Cell {
  var number: ExactDecimal? {
    if case .number(let number) = self { number } else { nil }
  }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
}
