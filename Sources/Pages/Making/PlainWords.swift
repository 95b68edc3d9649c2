internal import Content
internal import Markup

/// Rendered text without its marks, for titles, descriptions and labels.
enum PlainWords {
  /// A title or a name; addresses in it are only text.
  static func of(_ text: InlineText) -> String {
    of(html: Markup.inline(text.text, options: MarkupOptions(), resolve: { _ in nil }).html[...])
  }

  /// The words of HTML that our own renderer made: tags are left out, a line end is a space.
  static func of(html: ArraySlice<UInt8>) -> String {
    let plain = html.trimmed
    if !plain.contains(where: isMark) { return String(decoding: plain, as: UTF8.self) }
    var words: [UInt8] = []
    words.reserveCapacity(html.count)
    append(html, to: &words)
    return String(decoding: words[...].trimmed, as: UTF8.self)
  }

  /// Appends the words of HTML, blanks at both ends included.
  static func append(_ html: ArraySlice<UInt8>, to words: inout [UInt8]) {
    var index = html.startIndex
    while index < html.endIndex {
      switch html[index] {
      case UInt8(ascii: "<"):
        index = html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.endIndex - 1
      case UInt8(ascii: "&"):
        let (byte, length) = character(html[index...])
        words.append(byte)
        index += length - 1
      case UInt8(ascii: "\n"): words.append(UInt8(ascii: " "))
      default:
        let end = html[index...].firstIndex(where: isMark) ?? html.endIndex
        words += html[index..<end]
        index = end - 1
      }
      index += 1
    }
  }

  /// Whether the byte isn't a word's own.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\n")
  }

  /// The beginning of a text as a description of the page: its first paragraph, shortened at a space.
  static func description(ofHTML html: [UInt8]) -> String? {
    guard let start = html.firstIndex(of: "<p>") else { return nil }
    let end = html[start...].firstIndex(of: "</p>") ?? html.endIndex
    return shortened(of(html: html[start..<end]))
  }

  /// At most 160 code points, cut at a space of the second half; a text without one there, as much Thai is, is cut
  /// before a letter, never before its marks.
  static func shortened(_ text: String) -> String? {
    let limit = 160
    guard text.utf8.count > limit else { return text.isEmpty ? nil : text }
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    let half = scalars.index(scalars.startIndex, offsetBy: limit / 2)
    if let space = scalars[half..<end].lastIndex(of: " ") { return String(scalars[..<space]) + "…" }
    var cut = end
    while cut > scalars.startIndex, scalars[cut].properties.isGraphemeExtend { cut = scalars.index(before: cut) }
    return String(scalars[..<cut]) + "…"
  }

  /// The character that an entity at the start stands for, and the entity's length; our renderer writes these only.
  private static func character(_ html: ArraySlice<UInt8>) -> (UInt8, Int) {
    let entities: [(StaticString, UInt8)] = [
      ("&lt;", 0x3C), ("&gt;", 0x3E), ("&amp;", 0x26), ("&quot;", 0x22), ("&#39;", 0x27),
    ]
    for (entity, byte) in entities where html.starts(with: entity.bytes) { return (byte, entity.utf8CodeUnitCount) }
    return (UInt8(ascii: "&"), 1)
  }
}

extension StaticString {
  fileprivate var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}

extension Collection<UInt8> where SubSequence: BidirectionalCollection {
  /// The place of the first occurrence of an ASCII text.
  fileprivate func firstIndex(of text: StaticString) -> Index? {
    indices.first { self[$0] == text.utf8Start.pointee && self[$0...].starts(with: text.bytes) }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmed: ArraySlice<UInt8> {
    let start = firstIndex { $0 != 0x20 } ?? endIndex
    let end = lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? start
    return self[start..<Swift.max(start, end)]
  }
}
