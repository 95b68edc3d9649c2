extension UnsafeBufferPointer<UInt8> {
  /// The end of the characters that stand for themselves, from a place on: no white space, no tag or reference, nothing
  /// invisible, no Thai letter with a second spelling.
  func endOfPlainText(from start: Int) -> Int {
    var index = start
    while index < count {
      switch self[index] {
      case 0xE0:
        if isOddThai(at: index) { return index }
        // A letter has three bytes; where the page is cut off or broken, what is there is taken as it is.
        index += index + 2 < count && self[index + 1] & self[index + 2] >= 0x80 ? 3 : 1
      case 0x20:
        guard index > start, index + 1 < count, beginsPlainWord(self[index + 1]) else { return index }
        index += 1
      case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: "&"), 0x7F, 0xC2, 0xE2, 0xE3, 0xEF: return index
      default: index += 1
      }
    }
    return Swift.min(index, count)
  }

  /// Whether a space before the byte is the only one there.
  private func beginsPlainWord(_ byte: UInt8) -> Bool {
    byte == 0xE0 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// A NIKHAHIT, or one of two SARA E.
  private func isOddThai(at index: Int) -> Bool {
    guard index + 2 < count, self[index + 1] == 0xB9 else { return false }
    return self[index + 2] == 0x8D || (self[index + 2] == 0x80 && hasThai(0xB9, 0x80, at: index + 3))
  }

  private func hasThai(_ second: UInt8, _ third: UInt8, at index: Int) -> Bool {
    index + 2 < count && self[index] == 0xE0 && self[index + 1] == second && self[index + 2] == third
  }

  /// What a character that is not plain comes to.
  enum OddMeaning {
    case space, nothing
    case replaced(by: [UInt8])
    case itself(Range<Int>)
  }

  func oddCharacter(at index: Int) -> (meaning: OddMeaning, length: Int) {
    let (second, third) = (index + 1 < count ? self[index + 1] : 0, index + 2 < count ? self[index + 2] : 0)
    switch (self[index], second, third) {
    case (0...0x20, _, _), (0x7F, _, _): return (.space, 1)
    case (0xC2, 0xA0, _): return (.space, 2)
    case (0xC2, 0xAD, _): return (.nothing, 2)
    // ZERO WIDTH SPACE to the marks of direction, WORD JOINER, BYTE ORDER MARK.
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return (.nothing, 3)
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
      (0xE3, 0x80, 0x80):
      return (.space, 3)
    case (0xE0, 0xB9, 0x80): return (.replaced(by: [0xE0, 0xB9, 0x81]), 6)
    case (0xE0, 0xB9, 0x8D): return saraAm(at: index)
    default: return (.itself(index..<endOfCharacter(at: index)), endOfCharacter(at: index) - index)
    }
  }

  /// NIKHAHIT and SARA AA, a tone mark between them or not, are SARA AM; so write those who have no key for it.
  private func saraAm(at index: Int) -> (meaning: OddMeaning, length: Int) {
    if hasThai(0xB8, 0xB2, at: index + 3) { return (.replaced(by: [0xE0, 0xB8, 0xB3]), 6) }
    if hasThai(0xB8, 0xB2, at: index + 6), self[index + 3] == 0xE0, self[index + 4] == 0xB9,
      case let tone = self[index + 5], (0x88...0x8B).contains(tone)
    {
      return (.replaced(by: [0xE0, 0xB9, tone, 0xE0, 0xB8, 0xB3]), 9)
    }
    return (.itself(index..<index + 3), 3)
  }

  private func endOfCharacter(at index: Int) -> Int {
    var end = index + 1
    while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// The character that the reference at a place stands for, and the length of the reference; what is none is its `&`.
  func characterReference(at index: Int) -> (Unicode.Scalar, length: Int) {
    let end = Swift.min(count, index + 12)
    guard let semicolon = self[index..<end].firstIndex(of: UInt8(ascii: ";")) else { return ("&", 1) }
    let name = String(decoding: self[index + 1..<semicolon], as: UTF8.self)
    let length = semicolon + 1 - index
    switch name {
    case "amp": return ("&", length)
    case "lt": return ("<", length)
    case "gt": return (">", length)
    case "quot": return ("\"", length)
    case "nbsp": return ("\u{A0}", length)
    default: return Self.scalar(name).map { ($0, length) } ?? ("&", 1)
    }
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }
}
