internal import Diagnostics

/// The values of one mapping by the keys of its schema. Making it reports unknown, duplicate and missing keys.
struct MappingReader {
  let span: Span
  /// The keys' English names, few enough to be looked through, and beside them what stands in the file.
  private var names: [String] = []
  private var entries: [YAMLPair] = []

  /// nil when the node is no mapping, which is reported.
  init?(_ node: YAMLNode, _ schema: Schema, _ context: inout ReadingContext) {
    guard case .mapping(let pairs) = node.content else {
      context.findings.append(.wrongType(node, expected: .mapping(schema)))
      return nil
    }
    span = node.span
    names.reserveCapacity(pairs.count)
    entries.reserveCapacity(pairs.count)
    for pair in pairs {
      guard let key = schema.key(pair.key.value) else {
        context.findings.append(.unknownKey(pair.key, in: schema))
        continue
      }
      if let earlier = place(of: key.name) {
        context.findings.append(.duplicateKey(pair.key, earlier: entries[earlier].key, key))
      } else {
        names.append(key.name)
        entries.append(pair)
      }
    }
    for key in schema.required { require(key, &context) }
  }

  private func place(of name: String) -> Int? { names.firstIndex(of: name) }

  /// Whether the key is there with a value.
  func has<Value>(_ key: Key<Value>) -> Bool { node(key) != nil }

  /// The node behind a key by its English name; nil when it is absent or says nothing.
  func node(named name: String) -> YAMLNode? {
    guard let place = place(of: name), !entries[place].value.isEmpty else { return nil }
    return entries[place].value
  }

  /// The node behind a key; nil when it is absent or says nothing.
  func node<Value>(_ key: Key<Value>) -> YAMLNode? { node(named: key.name) }

  /// The key's value; nil when it is absent or unreadable (which is reported).
  func callAsFunction<Value>(_ key: Key<Value>, _ context: inout ReadingContext) -> Value? {
    node(key).flatMap { key.reading.read($0, &context) }
  }

  private func require(_ key: KeyEntry, _ context: inout ReadingContext) {
    guard let place = place(of: key.name) else {
      context.findings.append(.missingKey(key, in: span.start))
      return
    }
    if entries[place].value.isEmpty { context.findings.append(.emptyValue(key, at: entries[place].key.span)) }
  }
}

extension Diagnostic {
  static func unknownKey(_ key: Located<String>, in schema: Schema) -> Diagnostic {
    let names = schema.keys.map(\.name).joined(separator: ", ")
    let hint =
      schema.suggestion(for: key.value).map(Wording.didYouMean)
      ?? Wording(thai: "ช่องที่ใช้ได้: \(names)", english: "keys that can stand here: \(names)")
    return Diagnostic(
      ContentFinding.unknownKey, at: key.span,
      Wording(
        thai: "ไม่รู้จักช่องข้อมูล `\(key.value)` ข้อมูลในช่องนี้จะไม่ปรากฏบนเว็บไซต์",
        english: "unknown key `\(key.value)`; what it says would not be published"), hint: hint)
  }

  static func duplicateKey(_ key: Located<String>, earlier: Located<String>, _ entry: KeyEntry) -> Diagnostic {
    Diagnostic(
      ContentFinding.duplicateKey, at: key.span,
      Wording(
        thai: "มีช่องข้อมูล `\(entry.name)` (\(entry.thai)) ซ้ำ",
        english: "the key `\(entry.name)` (\(entry.thai)) is given twice"),
      notes: [.first(at: earlier.span)],
      hint: Wording(thai: "รวมเป็นช่องเดียว", english: "keep one of them"))
  }

  static func missingKey(_ key: KeyEntry, in place: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.missingKey, at: place,
      Wording(
        thai: "ขาดช่องข้อมูล `\(key.name)` (\(key.thai)) ซึ่งต้องมี",
        english: "the required key `\(key.name)` (\(key.thai)) is missing"),
      hint: Wording(thai: "เพิ่มบรรทัด  \(key.name): …", english: "add a line  \(key.name): …"))
  }

  static func emptyValue(_ key: KeyEntry, at span: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.emptyValue, at: span,
      Wording(
        thai: "ช่องข้อมูล `\(key.name)` (\(key.thai)) ต้องมีค่า แต่ยังว่างอยู่",
        english: "the required key `\(key.name)` (\(key.thai)) has no value"),
      hint: Wording(thai: "เติมค่าหลังเครื่องหมาย :", english: "write its value after the colon"))
  }
}
