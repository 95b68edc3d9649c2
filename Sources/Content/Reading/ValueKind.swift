/// What the value of a key is, for the reference and for the schemas that editors use.
package indirect enum ValueKind: Sendable, Equatable {
  /// One text, named by what it says: `date`, `path from content/`.
  case plain(String)
  /// One of a closed list of words.
  case words(String, [String])
  /// A list; a single value stands for a list of one.
  case list(ValueKind)
  /// Pairs of a free name and a value.
  case pairs(ValueKind, ValueKind)
  /// A mapping with the schema of that name.
  case mapping(String)
  /// Written in one of two ways.
  case either(ValueKind, ValueKind)
}

extension ValueKind: ExpressibleByStringLiteral {
  package init(stringLiteral name: String) { self = .plain(name) }
}
