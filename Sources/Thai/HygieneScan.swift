/// The fast pass over all content: stops only where two neighbours, or a character, deserve a closer look.
enum HygieneScan {
  /// The offset of the first character that may be a mistake, or that follows one; nil in a clean text.
  ///
  /// The offset at which the scan begins must not lie within a Thai word.
  static func firstSuspect(in bytes: [UInt8], from start: Int) -> Int? {
    let tables = Tables.shared
    return bytes.withUnsafeBufferPointer { text in
      tables.classes.withUnsafeBufferPointer { classes in
        tables.followers.withUnsafeBufferPointer { followers in
          Scan(text: text, classes: classes, followers: followers).firstSuspect(from: start)
        }
      }
    }
  }

  private struct Tables: Sendable {
    /// The class of each scalar U+0E00 … U+0E7F.
    let classes: [UInt8]
    /// For each class, the classes that are suspect after it.
    let followers: [UInt16]

    static let shared = Tables()

    private init() {
      classes = (0..<128).map { Unicode.Scalar(0x0E00 + UInt32($0)).map { ThaiClass($0).rawValue } ?? 0 }
      followers = (0..<9).map { ThaiClass(rawValue: $0)?.suspectFollowers ?? 0 }
    }
  }
}

private struct Scan {
  let text: UnsafeBufferPointer<UInt8>
  let classes: UnsafeBufferPointer<UInt8>
  let followers: UnsafeBufferPointer<UInt16>

  func firstSuspect(from start: Int) -> Int? {
    var index = start
    var suspects = followers[0]
    let end = text.count
    while index < end {
      let byte = text[index]
      if byte == 0xE0, index + 2 < end, text[index + 1] & 0xFE == 0xB8 {
        let scalar = Int(text[index + 1] & 1) << 6 | Int(text[index + 2] & 0x3F)
        let thaiClass = classes[scalar]
        if suspects >> UInt16(thaiClass) & 1 != 0 { return index }
        suspects = followers[Int(thaiClass)]
        index += 3
      } else {
        if byte < 0x80 ? isControl(byte) : isSuspect(byte, at: index) { return index }
        suspects = followers[0]
        index += 1
      }
    }
    return nil
  }

  /// A control character other than tab and line break.
  private func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 ? byte != 0x0A && byte != 0x0D && byte != 0x09 : byte == 0x7F
  }

  /// Whether a lead byte outside Thai begins a character that may be invisible, or a base outside Thai on which a mark
  /// may stand; continuation bytes never are.
  @inline(never)
  private func isSuspect(_ byte: UInt8, at index: Int) -> Bool {
    switch byte {
    case 0xC2: isSecond(0x80...0x9F, at: index) || isSecond(0xAD...0xAD, at: index)
    case 0xCD: isSecond(0x8F...0x8F, at: index)
    case 0xD8: isSecond(0x9C...0x9C, at: index)
    case 0xE1: isSecond(0x85...0x85, at: index) || isSecond(0x9E...0xA0, at: index)
    case 0xE2: isSecond(0x80...0x81, at: index) && isInvisiblePunctuation(at: index)
    case 0xE3: isSecond(0x85...0x85, at: index)
    case 0xEF: isSecond(0xBB...0xBF, at: index) && index > 0
    case 0xF3: true
    default: false
    }
  }

  private func isSecond(_ range: ClosedRange<UInt8>, at index: Int) -> Bool {
    index + 1 < text.count && range.contains(text[index + 1])
  }

  /// U+200B … U+200F, U+2028 … U+202E, U+2060 … U+206F: quotation marks and dashes stand between them.
  private func isInvisiblePunctuation(at index: Int) -> Bool {
    guard index + 2 < text.count else { return false }
    let last = text[index + 2]
    if text[index + 1] == 0x81 { return last >= 0xA0 }
    return (0x8B...0x8F).contains(last) || (0xA8...0xAE).contains(last)
  }
}
