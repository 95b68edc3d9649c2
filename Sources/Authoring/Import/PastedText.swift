internal import Diagnostics

/// Reads tables from text as it is pasted from a word processor or a PDF: a row a line with tabs between its cells, or
/// Markdown's tables with upright strokes.
struct PastedText {
  private let lines: [Substring]
  /// The number of each in the file.
  private let numbers: [Int]
  private var index = 0
  private var blocks: [ImportedBlock] = []
  private var head: TableHead?
  private var isInTable = false

  static func blocks(of text: String) -> [ImportedBlock] {
    var reader = PastedText(QuotedCells.lines(of: text))
    while reader.index < reader.lines.count { reader.takeLine() }
    return reader.blocks
  }

  private init(_ lines: [(text: Substring, number: Int)]) {
    self.lines = lines.map(\.text)
    numbers = lines.map(\.number)
  }

  private mutating func takeLine() {
    let line = lines[index]
    let place = Wording.line(numbers[index])
    index += 1
    if let cells = Self.cells(of: line) {
      if !isInTable { blocks.append(.table) }
      isInTable = true
      guard !Self.isRule(cells) else { return }
      takeRow(cells, place)
    } else {
      isInTable = isInTable && (isTableGoingOn(with: line) || !line.isBlank && isRow(at: index))
      takeText(line, place)
    }
  }

  private mutating func takeRow(_ cells: [String], _ place: Wording) {
    let (whole, notes) = joined(cells)
    let row = ImportedRow(withList(whole), place: place, notes: notes)
    if let head = TableHead(row) { self.head = head }
    blocks.append(.row(row))
  }

  /// Takes in the lines below that are further paragraphs of a row whose cells have several: the row has too few cells,
  /// and so has the line below. Only a whole row is one: rows that have lost their last tabs are short as well.
  private mutating func joined(_ cells: [String]) -> (cells: [String], notes: [String]) {
    guard let wanted = head?.roles.count else { return (cells, []) }
    let (start, pieces) = (index, takePieces(below: cells, wanted))
    guard !pieces.isEmpty else { return (cells, []) }
    let whole = pieces.reduce(cells, Self.joined)
    if whole.count == wanted, !pieces.contains(where: { $0.count == cells.count && $0.count > 1 }) {
      return (whole, [ImportWords.joinedLines])
    }
    index = start
    guard pieces.contains(where: { $0.count > 1 }) else { return (cells, []) }
    return (cells, [ImportWords.shortRow(cells.count, of: wanted)])
  }

  private static func joined(_ cells: [String], _ piece: [String]) -> [String] {
    cells.dropLast() + [(cells.last ?? "") + "\u{0B}" + piece[0]] + piece.dropFirst()
  }

  private mutating func takePieces(below cells: [String], _ wanted: Int) -> [[String]] {
    var pieces: [[String]] = []
    var count = cells.count
    while count < wanted, index < lines.count, !lines[index].isBlank {
      let next = Self.cells(of: lines[index])
      let piece = next ?? [String(lines[index])]
      guard piece.count < wanted, count + piece.count - 1 <= wanted, next != nil || runsOn(count) else { break }
      pieces.append(piece)
      count += piece.count - 1
      index += 1
    }
    return pieces
  }

  /// Takes in the lines below a whole row that are further items of the list in its last cell.
  private mutating func withList(_ cells: [String]) -> [String] {
    var cells = cells
    while cells.count == head?.roles.count, index < lines.count, belongsToLastCell(lines[index], cells) {
      cells[cells.count - 1] += "\u{0B}" + lines[index]
      index += 1
    }
    return cells
  }

  /// Whether some line below, before an empty one, has tabs and too few cells: the row is not yet at its end.
  private func runsOn(_ count: Int) -> Bool {
    guard let wanted = head?.roles.count else { return false }
    for line in lines[index...].prefix(50) {
      if line.isBlank { return false }
      if let next = Self.cells(of: line) { return next.count < wanted && count + next.count - 1 <= wanted }
    }
    return false
  }

  /// A further item of the list in the last cell.
  private func belongsToLastCell(_ line: Substring, _ cells: [String]) -> Bool {
    guard !line.contains("\t"), let last = cells.last, ListMarker.begins(last), !HeadingLine.namesIndicator(line) else {
      return false
    }
    return ListMarker.begins(line)
  }

  private mutating func takeText(_ line: Substring, _ place: Wording) {
    let text = HTMLText.plain(String(line)).onOneLine
    if !text.isBlank { blocks.append(.line(text, place: place)) }
  }

  private func isRow(at index: Int) -> Bool { index < lines.count && Self.cells(of: lines[index]) != nil }

  /// A catch-word stands at the foot of a page.
  private func isTableGoingOn(with line: Substring) -> Bool { line.trimmed.hasPrefix("/") }

  /// The cells of a row; nil for a line that is none.
  private static func cells(of line: Substring) -> [String]? {
    if line.contains("\t") { return line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    let text = line.trimmed
    guard text.hasPrefix("|"), text.count > 1 else { return nil }
    var cells = [""]
    var isEscaped = false
    for character in text.dropFirst() {
      if character == "|", !isEscaped {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    // Behind the stroke that closes the row; one with a backslash is part of the last cell.
    if cells.last?.isEmpty == true { cells.removeLast() }
    return cells.map { $0.replacing("\\|", with: "|").trimmed }
  }

  /// The line `|---|:-:|` under the head of Markdown's tables.
  private static func isRule(_ cells: [String]) -> Bool {
    cells.count > 1
      && cells.allSatisfy { cell in
        cell.contains("-") && cell.allSatisfy { "-: ".contains($0) }
      }
  }
}
