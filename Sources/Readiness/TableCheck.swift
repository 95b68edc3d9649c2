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
    if requirement.needs.contains(.filled) {
      checkAllCells(of: table, &observations)
      checkOrder(of: table, &observations)
    }
    if let months = requirement.months {
      let named = MonthsNamed(rows: table, column: requirement.monthColumn, words: words)
      let wanted = (months == .firstHalf ? Round.sixMonths : .twelveMonths).months(in: year)
      let all = (0..<wanted.length).map { wanted.first.adding(months: $0) }
      let missing = all.filter { named.mention(of: $0) == .none }
      if !missing.isEmpty { observations.fault(.monthsMissing(missing)) }
      let unsure = all.filter { named.mention(of: $0) == .withoutYear }
      if !unsure.isEmpty { observations.doubt(.monthsWithoutYear(unsure)) }
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
    checkYears(of: table, in: index, title, &observations)
  }

  /// An item that is of one year has rows of that year.
  private func checkYears(of table: Table, in column: Int, _ title: String, _ observations: inout Observations) {
    switch item.dataYear {
    case .current, .currentFirstHalf, .previous: break
    case .coversCurrent, .any: return
    }
    let others = table.rows.indices.filter { row in
      if case .year(let found) = table.rows[row][column].value { found != year } else { false }
    }
    if let first = others.first {
      observations.fault(.otherYear(title, year, count: others.count, row: first + 1))
    }
  }

  /// The prescribed columns have to stand as the form has them, however many there are.
  private func checkOrder(of table: Table, _ observations: inout Observations) {
    let found = table.columns.compactMap { $0.definition?.key }
    let prescribed = item.columns.filter { found.contains($0.key) }
    let wrong = zip(prescribed, found).enumerated().first { $0.element.0.key != $0.element.1 }
    guard let wrong else { return }
    let title = item.columns.first { $0.key == wrong.element.1 }?.title ?? wrong.element.1
    observations.fault(.columnMoved(wrong.offset + 1, found: title, prescribed: wrong.element.0.title))
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

  /// How a month is spoken of.
  enum Mention { case none, withoutYear, certain }

  /// By a row, or by name in the words or in a row that says there was none.
  func mention(of month: CalendarMonth) -> Mention {
    if months.contains(month) { return .certain }
    let names = [MonthNames.thai[month.month - 1], MonthNames.thaiShort[month.month - 1]]
    let following = names.flatMap { words.ranges(of: $0) }.map { words[$0.upperBound...] }
    if following.isEmpty { return .none }
    return following.contains { Self.year(at: $0) == month.buddhistYear } ? .certain : .withoutYear
  }

  /// The Buddhist year that a text begins with, in full or by its last two digits: " พ.ศ. ๒๕๖๗", " 67".
  private static func year(at text: Substring) -> Int? {
    var rest = text.drop(while: \.isWhitespace)
    if rest.hasPrefix("พ.ศ.") { rest = rest.dropFirst(4).drop(while: \.isWhitespace) }
    let digits = rest.prefix(4).unicodeScalars.prefix { $0.decimalDigit != nil }.compactMap(\.decimalDigit)
    let number = digits.reduce(0) { $0 * 10 + $1 }
    return digits.count == 4 ? number : digits.count == 2 ? 2500 + number : nil
  }

  /// Of a date, or of a project number of e-GP, which begins with two digits each of year and month.
  private static func month(of cell: Table.Cell) -> CalendarMonth? {
    if case .date(let date) = cell.value { return date.calendarMonth }
    let digits = cell.text.unicodeScalars.compactMap(\.decimalDigit)
    guard digits.count >= 8 else { return nil }
    let (year, month) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    return CalendarMonth(year: BuddhistEra.christianYear(of: 2500 + year), month: month)
  }
}

extension Unicode.Scalar {
  /// What an Arabic or Thai digit stands for.
  var decimalDigit: Int? {
    switch value {
    case 0x30...0x39: Int(value) - 0x30
    case 0x0E50...0x0E59: Int(value) - 0x0E50
    default: nil
    }
  }
}
