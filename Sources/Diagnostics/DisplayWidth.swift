/// The columns that a text takes in a terminal: 0 for marks above, below and joined, 2 for wide letters and emoji.
package func displayWidth(_ text: some StringProtocol) -> Int {
  let simple = text.utf8.withContiguousStorageIfAvailable(widthOfLatinAndThai)
  return (simple ?? nil) ?? text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
}

/// Of a text of ASCII and Thai alone, as nearly all are; nil for any other.
private func widthOfLatinAndThai(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  var width = 0
  var index = 0
  while index < bytes.count {
    if bytes[index] < 0x80 {
      width += columns(of: Unicode.Scalar(bytes[index]))
      index += 1
    } else {
      guard bytes[index] == 0xE0, index + 2 < bytes.count, bytes[index + 1] == 0xB8 || bytes[index + 1] == 0xB9 else {
        return nil
      }
      let value = 0xE00 + UInt32(bytes[index + 1] & 1) << 6 + UInt32(bytes[index + 2] & 0x3F)
      width += Unicode.Scalar(value).map(columns) ?? 1
      index += 3
    }
  }
  return width
}

private func columns(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x20..<0x7F: return 1
  case 0..<0x20, 0x7F..<0xA0: return 0
  // Thai, whose vowels above and below and whose marks take no room; asked most.
  case 0xE31, 0xE34...0xE3A, 0xE47...0xE4E: return 0
  case 0xE01...0xE5B: return 1
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    return 2
  default: break
  }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: return 1
  }
}
