internal import Diagnostics
internal import Thai

extension Reading where Value == Located<YearCode> {
  /// An item of the file's year, or of another one: `O1`, `2565/O10`.
  static var itemOfYear: Reading {
    yearCode("item code", .itemCode) { code in
      guard case .item = code else { return false }
      return true
    } otherwise: {
      ItemCode.read($0).failure
    }
  }

  /// A question of the file's year, or of another one: `e6`, `2565/e6`.
  static var questionOfYear: Reading {
    yearCode("question code", .questionCode) { code in
      guard case .question = code else { return false }
      return true
    } otherwise: {
      QuestionCode.read($0).failure
    }
  }

  /// - Parameter otherwise: says why a code of the other kind can't stand here.
  private static func yearCode(
    _ kind: String, _ id: ContentFinding, _ isWanted: @escaping @Sendable (Code) -> Bool,
    otherwise: @escaping @Sendable (String) -> ReadingFailure?
  ) -> Reading {
    Reading<YearCode>(kind) { node, context in
      guard let text = Reading<Located<String>>.located.read(node, &context), let year = context.codeYear else {
        return nil
      }
      switch YearCode.read(text.value, of: year) {
      case .success(let reading) where isWanted(reading.value.code): return reading.value
      case .success:
        // Without the year, whose slash the code alone can't have.
        let code = text.value.split(separator: "/").last.map(String.init) ?? text.value
        otherwise(code).map { context.report($0, id, in: node, wholeOf: true) }
      case .failure(let failure): context.report(failure, id, in: node)
      }
      return nil
    }.located()
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
  /// Turns the failure of reading a node's text into a finding.
  /// - Parameter wholeOf: whether the finding has the place of the whole node, not of the failure.
  mutating func report(_ failure: ReadingFailure, _ id: ContentFinding, in node: YAMLNode, wholeOf: Bool = false) {
    let place = wholeOf ? nil : node.mappedText?.span(of: failure.range)
    let span = place.flatMap { $0.range.isEmpty ? nil : $0 } ?? node.span
    findings.append(Diagnostic(id, at: span, failure.reason, hint: failure.hint))
  }
}

extension Result {
  fileprivate var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}
