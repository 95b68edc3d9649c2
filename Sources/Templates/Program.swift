import Diagnostics

/// How to reach a value while rendering: a field of the object in a slot, and on through nested objects.
struct Access {
  static let wholeObject = -1
  /// The innermost value when it isn't an object.
  static let innermost = Access(slot: -1, field: 0)

  struct Step {
    let slot: Int
    let field: Int
  }

  private let slotNumber: Int32
  private let fieldNumber: Int32
  private let stepStart: Int32
  private let stepEnd: Int32

  init(slot: Int, field: Int, steps: Range<Int> = 0..<0) {
    slotNumber = Int32(truncatingIfNeeded: slot)
    fieldNumber = Int32(truncatingIfNeeded: field)
    stepStart = Int32(truncatingIfNeeded: steps.lowerBound)
    stepEnd = Int32(truncatingIfNeeded: steps.upperBound)
  }

  /// Negative for the innermost value.
  var slot: Int { Int(slotNumber) }
  /// Negative for the object itself.
  var field: Int { Int(fieldNumber) }
  /// Indices into the program's steps.
  var steps: Range<Int> { Int(stepStart)..<Int(stepEnd) }
}

/// One step of rendering. Ranges of bytes are of the program's bytes; the body of a section follows it, up to `end`.
enum Operation {
  case literal(Range<Int>)
  /// The indentation of the partials around, at the start of a line.
  case indentation
  case escaped(Access)
  case verbatim(Access)
  /// The slot is the one that the object or the elements go into, negative when they are no objects.
  case section(Access, slot: Int, end: Int)
  case inverted(Access, end: Int)
  /// The indentation given is added to the one around, or takes its place.
  case call(routine: Int, indentation: Range<Int>, addsIndentation: Bool)
}

/// A template, or the content of a block, compiled for one context.
struct Routine {
  let operations: Range<Int>
  /// As in the chain of a finding.
  let name: String
}

/// Where a run of literal bytes stands in its source.
struct LiteralOrigin {
  let start: Int
  let source: Source
  let offset: Int
}

/// What a set of templates was compiled to.
final class Program: Sendable {
  struct Root: Sendable {
    let routine: Int
    let shapes: [ObjectShape]
  }

  let operations: [Operation]
  /// The place of each operation.
  let places: [Span]
  let routines: [Routine]
  let bytes: [UInt8]
  let literals: [LiteralOrigin]
  let steps: [Access.Step]
  let shapes: [ObjectShape]
  /// The same template may be a root of several stacks.
  let roots: [String: [Root]]

  init(
    operations: [Operation], places: [Span], routines: [Routine], bytes: [UInt8], literals: [LiteralOrigin],
    resolver: Resolver, roots: [String: [Root]]
  ) {
    self.operations = operations
    self.places = places
    self.routines = routines
    self.bytes = bytes
    self.literals = literals
    steps = resolver.steps
    shapes = resolver.table.shapes
    self.roots = roots
  }

  /// The byte of a source that the literal byte was copied from.
  func origin(ofLiteral offset: Int) -> Span? {
    var (lower, upper) = (0, literals.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if literals[middle].start <= offset { lower = middle + 1 } else { upper = middle }
    }
    guard lower > 0 else { return nil }
    let literal = literals[lower - 1]
    let place = literal.offset + offset - literal.start
    return literal.source.span(place..<place + 1)
  }
}
