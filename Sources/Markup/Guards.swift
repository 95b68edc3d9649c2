import Diagnostics

/// Measures a text before it is parsed: libcmark-gfm is quadratic in places, and a page isn't worth a minute.
///
/// The measures are upper bounds found by looking at lines alone; a text that keeps them parses in time.
struct Guards {
  private let text: Bytes
  private let limits: MarkupLimits
  private var trip: GuardTrip?

  private var paragraph = 0..<0
  private var squares = 0
  private var fence: (byte: UInt8, length: Int)?

  private var previousCells = 0
  private var table: (columns: Int, rows: Int)?
  private var widest: (pipes: Int, line: Range<Int>)?

  private var definition = 0..<0
  private var longestDefinition = 0..<0

  private var itemColumns: [Int] = []

  /// What is beyond the limits, if anything is.
  static func check(_ text: Bytes, limits: MarkupLimits) -> GuardTrip? {
    var guards = Guards(text: text, limits: limits)
    return guards.check()
  }

  private init(text: Bytes, limits: MarkupLimits) {
    self.text = text
    self.limits = limits
  }

  private mutating func check() -> GuardTrip? {
    var start = 0
    while start < text.count, trip == nil {
      let end = text.endOfLine(from: start)
      measure(start..<end)
      start = end + 1
      if start < text.count, text[end] == 0x0D, text[start] == 0x0A { start += 1 }
    }
    endParagraph()
    checkReferences()
    return trip
  }

  private mutating func measure(_ line: Range<Int>) {
    var start = line.lowerBound
    while start < line.upperBound, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    guard start < line.upperBound else {
      endParagraph()
      return
    }
    if let open = fence {
      if isFence(start, line, of: open) { fence = nil }
      return
    }
    let beginsBlock = measureNesting(line, start: start)
    if startsFence(start, line) {
      endParagraph()
      return
    }
    measureTable(line, start: start, beginsBlock: beginsBlock)
    measureDefinition(line, start: start)
    if beginsBlock || table != nil { endParagraph(keepsTable: true) }
    if paragraph.isEmpty { paragraph = start..<line.upperBound }
    paragraph = paragraph.lowerBound..<line.upperBound
  }

  private mutating func endParagraph(keepsTable: Bool = false) {
    squares += paragraph.count * paragraph.count
    if squares > limits.paragraphBytes * limits.paragraphBytes, trip == nil {
      trip = GuardTrip(kind: .paragraphTooLong, place: paragraph, found: paragraph.count)
    }
    paragraph = 0..<0
    guard !keepsTable else { return }
    (table, previousCells, widest) = (nil, 0, nil)
    endDefinition()
  }
}

// MARK: Fences

extension Guards {
  private mutating func startsFence(_ start: Int, _ line: Range<Int>) -> Bool {
    let byte = text[start]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~"), start - line.lowerBound < 4 else { return false }
    var end = start
    while end < line.upperBound, text[end] == byte { end += 1 }
    guard end - start >= 3, byte == UInt8(ascii: "~") || text.firstIndex(of: byte, in: end..<line.upperBound) == nil
    else { return false }
    fence = (byte, end - start)
    return true
  }

  private func isFence(_ start: Int, _ line: Range<Int>, of open: (byte: UInt8, length: Int)) -> Bool {
    var end = start
    while end < line.upperBound, text[end] == open.byte { end += 1 }
    return end - start >= open.length && text[end..<line.upperBound].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}

// MARK: Tables

extension Guards {
  /// Once two lines have made a table, each further line is a row, until one begins another block.
  private mutating func measureTable(_ line: Range<Int>, start: Int, beginsBlock: Bool) {
    if beginsBlock { table = nil }
    let pipes = countPipes(line)
    if pipes > limits.tableColumns + 1, pipes > widest?.pipes ?? 0 { widest = (pipes, line) }
    let cells = pipes - (text[start] == 0x7C ? 1 : 0) + (text[line.upperBound - 1] == 0x7C ? 0 : 1)
    if var open = table {
      open.rows += 1
      table = open
      if open.columns * open.rows > limits.tableCells {
        trip = GuardTrip(kind: .tableTooLarge, place: line, found: open.columns * open.rows)
      }
    } else if isDelimiterRow(line, start: start) {
      if let widest { trip = GuardTrip(kind: .tooManyColumns, place: widest.line, found: widest.pipes - 1) }
      if cells == previousCells { table = (cells, 1) }
    }
    if table != nil, let widest {
      trip = GuardTrip(kind: .tooManyColumns, place: widest.line, found: widest.pipes - 1)
    }
    previousCells = pipes > 0 ? cells : 0
  }

  private func countPipes(_ line: Range<Int>) -> Int {
    var count = 0
    var index = line.lowerBound
    while let found = text.firstIndex(of: 0x7C, in: index..<line.upperBound) {
      if found == line.lowerBound || text[found - 1] != UInt8(ascii: "\\") { count += 1 }
      index = found + 1
    }
    return count
  }

  private func isDelimiterRow(_ line: Range<Int>, start: Int) -> Bool {
    var hasHyphen = false
    for index in start..<line.upperBound {
      switch text[index] {
      case 0x2D: hasHyphen = true
      case 0x7C, 0x3A, 0x20, 0x09, 0x3E, 0x0B, 0x0C: break
      default: return false
      }
    }
    return hasHyphen
  }
}

// MARK: References

extension Guards {
  /// A definition reaches from its line to the next definition or blank line.
  private mutating func measureDefinition(_ line: Range<Int>, start: Int) {
    var start = start
    while start < line.upperBound, text[start] == 0x3E || text[start] == 0x20 { start += 1 }
    if start < line.upperBound, text[start] == UInt8(ascii: "["), !text.has("[^", at: start) {
      endDefinition()
      definition = start..<line.upperBound
    } else if !definition.isEmpty {
      definition = definition.lowerBound..<line.upperBound
    }
  }

  private mutating func endDefinition() {
    if definition.count > longestDefinition.count, holdsDefinition() { longestDefinition = definition }
    definition = 0..<0
  }

  private func holdsDefinition() -> Bool {
    text.firstIndex(of: Array("]:".utf8), in: definition) != nil
  }

  private mutating func checkReferences() {
    guard trip == nil, !longestDefinition.isEmpty else { return }
    var brackets = 0
    for byte in text where byte == UInt8(ascii: "[") { brackets += 1 }
    if longestDefinition.count * brackets > limits.referenceBytes {
      trip = GuardTrip(
        kind: .referenceBlowup, place: longestDefinition, found: longestDefinition.count * brackets)
    }
  }
}

// MARK: Nesting

extension Guards {
  /// Follows the columns of open list items and the quotations of a line; true when the line begins a block that ends
  /// a paragraph before it.
  private mutating func measureNesting(_ line: Range<Int>, start: Int) -> Bool {
    var index = line.lowerBound
    var column = 0
    var quotations = 0
    var hasMarker = false
    while index < line.upperBound {
      let byte = text[index]
      if byte == 0x20 || byte == 0x09 {
        column += byte == 0x09 ? 4 - column % 4 : 1
        index += 1
      } else if byte == 0x3E {
        quotations += 1
        column += 1
        index += 1
      } else if let length = itemMarkerLength(at: index, end: line.upperBound) {
        while let last = itemColumns.last, last > column { itemColumns.removeLast() }
        hasMarker = hasMarker || (column < 4 + (itemColumns.last ?? 0) && interruptsParagraph(at: index))
        index += length
        column += length
        itemColumns.append(column + 1)
      } else {
        return hasMarker || (column < 4 && isHeading(index, end: line.upperBound))
      }
      if itemColumns.count + quotations > limits.nesting {
        trip = GuardTrip(kind: .tooDeep, place: line, found: itemColumns.count + quotations)
        return true
      }
    }
    return false
  }

  /// A long number starts no list in the middle of a paragraph.
  private func interruptsParagraph(at index: Int) -> Bool {
    !Characters.isASCIIDigit(text[index]) || ListMarker.numbered(in: text, at: index, maximumDigits: 3) != nil
  }

  private func isHeading(_ start: Int, end: Int) -> Bool {
    var index = start
    while index < end, text[index] == UInt8(ascii: "#") { index += 1 }
    return 1...6 ~= index - start && index < end && text[index] == 0x20
  }

  private func itemMarkerLength(at index: Int, end: Int) -> Int? {
    let byte = text[index]
    var length = 1
    if byte != UInt8(ascii: "-"), byte != UInt8(ascii: "*"), byte != UInt8(ascii: "+") {
      guard byte == UInt8(ascii: "(") || byte == 0xE0 || Characters.isASCIIDigit(byte),
        let marker = ListMarker.numbered(in: text, at: index)
      else { return nil }
      length = marker.length
    }
    return index + length < end && text[index + length] == 0x20 ? length : nil
  }
}
