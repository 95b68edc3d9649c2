/// Finds bare addresses in prose: `https://…`, `http://…`, `www.…` and e-mail.
///
/// As in GFM, with two differences for Thai, which has no space before and after an address: an address ends at the
/// first Thai character, and `www.` may follow one.
struct Autolink: Equatable {
  enum Kind { case url, www, email }

  let kind: Kind
  let range: Range<Int>

  /// The next one in a text at or after a place.
  static func next(in text: Bytes, from start: Int) -> Autolink? {
    var index = start
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: ":"), UInt8(ascii: "w"):
        if let range = address(around: index, in: text, within: start..<text.count) {
          return Autolink(kind: text[index] == UInt8(ascii: ":") ? .url : .www, range: range)
        }
      case UInt8(ascii: "@"):
        if let range = email(around: index, in: text, within: start..<text.count) {
          return Autolink(kind: .email, range: range)
        }
      case 0x80...: index = text.skippingNonASCII(from: index, to: text.count - 1)
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The address whose `://` or `www.` is at a place.
  static func address(around place: Int, in text: Bytes, within bounds: Range<Int>) -> Range<Int>? {
    if text[place] == UInt8(ascii: ":") {
      guard text.has("://", at: place), let start = scheme(before: place, in: text, within: bounds) else { return nil }
      return host(in: text, from: place + 3, end: bounds.upperBound, needsDot: false)
        .map { start..<end(in: text, host: $0, from: place + 3, bound: bounds.upperBound) }.flatMap(nonEmpty(place + 3))
    }
    guard text.has("www.", at: place), mayPrecedeWWW(Characters.scalar(in: text, before: place)) else { return nil }
    return host(in: text, from: place, end: bounds.upperBound, needsDot: true)
      .map { place..<end(in: text, host: $0, from: place, bound: bounds.upperBound) }.flatMap(nonEmpty(place + 4))
  }

  private static func nonEmpty(_ minimum: Int) -> (Range<Int>) -> Range<Int>? {
    { $0.upperBound > minimum ? $0 : nil }
  }

  private static func scheme(before place: Int, in text: Bytes, within bounds: Range<Int>) -> Int? {
    var start = place
    while start > bounds.lowerBound, place - start < 6, Characters.isASCIILetter(text[start - 1]) { start -= 1 }
    let letters = text[start..<place].map { $0 | 0x20 }
    return letters.elementsEqual("https".utf8) || letters.elementsEqual("http".utf8) ? start : nil
  }

  private static func mayPrecedeWWW(_ before: UInt32) -> Bool {
    switch before {
    case 0x2A, 0x5F, 0x7E, 0x28: true
    default: Characters.isSpace(before) || Characters.isThai(before)
    }
  }

  /// The longest name that the DNS knows, in bytes; it also bounds the work on a text made of hosts that are none.
  private static var longestHost: Int { 253 }

  /// The end of the host that begins at a place: letters, digits, hyphens and dots, no `_` in its last two parts.
  private static func host(in text: Bytes, from start: Int, end: Int, needsDot: Bool) -> Int? {
    var index = start
    var dots = 0
    var lowLines = (beforeLast: 0, last: 0)
    while index < end, index - start <= longestHost {
      let byte = text[index]
      if byte == UInt8(ascii: ".") {
        dots += 1
        lowLines = (lowLines.last, 0)
      } else if byte == UInt8(ascii: "_") {
        lowLines.last += 1
      } else if byte < 0x80, !Characters.isASCIIAlphanumeric(byte), byte != UInt8(ascii: "-") {
        break
      } else if byte >= 0x80, stops(in: text, at: index) {
        break
      }
      index += 1
    }
    guard index - start <= longestHost else { return nil }
    let isValid = index > start && text[start] != UInt8(ascii: ".") && text[start] != UInt8(ascii: "-")
    return isValid && lowLines == (0, 0) && (!needsDot || dots > 0) ? index : nil
  }

  /// The end of an address: up to a space, a Thai character or what no address contains, less the marks at its end.
  private static func end(in text: Bytes, host: Int, from start: Int, bound: Int) -> Int {
    var index = host
    var brackets = 0
    while index < bound, !stops(in: text, at: index) {
      if text[index] == UInt8(ascii: "(") { brackets += 1 }
      if text[index] == UInt8(ascii: ")") { brackets -= 1 }
      index += 1
    }
    return trimmed(text, from: start, to: index, openBrackets: brackets)
  }

  private static func stops(in text: Bytes, at index: Int) -> Bool {
    switch text[index] {
    case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "`"),
      UInt8(ascii: "|"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "\\"), UInt8(ascii: "^"):
      return true
    case 0xE0: return text[checked: index + 1] == 0xB8 || text[checked: index + 1] == 0xB9
    case 0xE1: return text[checked: index + 1] == 0x9A
    case 0xE2: return text[checked: index + 1] == 0x80 || text[checked: index + 1] == 0x81
    case 0xE3: return text[checked: index + 1] == 0x80
    default: return false
    }
  }

  /// Leaves out the marks that end a sentence, closing brackets without their opening ones, and a final entity.
  private static func trimmed(_ text: Bytes, from start: Int, to end: Int, openBrackets: Int) -> Int {
    var end = end
    var brackets = openBrackets
    while end > start {
      switch text[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
        UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"):
        end -= 1
      case UInt8(ascii: ")") where brackets < 0:
        end -= 1
        brackets += 1
      case UInt8(ascii: ";"): end = beforeEntity(in: text, from: start, endingAt: end)
      default: return end
      }
    }
    return end
  }

  private static func beforeEntity(in text: Bytes, from start: Int, endingAt end: Int) -> Int {
    var index = end - 2
    while index > start, Characters.isASCIILetter(text[index]) { index -= 1 }
    return index >= start && index < end - 2 && text[index] == UInt8(ascii: "&") ? index : end - 1
  }

  private static func email(around place: Int, in text: Bytes, within bounds: Range<Int>) -> Range<Int>? {
    var start = place
    while start > bounds.lowerBound, isLocalByte(text[start - 1]) { start -= 1 }
    guard start < place, text[checked: start - 1] != UInt8(ascii: "/") else { return nil }
    var end = place + 1
    var hasDot = false
    while end < bounds.upperBound {
      let byte = text[end]
      if byte == UInt8(ascii: "."), end + 1 < bounds.upperBound, Characters.isASCIIAlphanumeric(text[end + 1]) {
        hasDot = true
      } else if byte == UInt8(ascii: "@") {
        return nil
      } else if !Characters.isASCIIAlphanumeric(byte), byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") {
        break
      }
      end += 1
    }
    return hasDot && Characters.isASCIILetter(text[end - 1]) ? start..<end : nil
  }

  private static func isLocalByte(_ byte: UInt8) -> Bool {
    Characters.isASCIIAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
