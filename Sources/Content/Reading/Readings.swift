internal import Diagnostics

extension Reading where Value == Located<String> {
  /// A text on one line or in a block, as written.
  static var located: Reading {
    Reading("text") { node, context in
      guard let scalar = node.scalar else {
        context.findings.append(.wrongType(node, expected: .text))
        return nil
      }
      return Located(scalar.text.trimmingWhitespace, at: node.span)
    }
  }
}

extension Reading where Value == String {
  static var text: Reading { Reading<Located<String>>.located.map(\.value) }

  /// A text with the spaces around it, which only quotation marks keep.
  static var verbatim: Reading {
    Reading("text as it stands") { node, context in
      if let scalar = node.scalar { return scalar.text }
      context.findings.append(.wrongType(node, expected: .text))
      return nil
    }
  }
}

extension Reading where Value == InlineText {
  static var inline: Reading { Reading<MappedText>.mapped("inline Markdown").map { InlineText($0) } }
}

extension Reading where Value == BlockText {
  static var block: Reading { Reading<MappedText>.mapped("Markdown").map { BlockText($0) } }
}

extension Reading where Value == MappedText {
  fileprivate static func mapped(_ kind: ValueKind) -> Reading {
    Reading(kind) { node, context in
      guard let text = node.mappedText else {
        context.findings.append(.wrongType(node, expected: .text))
        return nil
      }
      return text
    }
  }
}

extension Reading where Value == Bool {
  private static var words: [String: Bool] {
    [
      "true": true, "yes": true, "ใช่": true, "จริง": true, "มี": true,
      "false": false, "no": false, "ไม่": false, "ไม่ใช่": false, "เท็จ": false, "ไม่มี": false,
    ]
  }

  static var flag: Reading {
    Reading(.words("yes or no", words.keys.sorted())) { node, context in
      guard let text = Reading<Located<String>>.located.read(node, &context) else { return nil }
      if let value = words[text.value.lowercased()] { return value }
      context.findings.append(.unknownChoice(text, among: ["true", "false", "ใช่", "ไม่ใช่"]))
      return nil
    }
  }
}

extension Reading where Value: RawRepresentable<String> & CaseIterable & Sendable {
  /// One of the cases as the content format writes it, or as one of more words.
  static func choice(_ kind: String, or more: [(String, Value)] = []) -> Reading {
    choice(kind, Value.allCases.map { ($0.rawValue, $0) } + more)
  }
}

extension Reading where Value: Sendable {
  /// One of a closed list of words, each with its value.
  static func choice(_ kind: String, _ words: [(String, Value)]) -> Reading {
    Reading(.words(kind, words.map(\.0))) { node, context in
      guard let text = Reading<Located<String>>.located.read(node, &context) else { return nil }
      if let found = words.first(where: { $0.0 == text.value }) { return found.1 }
      context.findings.append(.unknownChoice(text, among: words.map(\.0)))
      return nil
    }
  }

  /// A list; a single value where a list is meant counts as a list of one.
  static func list<Element>(of element: Reading<Element>) -> Reading where Value == [Element] {
    Reading(.list(element.kind)) { node, context in
      guard case .sequence(let nodes, _) = node.content else {
        return element.read(node, &context).map { [$0] }
      }
      return nodes.filter { !$0.isEmpty }.compactMap { element.read($0, &context) }
    }
  }

  /// Pairs with free names, each name and value read in its own way. A name that was there before is reported; the
  /// first one holds.
  static func pairs<Name: Hashable, Element>(
    _ name: Reading<Located<Name>>, _ element: Reading<Element>,
    again: @escaping @Sendable (Located<Name>, _ earlier: Located<Name>) -> Diagnostic = {
      .duplicateName($0.span, earlier: $1.span)
    }
  ) -> Reading where Value == [(Located<Name>, Element)] {
    Reading(.pairs(name.kind, element.kind)) { node, context in
      guard case .mapping(let pairs) = node.content else {
        context.findings.append(.wrongType(node, expected: .dictionary))
        return nil
      }
      let named = pairs.compactMap { pair -> (name: Located<Name>, value: Element?)? in
        let key = YAMLNode(
          span: pair.key.span, content: .scalar(YAMLScalar(text: pair.key.value, style: .plain)))
        // Both are read in any case, so that the findings of both come in one run.
        let (name, value) = (name.read(key, &context), element.read(pair.value, &context))
        return name.map { ($0, value) }
      }
      context.findings += named.repeats(of: \.name.value).map { again($0.again.name, $0.first.name) }
      return named.firsts(of: \.name.value).compactMap { name, value in value.map { (name, $0) } }
    }
  }

  /// A mapping with a schema of its own.
  static func mapping(
    _ schema: Schema, _ make: @escaping @Sendable (MappingReader, inout ReadingContext) -> Value?
  ) -> Reading {
    Reading(.mapping(schema.name)) { node, context in
      guard let reader = MappingReader(node, schema, &context) else { return nil }
      return make(reader, &context)
    }
  }
}

extension String {
  var trimmingWhitespace: String {
    // Nearly all values begin with a Thai or Latin letter and end with a Latin one or a digit.
    if let first = utf8.first, let last = utf8.last, first == 0xE0 || (0x21...0x7E).contains(first),
      (0x21...0x7E).contains(last)
    {
      return self
    }
    var text = Substring(self)
    while text.first?.isBlank == true { text.removeFirst() }
    while text.last?.isBlank == true { text.removeLast() }
    return String(text)
  }
}

extension Character {
  /// White space with whatever stands on it, or characters that nobody sees.
  fileprivate var isBlank: Bool { isWhitespace || unicodeScalars.allSatisfy(\.properties.isDefaultIgnorableCodePoint) }
}

extension Diagnostic {
  static func duplicateName(_ span: Span, earlier: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.duplicateKey, at: span,
      Wording(thai: "มี `\(span.text)` ซ้ำ", english: "`\(span.text)` is given twice"), notes: [.first(at: earlier)],
      hint: Wording(thai: "รวมไว้ที่เดียวกัน", english: "keep one of them"))
  }

  static func unknownChoice(_ text: Located<String>, among words: [String]) -> Diagnostic {
    let list = words.joined(separator: ", ")
    let suggestion = nearest(to: text.value, among: words)
    return Diagnostic(
      ContentFinding.choice, at: text.span,
      Wording(thai: "ไม่รู้จักค่า `\(text.value)`", english: "unknown value `\(text.value)`"),
      hint: suggestion.map {
        Wording(
          thai: "หมายถึง `\($0)` ใช่หรือไม่ ค่าที่ใช้ได้: \(list)", english: "did you mean `\($0)`? It is one of: \(list)")
      } ?? Wording(thai: "ค่าที่ใช้ได้: \(list)", english: "write one of: \(list)"))
  }
}
