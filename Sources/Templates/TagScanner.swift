/// A tag as written, its kind told by the sign after the opening delimiter.
struct Tag {
  enum Kind {
    case variable, unescaped, section, inverted, close, comment, delimiters, partial, block, parent
  }

  let kind: Kind
  /// The whole tag, delimiters included.
  let range: Range<Int>
  /// What stands in it, without its sign and the white space around.
  let content: Range<Int>
}

/// Finds the tags of a template one after the other, in time linear in its length.
struct TagScanner {
  enum Outcome {
    case tag(Tag)
    /// An opening delimiter, and nothing after it that closes the tag.
    case unclosed(Range<Int>)
    case end
  }

  /// Delimiters are short, so that looking for one stays linear.
  static let longestDelimiter = 16

  let bytes: [UInt8]
  private(set) var opening: [UInt8] = Array("{{".utf8)
  private(set) var closing: [UInt8] = Array("}}".utf8)

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next tag at or after the offset.
  func next(from offset: Int) -> Outcome {
    guard let start = find(opening, from: offset) else { return .end }
    let inside = start + opening.count
    let (kind, hasSign, extra) = kind(at: inside)
    let contentStart = inside + (hasSign ? 1 : 0)
    guard let contentEnd = find(extra + closing, from: contentStart) else { return .unclosed(start..<inside) }
    let end = contentEnd + extra.count + closing.count
    return .tag(Tag(kind: kind, range: start..<end, content: trimmed(contentStart..<contentEnd)))
  }

  /// Takes the delimiters from the content of a set delimiter tag, `<% %>`; false when it doesn't hold two.
  mutating func setDelimiters(_ content: Range<Int>) -> Bool {
    let parts = bytes[content].split(whereSeparator: \.isTemplateSpace)
    guard parts.count == 2 else { return false }
    let usable = parts.allSatisfy { part in
      part.count <= Self.longestDelimiter && !part.contains(UInt8(ascii: "="))
    }
    guard usable else { return false }
    (opening, closing) = (Array(parts[0]), Array(parts[1]))
    return true
  }

  private func kind(at offset: Int) -> (Tag.Kind, hasSign: Bool, extra: [UInt8]) {
    guard offset < bytes.count else { return (.variable, false, []) }
    return switch bytes[offset] {
    case UInt8(ascii: "#"): (.section, true, [])
    case UInt8(ascii: "^"): (.inverted, true, [])
    case UInt8(ascii: "/"): (.close, true, [])
    case UInt8(ascii: "!"): (.comment, true, [])
    case UInt8(ascii: "="): (.delimiters, true, [UInt8(ascii: "=")])
    case UInt8(ascii: ">"): (.partial, true, [])
    case UInt8(ascii: "$"): (.block, true, [])
    case UInt8(ascii: "<"): (.parent, true, [])
    case UInt8(ascii: "&"): (.unescaped, true, [])
    case UInt8(ascii: "{"): (.unescaped, true, [UInt8(ascii: "}")])
    default: (.variable, false, [])
    }
  }

  private func find(_ pattern: [UInt8], from offset: Int) -> Int? {
    let last = bytes.count - pattern.count
    var index = offset
    while index <= last {
      if bytes[index] == pattern[0], bytes[index..<index + pattern.count].elementsEqual(pattern) { return index }
      index += 1
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower].isTemplateSpace { lower += 1 }
    while lower < upper, bytes[upper - 1].isTemplateSpace { upper -= 1 }
    return lower..<upper
  }
}

extension UInt8 {
  /// White space within a tag.
  var isTemplateSpace: Bool { isBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  /// White space within a line.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
