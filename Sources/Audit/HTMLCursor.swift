private import Glibc

/// A place in a page's bytes, and the small steps that every reader of HTML takes. It reads any bytes without failing.
struct HTMLCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  func byte(_ ahead: Int) -> UInt8? {
    index + ahead < bytes.count ? bytes[index + ahead] : nil
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  func has(_ text: StaticString) -> Bool {
    (0..<text.utf8CodeUnitCount).allSatisfy { byte($0) == text.utf8Start[$0] }
  }

  /// Whether a name in the page is this one, which is in lower case.
  func equal(_ range: Range<Int>, _ name: StaticString) -> Bool {
    range.count == name.utf8CodeUnitCount
      && range.indices.allSatisfy { bytes[$0] | 0x20 == name.utf8Start[$0 - range.lowerBound] }
  }

  /// The next `<` from here on.
  func nextTag() -> Int? {
    guard let start = bytes.baseAddress, index < bytes.count,
      let found = memchr(start + index, Int32(UInt8(ascii: "<")), bytes.count - index)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  mutating func skip(past end: StaticString) {
    while index < bytes.count, !has(end) { index += 1 }
    index = min(index + end.utf8CodeUnitCount, bytes.count)
  }

  /// A tag's or attribute's name: up to a space, `=`, `/` or `>`.
  mutating func takeName() -> Range<Int> {
    let start = index
    while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
    return start..<index
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/")
  }

  /// Reads the attributes that have a value, up to the tag's `>`.
  mutating func takeAttributes(_ visit: (_ name: Range<Int>, _ value: Range<Int>) -> Void) {
    while let next = byte(0), next != UInt8(ascii: ">") {
      guard Self.isLetter(next) else {
        index += 1
        continue
      }
      let name = takeName()
      guard byte(0) == UInt8(ascii: "=") else { continue }
      index += 1
      visit(name, takeValue())
    }
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
}
