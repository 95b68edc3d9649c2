/// Two tildes that begin or end struck-out text.
struct StrikethroughMark {
  let offset: Int
  let opens: Bool

  /// All pairs of a tree, by the text node they stand in. Both of a pair have the same parent, so that the elements
  /// are well nested.
  static func all(in root: Node) -> [Node: [StrikethroughMark]] {
    var marks: [Node: [StrikethroughMark]] = [:]
    root.descendants { node in
      if let first = node.firstChild { pairs(among: first, into: &marks) }
    }
    return marks
  }

  private static func pairs(among first: Node, into marks: inout [Node: [StrikethroughMark]]) {
    var open: (node: Node, offset: Int)?
    var current: Node? = first
    while let node = current {
      if node.kind == .text {
        for run in runs(in: node) {
          if let start = open, run.closes {
            marks[start.node, default: []].append(.init(offset: start.offset, opens: true))
            marks[node, default: []].append(.init(offset: run.offset, opens: false))
            open = nil
          } else if open == nil, run.opens {
            open = (node, run.offset)
          }
        }
      }
      current = node.next
    }
  }

  private static func runs(in node: Node) -> [(offset: Int, opens: Bool, closes: Bool)] {
    let bytes = node.literal
    var found: [(offset: Int, opens: Bool, closes: Bool)] = []
    var index = 0
    while let start = bytes.firstIndex(of: UInt8(ascii: "~"), in: index..<bytes.count) {
      index = start
      while index < bytes.count, bytes[index] == UInt8(ascii: "~") { index += 1 }
      guard index - start == 2 else { continue }
      found.append((start, isText(bytes, from: index, of: node), isText(bytes, before: start, of: node)))
    }
    return found
  }

  private static func isText(_ bytes: Bytes, from index: Int, of node: Node) -> Bool {
    if index < bytes.count { return !Characters.isSpace(Characters.scalar(in: bytes, from: index)) }
    return isText(node.next)
  }

  private static func isText(_ bytes: Bytes, before index: Int, of node: Node) -> Bool {
    if index > 0 { return !Characters.isSpace(Characters.scalar(in: bytes, before: index)) }
    return isText(node.previous)
  }

  private static func isText(_ sibling: Node?) -> Bool {
    guard let kind = sibling?.kind else { return false }
    return kind != .softBreak && kind != .lineBreak
  }
}
