/// The digits in which numbers are printed.
package enum DigitStyle: String, Sendable, CaseIterable {
  /// ๐๑๒๓๔๕๖๗๘๙
  case thai
  /// 0123456789
  case arabic

  /// The text with every Thai and Arabic digit in this style.
  package func applied(to text: String) -> String {
    String(decoding: applied(to: Array(text.utf8)), as: UTF8.self)
  }

  /// The UTF-8 text with every Thai and Arabic digit in this style.
  package func applied(to bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .thai: Self.thaiDigits(bytes)
    case .arabic: Self.arabicDigits(bytes)
    }
  }

  /// A whole number, with a comma between thousands when wanted.
  package func printed(_ number: Int, separators: Bool = false) -> String {
    let digits = String(number.magnitude)
    return applied(to: (number < 0 ? "-" : "") + (separators ? separated(digits) : digits))
  }

  private static func thaiDigits(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if (0x30...0x39).contains(byte) {
        result.append(0xE0)
        result.append(0xB9)
        result.append(byte + 0x60)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func arabicDigits(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0xE0, index + 2 < bytes.count, bytes[index + 1] == 0xB9,
        (0x90...0x99).contains(bytes[index + 2])
      {
        result.append(bytes[index + 2] - 0x60)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}

/// Digits with a comma before every third from the right.
func separated(_ digits: String) -> String {
  let count = digits.utf8.count
  if count < 4 { return digits }
  var result: [UInt8] = []
  for (index, digit) in digits.utf8.enumerated() {
    if index > 0, (count - index).isMultiple(of: 3) { result.append(UInt8(ascii: ",")) }
    result.append(digit)
  }
  return String(decoding: result, as: UTF8.self)
}
