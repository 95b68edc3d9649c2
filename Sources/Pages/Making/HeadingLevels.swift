/// Finds the level of the highest heading of a Markdown text, so that its headings can follow the page's own without a
/// gap, whether the author begins with `#` or with `##`.
enum HeadingLevels {
  /// What to add to the levels of a text's headings for the highest one to get the level given.
  static func shift(of markdown: [UInt8], highest level: Int) -> Int {
    level - (highest(in: markdown) ?? 1)
  }

  /// 1 … 6; nil without headings. Lines in fenced code are no headings.
  private static func highest(in markdown: [UInt8]) -> Int? {
    guard markdown.contains(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "-") })
    else { return nil }
    var highest: Int?
    var isCode = false
    var previousIsText = false
    for line in markdown.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let text = line.drop { $0 == 0x20 }
      if text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8) {
        isCode.toggle()
      } else if !isCode, let found = level(of: text, afterText: previousIsText) {
        highest = min(highest ?? found, found)
      }
      previousIsText = !text.isEmpty && !isCode
      if highest == 1 { break }
    }
    return highest
  }

  /// The level of an ATX heading, or of a heading that this line underlines.
  private static func level(of line: ArraySlice<UInt8>, afterText: Bool) -> Int? {
    let marks = line.prefix { $0 == UInt8(ascii: "#") }
    if !marks.isEmpty {
      let next = line.dropFirst(marks.count).first
      return marks.count <= 6 && (next == nil || next == 0x20 || next == 0x09) ? marks.count : nil
    }
    guard afterText, let mark = line.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return nil }
    let rest = line.drop { $0 == mark }
    return rest.allSatisfy { $0 == 0x20 } ? (mark == UInt8(ascii: "=") ? 1 : 2) : nil
  }
}
