internal import Diagnostics
internal import Thai

extension Reading where Value == [QuestionScores] {
  static var questionScores: Reading {
    typealias Keys = QuestionScoreKeys
    return mapping(Keys.schema) { reader, context in
      [Keys.internalSurvey, Keys.eitPublic, Keys.eitSurvey].compactMap { reader($0, &context) }
    }
  }
}

extension Reading where Value == QuestionScores {
  static func questionPart(_ part: QuestionPart) -> Reading {
    Reading<[(Located<QuestionCode>, Located<ExactDecimal>)]>.filledPairs(.questionCode(of: part.survey), .score).map {
      QuestionScores(part: part, scores: $0.map(Score.init(pair:)))
    }
  }
}

extension YAMLNode {
  /// A mapping without the names that have no value yet.
  fileprivate var withoutEmptyPairs: YAMLNode {
    guard case .mapping(let pairs) = content else { return self }
    return YAMLNode(span: span, content: .mapping(pairs.filter { !$0.value.isEmpty }))
  }
}

extension Reading where Value: Sendable {
  /// Pairs of a code and what is said of it, without those that have no value yet.
  static func filledPairs<Code: Hashable, Element>(
    _ code: Reading<Located<Code>>, _ element: Reading<Element>
  ) -> Reading where Value == [(Located<Code>, Element)] {
    let pairs = pairs(code, element) { .duplicateCode($0.span, "\($0.value)", earlier: $1.span) }
    return Reading(pairs.kind) { node, context in pairs.read(node.withoutEmptyPairs, &context) }
  }
}

extension Score {
  init(pair: (Located<Code>, Located<ExactDecimal>)) { self.init(code: pair.0, value: pair.1) }
}

extension Reading where Value == PrintedResult {
  static var printedResult: Reading {
    typealias Keys = PrintedResultKeys
    return mapping(Keys.schema) { reader, context in
      PrintedResult(
        total: reader(Keys.total, &context), bands: reader(Keys.bands, &context) ?? [],
        highest: reader(Keys.highest, &context), lowest: reader(Keys.lowest, &context))
    }
  }
}

extension Reading where Value == PrintedResult.Extreme {
  static var extreme: Reading {
    mapping(ExtremeKeys.schema) { reader, context in
      let (indicators, score) = (reader(ExtremeKeys.indicators, &context), reader(ExtremeKeys.score, &context))
      return indicators.map { PrintedResult.Extreme(indicators: $0, score: score) }
    }
  }
}

extension Diagnostic {
  fileprivate static func duplicateCode(_ span: Span, _ code: String, earlier: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.duplicateCode, at: span,
      Wording(thai: "`\(code)` ถูกระบุสองครั้งในที่เดียวกัน", english: "`\(code)` is given twice in one place"),
      notes: [.first(at: earlier)],
      hint: Wording(thai: "เหลือไว้บรรทัดเดียว หรือแก้รหัสให้ถูกต้อง", english: "keep one of them, or mend its code"))
  }
}
