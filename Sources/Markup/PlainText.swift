import Diagnostics

/// Texts without any mark, as most titles are: they need no parser.
enum PlainText {
  /// The HTML of an inline text that holds no byte with a meaning; nil when it has one.
  static func html(of text: MappedText) -> RenderedMarkup? {
    text.bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if hasMeaning(bytes, at: index) { return nil }
        index = bytes.skippingNonASCII(from: index + 1, to: bytes.count)
      }
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
