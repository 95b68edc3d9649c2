/// The policy for addresses of links and images: http, https, mailto, tel, and relative ones; nothing else.
///
/// Browsers forgive much, and each kindness is a way around a list of forbidden schemes: so an address is refused as
/// well when it holds control characters, backslashes or their escapes, names a host without a scheme, or would be any
/// of this once its percent escapes are decoded.
package enum Address {
  /// On the web, by mail or telephone, below this site, or none of them.
  package enum Verdict: Equatable, Sendable { case external, contact, relative, refused }

  static func verdict(on address: Bytes) -> Verdict {
    let plain = judge(address)
    guard plain == .relative || plain == .external, address.firstIndex(of: 0x25, in: 0..<address.count) != nil else {
      return plain
    }
    return percentDecoded(address).withUnsafeBufferPointer { decoded in
      // Another site may well have an escaped line end in its query; for our own paths it is only ever a trick.
      let isSafe = plain == .relative ? judge(decoded) == .relative : !decoded.contains(UInt8(ascii: "\\"))
      return isSafe ? plain : .refused
    }
  }

  private static func judge(_ address: Bytes) -> Verdict {
    for byte in address where byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") { return .refused }
    if address.has("//", at: 0) { return .refused }
    guard let colon = schemeEnd(address) else { return .relative }
    let scheme = address[..<colon].map { $0 | 0x20 }
    if scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8) {
      return namesHost(address, after: colon) ? .external : .refused
    }
    return scheme.elementsEqual("mailto".utf8) || scheme.elementsEqual("tel".utf8) ? .contact : .refused
  }

  /// The place of the colon after a scheme. Spaces before a scheme are passed over, as browsers do.
  private static func schemeEnd(_ address: Bytes) -> Int? {
    for (index, byte) in address.enumerated() {
      switch byte {
      case UInt8(ascii: ":"): return index > 0 ? index : nil
      case 0x20, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): break
      default: guard Characters.isASCIIAlphanumeric(byte) else { return nil }
      }
    }
    return nil
  }

  private static func namesHost(_ address: Bytes, after colon: Int) -> Bool {
    guard address.has("://", at: colon), let first = address[checked: colon + 3] else { return false }
    guard first >= 0x80 || Characters.isASCIIAlphanumeric(first) else { return false }
    return !hasUserName(address)
  }

  /// Whether an @ stands before the path of an address on the web, which makes one host look like another.
  static func hasUserName(_ address: Bytes) -> Bool {
    guard let start = address.firstIndex(of: [0x2F, 0x2F], in: 0..<address.count) else { return false }
    for byte in address[(start + 2)...] {
      switch byte {
      case UInt8(ascii: "@"): return true
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return false
      default: break
      }
    }
    return false
  }

  /// The bytes with their percent escapes decoded; a `%` without two hexadecimal digits stands for itself.
  static func percentDecoded(_ bytes: Bytes) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let byte = escapedByte(in: bytes, at: index) {
        output.append(byte)
        index += 3
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return output
  }

  private static func escapedByte(in bytes: Bytes, at index: Int) -> UInt8? {
    guard bytes[index] == 0x25, let high = bytes[checked: index + 1], let low = bytes[checked: index + 2],
      let upper = hexadecimal(high), let lower = hexadecimal(low)
    else { return nil }
    return upper << 4 | lower
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// Appends an address as the value of an `href` or `src`: what a URL can't hold is percent-encoded, escapes that
  /// stand there already are kept.
  static func append(_ address: Bytes, to output: inout [UInt8]) {
    for (index, byte) in address.enumerated() {
      switch byte {
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case 0x25 where escapedByte(in: address, at: index) != nil: output.append(byte)
      default:
        if isKept(byte) { output.append(byte) } else { output.appendPercentEncoded(byte) }
      }
    }
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ":"),
      UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "!"),
      UInt8(ascii: "$"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="):
      true
    default: Characters.isASCIIAlphanumeric(byte)
    }
  }
}
