internal import CYAML
package import Diagnostics

/// Reads YAML by libyaml's events into a located tree, and goes on after a mistake that can be mended, so that one run
/// shows all mistakes of a file.
package enum YAML {
  /// The tree of the YAML in a range of a source; nil when it has an error or says nothing.
  package static func parse(
    _ range: Range<Int>, of source: Source, limits: Limits = Limits(), findings: inout [Diagnostic]
  ) -> YAMLNode? {
    var lines = YAMLLines(range, of: source)
    for _ in 0..<limits.yamlMistakes {
      var reader = YAMLTreeReader(lines: lines, deepestNesting: limits.yamlNesting)
      let outcome = reader.read()
      guard case .failure(let failure) = outcome else {
        findings += reader.findings
        return (try? outcome.get()) ?? nil
      }
      let explained = lines.explain(failure)
      findings.append(explained.finding)
      guard let mended = explained.mended else {
        findings += reader.findings
        return nil
      }
      lines.replace(mended.line, with: mended.text)
    }
    return nil
  }
}

/// Where libyaml stopped, in its own words; lines and columns from 0.
struct YAMLFailure: Error {
  let problem: String
  let line: Int
  let column: Int
  /// The line where the construct began that could not be finished.
  let contextLine: Int
}

/// Builds one tree from libyaml's events. Anchors, aliases, tags and merge keys are refused where they stand.
struct YAMLTreeReader {
  private var events: YAMLEvents
  private(set) var findings: [Diagnostic] = []
  /// Nesting beyond this is a finding, not a tree.
  private let deepestNesting: Int

  init(lines: YAMLLines, deepestNesting: Int) {
    self.deepestNesting = deepestNesting
    events = YAMLEvents(lines)
  }

  mutating func read() -> Result<YAMLNode?, YAMLFailure> {
    do throws(YAMLFailure) {
      while true {
        let event = try events.next()
        switch event.kind {
        case .streamStart, .documentStart: continue
        case .streamEnd, .documentEnd: return .success(nil)
        default: return .success(try rest(of: try node(event, depth: 0)))
        }
      }
    } catch {
      return .failure(error)
    }
  }

  /// Reads to the end, so that a mistake behind the first node is found as well.
  private mutating func rest(of node: YAMLNode?) throws(YAMLFailure) -> YAMLNode? {
    guard node != nil else { return nil }
    while true {
      let event = try events.next()
      if event.kind == .streamEnd { return node }
      if event.kind == .documentStart, event.isExplicit {
        findings.append(.secondDocument(event.span))
        return nil
      }
    }
  }

  private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLFailure) -> YAMLNode? {
    guard depth <= deepestNesting else {
      findings.append(.tooDeep(event.span, limit: deepestNesting))
      return nil
    }
    refuseMachinery(of: event)
    switch event.kind {
    case .scalar:
      if let cut = events.lines.commentCut(after: event) { findings.append(cut) }
      findings += event.hiddenByEscapes
      return YAMLNode(span: event.span, content: .scalar(YAMLScalar(text: event.text, style: event.style)))
    case .sequenceStart: return try sequence(event, depth: depth)
    case .mappingStart: return try mapping(event, depth: depth)
    default: return YAMLNode(span: event.span, content: .scalar(YAMLScalar(text: "", style: .plain)))
    }
  }

  private mutating func sequence(_ start: YAMLEvent, depth: Int) throws(YAMLFailure) -> YAMLNode? {
    var elements: [YAMLNode] = []
    while true {
      let event = try events.next()
      if event.kind == .sequenceEnd {
        if let split = events.lines.splitNumber(in: elements, isFlow: start.isFlow) { findings.append(split) }
        return YAMLNode(span: start.span.through(event.span), content: .sequence(elements, isFlow: start.isFlow))
      }
      guard let element = try node(event, depth: depth + 1) else { return nil }
      elements.append(element)
    }
  }

  private mutating func mapping(_ start: YAMLEvent, depth: Int) throws(YAMLFailure) -> YAMLNode? {
    var pairs: [YAMLPair] = []
    while true {
      let event = try events.next()
      if event.kind == .mappingEnd {
        let joined = events.lines.joinNumbers(in: pairs, isFlow: start.isFlow)
        findings += joined.findings
        return YAMLNode(span: start.span.through(event.span), content: .mapping(joined.pairs))
      }
      guard let key = try node(event, depth: depth + 1) else { return nil }
      guard let value = try node(try events.next(), depth: depth + 1) else { return nil }
      if let text = key.scalar?.text {
        if text == "<<" {
          findings.append(.mergeKey(key.span))
        } else {
          pairs.append(YAMLPair(key: Located(text, at: key.span), value: value))
        }
      } else {
        findings.append(.keyIsNoText(key.span))
      }
    }
  }

  private mutating func refuseMachinery(of event: YAMLEvent) {
    if event.kind == .alias { findings.append(.alias(event.span)) }
    if event.hasAnchor { findings.append(.anchor(event.span)) }
    if event.hasTag { findings.append(.tag(event.span)) }
  }
}

extension Span {
  func through(_ end: Span) -> Span {
    Span(source: source, range: range.lowerBound..<max(range.upperBound, end.range.upperBound))
  }
}
