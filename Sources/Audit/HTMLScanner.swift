/// One attribute that the audit looks at: its value's bytes as written in the page, and where its tag begins.
struct ScannedAttribute {
  enum Name {
    case id, address
  }

  let name: Name
  let value: Range<Int>
  /// The offset of the tag's `<`.
  let tag: Int
}

/// Finds the `id`, `href` and `src` attributes of a page, in one pass.
///
/// It reads any bytes without failing; comments and the content of `script` and `style` are passed over.
struct HTMLScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func scan(_ visit: (ScannedAttribute) -> Void) {
    while let tag = nextTag() {
      index = tag + 1
      if has("!--") {
        skip(past: "-->")
      } else if let first = byte(0), isLetter(first) {
        let name = takeName()
        scanAttributes(of: tag, visit)
        if equal(name, "script") { skip(past: "</script") }
        if equal(name, "style") { skip(past: "</style") }
      }
    }
  }

  private func nextTag() -> Int? {
    var place = index
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<") { return place }
      place += 1
    }
    return nil
  }

  private mutating func scanAttributes(of tag: Int, _ visit: (ScannedAttribute) -> Void) {
    while let next = byte(0), next != UInt8(ascii: ">") {
      guard isLetter(next) else {
        index += 1
        continue
      }
      let name = takeName()
      guard byte(0) == UInt8(ascii: "=") else { continue }
      index += 1
      let value = takeValue()
      if equal(name, "id") { visit(ScannedAttribute(name: .id, value: value, tag: tag)) }
      if equal(name, "href") || equal(name, "src") { visit(ScannedAttribute(name: .address, value: value, tag: tag)) }
    }
  }

  /// A tag's or attribute's name: up to a space, `=`, `/` or `>`.
  private mutating func takeName() -> Range<Int> {
    let start = index
    while let next = byte(0), next > 0x20, !"=/>".utf8.contains(next) { index += 1 }
    return start..<index
  }

  private mutating func takeValue() -> Range<Int> {
    guard let quote = byte(0), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = index
      while let next = byte(0), next > 0x20, next != UInt8(ascii: ">") { index += 1 }
      return start..<index
    }
    index += 1
    let start = index
    while let next = byte(0), next != quote { index += 1 }
    defer { index = min(index + 1, bytes.count) }
    return start..<index
  }

  private func byte(_ ahead: Int) -> UInt8? {
    index + ahead < bytes.count ? bytes[index + ahead] : nil
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  private func has(_ text: StaticString) -> Bool {
    (0..<text.utf8CodeUnitCount).allSatisfy { byte($0) == text.utf8Start[$0] }
  }

  private mutating func skip(past end: StaticString) {
    while index < bytes.count, !has(end) { index += 1 }
    index = min(index + end.utf8CodeUnitCount, bytes.count)
  }

  private func equal(_ range: Range<Int>, _ name: StaticString) -> Bool {
    range.count == name.utf8CodeUnitCount
      && range.indices.allSatisfy { bytes[$0] | 0x20 == name.utf8Start[$0 - range.lowerBound] }
  }
}
