@testable import Content

/// A JSON Schema (draft 7) of one kind of content file, for editors that help while a file is written. It knows the
/// keys in both languages and the words of closed lists; what a date or a code may look like is left to the program.
struct SchemaFile {
  /// The file's name in `docs/schema/` without its ending.
  let name: String
  /// Which files it is for.
  let files: String
  let root: ValueKind

  static let all: [SchemaFile] = [
    SchemaFile("site", "content/site.yml", "site"), SchemaFile("disclosure", "content/YEAR/oit/*.md", "disclosure"),
    SchemaFile("disclosure.en", "content/YEAR/oit/*.en.md", "disclosure in English"),
    SchemaFile("news", "content/news/*.md", "news"), SchemaFile("page", "content/pages/**/*.md", "page"),
    SchemaFile("measures", "content/YEAR/measures/*.yml", "measures file"),
    SchemaFile("report", "content/YEAR/reports/*.md", "report"),
    SchemaFile("ita", "content/YEAR/ita.yml", "ITA result"),
    SchemaFile("catalogue", "content/catalogue/YEAR.yml", "catalogue"),
    SchemaFile(name: "exceptions", files: "content/exceptions.yml", root: .list(.mapping("exception"))),
    SchemaFile(
      name: "history", files: "content/history.yml", root: .pairs("path from content/", .list(.mapping("history")))),
  ]

  init(name: String, files: String, root: ValueKind) {
    self.name = name
    self.files = files
    self.root = root
  }

  init(_ name: String, _ files: String, _ schema: String) {
    self.init(name: name, files: files, root: .mapping(schema))
  }

  /// The schema of the whole file, when it is one mapping or a list of them.
  var schema: String? {
    switch root {
    case .mapping(let name), .list(.mapping(let name)): name
    default: nil
    }
  }

  var text: String {
    let definitions = reachable.map { ($0.anchor, $0.definition) }
    return JSONText.object([
      ("$schema", .text("http://json-schema.org/draft-07/schema#")), ("title", .text("Prongsai: \(files)")),
      ("allOf", .list([root.schema])), ("definitions", .object(definitions)),
    ]).printed() + "\n"
  }

  /// The schemas that the file's values are made of, in the glossary's order.
  private var reachable: [Schema] {
    var names: Set<String> = []
    var next = root.mappings
    while let name = next.popLast() {
      guard names.insert(name).inserted, let schema = Glossary.schemas.first(where: { $0.name == name }) else {
        continue
      }
      next += schema.keys.flatMap(\.kind.mappings)
    }
    return Glossary.schemas.filter { names.contains($0.name) }
  }
}

extension ValueKind {
  fileprivate var mappings: [String] {
    leaves.compactMap { kind in
      if case .mapping(let name) = kind { name } else { nil }
    }
  }

  /// What may stand for a value of the kind. YAML tells texts, numbers and truth values apart, the format does not.
  fileprivate var schema: JSONText {
    switch self {
    case .plain: .object([("type", .list(["string", "number", "boolean"]))])
    case .words(_, let words): .object([("enum", .list(words.map { .text($0) } + truths(among: words)))])
    case .list(let kind):
      .object([("anyOf", .list([kind.schema, .object([("type", "array"), ("items", kind.optional)])]))])
    case .pairs(_, let value): .object([("type", "object"), ("additionalProperties", value.optional)])
    case .mapping(let name): .object([("$ref", .text("#/definitions/" + name.replacing(" ", with: "-")))])
    case .either(let first, let second): .object([("anyOf", .list([first.schema, second.schema]))])
    }
  }

  /// A key without a value counts as absent.
  fileprivate var optional: JSONText { .object([("anyOf", .list([schema, .object([("type", "null")])]))]) }

  private func truths(among words: [String]) -> [JSONText] {
    [("true", true), ("false", false)].filter { words.contains($0.0) }.map { .truth($0.1) }
  }
}

extension Schema {
  fileprivate var definition: JSONText {
    let properties = keys.flatMap { key -> [(String, JSONText)] in
      let schema = key.isRequired ? key.kind.schema : key.kind.optional
      let about = JSONText.text("\(key.thai) · \(key.name): \(key.kind.words)")
      let value = JSONText.object([("description", about), ("allOf", .list([schema]))])
      return key.thai == key.name ? [(key.name, value)] : [(key.name, value), (key.thai, value)]
    }
    let conditions = keys.filter { $0.thai != $0.name }.map { key -> JSONText in
      let names = [key.name, key.thai].map { JSONText.object([("required", .list([.text($0)]))]) }
      let both = JSONText.object([("required", .list([.text(key.name), .text(key.thai)]))])
      return key.isRequired ? .object([("oneOf", .list(names))]) : .object([("not", both)])
    }
    return .object([
      ("type", "object"), ("properties", .object(properties)), ("additionalProperties", .truth(false)),
      ("allOf", .list(conditions)),
    ])
  }
}

extension ValueKind {
  /// The kind as editors show it.
  private var described: String {
    if case .words(let name, let words) = self { "\(name) (\(words.joined(separator: ", ")))" } else { words }
  }

  fileprivate var words: String {
    switch self {
    case .plain(let name), .mapping(let name): name
    case .words: described
    case .list(let kind): "list of " + kind.words
    case .pairs(let name, let value): name.words + ": " + value.words
    case .either(let first, let second): first.words + " or " + second.words
    }
  }
}

/// JSON whose keys keep their order, so that the written file is the same each time.
indirect enum JSONText: ExpressibleByStringLiteral {
  case text(String)
  case truth(Bool)
  case list([JSONText])
  case object([(String, JSONText)])

  init(stringLiteral text: String) { self = .text(text) }

  func printed(indentation: String = "") -> String {
    let inner = indentation + "  "
    switch self {
    case .text(let text): return Self.quoted(text)
    case .truth(let value): return value ? "true" : "false"
    case .list(let values):
      if values.isEmpty { return "[]" }
      let line = "[" + values.map { $0.printed() }.joined(separator: ", ") + "]"
      if !line.contains("\n"), line.utf8.count < 100 { return line }
      return "[\n" + values.map { inner + $0.printed(indentation: inner) }.joined(separator: ",\n")
        + "\n\(indentation)]"
    case .object(let pairs):
      if pairs.isEmpty { return "{}" }
      if pairs.count == 1, let pair = pairs.first {
        return "{" + Self.quoted(pair.0) + ": " + pair.1.printed(indentation: indentation) + "}"
      }
      return "{\n"
        + pairs.map { inner + Self.quoted($0.0) + ": " + $0.1.printed(indentation: inner) }.joined(separator: ",\n")
        + "\n\(indentation)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
  }
}
