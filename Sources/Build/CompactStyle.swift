/// Leaves out of a stylesheet what only its authors read: comments, indentation, line ends. Texts in quotation marks
/// stay as they are; so does every space that can mean something.
struct CompactStyle {
  private var output: [UInt8] = []
  private var needsSpace = false

  static func of(_ css: [UInt8]) -> [UInt8] {
    var compact = CompactStyle()
    compact.output.reserveCapacity(css.count)
    compact.take(css)
    return compact.output
  }

  private mutating func take(_ css: [UInt8]) {
    var index = 0
    while index < css.count {
      switch css[index] {
      case UInt8(ascii: "/") where index + 1 < css.count && css[index + 1] == UInt8(ascii: "*"):
        index = Self.endOfComment(css, from: index)
        needsSpace = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let end = Self.endOfText(css, from: index)
        separate(before: css[index])
        output += css[index..<end]
        index = end
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"), 0x0C:
        needsSpace = true
        index += 1
      case let byte:
        separate(before: byte)
        output.append(byte)
        index += 1
      }
    }
  }

  /// A space is kept unless it stands beside a mark that ends what is before it and begins what comes next.
  private mutating func separate(before next: UInt8) {
    defer { needsSpace = false }
    if next == UInt8(ascii: "}"), output.last == UInt8(ascii: ";") { output.removeLast() }
    guard needsSpace, let last = output.last else { return }
    if !"{};,:>".utf8.contains(last), !"{};,>".utf8.contains(next) { output.append(UInt8(ascii: " ")) }
  }

  private static func endOfComment(_ css: [UInt8], from start: Int) -> Int {
    var index = start + 2
    while index + 1 < css.count, css[index] != UInt8(ascii: "*") || css[index + 1] != UInt8(ascii: "/") { index += 1 }
    return min(index + 2, css.count)
  }

  private static func endOfText(_ css: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < css.count, css[index] != css[start] { index += css[index] == UInt8(ascii: "\\") ? 2 : 1 }
    return min(index + 1, css.count)
  }
}
