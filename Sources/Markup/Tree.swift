internal import CMarkGFM

/// A parsed document; it owns every node of its tree.
///
/// Of the library's extensions only those of the block structure are attached. Its autolinks and its strikethrough
/// switch characters on and off in tables that all parsers of the process share, so that two documents parsed at the
/// same time change one another: both are done in our own renderer.
struct Tree: ~Copyable {
  let root: Node

  /// Nil when the machine has no memory for it.
  init?(_ bytes: Bytes) {
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in ["table", "tasklist"] {
      if let extra = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, extra) }
    }
    bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    guard let document = cmark_parser_finish(parser) else { return nil }
    root = Node(pointer: document)
  }

  deinit { cmark_node_free(root.pointer) }
}

/// A node of a tree; valid as long as the tree.
struct Node: Equatable, Hashable {
  let pointer: OpaquePointer

  enum Kind {
    case document, quotation, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak, footnoteDefinition
    case table, tableHeader, tableRow, tableCell
    case text, softBreak, lineBreak, code, html, emphasis, strong, link, image, footnoteReference
    case other
  }

  var parent: Node? { cmark_node_parent(pointer).map(Node.init) }
  var next: Node? { cmark_node_next(pointer).map(Node.init) }
  var previous: Node? { cmark_node_previous(pointer).map(Node.init) }
  var firstChild: Node? { cmark_node_first_child(pointer).map(Node.init) }
  var lastChild: Node? { cmark_node_last_child(pointer).map(Node.init) }

  var kind: Kind {
    let type = cmark_node_get_type(pointer)
    return Self.kinds(type) ?? extensionKind
  }

  private static func kinds(_ type: cmark_node_type) -> Kind? {
    switch type {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_BLOCK_QUOTE: .quotation
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    case CMARK_NODE_DOCUMENT: .document
    default: nil
    }
  }

  /// The kinds of the table extension, whose numbers are given out when it is registered.
  private var extensionKind: Kind {
    switch String(cString: cmark_node_get_type_string(pointer)) {
    case "table": .table
    case "table_header": .tableHeader
    case "table_row": .tableRow
    case "table_cell": .tableCell
    default: .other
    }
  }

  /// Lines and columns in bytes from 1, as the library gives them; 0 where it doesn't know.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

  var literal: Bytes { Self.bytes(cmark_node_get_literal(pointer)) }
  var url: Bytes { Self.bytes(cmark_node_get_url(pointer)) }
  var title: Bytes { Self.bytes(cmark_node_get_title(pointer)) }
  var fenceInfo: Bytes { Self.bytes(cmark_node_get_fence_info(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var isTask: Bool { cmark_node_get_type_string(pointer)?.pointee == CChar(UInt8(ascii: "t")) }

  /// One letter for each column of a table: `l`, `c`, `r`, or 0.
  var alignments: Bytes {
    let columns = Int(cmark_gfm_extensions_get_table_columns(pointer))
    return Bytes(start: cmark_gfm_extensions_get_table_alignments(pointer), count: columns)
  }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> Bytes {
    guard let text else { return Bytes(start: nil, count: 0) }
    let count = textLength(text)
    return text.withMemoryRebound(to: UInt8.self, capacity: count) { Bytes(start: $0, count: count) }
  }

  /// The nodes of the subtree below this one, in order of entering.
  func descendants(_ visit: (Node) -> Void) {
    var current = firstChild
    while let node = current {
      visit(node)
      current = node.firstChild ?? node.following(within: self)
    }
  }

  /// The next node in order that isn't below this one, but below `ancestor`.
  func following(within ancestor: Node) -> Node? {
    var node = self
    while node != ancestor {
      if let next = node.next { return next }
      guard let parent = node.parent else { return nil }
      node = parent
    }
    return nil
  }
}
