import Diagnostics

/// Text and lines: what white space and which line ends belong to a tag rather than to the output.
extension Parser {
  /// What surrounds a tag on its line.
  struct Line {
    /// The white space before the tag, up to the line's start or whatever else stands before.
    let indentation: Range<Int>
    /// Whether nothing but white space stands before the tag.
    let startsWithTag: Bool
    /// Where the next line begins when nothing but white space stands after the tag, otherwise nil.
    let next: Int?
  }

  func line(around tag: Tag) -> Line {
    let bytes = source.bytes
    var lower = tag.range.lowerBound
    while lower > textStart, bytes[lower - 1].isBlank { lower -= 1 }
    let starts = lower == textStart ? textStartsLine : bytes[lower - 1] == UInt8(ascii: "\n")
    return Line(
      indentation: lower..<tag.range.lowerBound, startsWithTag: starts, next: nextLine(after: tag.range.upperBound))
  }

  private func nextLine(after offset: Int) -> Int? {
    let bytes = source.bytes
    var index = offset
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    if index == bytes.count { return index }
    if bytes[index] == UInt8(ascii: "\n") { return index + 1 }
    let isCarriageReturn = bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count
    return isCarriageReturn && bytes[index + 1] == UInt8(ascii: "\n") ? index + 2 : nil
  }

  /// Takes the text before a tag that prints nothing by itself; when the tag stands alone, its whole line is left
  /// out, and the answer is true.
  @discardableResult
  mutating func place(_ tag: Tag, on line: Line) -> Bool {
    guard line.startsWithTag, let next = line.next else {
      placeWithinLine(tag)
      return false
    }
    addText(upTo: line.indentation.lowerBound, beforeTag: false)
    continueText(from: next, startsLine: true)
    return true
  }

  /// Takes the text before a tag and goes on right after it.
  mutating func placeWithinLine(_ tag: Tag) {
    addText(upTo: tag.range.lowerBound, beforeTag: true)
    continueText(from: tag.range.upperBound, startsLine: false)
  }

  mutating func continueText(from offset: Int, startsLine: Bool) {
    textStart = offset
    textStartsLine = startsLine
  }

  /// Adds the text from `textStart` on, a node for each line; a tag at the very start of a line gets an empty one.
  mutating func addText(upTo end: Int, beforeTag: Bool) {
    guard frames.last?.isParent != true else { return dropText(upTo: end) }
    var start = textStart
    var startsLine = textStartsLine
    for index in textStart..<max(end, textStart) where source.bytes[index] == UInt8(ascii: "\n") {
      add(.text(start..<index + 1, startsLine: startsLine), at: start..<index + 1)
      start = index + 1
      startsLine = true
    }
    if start < end || (beforeTag && startsLine) { add(.text(start..<end, startsLine: startsLine), at: start..<end) }
  }

  private mutating func dropText(upTo end: Int) {
    let range = textStart..<max(end, textStart)
    let visible = source.bytes[range].firstIndex { !$0.isTemplateSpace }
    guard let visible, let last = source.bytes[range].lastIndex(where: { !$0.isTemplateSpace }) else { return }
    add(.text(visible..<last + 1, startsLine: false), at: visible..<last + 1)
  }
}
