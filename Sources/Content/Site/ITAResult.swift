package import Diagnostics
package import Thai

/// The result of one year's assessment: `YEAR/ita.yml`. Everything is as given; nothing is computed.
package struct ITAResult: Sendable {
  package let source: Source
  package let year: FiscalYear
  /// By the indicator's number, in the order of the file.
  package let indicatorScores: [Score<Int>]
  /// 0 or 100.
  package let itemScores: [Score<ItemCode>]
  package let questionScores: [QuestionScores]
  /// By the indicator's number; documents print a column for them, filled or not, unless it is nil.
  package let targets: [Score<Int>]?
  package let printed: PrintedResult?
  package let analyses: [IndicatorAnalysis]
  package let summary: BlockText?

  /// `/2568/ita/`
  package var address: String { "/\(year.number)/ita/" }
}

/// A score of 0 to 100 with at most two places.
package struct Score<Code: Sendable>: Sendable {
  package let code: Located<Code>
  package let value: Located<ExactDecimal>
}

/// The questions of a survey, or of a half of one, that are scored together; the raw value is the key in the file.
package enum QuestionPart: String, Sendable, CaseIterable {
  case internalSurvey = "IIT"
  case eitPublic = "eit_public"
  case eitSurvey = "eit_survey"

  /// The letter that its questions begin with.
  package var survey: QuestionCode.Survey { self == .internalSurvey ? .internal : .external }
}

package struct QuestionScores: Sendable {
  package let part: QuestionPart
  package let scores: [Score<QuestionCode>]
}

/// The figures as announced, or as in the paper; they may be wrong, and are kept so.
package struct PrintedResult: Sendable {
  package let total: Located<ExactDecimal>?
  /// The words of the level; several when the paper says different ones.
  package let bands: [Located<String>]
  package let highest: Extreme?
  package let lowest: Extreme?

  /// The indicators that are said to have the highest or lowest score.
  package struct Extreme: Sendable {
    package let indicators: [Located<Int>]
    package let score: Located<ExactDecimal>?
  }
}

package struct IndicatorAnalysis: Sendable {
  package let indicator: Located<Int>
  package let text: BlockText
}
