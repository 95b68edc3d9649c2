/// The space that the pre-pass may put into a text and that the renderer takes out again: one that the author has
/// not written, neither as a character nor as an entity, so that whatever carries it is ours.
///
/// Once beside delimiters it turns them; twice it ends an insertion at the start of a line (`1. ` or a space).
struct Marker: Equatable {
  let bytes: [UInt8]

  static let length = 3

  /// U+205F or the first of its kin that is free; nil when an odd text uses them all.
  static func free(in text: Bytes) -> Marker? {
    let hasEntities = text.firstIndex(of: UInt8(ascii: "&"), in: 0..<text.count) != nil
    return candidates.first { candidate in
      !contains(text, candidate.bytes)
        && !(hasEntities && candidate.names.contains { contains(text, Array($0.utf8)) })
    }.map { Marker(bytes: $0.bytes) }
  }

  private static func contains(_ text: Bytes, _ needle: [UInt8]) -> Bool {
    text.firstIndex(of: needle, in: 0..<text.count) != nil
  }

  /// Spaces by their UTF-8 bytes, each with what an entity that means it has to contain.
  private static var candidates: [(bytes: [UInt8], names: [String])] {
    [
      ([0xE2, 0x81, 0x9F], ["8287", "205f", "205F", "MediumSpace"]),
      ([0xE1, 0x9A, 0x80], ["5760", "1680"]),
      ([0xE2, 0x80, 0x80], ["8192", "2000"]),
      ([0xE2, 0x80, 0x81], ["8193", "2001"]),
      ([0xE2, 0x80, 0xAF], ["8239", "202f", "202F"]),
      ([0xE3, 0x80, 0x80], ["12288", "3000"]),
    ]
  }

  func stands(in text: Bytes, at index: Int) -> Bool {
    index >= 0 && index + 2 < text.count && text[index] == bytes[0] && text[index + 1] == bytes[1]
      && text[index + 2] == bytes[2]
  }

  func isDouble(in text: Bytes, at index: Int) -> Bool {
    stands(in: text, at: index) && stands(in: text, at: index + Self.length)
  }

  /// Appends a text without what the pre-pass put into it.
  func appendStripped(_ text: Bytes, to output: inout [UInt8]) {
    let start = output.count
    var run = 0
    var index = 0
    while let found = text.firstIndex(of: bytes[0], in: index..<text.count) {
      guard stands(in: text, at: found) else {
        index = found + 1
        continue
      }
      output.append(contentsOf: text[run..<found])
      let isDouble = stands(in: text, at: found + Self.length)
      if isDouble { Self.dropPrefix(from: &output, downTo: start) }
      index = found + (isDouble ? 2 : 1) * Self.length
      run = index
    }
    output.append(contentsOf: text[run..<text.count])
  }

  func stripped(_ text: Bytes) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    appendStripped(text, to: &output)
    return output
  }

  /// Where no list was made of an inserted `1. `, `1) ` or space (in code, say), it goes with its marker.
  private static func dropPrefix(from output: inout [UInt8], downTo start: Int) {
    guard output.count > start, output.last == UInt8(ascii: " ") else { return }
    output.removeLast()
    guard output.count >= start + 2, output[output.count - 2] == UInt8(ascii: "1") else { return }
    if output.last == UInt8(ascii: ".") || output.last == UInt8(ascii: ")") { output.removeLast(2) }
  }
}
