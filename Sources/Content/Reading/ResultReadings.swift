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
    let pairs = Reading<[(Located<QuestionCode>, Located<ExactDecimal>)]>
      .pairs(.questionCode(of: part.survey), .score)
    return Reading(pairs.kind) { node, context in
      pairs.read(node.withoutEmptyPairs, &context).map { pairs in
        QuestionScores(part: part, scores: context.scores(pairs))
      }
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
  /// Pairs with free names, without those that have no value yet.
  static func filledPairs<Name, Element>(
    _ name: Reading<Name>, _ element: Reading<Element>
  ) -> Reading where Value == [(Name, Element)] {
    let pairs = pairs(name, element)
    return Reading(pairs.kind) { node, context in pairs.read(node.withoutEmptyPairs, &context) }
  }
}

extension ReadingContext {
  /// Scores by code; a code that was there before is reported.
  mutating func scores<Code: Hashable>(_ pairs: [(Located<Code>, Located<ExactDecimal>)]) -> [Score<Code>] {
    reportDuplicates(pairs.map(\.0))
    return pairs.map { Score(code: $0.0, value: $0.1) }
  }

  mutating func reportDuplicates<Code: Hashable>(_ codes: [Located<Code>]) {
    var first: [Code: Located<Code>] = [:]
    for code in codes {
      if let earlier = first[code.value] {
        findings.append(.duplicateCode(code.span, "\(code.value)", earlier: earlier.span))
      } else {
        first[code.value] = code
      }
    }
  }
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
      notes: [.init(at: earlier, Wording(thai: "ครั้งแรกอยู่ที่นี่", english: "the first one is here"))],
      hint: Wording(thai: "เหลือไว้บรรทัดเดียว หรือแก้รหัสให้ถูกต้อง", english: "keep one of them, or mend its code"))
  }
}
