typealias Bytes = UnsafeBufferPointer<UInt8>

/// What the rules need to know about single characters of UTF-8 text.
enum Characters {
  /// The scalar that starts at `index`, and its length in bytes.
  static func scalar(in bytes: Bytes, at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, index + length <= bytes.count else { return (first, 1) }
    var value = first & (0x7F >> UInt32(length))
    for next in 1..<length { value = value << 6 | UInt32(bytes[index + next] & 0x3F) }
    return (value, length)
  }

  /// The scalar that ends right before `index`; a line feed at the start of the text.
  static func scalar(in bytes: Bytes, before index: Int) -> UInt32 {
    var start = index - 1
    guard start >= 0 else { return 0x0A }
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(in: bytes, at: start).value
  }

  /// The scalar at `index`; a line feed at the end of the text.
  static func scalar(in bytes: Bytes, from index: Int) -> UInt32 {
    index < bytes.count ? scalar(in: bytes, at: index).value : 0x0A
  }

  /// A Thai consonant, vowel or tone mark. ฯ and ๆ are signs that want a space after them, so they don't count.
  static func isThaiLetter(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E2F: false
    case 0x0E01...0x0E3A, 0x0E40...0x0E45, 0x0E47...0x0E4E: true
    default: false
    }
  }

  /// Any character of the Thai block.
  static func isThai(_ value: UInt32) -> Bool { 0x0E01...0x0E5B ~= value }

  static func isThaiDigit(_ value: UInt32) -> Bool { 0x0E50...0x0E59 ~= value }

  /// White space as CommonMark takes it for the flanking of delimiters.
  static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Punctuation as CommonMark takes it for the flanking of delimiters.
  static func isPunctuation(_ value: UInt32) -> Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
    case 0..<0xA1, 0x0E01...0x0E4E, 0x0E50...0x0E59: return false
    default: break
    }
    switch Unicode.Scalar(value)?.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  static func isASCIILetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
  static func isASCIIDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
  static func isASCIIAlphanumeric(_ byte: UInt8) -> Bool { isASCIILetter(byte) || isASCIIDigit(byte) }
}

extension UnsafeBufferPointer<UInt8> {
  subscript(checked index: Int) -> UInt8? { index >= 0 && index < count ? self[index] : nil }

  /// Whether the bytes at `index` are those of an ASCII literal.
  func has(_ text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    for place in 0..<length where self[index + place] != text.utf8Start[place] { return false }
    return true
  }

  /// The first place of a needle that lies wholly in a range.
  func firstIndex(of needle: [UInt8], in range: Range<Int>) -> Int? {
    guard let first = needle.first else { return nil }
    var from = range.lowerBound
    while let found = firstIndex(of: first, in: from..<Swift.max(from, range.upperBound - needle.count + 1)) {
      var length = 1
      while length < needle.count, self[found + length] == needle[length] { length += 1 }
      if length == needle.count { return found }
      from = found + 1
    }
    return nil
  }
}
