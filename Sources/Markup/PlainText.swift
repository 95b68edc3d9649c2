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
