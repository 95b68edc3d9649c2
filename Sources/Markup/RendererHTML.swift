import Diagnostics

/// Raw HTML is never printed; what an author loses by it is reported where it stands.
extension Renderer {
  mutating func report(inlineHTML node: Node) -> Bool {
    let literal = node.literal
    guard !literal.has("<!--", at: 0) else { return false }
    let firstLine = Array(literal.prefix { $0 != 0x0A && $0 != 0x0D })
    let found =
      positions.find(firstLine, line: node.startLine, column: node.startColumn, in: block)
      ?? positions.cursor..<positions.cursor
    let name = HTMLTag.name(in: literal, at: 0)
    if HTMLTag.isClosing(literal, at: 0) {
      let open = openTags[name] ?? 0
      openTags[name] = open > 0 ? open - 1 : 0
      if open > 0 { return false }
    } else {
      openTags[name, default: 0] += 1
    }
    report(.rawHTML(at: positions.span(found), tag: string(Bytes(rebasing: literal.prefix(60))), name: name))
    return false
  }

  /// What stands in an alternative text isn't visited.
  mutating func reportHTML(below node: Node) {
    var tags: [Node] = []
    node.descendants { if $0.kind == .html { tags.append($0) } }
    for tag in tags { _ = report(inlineHTML: tag) }
  }

  mutating func report(htmlBlock node: Node) -> Bool {
    positions.enter(node)
    let literal = node.literal
    if let comment = HTMLTag.unclosedComment(in: literal) {
      let found = positions.find(Array(literal[comment...].prefix(4)), in: nil)
      report(.unclosedComment(at: positions.span(found ?? positions.cursor..<positions.cursor)))
      return false
    }
    guard let start = HTMLTag.firstContent(in: literal) else { return false }
    let end = HTMLTag.end(in: literal, from: start)
    let line = literal[start..<end].prefix { $0 != 0x0A && $0 != 0x0D }
    let found = positions.find(Array(line), in: nil) ?? positions.cursor..<positions.cursor
    let isTag = literal[start] == UInt8(ascii: "<")
    let name = isTag ? HTMLTag.name(in: literal, at: start) : ""
    let tag = string(Bytes(rebasing: literal[start..<end].prefix(60)))
    report(
      isTag
        ? .rawHTMLBlock(at: positions.span(found), tag: tag, name: name)
        : .textAfterComment(at: positions.span(found)))
    return false
  }
}

/// The little that has to be known of HTML to speak about it.
enum HTMLTag {
  /// The tag's name in lower case; empty for what has none.
  static func name(in text: Bytes, at start: Int) -> String {
    var index = start + 1
    if text[checked: index] == UInt8(ascii: "/") { index += 1 }
    var name: [UInt8] = []
    while let byte = text[checked: index], Characters.isASCIIAlphanumeric(byte) {
      name.append(Characters.isASCIILetter(byte) ? byte | 0x20 : byte)
      index += 1
    }
    return String(decoding: name, as: UTF8.self)
  }

  static func isClosing(_ text: Bytes, at start: Int) -> Bool { text[checked: start + 1] == UInt8(ascii: "/") }

  /// A comment at the start of a block that goes on to the end of the text.
  static func unclosedComment(in text: Bytes) -> Int? {
    guard let start = text.firstIndex(of: Array("<!--".utf8), in: 0..<text.count),
      text[..<start].allSatisfy({ $0 == 0x20 || $0 == 0x09 }),
      text.firstIndex(of: Array("-->".utf8), in: start..<text.count) == nil
    else { return nil }
    return start
  }

  /// The first byte of a block that is neither a comment nor white space.
  static func firstContent(in text: Bytes) -> Int? {
    var index = 0
    while index < text.count {
      if text.has("<!--", at: index) {
        guard let end = text.firstIndex(of: Array("-->".utf8), in: index + 4..<max(index + 4, text.count)) else {
          return nil
        }
        index = end + 3
      } else if [0x20, 0x09, 0x0A, 0x0D].contains(text[index]) {
        index += 1
      } else {
        return index
      }
    }
    return nil
  }

  /// The end of the tag, or of the text, that begins at a place.
  static func end(in text: Bytes, from start: Int) -> Int {
    guard text[start] == UInt8(ascii: "<") else {
      return text.firstIndex(of: 0x0A, in: start..<text.count) ?? text.count
    }
    return text.firstIndex(of: UInt8(ascii: ">"), in: start..<text.count).map { $0 + 1 } ?? text.count
  }
}
