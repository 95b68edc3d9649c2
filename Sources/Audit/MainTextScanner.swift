/// Reads a page once and keeps what `MainText` is made of.
struct MainTextScanner {
  /// What has been read so far.
  struct Result {
    var bytes: [UInt8] = []
    var title = 0..<0
    var sections: [MainText.Section] = []
  }

  private var cursor: HTMLCursor
  private(set) var result = Result()
  /// Where the words now being read began, in the result's bytes.
  private var start = 0
  private var hasSpaceBefore = false
  private var openHeading: Heading?

  private struct Heading {
    let level: UInt8
    /// nil when no link can lead to it; its words are then words like others.
    let anchor: [UInt8]?
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    cursor = HTMLCursor(bytes)
  }

  mutating func scan() {
    guard enterMain() else { return }
    result.bytes.reserveCapacity((cursor.bytes.count - cursor.index) / 2)
    result.sections.append(MainText.Section(anchor: [], heading: 0..<0, text: 0..<0))
    while let byte = cursor.byte(0) {
      switch byte {
      case UInt8(ascii: "<"): if readTag() == .endOfMain { return finish() }
      case UInt8(ascii: "&"): readReference()
      default: readText(byte)
      }
    }
    finish()
  }

  private mutating func enterMain() -> Bool {
    while let tag = cursor.nextTag() {
      cursor.index = tag + 1
      let name = cursor.takeName()
      guard cursor.equal(name, "main") else { continue }
      cursor.takeAttributes { _, _ in }
      cursor.index = min(cursor.index + 1, cursor.bytes.count)
      return true
    }
    return false
  }

  // MARK: Text

  private mutating func readText(_ byte: UInt8) {
    let end = cursor.bytes.endOfPlainText(from: cursor.index)
    if end > cursor.index {
      append(cursor.index..<end)
      cursor.index = end
      return
    }
    let odd = cursor.bytes.oddCharacter(at: cursor.index)
    cursor.index += odd.length
    switch odd.meaning {
    case .space: hasSpaceBefore = true
    case .nothing: break
    case .replaced(let bytes):
      writeSpace()
      result.bytes += bytes
    case .itself(let range): append(range)
    }
  }

  private mutating func append(_ range: Range<Int>) {
    writeSpace()
    result.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: cursor.bytes[range]))
  }

  private mutating func writeSpace() {
    if hasSpaceBefore, result.bytes.count > start { result.bytes.append(UInt8(ascii: " ")) }
    hasSpaceBefore = false
  }

  private mutating func readReference() {
    let (scalar, length) = cursor.bytes.characterReference(at: cursor.index)
    cursor.index += length
    guard scalar.value > 0x20, scalar.value != 0x7F, scalar.value != 0xA0 else { return hasSpaceBefore = true }
    writeSpace()
    result.bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  // MARK: Tags

  private enum Step { case goOn, endOfMain }

  private mutating func readTag() -> Step {
    cursor.index += 1
    if cursor.has("!--") {
      cursor.skip(past: "-->")
      return .goOn
    }
    let isEnd = cursor.byte(0) == UInt8(ascii: "/")
    if isEnd { cursor.index += 1 }
    guard let first = cursor.byte(0), HTMLCursor.isLetter(first) else {
      writeSpace()
      result.bytes.append(UInt8(ascii: "<"))
      return .goOn
    }
    let name = cursor.takeName()
    if isEnd, cursor.equal(name, "main") { return .endOfMain }
    let element = HTMLElement(name, in: cursor)
    isEnd ? leave(element) : enter(element, name)
    return .goOn
  }

  private mutating func leave(_ element: HTMLElement) {
    endTag()
    if case .heading(let level) = element, let heading = openHeading, heading.level == level { close(heading) }
    if element != .inline { hasSpaceBefore = true }
  }

  private mutating func enter(_ element: HTMLElement, _ name: Range<Int>) {
    var (id, isMark, isForPaper): ([UInt8]?, Bool, Bool) = (nil, false, false)
    let reader = cursor
    cursor.takeAttributes { attribute, value in
      if reader.equal(attribute, "id") {
        id = withoutCharacterReferences(UnsafeBufferPointer(rebasing: reader.bytes[value]))
      } else if reader.equal(attribute, "class") {
        isMark = reader.equal(value, "footnote-ref") || reader.equal(value, "footnote-back")
        isForPaper = reader.equal(value, "print-only")
      }
    }
    endTag()
    if element != .inline { hasSpaceBefore = true }
    switch element {
    case .skipped: skip(name)
    case .heading(let level): open(Heading(level: level, anchor: level == 1 ? [] : id))
    default: if isMark || isForPaper { skip(name) }
    }
  }

  private mutating func endTag() {
    while let byte = cursor.byte(0), byte != UInt8(ascii: ">") { cursor.index += 1 }
    cursor.index = min(cursor.index + 1, cursor.bytes.count)
  }

  /// Goes past the end of the element that has just begun, and past those of its name inside it.
  private mutating func skip(_ name: Range<Int>) {
    var depth = 1
    while depth > 0, let tag = cursor.nextTag() {
      cursor.index = tag + 1
      let isEnd = cursor.byte(0) == UInt8(ascii: "/")
      if isEnd { cursor.index += 1 }
      let other = cursor.takeName()
      if cursor.bytes[name].elementsEqual(cursor.bytes[other]) { depth += isEnd ? -1 : 1 }
    }
    if depth > 0 { cursor.index = cursor.bytes.count } else { endTag() }
  }

  // MARK: Sections

  private mutating func open(_ heading: Heading) {
    if let openHeading { close(openHeading) }
    openHeading = heading
    guard let anchor = heading.anchor else { return }
    closeText()
    result.sections.append(MainText.Section(anchor: anchor, heading: start..<start, text: start..<start))
  }

  private mutating func close(_ heading: Heading) {
    openHeading = nil
    guard heading.anchor != nil, let last = result.sections.indices.last else { return }
    let words = start..<result.bytes.count
    if heading.level > 1 {
      result.sections[last].heading = words
    } else if result.title.isEmpty {
      result.title = words
    }
    start = words.upperBound
  }

  private mutating func closeText() {
    guard let last = result.sections.indices.last else { return }
    result.sections[last].text = start..<result.bytes.count
    start = result.bytes.count
  }

  private mutating func finish() {
    if let openHeading { close(openHeading) }
    closeText()
  }
}
