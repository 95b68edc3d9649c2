/// The tags and texts of an HTML text, in one pass. What is no tag that HTML knows is text, so nothing is lost.
struct HTMLTokens {
  enum Token: Equatable {
    case text(String)
    case open(String, [String: String])
    case close(String)
  }

  private let bytes: [UInt8]
  private var index = 0
  /// Ends that were looked for to the end of the text and are not there, so that nobody looks again.
  private var absentEnds: Set<String> = []

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Whether the text has at least one tag.
  static func areIn(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return false }
    var tokens = HTMLTokens(text)
    while let token = tokens.next() {
      if case .text = token { continue }
      return true
    }
    return false
  }

  mutating func next() -> Token? {
    var start = index
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), let tag = tag(at: index) {
        if start < index { return .text(text(start..<index)) }
        index = tag.end
        if let token = tag.token { return skippingRawText(token) }
        start = index
        continue
      }
      index += 1
    }
    return start < index ? .text(text(start..<index)) : nil
  }

  /// A tag, or a comment or declaration (no token); nil when `<` is an ordinary character.
  private mutating func tag(at start: Int) -> (token: Token?, end: Int)? {
    if bytes[start...].starts(with: Array("<!--".utf8)) { return end(of: "-->", from: start + 4).map { (nil, $0) } }
    if bytes[start...].starts(with: Array("<!".utf8)) { return end(of: ">", from: start + 2).map { (nil, $0) } }
    let isClosing = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
    var place = start + (isClosing ? 2 : 1)
    let nameStart = place
    while place < bytes.count, place - nameStart < 20, Self.isName(bytes[place]) { place += 1 }
    let name = String(decoding: bytes[nameStart..<place], as: UTF8.self).lowercased()
    guard Self.known.contains(name) else { return nil }
    guard let (attributes, end) = attributes(from: place) else { return nil }
    return (isClosing ? .close(name) : .open(name, attributes), end)
  }

  /// nil when the tag is never closed within a reasonable length.
  private func attributes(from start: Int) -> (values: [String: String], end: Int)? {
    var values: [String: String] = [:]
    var place = start
    let limit = min(bytes.count, start + 2_000)
    while place < limit {
      switch bytes[place] {
      case UInt8(ascii: ">"): return (values, place + 1)
      case UInt8(ascii: "<"): return nil
      case let byte where Self.isName(byte):
        let name = take(from: &place, until: limit, while: Self.isName)
        guard place < limit, bytes[place] == UInt8(ascii: "=") else { continue }
        place += 1
        values[name.lowercased()] = value(from: &place, until: limit)
      default: place += 1
      }
    }
    return nil
  }

  private func value(from place: inout Int, until limit: Int) -> String {
    guard place < limit else { return "" }
    let quote = bytes[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return take(from: &place, until: limit) { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
    }
    place += 1
    let text = take(from: &place, until: limit) { $0 != quote && $0 != UInt8(ascii: "<") }
    guard place < limit, bytes[place] == quote else { return HTMLEntities.decoded(text) }
    place += 1
    return HTMLEntities.decoded(text)
  }

  private func take(from place: inout Int, until limit: Int, while holds: (UInt8) -> Bool) -> String {
    let start = place
    while place < limit, holds(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// Programs and styles within a page are no text.
  private mutating func skippingRawText(_ token: Token) -> Token? {
    if case .open(let name, _) = token, name == "script" || name == "style" {
      if let close = end(of: "</" + name, from: index) {
        index = bytes[close...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
      }
    }
    return token
  }

  /// Behind the next such sign, in small letters or capitals; nil when there is none.
  private mutating func end(of pattern: String, from start: Int) -> Int? {
    guard !absentEnds.contains(pattern) else { return nil }
    let wanted = Array(pattern.utf8)
    var place = start
    while place < bytes.count {
      if bytes[place] == wanted[0], bytes[place...].starts(with: wanted, by: Self.isSame) {
        return place + wanted.count
      }
      place += 1
    }
    absentEnds.insert(pattern)
    return nil
  }

  private static func isSame(_ byte: UInt8, _ small: UInt8) -> Bool {
    byte == small || ((0x41...0x5A).contains(byte) && byte | 0x20 == small)
  }

  private func text(_ range: Range<Int>) -> String {
    HTMLEntities.decoded(String(decoding: bytes[range], as: UTF8.self))
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: ":"), UInt8(ascii: "-"): true
    default: false
    }
  }

  private static let known = Set(
    """
    a abbr article aside b big blockquote body br button caption center code col colgroup dd del div dl dt em
    figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i img input ins label li link main mark
    meta nav o:p ol p pre s script section small span strike strong style sub sup table tbody td tfoot th thead title
    tr u ul
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

/// The characters that HTML writes by name or number.
enum HTMLEntities {
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(12).firstIndex(of: ";"),
        let character = character(named: rest[rest.index(after: start)..<end])
      else {
        result.append("&")
        rest = rest.dropFirst()
        continue
      }
      result += character
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func character(named name: Substring) -> String? {
    guard name.hasPrefix("#") else { return named[String(name)] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(character(numbered:))
  }

  /// As HTML reads numbers: those of the C1 controls are Windows-1252. nil for what no text may hold.
  private static func character(numbered value: UInt32) -> String? {
    switch value {
    case 0x80...0x9F: return windows1252[Int(value - 0x80)].map { String(Character($0)) }
    case 0..<0x20 where value != 0x09 && value != 0x0A && value != 0x0D: return nil
    case 0x7F, 0xFEFF, 0xFFFE, 0xFFFF: return nil
    default: return Unicode.Scalar(value).map { String(Character($0)) }
    }
  }

  /// From 0x80 on; nil where it has none.
  private static let windows1252: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
    "hellip": "…", "bull": "•", "middot": "·", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "times": "×",
    "zwnj": "\u{200C}", "shy": "\u{AD}",
  ]
}
