internal import Thai

extension ExactDecimal {
  /// As programs read it: Arabic digits, no commas, no zeros at the end, `-0.5` with its zero.
  var plainText: String {
    if let whole { return String(whole) }
    let text = printed(places: ExactDecimal.places, separators: false)
    let digits = text.utf8.reversed().drop { $0 == UInt8(ascii: "0") }
    let end = digits.first == UInt8(ascii: ".") ? digits.dropFirst() : digits
    return String(decoding: end.reversed(), as: UTF8.self)
  }

  /// Digits without leading and trailing zeros: a binary number of 64 bits is exact up to fifteen of them.
  var significantDigits: Int {
    let digits = plainText.utf8.filter { (0x30...0x39).contains($0) }.drop { $0 == 0x30 }
    return digits.count
  }
}
