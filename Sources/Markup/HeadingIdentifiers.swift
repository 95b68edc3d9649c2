/// Gives out heading ids: a space becomes `-`, Thai and ASCII letters and digits are kept in lower case with their
/// vowels and tone marks, everything else is dropped; the second of two alike gets `-2`.
struct HeadingIdentifiers {
  private var taken: [String: Int] = [:]

  mutating func identifier(for text: String) -> String {
    let base = Self.base(of: text)
    guard var count = taken[base] else {
      taken[base] = 1
      return base
    }
    var candidate: String
    repeat {
      count += 1
      candidate = "\(base)-\(count)"
    } while taken[candidate] != nil
    taken[base] = count
    taken[candidate] = 1
    return candidate
  }

  /// The id of a text that stands alone; `section` when nothing of it can be kept.
  static func base(of text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t", "\n": kept.append("-")
      case "A"..."Z": kept.append(Unicode.Scalar(UInt8(scalar.value) + 0x20))
      case "a"..."z", "0"..."9", "\u{0E01}"..."\u{0E3A}", "\u{0E40}"..."\u{0E4E}", "\u{0E50}"..."\u{0E59}":
        kept.append(scalar)
      default: break
      }
    }
    return kept.allSatisfy { $0 == "-" } ? "section" : String(kept)
  }
}
