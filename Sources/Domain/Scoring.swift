package import Thai

/// What follows from the scores of a year: indicators from questions, instruments, total, level, highest and lowest.
///
/// The rules are those of the score sheets of 2568 and of the years before: an indicator is the mean of its questions,
/// or of the means of both halves of a survey; an instrument is the plain mean of its indicators as printed, rounded to
/// two places; the total weighs the instruments by the catalogue. The indicators of the website's check (OIT) can't be
/// computed from items, since their weights are not known.
package struct Scoring: Sendable {
  package let catalogue: Catalogue
  package let scores: ScoreSheet
  /// Those of the catalogue, in its order.
  package let indicators: [IndicatorResult]
  package let instruments: [InstrumentResult]

  /// How far a printed score may lie from a computed one.
  package static let tolerance = ExactDecimal(millionths: 10_000)

  package init(_ scores: ScoreSheet, by catalogue: Catalogue) {
    self.catalogue = catalogue
    self.scores = scores
    let results = catalogue.instruments.map { instrument in
      InstrumentResult(
        instrument: instrument,
        indicators: instrument.indicators.map { IndicatorResult($0, of: instrument, scores) })
    }
    instruments = results
    indicators = results.flatMap(\.indicators)
  }

  package func indicator(_ number: Int) -> IndicatorResult? { indicators.first { $0.indicator.number == number } }

  /// nil while an indicator has no score, a weight is not known, or the weights are not 100 together.
  package var total: ComputedScore? {
    let sums = instruments.map { (weight: $0.instrument.weight ?? 0, scores: $0.indicators.compactMap(\.score)) }
    guard catalogue.weightSum == 100, zip(sums, instruments).allSatisfy({ $0.scores.count == $1.indicators.count }),
      sums.allSatisfy({ !$0.scores.isEmpty }), let common = sums.map(\.scores.count).product(),
      let divisor = [common, 100].product()
    else { return nil }
    let sum = sums.map { $0.scores.sum() * $0.weight * (common / $0.scores.count) }.sum()
    let parts = instruments.compactMap { result in
      result.score.map { "\(Self.share(result.instrument.weight)) × \($0.value.printed(places: 4))" }
    }
    return sum.divided(by: divisor).map { ComputedScore(value: $0, arithmetic: parts.joined(separator: " + ")) }
  }

  /// `0.30`
  private static func share(_ weight: Int?) -> String {
    (ExactDecimal(weight ?? 0).divided(by: 100) ?? .zero).printed()
  }

  /// The indicators with the highest score, or with the lowest; nil while one has no score.
  package func extreme(_ kind: Extreme.Kind) -> Extreme? {
    let known = indicators.compactMap { result in result.score.map { (result.indicator.number, $0) } }
    guard known.count == indicators.count,
      let score = kind == .highest ? known.map(\.1).max() : known.map(\.1).min()
    else { return nil }
    return Extreme(indicators: known.filter { $0.1 == score }.map(\.0), score: score)
  }
}

/// The highest or lowest score and all indicators that have it.
package struct Extreme: Sendable, Equatable {
  package enum Kind: Sendable, CaseIterable { case highest, lowest }

  package let indicators: [Int]
  package let score: ExactDecimal
}

/// The score of an indicator.
package struct IndicatorResult: Sendable {
  package let indicator: Indicator
  /// As the announcement has it.
  package let given: ExactDecimal?
  /// From the questions, when the scores of all of them are there.
  package let computed: ComputedScore?

  init(_ indicator: Indicator, of instrument: Instrument, _ scores: ScoreSheet) {
    self.indicator = indicator
    given = scores.indicators[indicator.number]
    let parts = instrument.parts.isEmpty ? [instrument.code] : instrument.parts
    let groups = parts.map { part in
      let known = scores.questions[part] ?? [:]
      return indicator.questions.compactMap { question in
        known.first { $0.key.description == question.code }?.value
      }
    }
    let isComplete = groups.allSatisfy { $0.count == indicator.questions.count }
    computed = isComplete ? ComputedScore(meanOf: groups) : nil
  }

  /// As given, else as computed; two decimal places.
  package var score: ExactDecimal? { given ?? computed?.value.rounded() }
}

/// The score of an instrument.
package struct InstrumentResult: Sendable {
  package let instrument: Instrument
  package let indicators: [IndicatorResult]

  /// The mean of the indicators; nil while one of them has no score.
  package var score: ComputedScore? {
    let known = indicators.compactMap(\.score)
    return known.count == indicators.count ? ComputedScore(meanOf: [known]) : nil
  }
}

extension Catalogue {
  /// The weights of the instruments together; nil when one is not known, or when they are beyond `Int`.
  package var weightSum: Int? {
    let known = instruments.compactMap(\.weight)
    return known.count == instruments.count ? known.map { ExactDecimal($0) }.sum().whole : nil
  }
}
