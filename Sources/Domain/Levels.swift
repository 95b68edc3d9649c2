package import Thai

// The level of a result, what is missing to the next one, and what the items say of their indicator.

extension Scoring {
  /// The level by the year's rule: the first whose conditions hold. Totals and instruments count as they are printed,
  /// with two places. nil when the rule or a score is not known.
  package var band: Band? { bandIndex.map { catalogue.bands[$0] } }

  private var bandIndex: Int? {
    guard let total else { return nil }
    return catalogue.bands.firstIndex { band in
      total.value.rounded() >= ExactDecimal(band.total) && shortfalls(to: band).isEmpty
    }
  }

  /// The level above, and what is missing to it; nil at the top and when nothing is known.
  package var nextBand: NextBand? {
    guard let index = bandIndex, index > 0, let total else { return nil }
    let band = catalogue.bands[index - 1]
    let gap = ExactDecimal(band.total) - total.value.rounded()
    return NextBand(band: band, total: max(gap, .zero), instruments: shortfalls(to: band))
  }

  private func shortfalls(to band: Band) -> [NextBand.Shortfall] {
    guard let least = band.eachInstrument.map({ ExactDecimal($0) }) else { return [] }
    return instruments.compactMap { result in
      guard let score = result.score?.value.rounded(), score < least else { return nil }
      let points = result.indicators.compactMap(\.score).sum()
      return NextBand.Shortfall(
        instrument: result.instrument.code, score: score, missing: least - score, points: points,
        needed: least * result.indicators.count)
    }
  }
}

/// The level above the one reached.
package struct NextBand: Sendable {
  package let band: Band
  /// How much the total lacks; zero when only instruments stand in the way.
  package let total: ExactDecimal
  /// The instruments that are too low.
  package let instruments: [Shortfall]

  package struct Shortfall: Sendable {
    package let instrument: String
    package let score: ExactDecimal
    package let missing: ExactDecimal
    /// What its indicators have together, and what they need.
    package let points: ExactDecimal
    package let needed: ExactDecimal
  }
}

/// What the scores of its items say of an indicator whose weights are not known.
package enum ItemBound: Sendable, Equatable {
  /// All its items scored 100, or all 0, and so did it.
  case exactly(ExactDecimal)
  /// These items scored 0, so it can't have 100.
  case belowFull([ItemCode])

  package func allows(_ score: ExactDecimal) -> Bool {
    switch self {
    case .exactly(let value): score == value
    case .belowFull: score < ExactDecimal(100)
    }
  }
}

extension Scoring {
  /// nil when nothing can be said: the indicator has questions, or the scores of its items are not all there and none
  /// of those that are is 0.
  package func bound(of indicator: Int) -> ItemBound? {
    guard catalogue.indicator(indicator)?.questions.isEmpty == true else { return nil }
    let codes = catalogue.items(of: indicator).map(\.code)
    let known = codes.compactMap { code in scores.items[code].map { (code, $0) } }
    let zeros = known.filter { $0.1 == .zero }.map(\.0)
    guard known.count == codes.count, !codes.isEmpty else { return zeros.isEmpty ? nil : .belowFull(zeros) }
    if zeros.isEmpty { return .exactly(ExactDecimal(100)) }
    return zeros.count == codes.count ? .exactly(.zero) : .belowFull(zeros)
  }
}

extension Catalogue {
  /// The items whose subindicator belongs to the indicator.
  package func items(of indicator: Int) -> [Item] {
    items.filter { self.indicator(of: $0) == indicator }
  }
}
