/// The table that is being printed, and what is known of the others.
struct TableState {
  /// The first node of a caption, which stands in the paragraph right before its table.
  var caption: (first: Node, paragraph: Node, skip: Int)?
  var column = 0
  var alignments: [UInt8] = []
  var hasBody = false
  /// A cell over a column; an empty one is no header.
  var isHeaderCell = false
  private var usedLabels: [String: Int] = [:]

  /// Whether the whole paragraph is the caption of the table after it. When it is its last line, `stop` is set to the
  /// line break before that, so that the lines before are printed.
  mutating func takeCaption(of node: Node, stop: inout Node?) -> Bool {
    guard let table = node.next, table.kind == .table else { return false }
    var start = node.lastChild
    while let current = start, current.kind != .softBreak { start = current.previous }
    guard let first = start?.next ?? node.firstChild, first.kind == .text, let skip = Self.prefixLength(first.literal)
    else { return false }
    caption = (first, node, skip)
    stop = start
    return start == nil
  }

  /// The bytes of `ตาราง:` or `Table:` and the spaces after it.
  private static func prefixLength(_ text: Bytes) -> Int? {
    for prefix: StaticString in ["ตาราง:", "Table:"] where text.has(prefix, at: 0) {
      var end = prefix.utf8CodeUnitCount
      while text[checked: end] == 0x20 { end += 1 }
      return end
    }
    return nil
  }

  /// A name that no other table of the text has.
  mutating func uniqueLabel(_ label: String) -> String {
    let count = (usedLabels[label] ?? 0) + 1
    usedLabels[label] = count
    return count == 1 ? label : "\(label) \(count)"
  }
}

extension Renderer {
  mutating func open(table node: Node) -> Bool {
    tables.alignments = Array(node.alignments)
    tables.hasBody = false
    let caption = tables.caption
    tables.caption = nil
    append("<div class=\"table-scroll\" role=\"region\" aria-label=\"")
    append(escaped: tables.uniqueLabel(caption.map(captionText) ?? options.labels.tableRegion))
    append("\" tabindex=\"0\">\n<table>\n")
    if let caption { print(caption: caption) }
    return true
  }

  private func captionText(_ caption: (first: Node, paragraph: Node, skip: Int)) -> String {
    var text = string(Bytes(rebasing: caption.first.literal.dropFirst(caption.skip)))
    var next = caption.first.next
    while let node = next {
      text += node.kind == .text || node.kind == .code ? string(node.literal) : plainText(of: node)
      next = node.next
    }
    return text.isEmpty ? options.labels.tableRegion : text
  }

  private mutating func print(caption: (first: Node, paragraph: Node, skip: Int)) {
    append("<caption>")
    block = caption.paragraph
    skip = (caption.first, caption.skip)
    endsInThai = false
    walk(from: caption.first, within: caption.paragraph)
    append("</caption>\n")
  }

  mutating func closeTable() {
    append(tables.hasBody ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n")
  }

  mutating func open(row node: Node, isHeader: Bool) -> Bool {
    tables.column = 0
    positions.enter(node)
    if isHeader {
      append("<thead>\n")
    } else if !tables.hasBody {
      append("<tbody>\n")
      tables.hasBody = true
    }
    append("<tr>")
    return true
  }

  mutating func close(row node: Node, isHeader: Bool) {
    append(isHeader ? "</tr>\n</thead>\n" : "</tr>\n")
  }

  mutating func open(cell node: Node) -> Bool {
    block = node
    endsInThai = false
    tables.isHeaderCell = node.parent?.kind == .tableHeader && node.firstChild != nil
    append(tables.isHeaderCell ? "<th scope=\"col\"" : "<td")
    let alignment = tables.column < tables.alignments.count ? tables.alignments[tables.column] : 0
    tables.column += 1
    switch alignment {
    case UInt8(ascii: "l"): append(" class=\"align-left\"")
    case UInt8(ascii: "c"): append(" class=\"align-center\"")
    case UInt8(ascii: "r"): append(" class=\"align-right\"")
    default: break
    }
    append(">")
    return true
  }

  mutating func closeCell() { append(tables.isHeaderCell ? "</th>" : "</td>") }
}
