/// A piece of a written date: a number, a known word, a sign.
struct CalendarToken: Equatable {
  enum Kind: Equatable {
    /// A number in Thai or Arabic digits; of one longer than seven digits only the length is right.
    case number(Int, digits: Int)
    case word(CalendarWord)
    case dash, slash, point, comma
    case unknown
  }

  let kind: Kind
  /// UTF-8 offsets in the text.
  let range: Range<Int>
}

/// Cuts a text into the tokens of dates; white space and invisible characters only separate.
struct CalendarLexer {
  private let bytes: [UInt8]
  private var index = 0

  static func tokens(of bytes: [UInt8]) -> [CalendarToken] {
    var lexer = CalendarLexer(bytes: bytes)
    var tokens: [CalendarToken] = []
    while let token = lexer.next() {
      // Two dashes typed for a long one are one dash.
      if token.kind == .dash, tokens.last?.kind == .dash { continue }
      tokens.append(token)
    }
    return tokens
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func next() -> CalendarToken? {
    index = afterBlanks(index)
    guard index < bytes.count else { return nil }
    let start = index
    let kind = number() ?? sign() ?? word() ?? unknown()
    return CalendarToken(kind: kind, range: start..<index)
  }

  private mutating func number() -> CalendarToken.Kind? {
    var (value, digits) = (0, 0)
    while index < bytes.count {
      let (scalar, length) = scalar(in: bytes[...], at: index)
      guard let digit = digitValue(scalar) else { break }
      if digits < 7 { value = value * 10 + digit }
      digits += 1
      index += length
    }
    return digits > 0 ? .number(value, digits: digits) : nil
  }

  private mutating func sign() -> CalendarToken.Kind? {
    let (scalar, length) = scalar(in: bytes[...], at: index)
    guard let kind = Self.sign(scalar) else { return nil }
    index += length
    return kind
  }

  private static func sign(_ scalar: Unicode.Scalar) -> CalendarToken.Kind? {
    switch scalar {
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE58}", "\u{FE63}", "\u{FF0D}", "~", "\u{301C}": .dash
    case "/", "\u{2044}", "\u{2215}", "\u{FF0F}": .slash
    case ".": .point
    case ",": .comma
    default: nil
    }
  }

  private mutating func word() -> CalendarToken.Kind? {
    let first = scalar(in: bytes[...], at: index).scalar
    for vocable in CalendarVocabulary.vocables(from: first.properties.lowercaseMapping.unicodeScalars.first ?? first) {
      if let end = end(of: vocable) {
        index = end
        return .word(vocable.word)
      }
    }
    return nil
  }

  /// Where the vocable ends when it stands here.
  private func end(of vocable: CalendarVocable) -> Int? {
    var place = index
    var hasFinalPoint = false
    for (number, part) in vocable.parts.enumerated() {
      guard matches(part, at: place) else { return nil }
      place += part.count
      hasFinalPoint = place < bytes.count && bytes[place] == UInt8(ascii: ".") && vocable.isAbbreviation
      if hasFinalPoint { place += 1 }
      if hasFinalPoint, number + 1 < vocable.parts.count { place = afterBlanks(place) }
    }
    if hasFinalPoint { return place }
    return isWordBoundary(place, after: vocable) ? place : nil
  }

  /// An abbreviation without its last full stop, a spoken month name or a Latin word must not go on with a letter;
  /// a whole Thai word may, since Thai writes words without spaces (ปีงบประมาณ before พ.ศ.).
  private func isWordBoundary(_ place: Int, after vocable: CalendarVocable) -> Bool {
    guard place < bytes.count else { return true }
    let (next, _) = scalar(in: bytes[...], at: place)
    if (vocable.parts[0].first ?? 0) < 0x80 { return !next.properties.isAlphabetic || isThaiText(next) }
    return vocable.isShort ? !isThaiText(next) : !isThaiMark(next)
  }

  private func matches(_ part: [UInt8], at place: Int) -> Bool {
    guard place + part.count <= bytes.count else { return false }
    for offset in part.indices {
      let byte = bytes[place + offset]
      let folded = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if folded != part[offset] { return false }
    }
    return true
  }

  private mutating func unknown() -> CalendarToken.Kind {
    repeat {
      index += scalar(in: bytes[...], at: index).length
    } while index < bytes.count && !endsUnknown(scalar(in: bytes[...], at: index).scalar)
    return .unknown
  }

  private func endsUnknown(_ scalar: Unicode.Scalar) -> Bool {
    isBlank(scalar) || digitValue(scalar) != nil || Self.sign(scalar) != nil
  }

  private func afterBlanks(_ start: Int) -> Int {
    var place = start
    while place < bytes.count {
      let (scalar, length) = scalar(in: bytes[...], at: place)
      guard isBlank(scalar) else { break }
      place += length
    }
    return place
  }
}
