import Diagnostics

/// Walks a tree and prints it as HTML, without recursion, so that no text can exhaust the stack.
struct Renderer {
  let options: MarkupOptions
  let resolve: LinkResolver
  let marker: Marker?
  var positions: Positions
  var result = RenderedMarkup()
  /// The block whose inline nodes are being printed.
  var block: Node?

  var identifiers: HeadingIdentifiers
  var headingShift: Int
  var lists: [ListState] = []
  var tables = TableState()
  var footnotes = FootnoteState()
  var strikethroughs: [Node: [StrikethroughMark]] = [:]
  var openTags: [String: Int] = [:]

  /// Whether the text printed last ends in a Thai letter.
  var endsInThai = false
  /// Whether a printed link is open.
  var isInLink = false
  let mayHoldAddresses: Bool
  let mayHoldFailedLinks: Bool
  /// A sibling that isn't printed, with all after it.
  var stop: Node?
  /// Bytes at the start of a text node that are printed otherwise or not at all.
  var skip: (node: Node, count: Int)?
  private var isTooDeep = false

  init(_ rewriting: Rewriting, options: MarkupOptions, resolve: @escaping LinkResolver) {
    self.options = options
    self.resolve = resolve
    marker = rewriting.marker
    identifiers = HeadingIdentifiers(taken: options.takenHeadingIDs)
    headingShift = options.headingShift
    positions = Positions(rewriting.text)
    (mayHoldAddresses, mayHoldFailedLinks) = rewriting.text.bytes.withUnsafeBufferPointer { bytes in
      (Self.mayHoldAddresses(bytes), bytes.firstIndex(of: [0x5D, 0x28], in: 0..<bytes.count) != nil)
    }
    result.html.reserveCapacity(rewriting.text.bytes.count + rewriting.text.bytes.count / 4)
  }

  private static func mayHoldAddresses(_ bytes: Bytes) -> Bool {
    bytes.firstIndex(of: UInt8(ascii: "@"), in: 0..<bytes.count) != nil
      || bytes.firstIndex(of: Array("://".utf8), in: 0..<bytes.count) != nil
      || bytes.firstIndex(of: Array("www.".utf8), in: 0..<bytes.count) != nil
  }

  mutating func document(_ root: Node) -> RenderedMarkup {
    prepare(root)
    shiftHeadings(of: root)
    walk(from: root.firstChild, within: root)
    closeFootnotes()
    return finished(root)
  }

  /// The text of the only paragraph.
  mutating func inline(_ root: Node) -> RenderedMarkup {
    guard let paragraph = root.firstChild else { return result }
    guard marker != nil else {
      positions.text.bytes.withUnsafeBufferPointer { append(escaped: $0) }
      return result
    }
    prepare(root)
    block = paragraph
    walk(from: paragraph.firstChild, within: paragraph)
    return finished(root)
  }

  mutating func headings(_ root: Node) -> [Heading] {
    root.descendants { if $0.kind == .heading { record($0) } }
    return result.headings
  }

  private mutating func prepare(_ root: Node) {
    let hasStrikes = positions.text.bytes.withUnsafeBufferPointer {
      $0.firstIndex(of: [0x7E, 0x7E], in: 0..<$0.count) != nil
    }
    if hasStrikes { strikethroughs = StrikethroughMark.all(in: root) }
    if root.lastChild?.kind == .footnoteDefinition { footnotes.count(in: root) }
  }

  private mutating func finished(_ root: Node) -> RenderedMarkup {
    guard isTooDeep else { return result }
    let trip = GuardTrip(kind: .tooDeep, place: positions.cursor..<positions.cursor, found: options.limits.nesting + 1)
    var refused = RenderedMarkup()
    refused.findings = [.guarded(trip, in: positions.text, limits: options.limits)]
    return refused
  }

  // MARK: The walk

  mutating func walk(from first: Node?, within top: Node) {
    var current = first
    var depth = 0
    while let node = current, !isTooDeep {
      let kind = node.kind
      let descends = enter(node, kind)
      if descends, let child = node.firstChild {
        depth += 1
        // A block and the one it stands in are two levels, an item and its list as well.
        isTooDeep = depth > 3 * options.limits.nesting
        current = child
        continue
      }
      if descends { leave(node, kind) }
      current = advance(from: node, within: top, &depth)
    }
  }

  private mutating func advance(from node: Node, within top: Node, _ depth: inout Int) -> Node? {
    var node = node
    while true {
      if let next = node.next, next != stop { return next }
      guard let parent = node.parent, parent != top else { return nil }
      depth -= 1
      leave(parent, parent.kind)
      node = parent
    }
  }

  /// Prints the beginning of a node; false when its children aren't to be visited, nor its end to be printed.
  private mutating func enter(_ node: Node, _ kind: Node.Kind) -> Bool {
    switch kind {
    case .text: return print(text: node)
    case .softBreak: return print(softBreak: node)
    case .lineBreak: return mark("<br>\n")
    case .code: return print(code: node)
    case .html: return report(inlineHTML: node)
    case .emphasis: return open("<em>")
    case .strong: return open("<strong>")
    case .link: return open(link: node)
    case .image: return print(image: node)
    case .footnoteReference: return print(reference: node)
    case .paragraph: return open(paragraph: node)
    case .heading: return open(heading: node)
    case .list: return open(list: node)
    case .item: return open(item: node)
    case .quotation: return open("<blockquote>\n")
    case .codeBlock: return print(codeBlock: node)
    case .htmlBlock: return report(htmlBlock: node)
    case .thematicBreak: return mark("<hr>\n")
    case .footnoteDefinition: return open(footnote: node)
    case .table: return open(table: node)
    case .tableHeader, .tableRow: return open(row: node, isHeader: kind == .tableHeader)
    case .tableCell: return open(cell: node)
    case .document, .other: return true
    }
  }

  /// Prints the end of a node whose children were visited.
  private mutating func leave(_ node: Node, _ kind: Node.Kind) {
    switch kind {
    case .emphasis: append("</em>")
    case .strong: append("</strong>")
    case .link: closeLink()
    case .paragraph: close(paragraph: node)
    case .heading: closeHeading()
    case .list: closeList()
    case .item: append("</li>\n")
    case .quotation: append("</blockquote>\n")
    case .footnoteDefinition: close(footnote: node)
    case .table: closeTable()
    case .tableHeader, .tableRow: close(row: node, isHeader: kind == .tableHeader)
    case .tableCell: closeCell()
    default: break
    }
  }
}

// MARK: Output

extension Renderer {
  mutating func append(_ markup: StaticString) {
    result.html.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  mutating func append(_ number: Int) { result.html.append(contentsOf: String(number).utf8) }

  mutating func open(_ markup: StaticString) -> Bool {
    append(markup)
    return true
  }

  /// Something between two texts that is no text itself.
  mutating func mark(_ markup: StaticString) -> Bool {
    append(markup)
    endsInThai = false
    return false
  }

  /// Appends text so that none of it is markup; fit for attribute values in double quotes too.
  mutating func append(escaped text: String) {
    var text = text
    text.withUTF8 { append(escaped: $0, inAttribute: true) }
  }

  mutating func append(escaped bytes: Bytes, inAttribute: Bool = false) {
    var run = 0
    var index = 0
    while index < bytes.count {
      let place = index
      index = bytes.skippingNonASCII(from: index + 1, to: bytes.count)
      let entity: StaticString
      switch bytes[place] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\"") where inAttribute: entity = "&quot;"
      default: continue
      }
      result.html.append(contentsOf: Bytes(rebasing: bytes[run..<place]))
      append(entity)
      run = place + 1
    }
    result.html.append(contentsOf: Bytes(rebasing: bytes[run..<bytes.count]))
  }

  /// The text as the author wrote it.
  func withoutMarkers<Value>(_ bytes: Bytes, _ use: (Bytes) -> Value) -> Value {
    guard let marker, bytes.firstIndex(of: marker.bytes, in: 0..<bytes.count) != nil else { return use(bytes) }
    return marker.stripped(bytes).withUnsafeBufferPointer(use)
  }

  func string(_ bytes: Bytes) -> String { withoutMarkers(bytes) { String(decoding: $0, as: UTF8.self) } }

  /// The text below a node without its marks.
  func plainText(of node: Node) -> String {
    var text = ""
    node.descendants { child in
      switch child.kind {
      case .text, .code: text += string(child.literal)
      case .softBreak: if !joinsThai(text, child) { text += " " }
      case .lineBreak: text += " "
      default: break
      }
    }
    return text
  }

  private func joinsThai(_ text: String, _ softBreak: Node) -> Bool {
    guard options.additions, let last = text.unicodeScalars.last else { return false }
    return Characters.isThaiLetter(last.value) && startsInThai(after: softBreak)
  }
}
