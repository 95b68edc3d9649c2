internal import Templates

/// One page of a table that is too long for the page of its item.
struct ItemTableModel: ViewModel {
  let code: String
  let title: String
  let year: String
  /// The list of items.
  let index: String
  /// The item's page.
  let item: String
  /// Of the whole table, on its first page.
  let charts: [ChartModel]
  let table: DataTableModel
  let downloads: [DownloadModel]
  let count: String
  /// The first and the last row of this page.
  let rows: (first: String, last: String)
  let page: String
  let pages: String
  let isFirst: Bool
  let previous: String?
  let next: String?
  /// The page's own address for paper.
  let qr: QRModel?

  static let context = ModelContext<Self>(
    "oit-table",
    [
      .text("code") { $0.code }, .text("title") { $0.title }, .text("year") { $0.year }, .url("index") { $0.index },
      .url("item") { $0.item }, .list("charts", of: ChartModel.self) { $0.charts },
      .object("table", of: DataTableModel.self) { $0.table },
      .list("downloads", of: DownloadModel.self) { $0.downloads }, .text("count") { $0.count },
      .text("first_row") { $0.rows.first }, .text("last_row") { $0.rows.last }, .text("page") { $0.page },
      .text("pages") { $0.pages }, .flag("later_page") { !$0.isFirst },
      .flag("has_pages") { $0.previous != nil || $0.next != nil }, .url("previous") { $0.previous },
      .url("next") { $0.next }, .object("qr", of: QRModel.self) { $0.qr },
    ])
}
