/// A place as an editor shows it: line and column, both from 1.
///
/// A column counts Unicode code points, as editors do for Thai text; a byte order mark is no column, and an invalid
/// byte counts as one.
package struct Position: Equatable, Comparable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension Source {
  /// The line and column of a byte offset; line ends are LF, CR LF and CR.
  package func position(of offset: Int) -> Position {
    var counter = PositionCounter(self)
    counter.advance(to: min(offset, bytes.count))
    return counter.position
  }

  /// The byte range of the line that holds the offset, without its line end; of a longer line that part that lies
  /// within so many bytes of the offset.
  package func lineRange(around offset: Int, within reach: Int = .max) -> Range<Int> {
    let place = min(max(offset, 0), bytes.count)
    var lower = place
    while lower > 0, place - lower < reach, !isLineEnd(at: lower - 1) { lower -= 1 }
    var upper = place
    while upper < bytes.count, upper - place < reach, !isLineEnd(at: upper) { upper += 1 }
    if lower == 0, hasByteOrderMark { lower = min(3, upper) }
    return lower..<upper
  }

  /// Whether the source begins with the UTF-8 byte order mark.
  package var hasByteOrderMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  private func isLineEnd(at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r")
  }
}
