internal import Diagnostics
package import Domain
internal import Thai

extension ITAResult {
  /// What the scores give by the catalogue of their year.
  package func scoring(by catalogue: Catalogue) -> Scoring { Scoring(sheet, by: catalogue) }

  private var sheet: ScoreSheet {
    ScoreSheet(
      indicators: Self.values(indicatorScores), items: Self.values(itemScores),
      questions: Dictionary(
        questionScores.map { ($0.part.rawValue, Self.values($0.scores)) }, uniquingKeysWith: { first, _ in first }))
  }

  private static func values<Code: Hashable>(_ scores: [Score<Code>]) -> [Code: ExactDecimal] {
    Dictionary(scores.map { ($0.code.value, $0.value.value) }, uniquingKeysWith: { first, _ in first })
  }
}
