internal import Templates

/// A table for reading, sorting and filtering: the partial `data-table`.
struct DataTableModel: ViewModel {
  /// Unique in the page; other ids are made from it.
  let id: String
  let caption: String
  let columns: [TableColumnModel]
  let rows: [TableRowModel]
  /// The last row: sums.
  let totals: [TableCellModel]
  /// What the script reads to sort and filter when the page doesn't hold all rows: the address of the JSON file.
  var source: String?
  /// The digits of the site: `thai` or `arabic`.
  let digits: String
  /// Whether the script may add its tools; a small table needs none.
  var isSortable = true

  static let context = ModelContext<Self>(
    "data-table",
    [
      .text("id") { $0.id }, .text("caption") { $0.caption },
      .list("columns", of: TableColumnModel.self) { $0.columns }, .list("rows", of: TableRowModel.self) { $0.rows },
      .flag("has_totals") { !$0.totals.isEmpty }, .list("totals", of: TableCellModel.self) { $0.totals },
      .url("source") { $0.source }, .text("digits") { $0.digits },
      .flag("is_sortable") { $0.isSortable },
    ])
}

struct TableColumnModel: ViewModel {
  /// As the JSON file has it.
  let key: String
  let title: String
  /// `text`, `integer`, `ordinal`, `decimal` or `date`.
  let kind: String
  let isNumber: Bool
  /// Whether its cells hold more than a few words.
  let isLong: Bool

  static let context = ModelContext<Self>(
    "table-column",
    [
      .text("key") { $0.key }, .text("title") { $0.title }, .text("kind") { $0.kind },
      .flag("is_number") { $0.isNumber }, .flag("is_long") { $0.isLong },
    ])
}

struct TableRowModel: ViewModel {
  let cells: [TableCellModel]

  static let context = ModelContext<Self>("table-row", [.list("cells", of: TableCellModel.self) { $0.cells }])
}

struct TableCellModel: ViewModel {
  /// The title of its column, for narrow screens.
  let label: String
  let text: String
  let isNumber: Bool
  /// The day of the cell as ISO 8601.
  var iso: String?
  var address: URLValue?

  static let context = ModelContext<Self>(
    "table-cell",
    [
      .text("label") { $0.label }, .text("text") { $0.text }, .flag("is_number") { $0.isNumber },
      .text("iso") { $0.iso }, .url("href") { $0.address },
    ])
}

/// One file of the partial `downloads`.
struct DownloadModel: ViewModel {
  /// "procurement.xlsx"
  let name: String
  let address: String
  /// "XLSX"
  let format: String
  let size: String

  static let context = ModelContext<Self>(
    "download",
    [
      .text("name") { $0.name }, .url("href") { $0.address }, .text("format") { $0.format }, .text("size") { $0.size },
    ])
}

/// A picture of figures with the table behind it: the partial `chart`.
struct ChartModel: ViewModel {
  let title: String
  /// `svg` of the room Formats.
  let picture: Fragment
  let table: DataTableModel?

  static let context = ModelContext<Self>(
    "chart",
    [
      .text("title") { $0.title }, .html("picture") { $0.picture },
      .object("table", of: DataTableModel.self) { $0.table },
    ])
}

/// An address as a QR code with the address written beside it: the partial `qr`.
struct QRModel: ViewModel {
  let title: String
  let picture: Fragment
  /// As people can type it.
  let text: String
  let address: URLValue

  static let context = ModelContext<Self>(
    "qr",
    [
      .text("title") { $0.title }, .html("picture") { $0.picture }, .text("text") { $0.text },
      .url("href") { $0.address },
    ])
}
