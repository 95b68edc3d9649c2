/// Addresses as links hold them.
extension Markup {
  /// A path, from a root and not yet encoded, with all but unreserved characters and slashes percent-encoded.
  package static func percentEncoded(_ path: String) -> String { encoded(path, keeping: isUnreserved) }

  /// A query or fragment as written, with its `?` or `#`; escapes that stand there already are kept.
  package static func percentEncoded(suffix: Substring) -> String {
    encoded(String(suffix)) { isUnreserved($0) || "%?#=&+,;:@!$()*".utf8.contains($0) }
  }

  private static func encoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
    if text.utf8.allSatisfy(isKept) { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isKept(byte) { bytes.append(byte) } else { bytes.appendPercentEncoded(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    Characters.isASCIIAlphanumeric(byte) || "-._~/".utf8.contains(byte)
  }
}

extension [UInt8] {
  /// `%` and two hexadecimal digits.
  mutating func appendPercentEncoded(_ byte: UInt8) {
    append(UInt8(ascii: "%"))
    for value in [byte >> 4, byte & 15] { append(value < 10 ? 0x30 + value : 0x41 + value - 10) }
  }
}
