/// Finds line and column of many places of one source, each in a bounded number of steps, however long its lines are:
/// what has been counted up to every thousandth byte is kept.
struct PositionTable: Sendable {
  private static let distance = 1_024

  private let source: Source
  private let marks: [PositionCounter]

  init(_ source: Source) {
    self.source = source
    var counter = PositionCounter(source)
    marks = stride(from: 0, through: source.bytes.count, by: Self.distance).map { offset in
      counter.advance(to: offset)
      return counter
    }
  }

  /// The same as the source's own `position(of:)`.
  func position(of offset: Int) -> Position {
    let place = min(offset, source.bytes.count)
    var counter = marks[place / Self.distance]
    counter.advance(to: place)
    return counter.position
  }
}

/// Counts lines and columns on the way through a source.
struct PositionCounter: Sendable {
  private let source: Source
  private(set) var position = Position(line: 1, column: 1)
  private var index = 0

  init(_ source: Source) {
    self.source = source
  }

  mutating func advance(to end: Int) {
    let bytes = source.bytes
    var (line, column) = (position.line, position.column)
    while index < end {
      let byte = bytes[index]
      let isPair = byte == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isPair) {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80, index > 0 || !source.hasByteOrderMark {
        column += 1
      }
      index += 1
    }
    position = Position(line: line, column: column)
  }
}

/// Tables of the sources that a report points into.
struct PositionTables: Sendable {
  private let tables: [ObjectIdentifier: PositionTable]

  init(_ diagnostics: [Diagnostic]) {
    var tables: [ObjectIdentifier: PositionTable] = [:]
    for diagnostic in diagnostics {
      for span in [diagnostic.span] + diagnostic.notes.map(\.span) {
        guard let source = span?.source, tables[ObjectIdentifier(source)] == nil else { continue }
        tables[ObjectIdentifier(source)] = PositionTable(source)
      }
    }
    self.tables = tables
  }

  func position(of offset: Int, in source: Source) -> Position {
    tables[ObjectIdentifier(source)]?.position(of: offset) ?? source.position(of: offset)
  }
}
