/// The marker of a list item as it stands in the text: `1.` `๑.` `1)` `๑)` `(1)` `(๑)`, or `-`.
struct ListMarker: Equatable {
  /// The number; nil for a bullet.
  let number: Int?
  /// The length of the marker itself in bytes.
  let length: Int
  /// Whether the number is written as `<ol>` prints numbers: Arabic digits and a full stop.
  let isPlain: Bool
  /// Whether it ends in a bracket.
  let hasBracket: Bool

  /// The numbered marker at a place of a text, whatever follows it; numbers have at most `maximumDigits` digits.
  static func numbered(in text: Bytes, at start: Int, maximumDigits: Int = 9) -> ListMarker? {
    var index = start
    let opens = text[checked: index] == UInt8(ascii: "(")
    if opens { index += 1 }
    guard let digits = digits(in: text, at: index, maximum: maximumDigits) else { return nil }
    index = digits.end
    let end = text[checked: index]
    guard end == UInt8(ascii: ")") || (end == UInt8(ascii: ".") && !opens) else { return nil }
    let hasBracket = end == UInt8(ascii: ")")
    return ListMarker(
      number: digits.value, length: index + 1 - start, isPlain: !hasBracket && !digits.isThai, hasBracket: hasBracket)
  }

  private static func digits(in text: Bytes, at start: Int, maximum: Int) -> (value: Int, end: Int, isThai: Bool)? {
    var value = 0
    var count = 0
    var index = start
    var isThai = false
    while count <= maximum {
      if let byte = text[checked: index], Characters.isASCIIDigit(byte) {
        value = value * 10 + Int(byte & 0x0F)
        index += 1
      } else if let digit = thaiDigit(in: text, at: index) {
        value = value * 10 + digit
        index += 3
        isThai = true
      } else {
        break
      }
      count += 1
    }
    return (1...maximum).contains(count) ? (value, index, isThai) : nil
  }

  private static func thaiDigit(in text: Bytes, at index: Int) -> Int? {
    guard index + 2 < text.count, text[index] == 0xE0, text[index + 1] == 0xB9, 0x90...0x99 ~= text[index + 2]
    else { return nil }
    return Int(text[index + 2] - 0x90)
  }
}
