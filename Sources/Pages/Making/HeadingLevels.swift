/// Finds the level of the highest heading of a Markdown text, so that its headings can follow the page's own without a
/// gap, whether the author begins with `#` or with `##`.
enum HeadingLevels {
  /// What to add to the levels of a text's headings for the highest one to get the level given.
  static func shift(of markdown: [UInt8], highest level: Int) -> Int {
    level - (highest(in: markdown) ?? 1)
  }

  /// 1 … 6; nil without headings. Lines in fenced code are no headings.
  private static func highest(in markdown: [UInt8]) -> Int? {
    markdown.withUnsafeBufferPointer { bytes in
      var highest: Int?
      var isCode = false
      var previousIsText = false
      var start = 0
      while start < bytes.count, highest != 1 {
        let text = start + bytes[start...].prefix { $0 == 0x20 }.count
        if isFence(bytes[text...]) {
          isCode.toggle()
        } else if !isCode, let level = level(of: bytes[text...], afterText: previousIsText) {
          highest = min(highest ?? level, level)
        }
        let end = bytes[text...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        previousIsText = end > text && !isCode
        start = end + 1
      }
      return highest
    }
  }

  private typealias Line = Slice<UnsafeBufferPointer<UInt8>>

  private static func isFence(_ line: Line) -> Bool {
    (line.first == UInt8(ascii: "`") || line.first == UInt8(ascii: "~")) && line.prefix { $0 == line.first }.count >= 3
  }

  /// The level of an ATX heading, or of a heading that this line underlines; the line goes on to the text's end.
  private static func level(of line: Line, afterText: Bool) -> Int? {
    switch line.first {
    case UInt8(ascii: "#"):
      let marks = line.prefix { $0 == UInt8(ascii: "#") }.count
      let next = line.dropFirst(marks).first
      return marks <= 6 && next.map { $0 == 0x20 || $0 == 0x09 || isEnd($0) } != false ? marks : nil
    case UInt8(ascii: "="), UInt8(ascii: "-"):
      guard afterText, let mark = line.first else { return nil }
      let rest = line.drop { $0 == mark }.drop { $0 == 0x20 }.first
      return rest.map(isEnd) != false ? (mark == UInt8(ascii: "=") ? 1 : 2) : nil
    default: return nil
    }
  }

  private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
