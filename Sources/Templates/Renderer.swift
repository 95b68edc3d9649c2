import Diagnostics

/// Runs a program once.
struct Renderer {
  /// How many calls of partials, parents and blocks may stand in each other.
  static let deepestCall = 100

  /// Why rendering ends early.
  enum Interruption: Error {
    case failed(Diagnostic)
    /// The byte that was looked for has been written.
    case found(Hit)
  }

  /// Where a byte of the output comes from.
  struct Hit {
    let template: Span
    let content: Span?
  }

  let program: Program
  /// What addresses within the site are printed relative to.
  let root: String
  /// Rendering ends when the output has more bytes than this.
  let limit: Int
  var output: [UInt8] = []
  private var slots: [[Value]]
  private var innermost = Value.none
  private var indentation: [UInt8] = []
  /// The routines that are running, outermost first.
  private var running: [Int] = []

  init(_ program: Program, stack: [Object], root: String, limit: Int = .max) {
    self.program = program
    self.root = root
    self.limit = limit
    slots = Array(repeating: [], count: program.shapes.count)
    for object in stack {
      if let slot = program.shapes.firstIndex(where: { $0 === object.shape }) { slots[slot] = object.values }
    }
  }

  mutating func run(routine: Int) throws(Interruption) {
    running.append(routine)
    try run(program.routines[routine].operations)
    running.removeLast()
  }

  private mutating func run(_ operations: Range<Int>) throws(Interruption) {
    var index = operations.lowerBound
    while index < operations.upperBound {
      let start = output.count
      switch program.operations[index] {
      case .literal(let range):
        output.append(range, of: program.bytes)
        if output.count > limit { throw .found(literalHit(at: range.lowerBound + limit - start, index)) }
      case .escaped(let access):
        let value = try value(at: access)
        escape(value)
        if output.count > limit { throw .found(hit(value, at: limit - start, index)) }
      case .verbatim(let access):
        let value = try value(at: access)
        copy(value)
        if output.count > limit { throw .found(hit(value, at: limit - start, index)) }
      case .indentation:
        output.append(contentsOf: indentation)
        if output.count > limit { throw .found(hit(.none, at: 0, index)) }
      case .section(let access, let slot, let end):
        try runSection(over: try value(at: access), slot: slot, index + 1..<end)
        index = end - 1
      case .inverted(let access, let end):
        if try !value(at: access).isPresent { try run(index + 1..<end) }
        index = end - 1
      case .call(let routine, let range, let addsIndentation):
        try call(routine, range, addsIndentation: addsIndentation, index)
      }
      index += 1
    }
  }

  private func hit(_ value: Value, at offset: Int, _ operation: Int) -> Hit {
    let content: Span? =
      switch value {
      case .html(let fragment): fragment.origin(at: offset)
      case .url(_, let span): span
      case .none, .text, .number, .flag, .list, .object: nil
      }
    return Hit(template: program.places[operation], content: content)
  }

  private func literalHit(at offset: Int, _ operation: Int) -> Hit {
    Hit(template: program.origin(ofLiteral: offset) ?? program.places[operation], content: nil)
  }
}

/// Values.
extension Renderer {
  private func value(at access: Access) throws(Interruption) -> Value {
    let (slot, field) = (access.slot, access.field)
    guard slot >= 0 else { return innermost }
    guard field >= 0 else { return .object(Object(shape: program.shapes[slot], values: slots[slot])) }
    guard field < slots[slot].count else { return .none }
    if access.steps.isEmpty { return slots[slot][field] }
    return try follow(access.steps, from: slots[slot][field])
  }

  private func follow(_ steps: Range<Int>, from value: Value) throws(Interruption) -> Value {
    var value = value
    for index in steps {
      let step = program.steps[index]
      guard case .object(let object) = value else { return .none }
      try check(object, slot: step.slot)
      value = step.field < object.values.count ? object.values[step.field] : .none
    }
    return value
  }

  /// Whatever the value is, nothing but escaped text is printed.
  private mutating func escape(_ value: Value) {
    switch value {
    case .text(let text): output.appendEscaped(text)
    case .number(let number): output.appendVerbatim(String(number))
    case .url(let address, _): output.appendEscaped(printedAddress(address, root: root))
    case .html(let fragment): output.appendEscaped(String(decoding: fragment.bytes, as: UTF8.self))
    case .none, .flag, .list, .object: break
    }
  }

  /// The compiler lets only HTML through to here, and in lenient mode text and numbers.
  private mutating func copy(_ value: Value) {
    switch value {
    case .html(let fragment): output.append(contentsOf: fragment.bytes)
    case .text(let text): output.appendVerbatim(text)
    case .number(let number): output.appendVerbatim(String(number))
    case .url(let address, _): output.appendVerbatim(printedAddress(address, root: root))
    case .none, .flag, .list, .object: break
    }
  }
}

/// Sections and calls.
extension Renderer {
  private mutating func runSection(over value: Value, slot: Int, _ body: Range<Int>) throws(Interruption) {
    switch value {
    case .list(let elements):
      if slot >= 0 {
        try runEach(elements, slot: slot, body)
      } else {
        for element in elements { try run(body, innermost: element) }
      }
    case .object: try runEach([value], slot: slot, body)
    case .flag(let flag): if flag { try run(body) }
    case .none, .text, .html, .url, .number: if value.isPresent { try run(body, innermost: value) }
    }
  }

  private mutating func run(_ body: Range<Int>, innermost value: Value) throws(Interruption) {
    let outer = innermost
    innermost = value
    try run(body)
    innermost = outer
  }

  private mutating func runEach(_ elements: [Value], slot: Int, _ body: Range<Int>) throws(Interruption) {
    guard slot >= 0 else { return }
    let outer = slots[slot]
    for element in elements {
      guard case .object(let object) = element else { continue }
      try check(object, slot: slot)
      slots[slot] = object.values
      try run(body)
    }
    slots[slot] = outer
  }

  private func check(_ object: Object, slot: Int) throws(Interruption) {
    let expected = program.shapes[slot]
    guard object.shape !== expected else { return }
    throw .failed(.wrongContext(expected: [expected.name], given: [object.shape.name]))
  }

  private mutating func call(
    _ routine: Int, _ added: Range<Int>, addsIndentation: Bool, _ operation: Int
  ) throws(Interruption) {
    guard running.count <= Self.deepestCall else {
      let chain = (running + [routine]).map { program.routines[$0].name }
      throw .failed(.tooDeep(chain, limit: Self.deepestCall, at: program.places[operation]))
    }
    let outer = indentation
    if !addsIndentation { indentation = [] }
    indentation.append(added, of: program.bytes)
    try run(routine: routine)
    indentation = outer
  }
}
