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
  /// Whether the item's page shows all of it; else it has pages of its own.
  let isWhole: Bool
  /// `/2568/oit/o12/table/`, `/2568/oit/o12/table/2/`; none when the item's page shows all rows.
  let pages: [String]
  let files: [DownloadFile]
  /// The place of the table's name in the item's file.
  let span: Span

  /// How many rows a page of the table has.
  static let rowsPerPage = 100
  /// What the rows may weigh for the item's page to show them, in bytes of HTML: that page has to be light.
  private static let shownBytes = 5_000

  /// nil when the item has no table that could be read.
  init?(_ disclosure: Disclosure, title: String) {
    guard let table = disclosure.table, !table.columns.isEmpty else { return nil }
    let sheet = Sheet(table, title: title)
    self.disclosure = disclosure
    self.sheet = sheet
    span = table.file.span
    sums = TableSums.of(sheet)
    isWhole = Self.isLight(sheet)
    pages = isWhole ? [] : Self.pages(of: sheet.rows.count, below: disclosure.address)
    let file = ContentPath.name(of: table.file.file.path)
    files = DownloadFile.all(
      folder: disclosure.address, name: file.lowercased().hasSuffix(".csv") ? String(file.dropLast(4)) : file)
  }

  var rowCount: Int { sheet.rows.count }

  private static func pages(of rowCount: Int, below address: String) -> [String] {
    let count = (rowCount + rowsPerPage - 1) / rowsPerPage
    return (1...count).map { address + ($0 == 1 ? "table/" : "table/\($0)/") }
  }

  /// The rows of a page, counted from 0.
  func rows(ofPage page: Int) -> Range<Int> {
    page * Self.rowsPerPage..<min(rowCount, (page + 1) * Self.rowsPerPage)
  }

  private static func isLight(_ sheet: Sheet) -> Bool {
    let labels = sheet.columns.reduce(0) { $0 + $1.title.utf8.count + 40 }
    guard labels * sheet.rows.count <= shownBytes else { return false }
    return sheet.rows.reduce(0) { $0 + labels + $1.reduce(0) { $0 + $1.weight } } <= shownBytes
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
