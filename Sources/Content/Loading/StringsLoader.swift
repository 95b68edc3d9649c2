package import Diagnostics

extension InterfaceStrings {
  /// The words of one language from a flat file of `name: text`.
  package static func read(_ source: Source, language: Language) -> (strings: InterfaceStrings?, findings: [Diagnostic])
  {
    var findings: [Diagnostic] = []
    if let fault = source.encodingFault { return (nil, [fault]) }
    guard let node = source.wholeYAML(findings: &findings) else { return (nil, findings) }
    var context = ReadingContext(files: FileIndex([]))
    let pairs = Reading<[(Located<String>, Located<String>)]>.pairs(.located, .located).read(node, &context)
    let strings = pairs.map { pairs in
      InterfaceStrings(language: language, entries: pairs.map { (name: $0.0.value, text: $0.1) })
    }
    return (strings, findings + context.findings)
  }

  /// Words that this language lacks and another has.
  package func missing(from other: InterfaceStrings, source: Source) -> [Diagnostic] {
    let names = Set(entries.map(\.name))
    return other.entries.filter { !names.contains($0.name) }.map {
      .missingString($0.name, in: source, other: $0.text.span)
    }
  }
}

extension Diagnostic {
  static func missingString(_ name: String, in source: Source, other: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.missingString, at: source.whole.start,
      Wording(thai: "ขาดคำ `\(name)` ซึ่งมีในอีกภาษาหนึ่ง", english: "the word `\(name)` is missing, another language has it"),
      notes: [.init(at: other, Wording(thai: "อยู่ที่นี่ในอีกภาษา", english: "here it is in the other language"))],
      hint: Wording(thai: "เพิ่มบรรทัด  \(name): …", english: "add a line  \(name): …"))
  }
}
