extension Unicode.Scalar {
  /// The character of a byte of Windows-874, in which offices and old programs save Thai; nil for bytes that stand for
  /// nothing.
  package init?(windows874 byte: UInt8) {
    switch byte {
    case 0..<0x80: self.init(byte)
    case 0x80: self = "\u{20AC}"
    case 0x85: self = "\u{2026}"
    case 0x91: self = "\u{2018}"
    case 0x92: self = "\u{2019}"
    case 0x93: self = "\u{201C}"
    case 0x94: self = "\u{201D}"
    case 0x95: self = "\u{2022}"
    case 0x96: self = "\u{2013}"
    case 0x97: self = "\u{2014}"
    case 0xA0: self = "\u{A0}"
    case 0xA1...0xDA, 0xDF...0xFB: self.init(0x0E00 + UInt32(byte) - 0xA0)
    default: return nil
    }
  }
}
