/// A set of bytes to look for. Most texts hold none of those that a format has to escape, and can be written as they are.
package struct ByteSet: Sendable {
  /// For each of the 256 bytes whether it is a member.
  fileprivate let isMember: [Bool]

  /// - Parameter isMember: asked once for each byte.
  package init(where isMember: (UInt8) -> Bool) {
    self.isMember = (UInt8.min...UInt8.max).map(isMember)
  }

  package static let lineFeed = ByteSet { $0 == 0x0A }

  fileprivate func hasMember(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isMember.withUnsafeBufferPointer { isMember in
      for byte in bytes where isMember[Int(byte)] { return true }
      return false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place of one of the bytes, from a place on; the end when there is none.
  package func firstIndex(of bytes: ByteSet, from start: Int) -> Int {
    bytes.isMember.withUnsafeBufferPointer { isMember in
      var index = start
      while index < count, !isMember[Int(self[index])] { index += 1 }
      return index
    }
  }
}

extension String {
  /// Whether one of the text's bytes is of the set.
  package func holds(_ bytes: ByteSet) -> Bool {
    utf8.withContiguousStorageIfAvailable(bytes.hasMember)
      ?? bytes.isMember.withUnsafeBufferPointer { isMember in
        utf8.contains { isMember[Int($0)] }
      }
  }
}
