/// Gives out heading ids: a space becomes `-`, Thai and ASCII letters and digits are kept in lower case with their
/// vowels and tone marks, everything else is dropped; the second of two alike gets `-2`.
struct HeadingIdentifiers {
  /// The count of each id by its bytes, whose hash needs no normalization.
  private var taken: [[UInt8]: Int]

  /// - Parameter ids: those that others have.
  init(taken ids: [String]) {
    taken = Dictionary(ids.map { (Array($0.utf8), 1) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func identifier(for text: String) -> String {
    let base = Self.bytes(of: text)
    guard var count = taken[base] else {
      taken[base] = 1
      return String(decoding: base, as: UTF8.self)
    }
    var candidate: [UInt8]
    repeat {
      count += 1
      candidate = base + Array("-\(count)".utf8)
    } while taken[candidate] != nil
    taken[base] = count
    taken[candidate] = 1
    return String(decoding: candidate, as: UTF8.self)
  }

  /// The id of a text that stands alone; `section` when nothing of it can be kept.
  static func base(of text: String) -> String { String(decoding: bytes(of: text), as: UTF8.self) }

  private static func bytes(of text: String) -> [UInt8] {
    var text = text
    let kept = text.withUTF8(Self.kept)
    return kept.allSatisfy { $0 == UInt8(ascii: "-") } ? Array("section".utf8) : kept
  }

  private static func kept(of bytes: Bytes) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let (value, length) = Characters.scalar(in: bytes, at: index)
      switch value {
      case 0x09, 0x0A, 0x20: kept.append(UInt8(ascii: "-"))
      case 0x41...0x5A: kept.append(bytes[index] | 0x20)
      case 0x30...0x39, 0x61...0x7A: kept.append(bytes[index])
      case 0x0E01...0x0E3A, 0x0E40...0x0E4E, 0x0E50...0x0E59:
        kept.append(contentsOf: Bytes(rebasing: bytes[index..<index + length]))
      default: break
      }
      index += length
    }
    return kept
  }
}
