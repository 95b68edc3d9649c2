private import Glibc

/// The length of a zero-terminated text in bytes.
func textLength(_ text: UnsafePointer<CChar>) -> Int { strlen(text) }

extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte in a range.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard let baseAddress, !range.isEmpty,
      let found = memchr(baseAddress + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }
}
