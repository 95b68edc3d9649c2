import Diagnostics

/// Texts without any mark, as most titles and most cells of tables are: they need no parser.
enum PlainText {
  /// The HTML of a block text that is one line of words; nil when it may be anything else.
  static func paragraph(of text: MappedText) -> RenderedMarkup? {
    guard text.bytes.count <= longestParagraph else { return nil }
    return text.bytes.withUnsafeBufferPointer { bytes in
      var end = bytes.last == 0x0A ? bytes.count - 1 : bytes.count
      guard beginsWithWord(bytes, before: end), !hasMeaning(bytes, before: end) else { return nil }
      while bytes[end - 1] == 0x20 { end -= 1 }
      var result = RenderedMarkup()
      result.html.reserveCapacity(end + 8)
      result.html += "<p>".utf8
      result.html += bytes[..<end]
      result.html += "</p>\n".utf8
      return result
    }
  }

  /// In bytes; what is longer is for the guards to judge.
  private static let longestParagraph = 4_096

  /// Whether the text begins with a letter that is no marker of a list, as "a." and "ก)" are.
  private static func beginsWithWord(_ bytes: Bytes, before end: Int) -> Bool {
    guard end > 0 else { return false }
    let isASCII = Characters.isASCIILetter(bytes[0])
    // The Thai block without its digits and signs: U+0E01 to U+0E30 and U+0E40 to U+0E44.
    let isThai =
      end >= 3 && bytes[0] == 0xE0
      && (bytes[1] == 0xB8 && (0x81...0xB0).contains(bytes[2]) || bytes[1] == 0xB9 && (0x80...0x84).contains(bytes[2]))
    guard isASCII || isThai else { return false }
    let next = isASCII ? 1 : 3
    return next >= end || bytes[next] != UInt8(ascii: ".") && bytes[next] != UInt8(ascii: ")")
  }

  private static func hasMeaning(_ bytes: Bytes, before end: Int) -> Bool {
    var index = 0
    while index < end {
      if hasMeaning(bytes, at: index) { return true }
      index = bytes.skippingNonASCII(from: index + 1, to: end)
    }
    return false
  }

  /// The HTML of an inline text that holds no byte with a meaning; nil when it has one.
  static func html(of text: MappedText) -> RenderedMarkup? {
    text.bytes.withUnsafeBufferPointer { bytes in
      if hasMeaning(bytes, before: bytes.count) { return nil }
      var range = bytes.indices
      while let first = range.first, bytes[first] == 0x20 { range.removeFirst() }
      while let last = range.last, bytes[last] == 0x20 { range.removeLast() }
      var result = RenderedMarkup()
      result.html = Array(Bytes(rebasing: bytes[range]))
      return result
    }
  }

  private static func hasMeaning(_ bytes: Bytes, at index: Int) -> Bool {
    switch bytes[index] {
    case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"),
      UInt8(ascii: "@"), UInt8(ascii: "^"):
      true
    case UInt8(ascii: ":"): bytes.has("://", at: index)
    case UInt8(ascii: "w"): bytes.has("www.", at: index)
    default: false
    }
  }
}

extension RenderedMarkup {
  /// The first characters of the text, for descriptions: paragraphs and lists without headings, tables, code and
  /// footnotes; cut at a word's end where there is one, with `…` when something follows.
  package func summary(characters: Int) -> String {
    var collector = SummaryCollector(limit: characters)
    html.withUnsafeBufferPointer { collector.collect($0) }
    return collector.text
  }
}

/// Reads our own HTML, of which it knows the shape.
private struct SummaryCollector {
  let limit: Int
  private var bytes: [UInt8] = []
  private var skipped: [UInt8]?

  init(limit: Int) { self.limit = limit }

  mutating func collect(_ html: Bytes) {
    var index = 0
    // A character has at most a few scalars of three bytes; enough for the limit is enough.
    while index < html.count, bytes.count < (limit + 1) * 16 {
      guard html[index] == UInt8(ascii: "<") else {
        if skipped == nil { append(html[index]) }
        index += 1
        continue
      }
      let end = html.firstIndex(of: UInt8(ascii: ">"), in: index..<html.count) ?? html.count - 1
      tag(html, index + 1..<end)
      index = end + 1
    }
  }

  private mutating func tag(_ html: Bytes, _ range: Range<Int>) {
    let isEnd = html[checked: range.lowerBound] == UInt8(ascii: "/")
    let name = Array(html[range].dropFirst(isEnd ? 1 : 0).prefix { Characters.isASCIIAlphanumeric($0) })
    if let skipping = skipped {
      if isEnd, name == skipping { skipped = nil }
      return
    }
    let text = String(decoding: name, as: UTF8.self)
    if !isEnd, ["h1", "h2", "h3", "h4", "h5", "h6", "table", "pre", "sup", "section"].contains(text) { skipped = name }
    if ["p", "li", "br", "div", "blockquote"].contains(text) { append(0x20) }
  }

  private mutating func append(_ byte: UInt8) {
    let isSpace = byte == 0x20 || byte == 0x0A
    if isSpace, bytes.isEmpty || bytes.last == 0x20 { return }
    bytes.append(isSpace ? 0x20 : byte)
  }

  var text: String {
    var plain = String(decoding: bytes, as: UTF8.self)
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      plain = plain.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
    }
    if plain.last == " " { plain.removeLast() }
    guard plain.count > limit else { return plain }
    let cut = plain.prefix(limit)
    guard let space = cut.lastIndex(of: " "), cut.distance(from: space, to: cut.endIndex) < limit / 3 else {
      return cut + "…"
    }
    return cut[..<space] + "…"
  }
}
