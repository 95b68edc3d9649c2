/// The mistakes that a person cannot see in Thai text, found with the text that mends them.
package enum TextHygiene {
  package enum Kind: String, Sendable, CaseIterable {
    /// ํ and า in the place of ำ (U+0E4D U+0E32 for U+0E33).
    case decomposedSaraAm
    /// เ twice in the place of แ.
    case doubledSaraE
    /// The same mark twice on one consonant.
    case doubledMark
    /// A mark out of order: a tone mark before the vowel mark, before its consonant or after า or ำ.
    case misplacedMark
    /// Two different tone marks, or two different vowel marks, on one consonant; which one is meant, a person knows:
    /// the mended text keeps the first.
    case conflictingMarks
    /// A mark that stands on no consonant; the mended text leaves it out.
    case markWithoutBase
    /// A character without width: zero-width space, joiners outside emoji, byte order mark within a text, soft hyphen.
    case zeroWidth
    /// A control of the direction of writing.
    case directionControl
    /// Another invisible or control character.
    case invisible
  }

  package struct Finding: Sendable, Hashable {
    package let kind: Kind
    /// UTF-8 offsets; with marks, from the consonant that carries them.
    package let range: Range<Int>
    /// What to write in the place of the range.
    package let mended: [UInt8]

    package init(kind: Kind, range: Range<Int>, mended: [UInt8]) {
      self.kind = kind
      self.range = range
      self.mended = mended
    }
  }

  /// The findings by ascending place; their ranges do not overlap. Invalid UTF-8 is passed over, and a byte order mark
  /// at the very start is none.
  package static func findings(in bytes: [UInt8]) -> [Finding] {
    var findings: [Finding] = []
    var start = 0
    while let suspect = HygieneScan.firstSuspect(in: bytes, from: start) {
      let stretch = stretch(around: suspect, in: bytes, notBefore: start)
      var repair = ThaiRepair(bytes, stretch)
      findings += repair.findings()
      start = stretch.upperBound
    }
    return findings
  }

  /// The whole text with every finding mended; a text without findings comes back as it is.
  package static func mended(_ bytes: [UInt8]) -> [UInt8] {
    let findings = findings(in: bytes)
    if findings.isEmpty { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var copied = 0
    for finding in findings {
      result += bytes[copied..<finding.range.lowerBound]
      result += finding.mended
      copied = finding.range.upperBound
    }
    return result + bytes[copied...]
  }

  package static func mended(_ text: String) -> String {
    String(decoding: mended(Array(text.utf8)), as: UTF8.self)
  }

  /// The suspect with everything around it up to the next visible ASCII character, space or line break: no mistake
  /// reaches across one.
  private static func stretch(around suspect: Int, in bytes: [UInt8], notBefore start: Int) -> Range<Int> {
    var lower = suspect
    while lower > start, !isBoundary(bytes[lower - 1]) { lower -= 1 }
    var upper = suspect + 1
    while upper < bytes.count, !isBoundary(bytes[upper]) { upper += 1 }
    return lower..<upper
  }

  private static func isBoundary(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}

/// The class of a Thai scalar for the order of marks.
enum ThaiClass: UInt8 {
  case other, consonant, vowelMark, toneMark, nikhahit, followingVowel, saraAm, saraE, leadingVowel

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0E01...0x0E2E: self = .consonant
    case 0x25CC, 0xA0: self = .consonant  // The bases on which a mark is shown alone.
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47: self = .vowelMark
    case 0x0E48...0x0E4C, 0x0E4E: self = .toneMark
    case 0x0E4D: self = .nikhahit
    case 0x0E30, 0x0E32, 0x0E45: self = .followingVowel
    case 0x0E33: self = .saraAm
    case 0x0E40: self = .saraE
    case 0x0E41...0x0E44: self = .leadingVowel
    default: self = .other
    }
  }

  var isMark: Bool { self == .vowelMark || self == .toneMark || self == .nikhahit }

  /// The classes, as bits, that a scalar of this class must not be followed by without a closer look.
  var suspectFollowers: UInt16 {
    switch self {
    case .consonant: 0
    case .vowelMark: Self.bits(.vowelMark)
    case .toneMark: Self.bits(.vowelMark, .toneMark, .nikhahit)
    case .nikhahit: Self.bits(.vowelMark, .toneMark, .nikhahit, .followingVowel, .saraAm)
    case .saraE: Self.bits(.saraE, .vowelMark, .toneMark, .nikhahit)
    case .other, .followingVowel, .saraAm, .leadingVowel: Self.bits(.vowelMark, .toneMark, .nikhahit)
    }
  }

  private static func bits(_ classes: ThaiClass...) -> UInt16 {
    classes.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
  }
}
