internal import CYAML
internal import Diagnostics

/// One event of libyaml, taken over into Swift.
struct YAMLEvent {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd, alias, scalar
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
  }

  let kind: Kind
  let span: Span
  var text = ""
  var style = YAMLScalar.Style.plain
  var isFlow = false
  var isExplicit = false
  var hasAnchor = false
  var hasTag = false
}

/// libyaml's parser over the lines of one text.
final class YAMLEvents {
  let lines: YAMLLines
  private var cursor: YAMLLines.Cursor
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  init(_ lines: YAMLLines) {
    self.lines = lines
    cursor = YAMLLines.Cursor()
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    let bytes = lines.text
    text = .allocate(capacity: bytes.count)
    _ = text.initialize(from: bytes)
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  func next() throws(YAMLFailure) -> YAMLEvent {
    var raw = yaml_event_t()
    guard yaml_parser_parse(parser, &raw) != 0 else { throw failure }
    defer { yaml_event_delete(&raw) }
    let start = lines.offset(raw.start_mark, &cursor)
    let span = lines.source.span(start..<max(start, lines.offset(raw.end_mark, &cursor)))
    return event(raw, at: span)
  }

  private var failure: YAMLFailure {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable"
    let mark = parser.pointee.problem_mark
    let hasContext = parser.pointee.context != nil
    return YAMLFailure(
      problem: problem, line: Int(mark.line), column: Int(mark.column),
      contextLine: hasContext ? Int(parser.pointee.context_mark.line) : Int(mark.line))
  }

  private func event(_ raw: yaml_event_t, at span: Span) -> YAMLEvent {
    switch raw.type {
    case YAML_SCALAR_EVENT: scalar(raw, at: span)
    case YAML_SEQUENCE_START_EVENT:
      YAMLEvent(
        kind: .sequenceStart, span: span, isFlow: raw.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE,
        hasAnchor: raw.data.sequence_start.anchor != nil, hasTag: raw.data.sequence_start.tag != nil)
    case YAML_MAPPING_START_EVENT:
      YAMLEvent(
        kind: .mappingStart, span: span, isFlow: raw.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE,
        hasAnchor: raw.data.mapping_start.anchor != nil, hasTag: raw.data.mapping_start.tag != nil)
    case YAML_DOCUMENT_START_EVENT:
      YAMLEvent(kind: .documentStart, span: span, isExplicit: raw.data.document_start.implicit == 0)
    case YAML_DOCUMENT_END_EVENT: YAMLEvent(kind: .documentEnd, span: span)
    case YAML_SEQUENCE_END_EVENT: YAMLEvent(kind: .sequenceEnd, span: span)
    case YAML_MAPPING_END_EVENT: YAMLEvent(kind: .mappingEnd, span: span)
    case YAML_ALIAS_EVENT: YAMLEvent(kind: .alias, span: span)
    case YAML_STREAM_START_EVENT: YAMLEvent(kind: .streamStart, span: span)
    default: YAMLEvent(kind: .streamEnd, span: span)
    }
  }

  private func scalar(_ raw: yaml_event_t, at span: Span) -> YAMLEvent {
    let scalar = raw.data.scalar
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    return YAMLEvent(
      kind: .scalar, span: span, text: String(decoding: bytes, as: UTF8.self), style: style(of: scalar.style),
      hasAnchor: scalar.anchor != nil, hasTag: scalar.tag != nil)
  }

  private func style(of style: yaml_scalar_style_t) -> YAMLScalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}
