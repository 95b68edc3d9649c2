internal import Content
internal import Diagnostics
internal import Domain
internal import Thai

/// Whether an item's table has its columns filled and speaks of every month.
struct TableCheck {
  let item: Item
  let disclosure: Disclosure
  /// The year that the data has to be of.
  let year: FiscalYear

  /// - Parameter words: what is written at the element's places, where months without a row are named.
  func check(_ requirement: ElementRequirement, _ words: String, _ observations: inout Observations) {
    guard let table = disclosure.table, !table.rows.isEmpty else { return observations.fault(.emptyPart("table")) }
    for key in requirement.columns { checkColumn(key, of: table, &observations) }
    if requirement.needs.contains(.filled) { checkAllCells(of: table, &observations) }
    if let months = requirement.months {
      let named = MonthsNamed(rows: table, column: requirement.monthColumn, words: words)
      let wanted = (months == .firstHalf ? Round.sixMonths : .twelveMonths).months(in: year)
      let missing = (0..<wanted.length).map { wanted.first.adding(months: $0) }.filter { !named.contains($0) }
      if !missing.isEmpty { observations.fault(.monthsMissing(missing)) }
    }
  }

  private func checkColumn(_ key: String, of table: Table, _ observations: inout Observations) {
    let title = item.columns.first { $0.key == key }?.title ?? key
    guard let index = table.columns.firstIndex(where: { $0.definition?.key == key }) else {
      return observations.fault(.columnMissing(title))
    }
    let blanks = table.rows.indices.filter { table.rows[$0][index].value == .blank }
    if let first = blanks.first { observations.fault(.blankCells(title, count: blanks.count, row: first + 1)) }
    let wrong = table.rows.indices.filter { !isTyped(table.rows[$0][index], item.columns.first { $0.key == key }) }
    if let first = wrong.first { observations.fault(.wrongCells(title, count: wrong.count, row: first + 1)) }
  }

  /// A cell that should be a number, year or date and couldn't be read stays text.
  private func isTyped(_ cell: Table.Cell, _ column: TableColumn?) -> Bool {
    switch column?.type {
    case .integer, .decimal, .year, .date: cell.value != .text
    default: true
    }
  }

  private func checkAllCells(of table: Table, _ observations: inout Observations) {
    for column in item.columns where column.required { checkColumn(column.key, of: table, &observations) }
  }
}

/// The months that a table and the words beside it speak of.
struct MonthsNamed {
  private var months: Set<CalendarMonth> = []
  private let words: String

  init(rows table: Table, column: String?, words: String) {
    let index = table.columns.firstIndex { $0.definition?.key == column && column != nil }
    var others: [String] = [words]
    for row in table.rows {
      if let index, let month = Self.month(of: row[index]) {
        months.insert(month)
      } else {
        others += row.map(\.text)
      }
    }
    self.words = others.joined(separator: "\n")
  }

  /// By a row, or by name in the words or in a row that says there was none.
  func contains(_ month: CalendarMonth) -> Bool {
    let index = month.month - 1
    return months.contains(month) || words.contains(MonthNames.thai[index])
      || words.contains(MonthNames.thaiShort[index])
  }

  /// Of a date, or of a project number of e-GP, which begins with two digits each of year and month.
  private static func month(of cell: Table.Cell) -> CalendarMonth? {
    if case .date(let date) = cell.value { return date.calendarMonth }
    let digits = cell.text.unicodeScalars.compactMap { scalar -> Int? in
      switch scalar.value {
      case 0x30...0x39: Int(scalar.value) - 0x30
      case 0x0E50...0x0E59: Int(scalar.value) - 0x0E50
      default: nil
      }
    }
    guard digits.count >= 8 else { return nil }
    let (year, month) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    return CalendarMonth(year: BuddhistEra.christianYear(of: 2500 + year), month: month)
  }
}
