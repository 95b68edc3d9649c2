/// The place of a text in the order of a Thai dictionary; make it once per text when sorting many.
///
/// Signs and spaces stand first, then numbers by value whatever their digits, Latin letters without regard to case,
/// Thai, other scripts. In Thai a leading vowel counts after its consonant, and tone marks and other marks decide only
/// between words that are otherwise alike. Texts of equal weight stand in the order of their code points, so that two
/// different texts are never equal.
package struct ThaiSortKey: Sendable, Hashable, Comparable {
  /// Primary weights, 0, weights of marks, 0, weights of case and digits, 0, code points.
  private let weights: [UInt32]

  package init(_ text: String) {
    let scalars = Self.joiningSaraAm(Array(text.unicodeScalars))
    var collation = Collation()
    var index = 0
    while index < scalars.count {
      if isThaiLeadingVowel(scalars[index]), index + 1 < scalars.count, isThaiConsonant(scalars[index + 1]) {
        collation.append(scalars[index + 1])
        collation.append(scalars[index])
        index += 2
      } else if digitValue(scalars[index]) != nil {
        index = collation.appendNumber(in: scalars, from: index)
      } else {
        collation.append(scalars[index])
        index += 1
      }
    }
    weights =
      collation.primary + [0] + collation.marks + [0] + collation.variants + [0]
      + text.unicodeScalars.map(\.value)
  }

  package static func < (left: ThaiSortKey, right: ThaiSortKey) -> Bool {
    left.weights.lexicographicallyPrecedes(right.weights)
  }

  /// The scalars with nikhahit and sara aa, which look like one vowel, as the one vowel.
  private static func joiningSaraAm(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains("\u{0E4D}") else { return scalars }
    var joined: [Unicode.Scalar] = []
    for scalar in scalars {
      if scalar == "\u{0E32}", joined.last == "\u{0E4D}" {
        joined[joined.count - 1] = "\u{0E33}"
      } else if scalar == "\u{0E32}", joined.count > 1, joined[joined.count - 2] == "\u{0E4D}",
        joined.last.map(isThaiMark) == true
      {
        joined.remove(at: joined.count - 2)
        joined.append("\u{0E33}")
      } else {
        joined.append(scalar)
      }
    }
    return joined
  }
}

/// The weights of a text, level by level.
private struct Collation {
  private(set) var primary: [UInt32] = []
  private(set) var marks: [UInt32] = []
  private(set) var variants: [UInt32] = []

  /// Where the weights of each group begin; within a group the code point decides.
  private enum Group {
    static let sign: UInt32 = 0x0000_0001
    static let number: UInt32 = 0x0100_0000
    static let latin: UInt32 = 0x0200_0000
    static let thai: UInt32 = 0x0300_0000
    static let other: UInt32 = 0x0400_0000
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0E47...0x0E4E: marks.append(scalar.value)
    case 0x41...0x5A: append(Group.latin + scalar.value + 0x20, variant: 2)
    case 0x61...0x7A: append(Group.latin + scalar.value)
    case 0x0E01...0x0E2E, 0x0E30...0x0E3A, 0x0E40...0x0E45: append(Group.thai + scalar.value)
    default:
      append((scalar.properties.isAlphabetic ? Group.other : Group.sign) + scalar.value)
    }
  }

  /// A run of digits as one number: the longer is the greater. Returns the index after it.
  mutating func appendNumber(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    var end = start
    while end < scalars.count, digitValue(scalars[end]) != nil { end += 1 }
    let digits = scalars[start..<end].compactMap(digitValue).drop { $0 == 0 }
    append(Group.number + UInt32(truncatingIfNeeded: min(digits.count, 0xFF_FFFF)))
    for digit in digits { append(Group.number + UInt32(digit)) }
    return end
  }

  private mutating func append(_ weight: UInt32, variant: UInt32 = 1) {
    primary.append(weight)
    // An unmarked letter weighs 1, less than any mark.
    marks.append(1)
    variants.append(variant)
  }
}
