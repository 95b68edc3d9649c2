import Diagnostics

/// Compiles the nodes of one routine.
struct BodyCompiler {
  private let template: Template
  private let routine: Int
  private let caller: Span?
  private let environment: Int
  private let isIndented: Bool
  private let startsLine: Bool
  private var context: Context
  private var sectionDepth = 0
  /// How many bytes of white space each line loses.
  private var dedent = 0

  init(template: Template, pending: Compiler.Pending) {
    self.template = template
    routine = pending.routine
    caller = pending.caller
    environment = pending.key.environment
    isIndented = pending.key.isIndented
    startsLine = pending.key.startsLine
    context = pending.key.context
  }

  /// Compiles the body of a template, or the content of a block that overrides another.
  mutating func compileAll(_ nodes: [Node], overriding block: Block?, with compiler: inout Compiler) {
    dedent = block?.ownIndentation ?? 0
    guard let block, let first = nodes.first else { return compile(nodes, with: &compiler) }
    if startsLine, !block.opensLine, isIndented {
      compiler.emitter.emit(.indentation, at: span(block.name.range))
    }
    guard !startsLine, block.opensLine, case .text(let range, true) = first else {
      return compile(nodes, with: &compiler)
    }
    compiler.emitter.emitLiteral(dedented(range), of: template.source)
    compile(Array(nodes.dropFirst()), with: &compiler)
  }

  private mutating func compile(_ nodes: [Node], with compiler: inout Compiler) {
    for node in nodes {
      switch node {
      case .text(let range, let startsLine): compileText(range, startsLine: startsLine, with: &compiler)
      case .variable(let path, let unescaped): compileVariable(path, unescaped: unescaped, with: &compiler)
      case .section(let path, let inverted, let body):
        compileSection(path, inverted: inverted, body, with: &compiler)
      case .partial(let name, let indentation): call(name, nil, indentation: indentation, with: &compiler)
      case .block(let block): compileBlock(block, with: &compiler)
      case .parent(let name, let arguments, let indentation):
        call(name, arguments, indentation: indentation, with: &compiler)
      }
    }
  }

  private func compileText(_ range: Range<Int>, startsLine: Bool, with compiler: inout Compiler) {
    let range = startsLine ? dedented(range) : range
    if startsLine, isIndented, !isLineEnd(range) { compiler.emitter.emit(.indentation, at: span(range)) }
    compiler.emitter.emitLiteral(range, of: template.source)
  }

  private func compileVariable(_ path: Path, unescaped: Bool, with compiler: inout Compiler) {
    guard let (access, kind) = resolve(path, with: &compiler) else { return }
    let place = span(path.range)
    switch (kind, unescaped) {
    case (.text, false), (.url, false), (.number, false): compiler.emitter.emit(.escaped(access), at: place)
    case (.html, true): compiler.emitter.emit(.verbatim(access), at: place)
    case (.text, true), (.url, true), (.number, true):
      if !compiler.isLenient { report(.textInTriple(path.text, kind, at: place), to: &compiler) }
      compiler.emitter.emit(.verbatim(access), at: place)
    case (.html, false): report(.htmlNeedsTriple(path.text, at: place), to: &compiler)
    case (.list, _), (.object, _), (.flag, _): report(.notPrintable(path.text, kind, at: place), to: &compiler)
    }
  }
}

/// Sections.
extension BodyCompiler {
  private mutating func compileSection(
    _ path: Path, inverted: Bool, _ body: [Node], with compiler: inout Compiler
  ) {
    guard let (access, kind) = resolve(path, with: &compiler) else {
      if compiler.isLenient, inverted { compile(body, with: &compiler) }
      return
    }
    let (operation, inner) = section(access, kind, inverted: inverted)
    let index = compiler.emitter.openSection(operation, at: span(path.range))
    let outer = context
    context = inner
    sectionDepth += 1
    compile(body, with: &compiler)
    sectionDepth -= 1
    context = outer
    compiler.emitter.closeSection(index)
  }

  /// The operation of a section, its end still open, and the context of its body.
  private func section(_ access: Access, _ kind: Kind, inverted: Bool) -> (Operation, Context) {
    if inverted { return (.inverted(access, end: 0), context) }
    let pushed: Kind = if case .list(let element) = kind { element } else { kind }
    let slot = if case .object(let slot) = pushed { slot } else { -1 }
    let inner = kind == .flag ? context : context.pushing(pushed)
    return (.section(access, slot: slot, end: 0), inner)
  }
}

/// Partials, parents and blocks.
extension BodyCompiler {
  /// A parent has arguments, perhaps none; a partial has nil, and blocks in it are never overridden from outside.
  private func call(
    _ name: Name, _ arguments: [Block]?, indentation: Range<Int>?, with compiler: inout Compiler
  ) {
    guard let target = compiler.templates[name.text] else { return reportUnknown(name, with: &compiler) }
    var called = EnvironmentTable.empty
    if let arguments {
      checkNames(of: arguments, for: target, with: &compiler)
      called = compiler.environment(adding: arguments, of: template, to: environment)
    }
    emitCall(
      Compiler.BodyID(template: target.name), environment: called, indentation: indentation ?? 0..<0,
      isIndented: indentation != nil && isIndented, startsLine: true, at: name.range, with: &compiler)
  }

  private mutating func compileBlock(_ block: Block, with compiler: inout Compiler) {
    guard let argument = compiler.environments[environment][block.name.text] else {
      if let leading = block.leading, !block.opensLine {
        compileText(leading, startsLine: true, with: &compiler)
      }
      return compile(block.body, with: &compiler)
    }
    emitCall(
      argument.body, environment: argument.environment, indentation: block.siteIndentation ?? 0..<0,
      isIndented: isIndented, startsLine: block.leading != nil, at: block.name.range, with: &compiler)
  }

  private func emitCall(
    _ body: Compiler.BodyID, environment: Int, indentation: Range<Int>, isIndented: Bool, startsLine: Bool,
    at range: Range<Int>, with compiler: inout Compiler
  ) {
    let added = dedented(indentation)
    let key = Compiler.Key(
      body: body, context: context, environment: environment, isIndented: isIndented || !added.isEmpty,
      startsLine: startsLine)
    let target = compiler.routine(key, caller: span(range))
    if sectionDepth == 0 { compiler.addCertainCall(from: routine, to: target, at: span(range)) }
    let bytes = compiler.emitter.add(added, of: template.source)
    compiler.emitter.emit(
      .call(routine: target, indentation: bytes, addsIndentation: isIndented), at: span(range))
  }

  private func checkNames(of arguments: [Block], for parent: Template, with compiler: inout Compiler) {
    guard !compiler.isLenient, !arguments.isEmpty, let known = compiler.blockNames(of: parent) else { return }
    for argument in arguments where !known.contains(argument.name.text) {
      let place = span(argument.name.range)
      report(.unknownBlock(argument.name.text, parent: parent.name, known: known.inOrder, at: place), to: &compiler)
    }
  }

  private func reportUnknown(_ name: Name, with compiler: inout Compiler) {
    guard !compiler.isLenient, !compiler.templateNames.contains(name.text) else { return }
    let near = nearest(to: name.text, among: compiler.templateNames)
    report(.unknownPartial(name.text, nearest: near, at: span(name.range)), to: &compiler)
  }
}

/// Names and places.
extension BodyCompiler {
  private func resolve(_ path: Path, with compiler: inout Compiler) -> (Access, Kind)? {
    switch compiler.resolver.resolve(path, in: context) {
    case .found(let access, let kind): return (access, kind)
    case .unknown(let part, let names):
      guard !compiler.isLenient else { return nil }
      report(.unknownName(path, part: part, known: names, at: span(partRange(part, of: path))), to: &compiler)
    case .notAnObject(let part, let kind):
      guard !compiler.isLenient else { return nil }
      report(.notAnObject(path, part: part, kind, at: span(partRange(part, of: path))), to: &compiler)
    }
    return nil
  }

  private func partRange(_ part: Int, of path: Path) -> Range<Int> {
    path.parts.isEmpty ? path.range : path.parts[part].range
  }

  private func report(_ finding: Diagnostic, to compiler: inout Compiler) {
    compiler.report(caller.map { finding.calledFrom($0) } ?? finding)
  }

  private func span(_ range: Range<Int>) -> Span { template.source.span(range) }

  private func dedented(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    while lower < range.upperBound, lower - range.lowerBound < dedent, template.source.bytes[lower].isBlank {
      lower += 1
    }
    return lower..<range.upperBound
  }

  private func isLineEnd(_ range: Range<Int>) -> Bool {
    guard let first = template.source.bytes[range].first else { return false }
    return first == UInt8(ascii: "\n") || first == UInt8(ascii: "\r")
  }
}
