internal import Diagnostics
internal import Domain
internal import Thai

/// Reads a CSV file against the columns of the prescribed form, or as plain text when the item has no form.
struct TableReader {
  private let source: Source
  private let reference: FileReference
  private let definitions: [TableColumn]
  private let limits: Limits
  private(set) var findings = TableFindings()

  init(_ source: Source, of reference: FileReference, columns: [TableColumn], limits: Limits) {
    self.source = source
    self.reference = reference
    definitions = columns
    self.limits = limits
  }

  mutating func read() -> Table {
    let empty = Table(file: reference, columns: [], rows: [])
    let (separator, place) = CSVReader.separator(in: source)
    if separator != UInt8(ascii: ",") {
      findings.add(.tableSeparator(source.span(place..<place + 1), isTab: separator == UInt8(ascii: "\t")))
    }
    var reader = CSVReader(source, separator: separator, limits: limits)
    reader.read()
    for fault in reader.faults { findings.add(.csvFault(fault, in: source)) }
    guard let titles = reader.rows.first, isWithinLimits(reader.rows) else { return empty }
    var header = TableHeader(titles, in: source, definitions: definitions)
    findings.add(contentsOf: header.check())
    guard let columns = header.columns else { return empty }
    let cellReader = TableCellReader(source: source, columns: columns)
    let rows = reader.rows.dropFirst().filter { $0.contains { !$0.text.isBlank } }
    return Table(file: reference, columns: columns, rows: rows.map { row($0, columns: columns, cellReader) })
  }

  private mutating func isWithinLimits(_ rows: [[CSVReader.Cell]]) -> Bool {
    if rows.count - 1 > limits.tableRows, let first = rows.last?.first {
      findings.add(.tableTooLarge(source.span(first.range).start, limit: limits.tableRows, isRows: true))
      return false
    }
    if let row = rows.first(where: { $0.count > limits.tableColumns }), let last = row.last {
      findings.add(.tableTooLarge(source.span(last.range).start, limit: limits.tableColumns, isRows: false))
      return false
    }
    return true
  }

  /// A row with as many cells as there are columns. Where cells are missing or too many, nobody knows which is which,
  /// so nothing else is said of that row.
  private mutating func row(
    _ cells: [CSVReader.Cell], columns: [Table.Column], _ reader: TableCellReader
  ) -> [Table.Cell] {
    let excess = cells.dropFirst(columns.count)
    let isRagged = cells.count < columns.count || excess.contains { !$0.text.isBlank }
    if isRagged, let first = cells.first, let last = cells.last {
      let span = source.span(first.range.lowerBound..<last.range.upperBound)
      findings.add(.raggedRow(span, cells: cells.count, columns: columns.count))
    }
    let end = source.span((cells.last?.range.upperBound ?? 0)..<(cells.last?.range.upperBound ?? 0))
    return columns.indices.map { index in
      guard index < cells.count else { return Table.Cell(text: "", value: .blank, span: end) }
      let cell = cells[index]
      let text = cell.text.trimmingWhitespace
      let value = isRagged ? .text : reader.value(of: cell, text, in: columns[index], &findings)
      return Table.Cell(text: text, value: value, span: source.span(cell.range))
    }
  }
}

/// The findings of one table, the first of them only: a wrong column of a long table would hide all else.
struct TableFindings {
  private(set) var all: [Diagnostic] = []
  private var unshown = 0
  private var firstUnshown: Diagnostic?
  private static let most = 50

  mutating func add(_ finding: Diagnostic) {
    if all.count < Self.most {
      all.append(finding)
    } else {
      unshown += 1
      firstUnshown = firstUnshown ?? finding
    }
  }

  mutating func add(contentsOf findings: [Diagnostic]) {
    for finding in findings { add(finding) }
  }

  /// The findings, and how many more there are.
  var summed: [Diagnostic] {
    guard let span = firstUnshown?.span else { return all }
    return all + [.moreInTable(span.start, unshown)]
  }
}

extension String {
  /// Whether nothing can be seen of it.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// A label made comparable: as a whole, without spaces, line breaks and slashes, letter case and slips of Thai typing.
  var foldedLabel: String {
    String(TextHygiene.mended(self).lowercased().filter { !$0.isWhitespace && $0 != "/" })
  }
}
