/// A shape whose objects are numbered, so that types can be compared; the number is also the object's slot while
/// rendering.
indirect enum Kind: Hashable {
  case text, html, url, number, flag
  case list(Kind)
  case object(Int)
}

/// All object shapes that compilation has met, in the order of meeting.
struct ShapeTable {
  private(set) var shapes: [ObjectShape] = []
  private var slots: [ObjectIdentifier: Int] = [:]
  private var indices: [[String: Int]] = []

  mutating func slot(of shape: ObjectShape) -> Int {
    if let slot = slots[ObjectIdentifier(shape)] { return slot }
    let slot = shapes.count
    slots[ObjectIdentifier(shape)] = slot
    shapes.append(shape)
    indices.append(
      Dictionary(shape.fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first }))
    return slot
  }

  func field(_ name: String, of slot: Int) -> Int? { indices[slot][name] }

  mutating func kind(of slot: Int, field: Int) -> Kind { kind(of: shapes[slot].fields[field].shape) }

  func names(of slot: Int) -> [String] { shapes[slot].fields.map(\.name).filter { $0 != "." } }

  private mutating func kind(of shape: Shape) -> Kind {
    switch shape {
    case .text: .text
    case .html: .html
    case .url: .url
    case .number: .number
    case .flag: .flag
    case .list(let element): .list(kind(of: element))
    case .object(let object): .object(slot(of: object))
    case .lazyObject(let object): .object(slot(of: object()))
    }
  }
}

/// What names mean at a place of a template.
///
/// The context stack may repeat shapes without end in a recursion, but the inner of two objects of one shape hides
/// the outer one completely. So each shape is kept once, at its innermost place, and contexts are finite in number.
struct Context: Hashable {
  /// Slots, the innermost last.
  private(set) var slots: [Int] = []
  /// What `{{.}}` is: the innermost object or value.
  private(set) var innermost: Kind?

  mutating func push(_ kind: Kind) {
    innermost = kind
    guard case .object(let slot) = kind else { return }
    slots.removeAll { $0 == slot }
    slots.append(slot)
  }

  func pushing(_ kind: Kind) -> Context {
    var context = self
    context.push(kind)
    return context
  }
}

/// Where a name leads, or why it leads nowhere.
enum Resolution {
  case found(Access, Kind)
  /// The part of the path that isn't known, and the names that are.
  case unknown(part: Int, names: [String])
  /// The part of the path that follows something that isn't an object.
  case notAnObject(part: Int, Kind)
}

/// Finds names.
struct Resolver {
  var table = ShapeTable()
  /// The steps of dotted names after the first.
  private(set) var steps: [Access.Step] = []

  mutating func resolve(_ path: Path, in context: Context) -> Resolution {
    guard let first = path.parts.first else { return resolveInnermost(in: context) }
    for slot in context.slots.reversed() {
      guard let field = table.field(first.text, of: slot) else { continue }
      return follow(path, from: Access(slot: slot, field: field), table.kind(of: slot, field: field))
    }
    var names: [String] = []
    for slot in context.slots.reversed() { names += table.names(of: slot) }
    return .unknown(part: 0, names: names)
  }

  private mutating func resolveInnermost(in context: Context) -> Resolution {
    guard let kind = context.innermost else { return .unknown(part: 0, names: []) }
    guard case .object(let slot) = kind else { return .found(.innermost, kind) }
    if let field = table.field(".", of: slot) {
      return .found(Access(slot: slot, field: field), table.kind(of: slot, field: field))
    }
    return .found(Access(slot: slot, field: Access.wholeObject), kind)
  }

  private mutating func follow(_ path: Path, from access: Access, _ kind: Kind) -> Resolution {
    var kind = kind
    let lower = steps.count
    for part in path.parts.indices.dropFirst() {
      guard case .object(let slot) = kind else { return .notAnObject(part: part, kind) }
      guard let field = table.field(path.parts[part].text, of: slot) else {
        return .unknown(part: part, names: table.names(of: slot))
      }
      steps.append(Access.Step(slot: slot, field: field))
      kind = table.kind(of: slot, field: field)
    }
    return .found(Access(slot: access.slot, field: access.field, steps: lower..<steps.count), kind)
  }
}
