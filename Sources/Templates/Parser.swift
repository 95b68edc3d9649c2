import Diagnostics

/// Turns the bytes of a template into nodes, with the rules for lines on which a tag stands alone.
struct Parser {
  /// How deep sections, blocks and parents may stand in each other.
  static let deepestNesting = 32

  let source: Source
  let name: String
  var scanner: TagScanner
  var frames = [Frame(kind: .root, opening: 0..<0)]
  /// Where the text that isn't taken yet begins, and whether that is the beginning of a line.
  var textStart: Int
  var textStartsLine = true
  var findings: [Diagnostic] = []
  var blockNames: [String] = []
  var parentNames: [String] = []
  private var gaveUp = false

  /// A section, block or parent that is still open.
  struct Frame {
    enum Kind {
      case root
      case section(Path, inverted: Bool)
      case block(Name, opensLine: Bool, leading: Range<Int>?, bodyStart: Int)
      case parent(Name, leading: Range<Int>?)
    }

    let kind: Kind
    /// The name in the opening tag.
    let opening: Range<Int>
    var nodes: [Node] = []
    var arguments: [Block] = []
    var reportedIgnored = false

    var name: String? {
      switch kind {
      case .root: nil
      case .section(let path, _): path.text
      case .block(let name, _, _, _), .parent(let name, _): name.text
      }
    }

    var isParent: Bool { if case .parent = kind { true } else { false } }
  }

  /// The template, or nil when a finding is an error; and all that is wrong with it.
  static func parse(_ source: Source, name: String) -> (Template?, [Diagnostic]) {
    var parser = Parser(source: source, name: name)
    parser.run()
    guard parser.findings.worst ?? .info < .error else { return (nil, parser.findings) }
    let template = Template(
      name: name, source: source, nodes: parser.frames[0].nodes, blockNames: parser.blockNames,
      parentNames: parser.parentNames)
    return (template, parser.findings)
  }

  private init(source: Source, name: String) {
    self.source = source
    self.name = name
    scanner = TagScanner(bytes: source.bytes)
    textStart = source.hasByteOrderMark ? 3 : 0
  }

  private mutating func run() {
    while !gaveUp {
      switch scanner.next(from: textStart) {
      case .tag(let tag): take(tag)
      case .unclosed(let opening):
        findings.append(.unclosedTag(at: source.span(opening), closing: scanner.closing))
        return
      case .end:
        addText(upTo: source.bytes.count, beforeTag: false)
        for frame in frames.dropFirst() {
          findings.append(.unclosedSection(frame.name ?? "", at: source.span(frame.opening)))
        }
        return
      }
    }
  }

  private mutating func take(_ tag: Tag) {
    let line = line(around: tag)
    switch tag.kind {
    case .comment: place(tag, on: line)
    case .delimiters: takeDelimiters(tag, on: line)
    case .variable, .unescaped: takeVariable(tag, on: line)
    case .section, .inverted: takeSection(tag, on: line)
    case .partial: takePartial(tag, on: line)
    case .block: openBlock(tag, on: line)
    case .parent: openParent(tag, on: line)
    case .close: close(tag, on: line)
    }
  }

  private mutating func takeDelimiters(_ tag: Tag, on line: Line) {
    place(tag, on: line)
    if !scanner.setDelimiters(tag.content) {
      findings.append(.badDelimiters(at: source.span(tag.content.isEmpty ? tag.range : tag.content)))
    }
  }

  private mutating func takeVariable(_ tag: Tag, on line: Line) {
    placeWithinLine(tag)
    guard let path = path(in: tag) else { return }
    add(.variable(path, unescaped: tag.kind == .unescaped), at: tag.range)
  }

  private mutating func takeSection(_ tag: Tag, on line: Line) {
    place(tag, on: line)
    let path = path(in: tag) ?? Path(parts: [Name(text: text(tag.content), range: tag.content)], range: tag.content)
    if frames.last?.isParent == true { reportIgnored(at: tag.range) }
    open(.section(path, inverted: tag.kind == .inverted), at: tag.content)
  }

  private mutating func takePartial(_ tag: Tag, on line: Line) {
    let alone = place(tag, on: line)
    guard let name = name(in: tag) else { return }
    add(.partial(name, indentation: alone ? line.indentation : nil), at: tag.range)
  }

  mutating func open(_ kind: Frame.Kind, at opening: Range<Int>) {
    guard frames.count <= Self.deepestNesting else {
      findings.append(.tooNested(at: source.span(opening), limit: Self.deepestNesting))
      gaveUp = true
      return
    }
    frames.append(Frame(kind: kind, opening: opening))
  }

  /// Adds to what is open; between the tags of a parent only blocks count, everything else is dropped.
  mutating func add(_ node: Node, at range: Range<Int>) {
    let top = frames.count - 1
    if frames[top].isParent {
      reportIgnored(at: range)
    } else {
      frames[top].nodes.append(node)
    }
  }

  private mutating func reportIgnored(at range: Range<Int>) {
    let top = frames.count - 1
    guard !frames[top].reportedIgnored else { return }
    frames[top].reportedIgnored = true
    findings.append(.ignoredContent(at: source.span(range), parent: frames[top].name ?? ""))
  }
}
