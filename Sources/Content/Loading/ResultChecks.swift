internal import Diagnostics
internal import Domain
internal import Thai

extension Site {
  /// Where the printed figures of a result disagree with what the scores give, and weights that can't be right.
  var resultFindings: [Diagnostic] {
    let weights = catalogues.values.sorted { $0.fiscalYear < $1.fiscalYear }.compactMap { catalogue in
      catalogue.weightSum.flatMap { $0 == 100 ? nil : Diagnostic.weights(of: catalogue, sum: $0) }
    }
    let results = results.values.sorted { $0.year < $1.year }.flatMap { result in
      catalogues[result.year].map { ResultCheck(result, by: $0).findings } ?? []
    }
    return weights + results
  }
}

/// Compares what is printed with what is computed. Nothing is said where a figure that is needed is missing.
private struct ResultCheck {
  let result: ITAResult
  let scoring: Scoring

  init(_ result: ITAResult, by catalogue: Catalogue) {
    self.result = result
    scoring = result.scoring(by: catalogue)
  }

  var findings: [Diagnostic] {
    result.indicatorScores.flatMap(indicatorFindings) + totalFindings
      + extremeFindings(result.printed?.highest, .highest) + extremeFindings(result.printed?.lowest, .lowest)
      + bandFindings + commentaryFindings
  }

  private func indicatorFindings(_ score: Score<Int>) -> [Diagnostic] {
    if let computed = scoring.indicator(score.code.value)?.computed, !computed.agrees(with: score.value.value) {
      return [.indicatorArithmetic(score, computed)]
    }
    if let bound = scoring.bound(of: score.code.value), !bound.allows(score.value.value) {
      return [.indicatorBound(score, bound)]
    }
    return []
  }

  private var totalFindings: [Diagnostic] {
    guard let printed = result.printed?.total, let total = scoring.total, !total.agrees(with: printed.value) else {
      return []
    }
    return [.totalArithmetic(printed, total)]
  }

  private func extremeFindings(_ printed: PrintedResult.Extreme?, _ kind: Extreme.Kind) -> [Diagnostic] {
    guard let printed, let place = printed.indicators.first, let computed = scoring.extreme(kind) else { return [] }
    let named = Set(printed.indicators.map(\.value))
    let rightScore = printed.score.map { $0.value.isWithin(Scoring.tolerance, of: computed.score) } ?? true
    guard named.isSubset(of: computed.indicators), rightScore else {
      let wrong = printed.indicators.first { !computed.indicators.contains($0.value) }?.span
      return [.extreme(kind, computed, named: place, at: wrong ?? printed.score?.span ?? place.span, scoring)]
    }
    return named.count < computed.indicators.count ? [.extremeTied(kind, computed, at: place.span)] : []
  }

  private var bandFindings: [Diagnostic] {
    guard let first = result.printed?.bands.first else { return [] }
    if let other = result.printed?.bands.first(where: { $0.value != first.value }) {
      return [.bandsDiffer(first, other, computed: scoring)]
    }
    guard let band = scoring.band, band.label != first.value else { return [] }
    return [.band(first, computed: band, scoring)]
  }

  /// Words that praise or blame what the figures don't: only the plainest, and only for a person to look at.
  private var commentaryFindings: [Diagnostic] {
    result.analyses.compactMap { analysis in
      guard let score = scoring.indicator(analysis.indicator.value)?.score, score == ExactDecimal(100) else {
        return nil
      }
      let text = analysis.text.text.string
      return Self.blame.first { text.contains($0) }.map { .commentary(analysis, word: $0) }
    }
  }

  private static let blame = ["ต่ำสุด", "ต่ำที่สุด", "น้อยที่สุด", "ต้องปรับปรุง"]
}
