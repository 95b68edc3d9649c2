internal import Diagnostics
internal import Domain

/// The first row of a table: titles, or keys, of the prescribed columns, in any order.
struct TableHeader {
  private let cells: [CSVReader.Cell]
  private let source: Source
  private let definitions: [TableColumn]
  private var byLabel: [String: Int] = [:]
  /// The columns once checked; nil when the first row holds no titles at all.
  private(set) var columns: [Table.Column]?

  init(_ cells: [CSVReader.Cell], in source: Source, definitions: [TableColumn]) {
    // Spreadsheets leave empty cells at the end of every row.
    let count = (cells.lastIndex { !$0.text.isBlank } ?? -1) + 1
    self.cells = Array(cells.prefix(count))
    self.source = source
    self.definitions = definitions
    for (index, definition) in definitions.enumerated() {
      byLabel[definition.key.foldedLabel] = index
      byLabel[definition.title.foldedLabel] = index
    }
  }

  mutating func check() -> [Diagnostic] {
    let found = cells.map { byLabel[$0.text.foldedLabel] }
    guard !cells.isEmpty, definitions.isEmpty || found.contains(where: { $0 != nil }) else {
      return [.noTableHeader(rowSpan, definitions)]
    }
    columns = zip(cells, found).map { cell, index in
      Table.Column(
        title: Located(cell.text.trimmingWhitespace, at: source.span(cell.range)),
        definition: index.map { definitions[$0] })
    }
    return unknown(found) + duplicates + missing(found)
  }

  private var rowSpan: Span {
    source.span((cells.first?.range.lowerBound ?? source.textStart)..<(cells.last?.range.upperBound ?? 0))
  }

  private func unknown(_ found: [Int?]) -> [Diagnostic] {
    zip(cells, found).compactMap { cell, index in
      guard index == nil, !definitions.isEmpty || cell.text.isBlank else { return nil }
      let unused = definitions.indices.filter { !found.contains($0) }.map { definitions[$0] }
      return .unknownColumn(Located(cell.text.trimmingWhitespace, at: source.span(cell.range)), among: unused)
    }
  }

  private var duplicates: [Diagnostic] {
    let titles = cells.filter { !$0.text.isBlank }
    let repeats = titles.repeats { cell in
      let label = cell.text.foldedLabel
      return byLabel[label].map { definitions[$0].key } ?? label
    }
    return repeats.map { cell, first in
      .duplicateColumn(source.span(cell.range), cell.text, earlier: source.span(first.range))
    }
  }

  private func missing(_ found: [Int?]) -> [Diagnostic] {
    definitions.indices.filter { definitions[$0].required && !found.contains($0) }.map {
      .missingColumn(definitions[$0], in: rowSpan)
    }
  }
}
