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
