internal import Formats
internal import Markup
internal import Templates

extension PaperTableModel {
  /// The table as data: every row stands for itself, headings across the table are columns, and what spans rows is
  /// said in each of them.
  func sheet(groupTitle: String) -> Sheet {
    let levels = sections.flatMap(\.rows).filter { isHeading($0) }.compactMap(\.level).max() ?? 0
    var keys: Set<String> = []
    let groupColumns = (0..<levels).map { Sheet.Column(key: "group_\($0 + 1)", title: groupTitle) }
    let own = columns.map { column in
      var key = column.field.isEmpty ? "column" : column.field
      while !keys.insert(key).inserted { key += "_2" }
      return Sheet.Column(
        key: key, title: PlainWords.of(html: column.label.bytes[...]),
        kind: column.kind)
    }
    var rows: [[Sheet.Cell]] = []
    for section in sections {
      var headings = [Sheet.Cell](repeating: .empty, count: levels)
      var open = [(cell: Sheet.Cell, rows: Int)](repeating: (.empty, 0), count: columns.count)
      for row in section.rows {
        if isHeading(row), let level = row.level {
          headings[level - 1] = row.cells.first?.sheetCell ?? .empty
          for deeper in headings.indices where deeper >= level { headings[deeper] = .empty }
        } else {
          rows.append(headings + expanded(row, &open))
        }
      }
    }
    return Sheet(title: caption, columns: groupColumns + own, rows: rows)
  }

  private func isHeading(_ row: PaperRowModel) -> Bool { row.level != nil && row.cells.first?.columns == columns.count }

  /// The cells of a row with those that span it from above.
  private func expanded(_ row: PaperRowModel, _ open: inout [(cell: Sheet.Cell, rows: Int)]) -> [Sheet.Cell] {
    var cells = row.cells.makeIterator()
    var filled: [Sheet.Cell] = []
    while filled.count < columns.count {
      let index = filled.count
      if open[index].rows > 0 {
        open[index].rows -= 1
        filled.append(open[index].cell)
      } else if let cell = cells.next() {
        let content = cell.sheetCell
        open[index] = (content, cell.rows - 1)
        filled.append(content)
        for _ in 1..<max(1, cell.columns) { filled.append(.empty) }
      } else {
        filled.append(.empty)
      }
    }
    return Array(filled.prefix(columns.count))
  }
}

extension PaperCellModel {
  fileprivate var sheetCell: Sheet.Cell {
    if let value { return value }
    let words = PaperWords.of(html: content?.bytes ?? [])
    return words.isEmpty ? .empty : .text(words)
  }
}
