internal import Diagnostics
internal import Thai

extension Reading where Value == Located<YearCode> {
  /// An item of the file's year, or of another one: `O1`, `2565/O10`.
  static var itemOfYear: Reading { yearCode("item code", .itemCode, isItem: true) }

  /// A question of the file's year, or of another one: `e6`, `2565/e6`.
  static var questionOfYear: Reading { yearCode("question code", .questionCode, isItem: false) }

  private static func yearCode(_ kind: ValueKind, _ id: ContentFinding, isItem: Bool) -> Reading {
    Reading<YearCode>(kind) { node, context in
      guard let text = Reading<Located<String>>.located.read(node, &context), let year = context.codeYear else {
        return nil
      }
      switch YearCode.read(text.value, of: year) {
      case .success(let reading):
        if reading.value.code.isItem == isItem { return reading.value }
        context.findings.append(.otherCode(reading.value.code, id, at: text.span))
      case .failure(let failure): context.report(failure, id, in: node)
      }
      return nil
    }.located()
  }
}

extension Code {
  var isItem: Bool {
    if case .item = self { true } else { false }
  }
}

extension Reading where Value == Located<QuestionCode> {
  /// A question of one survey, whose letter may be left out.
  static func questionCode(of survey: QuestionCode.Survey) -> Reading {
    Reading<QuestionCode>.parsed("question code", .questionCode) { text, _ in
      QuestionCode.read(text, survey: survey).map(\.value)
    }.located()
  }
}

extension ReadingContext {
  /// Turns the failure of reading a node's text into a finding at its place within the text.
  mutating func report(_ failure: ReadingFailure, _ id: ContentFinding, in node: YAMLNode) {
    let place = node.mappedText?.span(of: failure.range)
    let span = place.flatMap { $0.range.isEmpty ? nil : $0 } ?? node.span
    findings.append(Diagnostic(id, at: span, failure.reason, hint: failure.hint))
  }
}

extension Diagnostic {
  /// An item's code where a question belongs, or the other way round.
  fileprivate static func otherCode(_ code: Code, _ id: ContentFinding, at span: Span) -> Diagnostic {
    Diagnostic(
      id, at: span,
      code.isItem
        ? Wording(
          thai: "`\(code)` เป็นรหัสข้อ OIT ไม่ใช่รหัสข้อคำถาม",
          english: "`\(code)` is the code of an OIT item, not of a question")
        : Wording(
          thai: "`\(code)` เป็นรหัสข้อคำถาม ไม่ใช่รหัสข้อ OIT",
          english: "`\(code)` is the code of a question, not of an OIT item"),
      hint: Wording(
        thai: "ข้อคำถามขึ้นต้นด้วย e หรือ i เช่น e6 ส่วนข้อ OIT ขึ้นต้นด้วย O เช่น O6",
        english: "questions begin with e or i, such as e6; OIT items begin with O, such as O6"))
  }
}
