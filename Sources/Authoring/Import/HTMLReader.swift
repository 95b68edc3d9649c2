internal import Diagnostics

/// Reads the tables of an HTML page; cells that span rows or columns cover the places they span.
struct HTMLReader {
  private var blocks: [ImportedBlock] = []
  private var outside = HTMLText()
  private var paragraphs = 0
  private var tables = 0
  /// How many tables are open; a table within a cell is text of the cell.
  private var depth = 0
  private var row: HTMLGridRow?
  private var rowNumber = 0
  private var cell: HTMLCell?
  /// By column: how many rows below are still covered.
  private var covered: [Int: Int] = [:]

  static func blocks(of text: String) -> [ImportedBlock] {
    var reader = HTMLReader()
    var tokens = HTMLTokens(text)
    while let token = tokens.next() { reader.take(token) }
    reader.endRow()
    reader.endOutside()
    return reader.blocks
  }

  private mutating func take(_ token: HTMLTokens.Token) {
    switch token {
    case .open("table", _): beginTable()
    case .close("table"): endTable()
    case .open("tr", _) where depth == 1: beginRow()
    case .close("tr") where depth == 1: endRow()
    case .open("td", let attributes) where depth == 1, .open("th", let attributes) where depth == 1:
      beginCell(attributes)
    case .close("td") where depth == 1, .close("th") where depth == 1: endCell()
    default: takeText(token)
    }
  }

  private mutating func takeText(_ token: HTMLTokens.Token) {
    if cell != nil { cell?.text.take(token) } else { outside.take(token) }
  }

  private mutating func beginTable() {
    depth += 1
    guard depth == 1 else { return takeText(.open("table", [:])) }
    endOutside()
    tables += 1
    rowNumber = 0
    covered = [:]
    blocks.append(.table)
  }

  private mutating func endTable() {
    guard depth > 0 else { return }
    if depth == 1 {
      endRow()
      endOutside()
    } else {
      takeText(.close("table"))
    }
    depth -= 1
  }

  private mutating func beginRow() {
    endRow()
    endOutside()
    rowNumber += 1
    row = HTMLGridRow()
  }

  private mutating func beginCell(_ attributes: [String: String]) {
    endCell()
    if row == nil { beginRow() }
    endOutside()
    cell = HTMLCell(
      rows: min(max(attributes["rowspan"].flatMap(Int.init) ?? 1, 1), ImportLimits.rows),
      columns: min(max(attributes["colspan"].flatMap(Int.init) ?? 1, 1), ImportLimits.columns))
  }

  private mutating func endCell() {
    guard let cell else { return }
    self.cell = nil
    fillCovered()
    for column in 0..<cell.columns {
      let place = row?.cells.count ?? 0
      // What has text stays, however far to the right.
      guard column == 0 || place < ImportLimits.columns else { break }
      row?.cells.append(column == 0 ? ImportedCell(cell.text.finished) : ImportedCell("", isCovered: true))
      if cell.rows > 1, place < ImportLimits.columns { covered[place] = cell.rows - 1 }
    }
  }

  /// Puts the cells that are spanned from above at the present place.
  private mutating func fillCovered() {
    while let place = row?.cells.count, let left = covered[place] {
      row?.cells.append(ImportedCell("", isCovered: true))
      covered[place] = left > 1 ? left - 1 : nil
    }
  }

  private mutating func endRow() {
    endCell()
    guard row != nil else { return }
    fillCovered()
    let cells = row?.cells ?? []
    row = nil
    guard !cells.isEmpty else { return }
    blocks.append(.row(ImportedRow(cells: cells, place: .row(rowNumber, ofTable: tables))))
  }

  private mutating func endOutside() {
    for line in outside.finished.split(separator: "\n") {
      paragraphs += 1
      blocks.append(.line(String(line), place: .paragraph(paragraphs)))
    }
    outside = HTMLText()
  }
}

private struct HTMLGridRow {
  var cells: [ImportedCell] = []
}

private struct HTMLCell {
  var text = HTMLText()
  let rows: Int
  let columns: Int
}
