internal import Crypto

/// The SHA-256 of the bytes as 64 hexadecimal digits, lower case.
package func sha256(_ bytes: [UInt8]) -> String {
  let digest = bytes.withUnsafeBytes { buffer in
    var hash = SHA256()
    hash.update(bufferPointer: buffer)
    return hash.finalize()
  }
  return String(unsafeUninitializedCapacity: 64) { buffer in
    var index = 0
    for byte in digest {
      buffer[index] = hexDigit(byte >> 4)
      buffer[index + 1] = hexDigit(byte & 15)
      index += 2
    }
    return index
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

/// The SHA-256 of the bytes in base 64, as a policy of a page names what it allows.
@Sendable package func sha256Base64(_ bytes: [UInt8]) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  let digest = Array(SHA256.hash(data: bytes))
  var text: [UInt8] = []
  for start in stride(from: 0, to: digest.count, by: 3) {
    let group = digest[start..<min(start + 3, digest.count)].map(UInt32.init)
    let bits = (group + [0, 0]).prefix(3).reduce(0) { $0 << 8 | $1 }
    let kept = group.count + 1
    for place in 0..<4 {
      text.append(place < kept ? letters[Int(bits >> (18 - 6 * UInt32(place)) & 63)] : UInt8(ascii: "="))
    }
  }
  return String(decoding: text, as: UTF8.self)
}
