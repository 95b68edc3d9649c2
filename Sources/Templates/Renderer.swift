import Diagnostics

/// Runs a program once. What is unfinished stands in an array of frames, not on the thread's stack, so that the depth
/// of templates and content costs no stack.
struct Renderer {
  /// How many calls of partials, parents and blocks may stand in each other.
  static let deepestCall = 100

  /// How many such calls one page may take: templates that include each other twice at each level would never end.
  static let callLimit = 1_000_000

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

  /// A body that is running, and how to go on after it.
  struct Frame {
    enum Purpose {
      case condition
      /// A value, or the elements of a list one after the other, stands for `{{.}}`.
      case values(outer: Value)
      case objects(slot: Int, outer: [Value])
      case call(routine: Int, outer: [UInt8])
    }

    let body: Range<Int>
    let purpose: Purpose
    /// The operation after the body, and the end of the body that this one stands in.
    let resume: Int
    let end: Int
    /// What the body is still to be run for, from `next` on. Not in the purpose: to look at a payload is to copy it.
    let elements: [Value]
    var next = 0
  }

  let program: Program
  /// The program's, held here since a class's properties cost more to reach.
  private let operations: [Operation]
  private let bytes: [UInt8]
  /// What addresses within the site are printed relative to.
  let root: String
  /// Rendering ends when the output has more bytes than this.
  let limit: Int
  var output: [UInt8] = []
  var slots: [[Value]]
  var innermost = Value.none
  private var indentation: [UInt8] = []
  private var frames: [Frame] = []
  private var callDepth = 0
  private var callCount = 0
  private var index = 0
  private var end = 0

  init(_ program: Program, stack: [Object], root: String, limit: Int = .max) {
    self.program = program
    operations = program.operations
    bytes = program.bytes
    self.root = root
    self.limit = limit
    slots = Array(repeating: [], count: program.shapes.count)
    for object in stack {
      if let slot = program.shapes.firstIndex(where: { $0 === object.shape }) { slots[slot] = object.values }
    }
  }

  mutating func run(routine: Int) throws(Interruption) {
    enter(program.routines[routine].operations, .call(routine: routine, outer: []))
    callDepth = 1
    while !frames.isEmpty {
      if index < end { try step() } else { try finishBody() }
    }
  }

  private mutating func step() throws(Interruption) {
    let operation = index
    let start = output.count
    index += 1
    switch operations[operation] {
    case .literal(let range):
      output.append(range, of: bytes)
      if output.count > limit { throw .found(literalHit(at: range.lowerBound + limit - start, operation)) }
    case .escaped(let access):
      let value = try value(at: access)
      escape(value)
      if output.count > limit { throw .found(hit(value, at: limit - start, operation)) }
    case .verbatim(let access):
      let value = try value(at: access)
      copy(value)
      if output.count > limit { throw .found(hit(value, at: limit - start, operation)) }
    case .indentation:
      output.append(contentsOf: indentation)
      if output.count > limit { throw .found(hit(.none, at: 0, operation)) }
    case .section(let access, let slot, let end):
      try enterSection(over: try value(at: access), slot: slot, index..<end)
    case .inverted(let access, let end):
      if try value(at: access).isPresent { index = end } else { enter(index..<end, .condition) }
    case .call(let routine, let range, let addsIndentation):
      try call(routine, range, addsIndentation: addsIndentation, operation)
    }
  }
}

/// Sections and calls.
extension Renderer {
  /// Goes into a body; what comes after it goes on at the body's end, or for a call after the operation.
  private mutating func enter(_ body: Range<Int>, _ purpose: Frame.Purpose, over elements: [Value] = []) {
    let resume = if case .call = purpose { index } else { body.upperBound }
    frames.append(Frame(body: body, purpose: purpose, resume: resume, end: end, elements: elements))
    index = body.lowerBound
    end = body.upperBound
  }

  private mutating func enterSection(over value: Value, slot: Int, _ body: Range<Int>) throws(Interruption) {
    guard value.isPresent else {
      index = body.upperBound
      return
    }
    switch value {
    case .list(let elements): try enterList(elements, slot: slot, body)
    case .object: try enterList([value], slot: slot, body)
    case .flag: enter(body, .condition)
    case .none, .text, .html, .url, .number:
      enter(body, .values(outer: innermost))
      innermost = value
    }
  }

  private mutating func enterList(_ elements: [Value], slot: Int, _ body: Range<Int>) throws(Interruption) {
    enter(body, slot < 0 ? .values(outer: innermost) : .objects(slot: slot, outer: slots[slot]), over: elements)
    try finishBody()
  }

  /// Takes the next element of a list, or leaves the body and goes on after it.
  private mutating func finishBody() throws(Interruption) {
    let top = frames.count - 1
    while frames[top].next < frames[top].elements.count {
      let next = frames[top].next
      frames[top].next = next + 1
      index = frames[top].body.lowerBound
      guard case .objects(let slot, _) = frames[top].purpose else { return innermost = frames[top].elements[next] }
      guard case .object(let object) = frames[top].elements[next] else { continue }
      try check(object, slot: slot)
      return slots[slot] = object.values
    }
    guard let frame = frames.popLast() else { return }
    (index, end) = (frame.resume, frame.end)
    switch frame.purpose {
    case .condition: break
    case .values(let outer): innermost = outer
    case .objects(let slot, let outer): slots[slot] = outer
    case .call(_, let outer):
      indentation = outer
      callDepth -= 1
    }
  }

  private mutating func call(
    _ routine: Int, _ added: Range<Int>, addsIndentation: Bool, _ operation: Int
  ) throws(Interruption) {
    guard callDepth <= Self.deepestCall else { throw .failed(tooDeep(routine, operation)) }
    callCount += 1
    guard callCount <= Self.callLimit else {
      throw .failed(.tooManyCalls(limit: Self.callLimit, at: program.places[operation]))
    }
    enter(program.routines[routine].operations, .call(routine: routine, outer: indentation))
    callDepth += 1
    if !addsIndentation { indentation = [] }
    indentation.append(added, of: bytes)
  }

  private func tooDeep(_ routine: Int, _ operation: Int) -> Diagnostic {
    let running = frames.compactMap { if case .call(let routine, _) = $0.purpose { routine } else { nil as Int? } }
    let chain = (running + [routine]).map { program.routines[$0].name }
    return .tooDeep(chain, limit: Self.deepestCall, at: program.places[operation])
  }
}
