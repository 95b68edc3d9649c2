/// Finds line and column of many places of one source, each in a bounded number of steps, however long its lines are:
/// what has been counted up to every thousandth byte is kept.
struct PositionTable: Sendable {
  private struct Mark {
    let line: Int
    /// Code points of the line before the mark.
    let column: Int
  }

  private static let distance = 1_024

  private let source: Source
  private let marks: [Mark]

  init(_ source: Source) {
    self.source = source
    var counter = Counter(source)
    var marks: [Mark] = []
    for offset in stride(from: 0, through: source.bytes.count, by: Self.distance) {
      counter.advance(to: offset)
      marks.append(Mark(line: counter.line, column: counter.column))
    }
    self.marks = marks
  }

  /// The same as the source's own `position(of:)`.
  func position(of offset: Int) -> Position {
    let place = min(offset, source.bytes.count)
    let mark = marks[place / Self.distance]
    var counter = Counter(source, line: mark.line, column: mark.column, index: place / Self.distance * Self.distance)
    counter.advance(to: place)
    return Position(line: counter.line, column: counter.column + 1)
  }

  private struct Counter {
    private let source: Source
    private(set) var line: Int
    private(set) var column: Int
    private var index: Int

    init(_ source: Source, line: Int = 1, column: Int = 0, index: Int = 0) {
      (self.source, self.line, self.column, self.index) = (source, line, column, index)
    }

    mutating func advance(to end: Int) {
      let bytes = source.bytes
      while index < end {
        let byte = bytes[index]
        let isPair = byte == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
        if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isPair) {
          line += 1
          column = 0
        } else if byte & 0xC0 != 0x80, index > 0 || !source.hasByteOrderMark {
          column += 1
        }
        index += 1
      }
    }
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
