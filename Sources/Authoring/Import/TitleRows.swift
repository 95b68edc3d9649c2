/// The rows of a sheet above the head of its table, which hold what stands above a table on paper.
enum TitleRows {
  /// How many rows stand before the head of a table; none when there is no head below them. Below the head of another
  /// table, rows of several texts may go on with that one.
  static func count(at blocks: ArraySlice<ImportedBlock>, isFirst: Bool) -> Int {
    var count = 0
    for block in blocks.prefix(30) {
      guard case .row(let row) = block else { return 0 }
      if TableHead(row) != nil { return count }
      guard isFirst || text(of: row) != nil else { return 0 }
      count += 1
    }
    return 0
  }

  /// The one text of a row, empty when it has none; nil when several cells are filled.
  static func text(of row: ImportedRow) -> String? {
    let filled = row.cells.filter { !$0.isBlank }
    return filled.count > 1 ? nil : filled.first?.text ?? ""
  }
}
