/// What an element means for the text of a page.
enum HTMLElement: Equatable {
  /// Words in it go on in the line.
  case inline
  /// Words before and after it are apart.
  case block
  case heading(level: UInt8)
  /// No text for readers of the page's subject.
  case skipped

  init(_ name: Range<Int>, in page: HTMLCursor) {
    if name.count == 2, page.bytes[name.lowerBound] | 0x20 == UInt8(ascii: "h"),
      case let digit = page.bytes[name.lowerBound + 1], (0x31...0x36).contains(digit)
    {
      self = .heading(level: digit - 0x30)
    } else if Self.inlineNames.contains(where: { page.equal(name, $0) }) {
      self = .inline
    } else {
      self = Self.skippedNames.contains { page.equal(name, $0) } ? .skipped : .block
    }
  }

  /// The frequent ones first.
  private static let inlineNames: [StaticString] = [
    "a", "span", "strong", "em", "time", "code", "sup", "del", "sub", "b", "i", "u", "s", "q", "mark", "small", "abbr",
    "bdi", "bdo", "cite", "data", "dfn", "ins", "kbd", "samp", "var", "wbr", "font", "ruby",
  ]

  private static let skippedNames: [StaticString] = [
    "nav", "script", "style", "svg", "form", "template", "noscript", "button", "select", "textarea", "math", "object",
  ]
}
