import Diagnostics

/// The walk over the lines of a text before it is parsed.
///
/// It only ever puts bytes in, and all of them can be told from the author's (`Marker`). Where it takes code or an
/// address for prose, the renderer takes the insertion out again, so that a wrong guess never shows.
struct Prepass {
  private let text: Bytes
  private var marker: Marker?
  private var markerIsChosen = false
  private var insertions: Insertions
  private var fence = CodeFence()
  private var followsProse = false
  private var emphasis = EmphasisState()

  private init(_ text: Bytes) {
    self.text = text
    insertions = Insertions(into: text)
  }

  /// The text for block Markdown.
  static func block(_ original: MappedText, additions: Bool) -> Rewriting {
    original.bytes.withUnsafeBufferPointer { bytes in
      var pass = Prepass(bytes)
      pass.replaceZeros()
      guard pass.insertions.isEmpty else {
        let clean = pass.insertions.finished(original)
        return block(clean, additions: additions)
      }
      pass.rewriteLines(additions: additions)
      return pass.finished(original)
    }
  }

  /// The text for inline Markdown: a marker at the start of each line keeps it from being a block of its own.
  static func inline(_ original: MappedText, additions: Bool) -> Rewriting {
    original.bytes.withUnsafeBufferPointer { bytes in
      var pass = Prepass(bytes)
      pass.replaceZeros()
      guard pass.insertions.isEmpty else {
        return inline(pass.insertions.finished(original), additions: additions)
      }
      pass.joinLines(additions: additions)
      return pass.finished(original)
    }
  }

  private mutating func finished(_ original: MappedText) -> Rewriting {
    Rewriting(text: insertions.finished(original), marker: insertions.isEmpty ? nil : marker)
  }

  /// A zero byte becomes U+FFFD, as in CommonMark, before its length can shift a position.
  private mutating func replaceZeros() {
    var from = 0
    while let found = text.firstIndex(of: 0, in: from..<text.count) {
      insertions.insert([0xEF, 0xBF, 0xBD], at: found, instead: 1)
      from = found + 1
    }
  }

  private mutating func rewriteLines(additions: Bool) {
    var lineStart = 0
    while lineStart < text.count {
      let line = lineStart..<text.endOfLine(from: lineStart)
      rewrite(line, additions: additions)
      lineStart = line.upperBound + 1
    }
  }

  private mutating func joinLines(additions: Bool) {
    var lineStart = 0
    while lineStart < text.count {
      let line = lineStart..<text.endOfLine(from: lineStart)
      var start = line.lowerBound
      while start < line.upperBound, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
      put(start) { $0 }
      rewriteInlines(start..<line.upperBound, additions: additions)
      lineStart = line.upperBound + 1
      if text[checked: line.upperBound] == 0x0D, text[checked: lineStart] == 0x0A { lineStart += 1 }
    }
  }

  private mutating func rewrite(_ line: Range<Int>, additions: Bool) {
    var start = line.lowerBound
    while start < line.upperBound, text[start] == 0x20 || text[start] == 0x09 || text[start] == 0x3E { start += 1 }
    guard start < line.upperBound else {
      followsProse = false
      emphasis = EmphasisState()
      return
    }
    if fence.takes(text[start..<line.upperBound]) {
      followsProse = false
      return
    }
    var isItem = false
    if additions { isItem = rewriteListMarker(start, end: line.upperBound) }
    if isItem { emphasis = EmphasisState() }
    rewriteInlines(start..<line.upperBound, additions: additions)
    followsProse = !isItem
  }

  /// Whether a list item begins here, after what makes the parser see it was put in.
  private mutating func rewriteListMarker(_ start: Int, end: Int) -> Bool {
    let byte = text[start]
    switch byte {
    case UInt8(ascii: "-"):
      let isBullet = start + 1 < end && Characters.isThaiLetter(Characters.scalar(in: text, from: start + 1))
      if isBullet { put(start + 1) { [0x20] + $0 + $0 } }
      return isBullet || text[checked: start + 1] == 0x20
    case UInt8(ascii: "*"), UInt8(ascii: "+"): return text[checked: start + 1] == 0x20
    case UInt8(ascii: "("), 0xE0, 0x30...0x39: return rewriteNumber(start, end: end)
    default: return false
    }
  }

  private mutating func rewriteNumber(_ start: Int, end: Int) -> Bool {
    guard let found = ListMarker.numbered(in: text, at: start, maximumDigits: 3), start + found.length <= end
    else { return false }
    let after = start + found.length
    let hasSpace = after < end && (text[after] == 0x20 || text[after] == 0x09)
    guard hasSpace || startsThaiText(after, end: end) else { return false }
    let isNative = text[start] != UInt8(ascii: "(") && text[start] != 0xE0 && hasSpace && isASCIINumber(start, after)
    if isNative, !followsProse || found.number == 1 { return true }
    put(start) { Array((found.hasBracket ? "1) " : "1. ").utf8) + $0 + $0 }
    put(after) { $0 }
    return true
  }

  private func isASCIINumber(_ start: Int, _ end: Int) -> Bool { text[start..<end].allSatisfy { $0 < 0x80 } }

  /// `๑.จัดทำ` and `๑.**จัดทำ**` want no space.
  private func startsThaiText(_ index: Int, end: Int) -> Bool {
    guard index < end else { return false }
    if text.has("**", at: index) { return true }
    return Characters.isThaiLetter(Characters.scalar(in: text, from: index))
  }

  private mutating func put(_ offset: Int, _ bytes: ([UInt8]) -> [UInt8]) {
    if !markerIsChosen {
      marker = Marker.free(in: text)
      markerIsChosen = true
    }
    if let marker { insertions.insert(bytes(marker.bytes), at: offset) }
  }
}

// MARK: Within a line

extension Prepass {
  private mutating func rewriteInlines(_ range: Range<Int>, additions: Bool) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch text[index] {
      case UInt8(ascii: "*"): index = rewriteStars(index, end: range.upperBound, additions: additions)
      case UInt8(ascii: "`"): index = endOfCode(index, end: range.upperBound)
      case UInt8(ascii: "\\"):
        if text[checked: index + 1] == UInt8(ascii: "~") { protect(index..<index + 2) }
        index += 2
      case UInt8(ascii: ":"), UInt8(ascii: "w"): index = protectAddress(index, within: range)
      case 0x80...: index = text.skippingNonASCII(from: index + 1, to: range.upperBound)
      default: index += 1
      }
    }
  }

  /// A code span that closes on its line is passed over.
  private func endOfCode(_ start: Int, end: Int) -> Int {
    var index = start
    while index < end, text[index] == UInt8(ascii: "`") { index += 1 }
    let length = index - start
    let after = index
    while let next = text.firstIndex(of: UInt8(ascii: "`"), in: index..<end) {
      index = next
      while index < end, text[index] == UInt8(ascii: "`") { index += 1 }
      if index - next == length { return index }
    }
    return after
  }

  private mutating func rewriteStars(_ start: Int, end: Int, additions: Bool) -> Int {
    var after = start
    while after < end, text[after] == UInt8(ascii: "*") { after += 1 }
    guard additions else { return after }
    let before = Characters.scalar(in: text, before: start)
    let next = after < end ? Characters.scalar(in: text, from: after) : 0x0A
    switch emphasis.place(length: after - start, before: before, after: next) {
    case .asIs: break
    case .spaceBefore: put(start) { $0 }
    case .spaceAfter: put(after) { $0 }
    }
    return after
  }

  /// Marks inside a bare address are letters of it; a space on both sides takes their meaning from them.
  private mutating func protectAddress(_ index: Int, within range: Range<Int>) -> Int {
    guard let address = Autolink.address(around: index, in: text, within: range) else { return index + 1 }
    var place = index
    while place < address.upperBound {
      let byte = text[place]
      var end = place + 1
      if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~") {
        while end < address.upperBound, text[end] == byte { end += 1 }
        if end < address.upperBound { protectIfNeeded(place..<end) }
      }
      place = end
    }
    return max(address.upperBound, index + 1)
  }

  private mutating func protectIfNeeded(_ run: Range<Int>) {
    let byte = text[run.lowerBound]
    if byte == UInt8(ascii: "~"), run.count != 2 { return }
    if byte == UInt8(ascii: "_"), Characters.isASCIIAlphanumeric(text[run.lowerBound - 1]),
      Characters.isASCIIAlphanumeric(text[run.upperBound])
    {
      return
    }
    protect(run)
  }

  private mutating func protect(_ run: Range<Int>) {
    put(run.lowerBound) { $0 }
    put(run.upperBound) { $0 }
  }
}
