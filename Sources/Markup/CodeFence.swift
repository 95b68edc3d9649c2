/// Tells, line by line, what belongs to fenced code: CommonMark 0.31, section 4.5, but for the indentation of fences,
/// which depends on the lists and quotations that they stand in.
package struct CodeFence: Sendable {
  private var open: (byte: UInt8, length: Int)?

  package init() {}

  /// Whether the line belongs to a fenced code block or is one of its fences.
  /// - Parameter line: without the white space before it.
  package mutating func takes(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let byte = line.first else { return open != nil }
    if open == nil, byte != UInt8(ascii: "`"), byte != UInt8(ascii: "~") { return false }
    let length = line.prefix { $0 == byte }.count
    let rest = line.dropFirst(length)
    if let fence = open {
      let isBlankAfter = rest.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if byte == fence.byte, length >= fence.length, isBlankAfter { open = nil }
      return true
    }
    guard length >= 3, byte == UInt8(ascii: "~") || !rest.contains(byte) else { return false }
    open = (byte, length)
    return true
  }
}
