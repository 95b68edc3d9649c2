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

  /// The end of the line that begins or goes on at a place: the place of its LF or CR, or the end of the text.
  func endOfLine(from start: Int) -> Int {
    let end = firstIndex(of: 0x0A, in: start..<count) ?? count
    return firstIndex(of: 0x0D, in: start..<end) ?? end
  }

  /// A place that isn't before `start`, with nothing but bytes of 0x80 and more in between, of which Thai text mostly
  /// is: eight of them in one step.
  func skippingNonASCII(from start: Int, to end: Int) -> Int {
    guard let baseAddress else { return start }
    let raw = UnsafeRawPointer(baseAddress)
    var index = start
    while index + 8 <= end,
      raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080
    {
      index += 8
    }
    return index
  }
}
