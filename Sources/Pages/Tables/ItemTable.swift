internal import Content
internal import Diagnostics
internal import Formats
internal import Thai

/// The table of an item as it is published: on the item's page, or on pages of its own when it is long, and as files.
struct ItemTable: Sendable {
  let disclosure: Disclosure
  let sheet: Sheet
  /// One for each column; nil where nothing is summed up.
  let sums: [ExactDecimal?]
  /// How many rows the item's page shows.
  let shownRows: Int
  let files: [TableFile]
  /// The place of the table's name in the item's file.
  let span: Span

  /// How many rows a page of the table has.
  static let rowsPerPage = 100
  /// What the rows on the item's page may weigh, in bytes of HTML.
  private static let shownBytes = 8_000
  private static let fewestShown = 3

  /// nil when the item has no table that could be read.
  init?(_ disclosure: Disclosure, title: String) {
    guard let table = disclosure.table, !table.columns.isEmpty else { return nil }
    let sheet = Sheet(table, title: title)
    self.disclosure = disclosure
    self.sheet = sheet
    span = table.file.span
    sums = TableSums.of(sheet)
    shownRows = Self.rowsThatFit(of: sheet)
    files = TableFile.files(of: sheet, at: disclosure, named: table.file.file.path)
  }

  var rowCount: Int { sheet.rows.count }

  var isWhole: Bool { shownRows == rowCount }

  /// `/2568/oit/o12/table/`, `/2568/oit/o12/table/2/`; none when the item's page shows all rows.
  var pages: [String] {
    guard !isWhole else { return [] }
    let count = (rowCount + Self.rowsPerPage - 1) / Self.rowsPerPage
    return (1...count).map { disclosure.address + ($0 == 1 ? "table/" : "table/\($0)/") }
  }

  /// The rows of a page, counted from 0.
  func rows(ofPage page: Int) -> Range<Int> {
    page * Self.rowsPerPage..<min(rowCount, (page + 1) * Self.rowsPerPage)
  }

  /// All rows, or as many as are worth a first look.
  private static func rowsThatFit(of sheet: Sheet) -> Int {
    let labels = sheet.columns.reduce(0) { $0 + $1.title.utf8.count + 40 }
    var bytes = 0
    for (index, row) in sheet.rows.enumerated() {
      bytes += labels + row.reduce(0) { $0 + $1.weight }
      if bytes > shownBytes { return min(sheet.rows.count, max(index, fewestShown)) }
    }
    return sheet.rows.count
  }
}

extension Sheet.Cell {
  fileprivate var weight: Int {
    switch self {
    case .empty: 0
    case .text(let text): text.utf8.count
    case .number, .date: 20
    }
  }
}
