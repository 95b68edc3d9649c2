/// Whether the scalar is a Thai letter that stands by itself: a consonant, or a vowel that takes a place in the line
/// (เ แ โ ใ ไ ะ า ำ ๅ).
package func isThaiLetter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0E01...0x0E2E, 0x0E30, 0x0E32, 0x0E33, 0x0E40...0x0E45: true
  default: false
  }
}

/// Whether the scalar is a Thai mark above or below a consonant: a vowel, a tone mark or another sign.
package func isThaiMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: true
  default: false
  }
}

/// Whether the scalar belongs to running Thai text: letters, marks, ฯ and ๆ; digits and ฿ do not.
package func isThaiText(_ scalar: Unicode.Scalar) -> Bool {
  isThaiLetter(scalar) || isThaiMark(scalar) || scalar.value == 0x0E2F || scalar.value == 0x0E46
}

/// Whether the scalar is a Thai consonant, ฤ and ฦ among them.
package func isThaiConsonant(_ scalar: Unicode.Scalar) -> Bool {
  (0x0E01...0x0E2E).contains(scalar.value)
}

/// Whether the scalar is a vowel that is written before its consonant: เ แ โ ใ ไ.
package func isThaiLeadingVowel(_ scalar: Unicode.Scalar) -> Bool {
  (0x0E40...0x0E44).contains(scalar.value)
}

/// The value 0…9 of an Arabic or Thai digit.
package func digitValue(_ scalar: Unicode.Scalar) -> Int? {
  switch scalar.value {
  case 0x30...0x39: Int(scalar.value - 0x30)
  case 0x0E50...0x0E59: Int(scalar.value - 0x0E50)
  default: nil
  }
}

/// A scalar and the bytes that it was read from.
struct PlacedScalar {
  let scalar: Unicode.Scalar
  let range: Range<Int>
}

/// The scalars of UTF-8 bytes with their places; each byte that is no part of valid UTF-8 becomes one U+FFFD.
func placedScalars(in bytes: ArraySlice<UInt8>) -> [PlacedScalar] {
  var placed: [PlacedScalar] = []
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let next = scalar(in: bytes, at: index)
    placed.append(PlacedScalar(scalar: next.scalar, range: index..<index + next.length))
    index += next.length
  }
  return placed
}

/// The scalar that begins at the index, and its number of bytes.
func scalar(in bytes: ArraySlice<UInt8>, at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
  let lead = bytes[index]
  if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
  let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
  let smallest: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]
  guard (0xC2...0xF4).contains(lead), index + length <= bytes.endIndex else { return ("\u{FFFD}", 1) }
  var value = UInt32(lead) & (0x7F >> UInt32(length))
  for offset in 1..<length {
    let byte = bytes[index + offset]
    guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  guard value >= smallest[length], let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
  return (scalar, length)
}

/// Whether the scalar is white space, or so invisible that a person takes it for none.
func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20, 0x09...0x0D, 0x85, 0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF:
    true
  default: false
  }
}
