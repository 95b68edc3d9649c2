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
    switch name.count {
    case 1: self = "abiqsu".utf8.contains(page.bytes[name.lowerBound] | 0x20) ? .inline : .block
    case 2: self.init(page.bytes[name.lowerBound] | 0x20, page.bytes[name.lowerBound + 1])
    default:
      let first = page.bytes[name.lowerBound] | 0x20
      self = Self.named.first { $0.first == first && page.equal(name, $0.name) }?.meaning ?? .block
    }
  }

  /// A name of two letters: `h1` to `h6`, `em`, or one of the many blocks.
  private init(_ first: UInt8, _ second: UInt8) {
    if first == UInt8(ascii: "h"), (0x31...0x36).contains(second) {
      self = .heading(level: second - 0x30)
    } else {
      self = first == UInt8(ascii: "e") && second | 0x20 == UInt8(ascii: "m") ? .inline : .block
    }
  }

  /// Those with longer names that are no blocks, with the first letter of the name.
  private static let named: [(first: UInt8, name: StaticString, meaning: HTMLElement)] =
    inlineNames.map { ($0.utf8Start.pointee, $0, .inline) } + skippedNames.map { ($0.utf8Start.pointee, $0, .skipped) }

  private static let inlineNames: [StaticString] = [
    "span", "strong", "time", "code", "sup", "del", "sub", "mark", "small", "abbr", "bdi", "bdo", "cite", "data", "dfn",
    "ins", "kbd", "samp", "var", "wbr", "font", "ruby",
  ]

  private static let skippedNames: [StaticString] = [
    "nav", "script", "style", "svg", "form", "template", "noscript", "button", "select", "textarea", "math", "object",
  ]
}
