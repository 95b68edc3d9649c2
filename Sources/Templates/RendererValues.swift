import Diagnostics

/// Values: how to reach them, print them, and tell where they come from.
extension Renderer {
  func value(at access: Access) throws(Interruption) -> Value {
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
  mutating func escape(_ value: Value) {
    switch value {
    case .text(let text): output.appendEscaped(text)
    case .number(let number): output.appendVerbatim(String(number))
    case .url(let address, _): output.appendEscaped(printedAddress(address, root: root))
    case .html(let fragment): output.appendEscaped(String(decoding: fragment.bytes, as: UTF8.self))
    case .none, .flag, .list, .object: break
    }
  }

  /// The compiler lets only HTML through to here, and in lenient mode text and numbers.
  mutating func copy(_ value: Value) {
    switch value {
    case .html(let fragment): output.append(contentsOf: fragment.bytes)
    case .text(let text): output.appendVerbatim(text)
    case .number(let number): output.appendVerbatim(String(number))
    case .url(let address, _): output.appendVerbatim(printedAddress(address, root: root))
    case .none, .flag, .list, .object: break
    }
  }

  /// An object goes into the slot of its own shape only, or names would lead to wrong fields.
  func check(_ object: Object, slot: Int) throws(Interruption) {
    let expected = program.shapes[slot]
    guard object.shape !== expected else { return }
    throw .failed(.wrongContext(expected: [expected.name], given: [object.shape.name]))
  }

  /// The place in the program's templates, and in the content where the value knows it, of one byte of a value.
  func hit(_ value: Value, at offset: Int, _ operation: Int) -> Hit {
    let content: Span? =
      switch value {
      case .html(let fragment): fragment.origin(at: offset)
      case .url(_, let span): span
      case .none, .text, .number, .flag, .list, .object: nil
      }
    return Hit(template: program.places[operation], content: content)
  }

  func literalHit(at offset: Int, _ operation: Int) -> Hit {
    Hit(template: program.origin(ofLiteral: offset) ?? program.places[operation], content: nil)
  }
}
