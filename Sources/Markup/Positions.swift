import Diagnostics

/// Finds where the nodes of a tree stand in the text.
///
/// The library's places of inline nodes are rough: lines after the first of a paragraph count from where their text
/// begins, a link over several lines has the line of its end, a paragraph before a table has no place at all. So each
/// place is taken as a guess, looked at, and searched for between the last node found and the end of the text.
struct Positions {
  let text: MappedText
  private var lineStarts: [Int] = []
  /// Nothing later in document order stands before this offset.
  private(set) var cursor = 0

  init(_ text: MappedText) { self.text = text }

  mutating func move(to offset: Int) { cursor = max(0, min(offset, text.bytes.count)) }

  func span(_ range: Range<Int>) -> Span { text.span(of: range) }

  /// The offset of a block's first byte, nil when the library doesn't know it.
  mutating func start(of block: Node) -> Int? {
    guard block.startLine > 0, let line = offset(ofLine: block.startLine) else { return nil }
    return min(line + max(block.startColumn - 1, 0), text.bytes.count)
  }

  /// A block from its first byte to the end of its last line.
  mutating func range(of block: Node) -> Range<Int>? {
    guard let start = start(of: block) else { return nil }
    return start..<max(start, end(ofLine: max(block.endLine, block.startLine)))
  }

  /// The first line of a block from its first byte.
  mutating func firstLine(of block: Node) -> Range<Int>? {
    guard let start = start(of: block) else { return nil }
    return start..<max(start, end(ofLine: block.startLine))
  }

  /// A block that begins: nodes in it stand after its start.
  mutating func enter(_ block: Node) {
    if let start = start(of: block) { cursor = start }
  }

  private mutating func offset(ofLine line: Int) -> Int? {
    if lineStarts.isEmpty { findLines() }
    return line <= lineStarts.count ? lineStarts[line - 1] : nil
  }

  private mutating func end(ofLine line: Int) -> Int {
    var end = offset(ofLine: line + 1) ?? text.bytes.count
    let start = offset(ofLine: line) ?? end
    while end > start, text.bytes[end - 1] == 0x0A || text.bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  private mutating func findLines() {
    lineStarts.append(0)
    text.bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let end = bytes.endOfLine(from: index)
        index = end + (bytes.has("\r\n", at: end) ? 2 : 1)
        if end < bytes.count { lineStarts.append(index) }
      }
    }
  }

  // MARK: Inline nodes

  /// Where an inline node should begin, by the library's word: its line, and its column counted from where the text
  /// of its block begins on that line.
  private mutating func guess(line: Int, column: Int, in block: Node) -> Int? {
    guard line > 0, block.startLine > 0, let start = offset(ofLine: line) else { return nil }
    guard line > block.startLine else { return start + column - 1 }
    var content = start
    while content < text.bytes.count, [0x20, 0x09, 0x3E].contains(text.bytes[content]) { content += 1 }
    return content + column - block.startColumn
  }

  /// The offset of a link's or image's opening byte, and the offset after its last.
  mutating func range(of link: Node, isImage: Bool, firstText: [UInt8], in block: Node) -> Range<Int> {
    let childLine = link.firstChild?.startLine ?? 0
    let line = childLine > 0 ? min(childLine, link.startLine) : link.startLine
    let column = link.startColumn
    let guessed = guess(line: line, column: column, in: block)
    let candidates = [guessed, guessed.map { $0 + column - link.endColumn }].compactMap { $0 }
    let start = text.bytes.withUnsafeBufferPointer { bytes in
      candidates.first { $0 >= cursor && Self.opens(bytes, at: $0, isImage: isImage, firstText) }
        ?? Self.search(bytes, from: cursor, isImage: isImage, firstText) ?? cursor
    }
    cursor = min(start + 1, text.bytes.count)
    return start..<end(of: link, from: start, in: block)
  }

  private mutating func end(of link: Node, from start: Int, in block: Node) -> Int {
    let guessed = (guess(line: link.startLine, column: link.endColumn, in: block) ?? start) + 1
    let isEnd = guessed > start && guessed <= text.bytes.count && [0x29, 0x5D, 0x3E].contains(text.bytes[guessed - 1])
    if isEnd { return guessed }
    var end = start
    while end < text.bytes.count, ![0x0A, 0x0D, 0x29, 0x3E].contains(text.bytes[end]) { end += 1 }
    return min(end + 1, text.bytes.count)
  }

  private static func opens(_ bytes: Bytes, at index: Int, isImage: Bool, _ firstText: [UInt8]) -> Bool {
    guard let byte = bytes[checked: index] else { return false }
    let after = isImage ? index + 2 : index + 1
    let isOpening =
      isImage
      ? bytes.has("![", at: index) : byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<")
    guard isOpening, after + firstText.count <= bytes.count else { return false }
    return bytes[after..<after + firstText.count].elementsEqual(firstText)
  }

  private static func search(_ bytes: Bytes, from start: Int, isImage: Bool, _ firstText: [UInt8]) -> Int? {
    var index = start
    while index < bytes.count {
      if opens(bytes, at: index, isImage: isImage, firstText) { return index }
      index += 1
    }
    return firstText.isEmpty ? nil : search(bytes, from: start, isImage: isImage, [])
  }

  func firstRange(of needle: [UInt8], from start: Int) -> Range<Int>? {
    text.bytes.withUnsafeBufferPointer { $0.firstIndex(of: needle, in: start..<max(start, $0.count)) }
      .map { $0..<$0 + needle.count }
  }

  /// Where some bytes stand that were copied from the text as they are; nil when they can't be found.
  mutating func find(_ needle: [UInt8], line: Int = 0, column: Int = 0, in block: Node?) -> Range<Int>? {
    let guessed = block.flatMap { guess(line: line, column: column, in: $0) }
    let found = text.bytes.withUnsafeBufferPointer { bytes -> Int? in
      if let guessed, guessed >= cursor, guessed + needle.count <= bytes.count,
        bytes[guessed..<guessed + needle.count].elementsEqual(needle)
      {
        return guessed
      }
      return bytes.firstIndex(of: needle, in: cursor..<bytes.count)
    }
    guard let found else { return nil }
    cursor = min(found + 1, text.bytes.count)
    return found..<found + needle.count
  }
}
