// What findings of many kinds say in the same words.

extension Wording {
  /// The hint for a misspelt name.
  package static func didYouMean(_ name: String) -> Wording {
    Wording(thai: "หมายถึง `\(name)` ใช่หรือไม่", english: "did you mean `\(name)`?")
  }

  /// A number of things in English: `1 row`, `2 rows`, `1 other page`.
  /// - Parameter noun: in the singular; its plural ends in -s.
  package static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

extension Diagnostic.Note {
  /// Where that stands which is given again.
  package static func first(at span: Span) -> Diagnostic.Note {
    Diagnostic.Note(at: span, Wording(thai: "ครั้งแรกอยู่ที่นี่", english: "the first one is here"))
  }
}

extension Span {
  /// The place of a finding about a file as a whole, whose bytes need not be read.
  package static func file(_ path: String) -> Span { Source(path: path, bytes: []).whole }
}
