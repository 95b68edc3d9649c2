internal import CYAML
internal import Diagnostics

/// The text that libyaml reads, line by line beside the source it came from. A mended line stands in the text only; the
/// source stays as written, and places are found by line and column.
struct YAMLLines {
  let source: Source
  /// The lines of the source, without their ends.
  let ranges: [Range<Int>]
  private var mended: [Int: [UInt8]] = [:]
  private let range: Range<Int>

  init(_ range: Range<Int>, of source: Source) {
    self.source = source
    self.range = range
    ranges = source.bytes.withUnsafeBufferPointer { bytes in
      var ranges: [Range<Int>] = []
      var start = range.lowerBound
      var index = bytes.firstIndex(of: Self.endBytes, from: start)
      while index < range.upperBound {
        let width = Self.lineEnd(at: index, in: bytes)
        if width > 0 {
          ranges.append(start..<index)
          start = index + width
        }
        index = bytes.firstIndex(of: Self.endBytes, from: index + max(1, width))
      }
      ranges.append(start..<range.upperBound)
      return ranges
    }
  }

  /// With which a line end may begin.
  private static let endBytes = ByteSet { [0x0A, 0x0D, 0xC2, 0xE2].contains($0) }

  /// What libyaml takes for a line end: LF, CR LF, CR, NEL, LS and PS; its length in bytes, else 0.
  private static func lineEnd(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    switch bytes[index] {
    case 0x0A: 1
    case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      index + 2 < bytes.count && bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
        ? 3 : 0
    default: 0
    }
  }

  /// The text as libyaml is to read it.
  var text: [UInt8] {
    guard !mended.isEmpty else { return Array(source.bytes[range]) }
    var text: [UInt8] = []
    for line in ranges.indices {
      text += mended[line] ?? Array(source.bytes[ranges[line]])
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  mutating func replace(_ line: Int, with text: String) {
    mended[line] = Array(text.utf8)
  }

  func isMended(_ line: Int) -> Bool { mended[line] != nil }

  /// The text of a line of the source; empty beyond the last.
  func string(_ line: Int) -> String {
    ranges.indices.contains(line) ? String(decoding: source.bytes[ranges[line]], as: UTF8.self) : ""
  }

  /// The span of a line from a column (in code points) on, at most to the line's end.
  func span(line: Int, from column: Int) -> Span {
    let line = min(line, ranges.count - 1)
    var cursor = Cursor()
    return source.span(offset(line: line, column: column, &cursor)..<ranges[line].upperBound)
  }

  /// Remembers the last place, since columns are counted along a line and events come in order.
  struct Cursor {
    var line = -1
    var column = 0
    var offset = 0
  }

  func offset(_ mark: yaml_mark_t, _ cursor: inout Cursor) -> Int {
    offset(line: Int(mark.line), column: Int(mark.column), &cursor)
  }

  func offset(line: Int, column: Int, _ cursor: inout Cursor) -> Int {
    guard ranges.indices.contains(line) else { return range.upperBound }
    if cursor.line != line || cursor.column > column {
      cursor = Cursor(line: line, column: 0, offset: ranges[line].lowerBound)
    }
    let end = ranges[line].upperBound
    while cursor.column < column, cursor.offset < end {
      cursor.offset += 1
      while cursor.offset < end, source.bytes[cursor.offset] & 0xC0 == 0x80 { cursor.offset += 1 }
      cursor.column += 1
    }
    return cursor.offset
  }
}
