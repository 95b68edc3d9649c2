internal import Glibc

/// Bytes of a binary file that may end anywhere: what lies beyond them is nil, never a crash.
struct Bytes {
  let all: [UInt8]

  init(_ bytes: [UInt8]) { all = bytes }

  func starts(with prefix: [UInt8]) -> Bool { all.starts(with: prefix) }

  /// Whether an ASCII text stands at an offset.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset <= all.count - text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { all[offset..<offset + $0.count].elementsEqual($0) }
  }

  /// An unsigned number of so many bytes, the highest first.
  func big(_ count: Int, at offset: Int) -> Int? { number(count, at: offset)?.reduce(0) { $0 << 8 | Int($1) } }

  /// An unsigned number of so many bytes, the lowest first.
  func little(_ count: Int, at offset: Int) -> Int? {
    number(count, at: offset)?.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private func number(_ count: Int, at offset: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, offset <= all.count - count else { return nil }
    return all[offset..<offset + count]
  }

  /// The offsets behind the first places at which the bytes stand, at most `most`.
  func places(behind needle: [UInt8], most: Int) -> [Int] {
    var places: [Int] = []
    var start = 0
    while places.count < most, let next = firstPlace(of: needle, from: start) {
      places.append(next + needle.count)
      start = next + needle.count
    }
    return places
  }

  private func firstPlace(of needle: [UInt8], from start: Int) -> Int? {
    guard let first = needle.first else { return nil }
    return all.withUnsafeBytes { text in
      guard let base = text.baseAddress else { return nil }
      var place = start
      while place + needle.count <= text.count, let found = memchr(base + place, Int32(first), text.count - place) {
        place = UnsafeRawPointer(found) - base
        let end = min(text.count, place + needle.count)
        if text[place..<end].elementsEqual(needle) { return place }
        place += 1
      }
      return nil
    }
  }
}
