/// Mends rows that a scan has moved by a cell, as far as the kinds of their columns show it.
enum RowRepair {
  struct Mended {
    var cells: [ImportedCell]
    /// What is to be said at a column.
    var notes: [Int: String] = [:]
    /// What has no column any more.
    var left: [String] = []
  }

  static func mended(_ row: ImportedRow, _ head: TableHead) -> Mended {
    var result = Mended(cells: row.cells)
    unshift(&result, head)
    cutExcess(&result, head.roles.count)
    result.notes.merge(guesses(in: result.cells, head)) { first, _ in first }
    return result
  }

  /// The owner and the steps stand in one cell, so every cell behind them stands one column too early; what stood in
  /// the last of them is the name of the row once more.
  private static func unshift(_ row: inout Mended, _ head: TableHead) {
    guard let owner = head.column(of: .responsible), head.roles.indices.contains(owner + 2),
      head.roles[owner + 1] == .steps, head.roles[owner + 2] == .monitoring,
      row.cells.indices.contains(owner + 2)
    else { return }
    let items = ListMarker.items(of: row.cells[owner].text)
    let steps = items.drop { !ListMarker.begins($0) }
    let tail = row.cells[owner + 2].text
    let isShifted = steps.count > 1 && ListMarker.items(of: row.cells[owner + 1].text).count > 1
    guard isShifted, !ListMarker.begins(tail) else { return }
    row.cells[owner + 2] = row.cells[owner + 1]
    row.cells[owner + 1] = ImportedCell(steps.joined(separator: "\n"))
    row.cells[owner] = ImportedCell(items.dropLast(steps.count).joined(separator: "\n"))
    for column in owner...owner + 2 { row.notes[column] = ImportWords.shifted }
    row.left.append(tail)
  }

  /// Cells behind the last column of the head.
  private static func cutExcess(_ row: inout Mended, _ count: Int) {
    guard row.cells.count > count else { return }
    row.left += row.cells[count...].filter { !$0.isBlank }.map(\.text)
    row.cells.removeSubrange(count...)
  }

  /// Cells that don't look like what their column holds.
  private static func guesses(in cells: [ImportedCell], _ head: TableHead) -> [Int: String] {
    var notes: [Int: String] = [:]
    for (column, cell) in cells.enumerated() where !cell.isBlank {
      guard let role = head.roles[column] else { continue }
      notes[column] = SheetValue.doubt(cell.text, as: role)
      if head.guessed.contains(column) { notes[column] = ImportWords.guessedHead(head.labels[column]) }
      let isList = ListMarker.items(of: cell.text).count > 1 && ListMarker.begins(cell.text)
      if role == .responsible, isList || cell.text.utf8.count > 900 { notes[column] = ImportWords.unlikeOwner }
      if role == .timeframe, isList { notes[column] = ImportWords.unlikeTime }
    }
    return notes
  }
}
