package import Diagnostics
internal import Thai

/// One key of a mapping: its name in English and in Thai, and how its value is read.
package struct Key<Value>: Sendable {
  package let name: String
  package let thai: String
  package let isRequired: Bool
  package let reading: Reading<Value>

  init(_ name: String, _ thai: String, _ reading: Reading<Value>, required: Bool = false) {
    self.name = name
    self.thai = thai
    self.isRequired = required
    self.reading = reading
  }
}

/// A key without the type of its value, for lists of keys and for documentation.
package struct KeyEntry: Sendable {
  package let name: String
  package let thai: String
  package let isRequired: Bool
  package let kind: ValueKind

  init<Value>(_ key: Key<Value>) {
    name = key.name
    thai = key.thai
    isRequired = key.isRequired
    kind = key.reading.kind
  }
}

/// The keys that a mapping of one kind may have.
package struct Schema: Sendable {
  package let name: String
  package let keys: [KeyEntry]
  /// Those of `keys` that must be there.
  let required: [KeyEntry]
  private let byName: [String: Int]

  /// Of keys whose values are of as many types: a parameter pack keeps them apart.
  init<each Value>(_ name: String, _ keys: repeat Key<each Value>) {
    var entries: [KeyEntry] = []
    for key in repeat each keys { entries.append(KeyEntry(key)) }
    var byName: [String: Int] = [:]
    for (index, key) in entries.enumerated() {
      byName[key.name] = index
      byName[key.thai] = index
    }
    self.name = name
    self.keys = entries
    required = entries.filter(\.isRequired)
    self.byName = byName
  }

  /// The key written as `name`, in either language.
  func key(_ name: String) -> KeyEntry? { byName[name].map { keys[$0] } }

  /// The key nearest to a misspelt name, in the language in which it was written.
  func suggestion(for name: String) -> String? {
    nearest(to: name, among: keys.map(\.name) + keys.map(\.thai))
  }
}

/// How a YAML node becomes a value. A reading reports what it can't read and gives nil.
package struct Reading<Value>: Sendable {
  /// What the value is, for documentation.
  let kind: ValueKind
  let read: @Sendable (YAMLNode, inout ReadingContext) -> Value?

  init(_ kind: ValueKind, _ read: @escaping @Sendable (YAMLNode, inout ReadingContext) -> Value?) {
    self.kind = kind
    self.read = read
  }

  /// What this reading gives when it is as it should be; the rest is reported.
  func checked(
    as kind: ValueKind, _ isGood: @escaping @Sendable (Value) -> Bool,
    otherwise: @escaping @Sendable (Value) -> Diagnostic
  ) -> Reading {
    Reading(kind) { node, context in
      guard let value = read(node, &context) else { return nil }
      if isGood(value) { return value }
      context.findings.append(otherwise(value))
      return nil
    }
  }

  func map<Result>(_ transform: @escaping @Sendable (Value) -> Result) -> Reading<Result> {
    Reading<Result>(kind) { node, context in read(node, &context).map(transform) }
  }
}

/// What readings need to know, and where they report.
package struct ReadingContext: Sendable {
  package var findings: [Diagnostic] = []
  /// The fiscal year that months without a year lie in: the file's unless a value says otherwise.
  var fiscalYear: FiscalYear?
  /// The year whose catalogue codes without a year belong to.
  var codeYear: FiscalYear?
  let files: FileIndex
  /// The organisation's units; nil when they are not known, and then nothing is said of unknown ones.
  let units: UnitIndex?

  init(fiscalYear: FiscalYear? = nil, files: FileIndex, units: UnitIndex? = nil) {
    self.fiscalYear = fiscalYear
    codeYear = fiscalYear
    self.files = files
    self.units = units
  }

  /// Reads something for which one of the years is another; nil leaves it as it is.
  mutating func with<Value>(
    _ kind: WritableKeyPath<ReadingContext, FiscalYear?>, _ year: FiscalYear?,
    _ read: (inout ReadingContext) -> Value
  ) -> Value {
    let outer = self[keyPath: kind]
    self[keyPath: kind] = year ?? outer
    defer { self[keyPath: kind] = outer }
    return read(&self)
  }
}
