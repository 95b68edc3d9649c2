internal import Formats
internal import Templates

/// A table as a document prints it: groups as rows across it or as cells that span, rows inside rows.
struct PaperTableModel: ViewModel {
  /// Its anchor on the page.
  let id: String
  /// Plain words, read out before the table.
  let caption: String
  let columns: [PaperColumnModel]
  /// Rows that belong together; each is a `tbody`.
  let sections: [PaperSectionModel]
  var isWide: Bool { columns.count > 5 }

  static let context = ModelContext<Self>(
    "paper-table",
    [
      .text("table_id") { $0.id }, .text("caption") { $0.caption },
      .list("columns", of: PaperColumnModel.self) { $0.columns },
      .list("sections", of: PaperSectionModel.self) { $0.sections }, .flag("is_wide") { $0.isWide },
    ])
}

struct PaperColumnModel: ViewModel {
  /// The name of what stands in it, for the stylesheet.
  let field: String
  /// What a file of the table has in it.
  var kind = Sheet.Kind.text
  let label: Fragment

  static let context = ModelContext<Self>("paper-column", [.text("field") { $0.field }, .html("label") { $0.label }])
}

struct PaperSectionModel: ViewModel {
  let rows: [PaperRowModel]

  static let context = ModelContext<Self>("paper-section", [.list("rows", of: PaperRowModel.self) { $0.rows }])
}

struct PaperRowModel: ViewModel {
  /// The level of a heading across the table, from 1; nil for a row of data.
  var level: Int?
  let cells: [PaperCellModel]

  static let context = ModelContext<Self>(
    "paper-row",
    [.text("level") { $0.level.map { "\($0)" } }, .list("cells", of: PaperCellModel.self) { $0.cells }])
}

struct PaperCellModel: ViewModel {
  let field: String
  let content: Fragment?
  /// Whether it is a heading for what stands beside or below it.
  var isHead = false
  var rows = 1
  var columns = 1
  /// What a file of the table holds when it isn't the words of the content.
  var value: Sheet.Cell?

  static let context = ModelContext<Self>(
    "paper-cell",
    [
      .text("field") { $0.field }, .html("content") { $0.content }, .flag("is_head") { $0.isHead },
      .text("row_span") { $0.rows > 1 ? "\($0.rows)" : nil },
      .text("column_span") { $0.columns > 1 ? "\($0.columns)" : nil },
    ])
}
