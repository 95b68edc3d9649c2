import Diagnostics

/// Collects operations; literal text that follows literal text becomes one operation.
struct Emitter {
  private(set) var operations: [Operation] = []
  private(set) var places: [Span] = []
  private(set) var bytes: [UInt8] = []
  private(set) var literals: [LiteralOrigin] = []
  /// Operations before this one are not extended.
  private var floor = 0

  var size: Int { bytes.count + operations.count * MemoryLayout<Operation>.stride }

  /// Keeps what follows apart from what was emitted.
  mutating func separate() { floor = operations.count }

  mutating func emit(_ operation: Operation, at place: Span) {
    operations.append(operation)
    places.append(place)
  }

  mutating func emitLiteral(_ range: Range<Int>, of source: Source) {
    guard !range.isEmpty else { return }
    let added = add(range, of: source)
    if operations.count > floor, case .literal(let last) = operations[operations.count - 1],
      last.upperBound == added.lowerBound
    {
      operations[operations.count - 1] = .literal(last.lowerBound..<added.upperBound)
    } else {
      emit(.literal(added), at: source.span(range))
    }
  }

  /// Copies bytes of a source into the program's.
  mutating func add(_ range: Range<Int>, of source: Source) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    let start = bytes.count
    bytes += source.bytes[range]
    let last = literals.last
    if last?.source !== source || last.map({ $0.offset + start - $0.start }) != range.lowerBound {
      literals.append(LiteralOrigin(start: start, source: source, offset: range.lowerBound))
    }
    return start..<bytes.count
  }

  /// Emits a section whose end is set by `closeSection`.
  mutating func openSection(_ operation: Operation, at place: Span) -> Int {
    emit(operation, at: place)
    separate()
    return operations.count - 1
  }

  mutating func closeSection(_ index: Int) {
    switch operations[index] {
    case .section(let access, let slot, _):
      operations[index] = .section(access, slot: slot, end: operations.count)
    case .inverted(let access, _):
      operations[index] = .inverted(access, end: operations.count)
    case .literal, .indentation, .escaped, .verbatim, .call: break
    }
    separate()
  }
}
