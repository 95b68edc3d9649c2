internal import Content
internal import Diagnostics
internal import Domain
internal import Templates
internal import Thai

/// A result with what follows from it, and the one of the year before.
struct ScoredResult {
  let result: ITAResult
  let scoring: Scoring
  let previous: Scoring?

  /// nil when there is no catalogue of its year.
  init?(_ result: ITAResult, in site: Site) {
    guard let catalogue = site.catalogues[result.year] else { return nil }
    self.result = result
    scoring = result.scoring(by: catalogue)
    let year = FiscalYear(result.year.number - 1)
    previous = year.flatMap { before in
      site.results[before].flatMap { result in site.catalogues[before].map { result.scoring(by: $0) } }
    }
  }

  /// The indicator of the year before with the same number and title: numbers alone may mean something else.
  func previousIndicator(_ indicator: Indicator) -> IndicatorResult? {
    previous?.indicator(indicator.number).flatMap { $0.indicator.title == indicator.title ? $0 : nil }
  }
}

extension Interface {
  /// A score as announcements print it: two places.
  func score(_ score: ExactDecimal) -> String { score.printed(digits) }

  /// "+๓.๔๗", "−๐.๕๐", "๐.๐๐".
  func difference(_ difference: ExactDecimal) -> String {
    let text = difference.magnitude.printed(digits)
    if difference.rounded() == .zero { return text }
    return (difference > .zero ? "+" : "\u{2212}") + text
  }
}

extension PageScope {
  mutating func result(_ scored: ScoredResult, years: [FiscalYear]) -> ResultModel {
    let result = scored.result
    let summary = result.summary.flatMap { Fragment(block($0.text, prefix: "summary_", headingsFrom: 3)) }
    return ResultModel(
      year: interface.ordinal(result.year.number),
      years: yearSwitch(years, here: result.year) { Inventory.result(of: $0) }, summary: self.summary(of: scored),
      instruments: scored.scoring.instruments.map { instrument($0, of: scored) },
      indicators: indicators(of: scored), itemGroups: itemGroups(of: scored), charts: charts(of: scored),
      trend: trend(years), commentary: summary, downloads: ResultFiles.downloads(of: result))
  }

  private func summary(of scored: ScoredResult) -> ResultSummaryModel {
    let (scoring, printed) = (scored.scoring, scored.result.printed)
    let bands = printed?.bands.map(\.value) ?? []
    return ResultSummaryModel(
      total: scoring.total.map { interface.score($0.value) },
      arithmetic: scoring.total.map { interface.ordinal($0.arithmetic + " = " + $0.value.printed(places: 4)) },
      printedTotal: printed?.total.map { interface.score($0.value) }, band: scoring.band?.label,
      printedBand: bands.isEmpty ? nil : bands.joined(separator: ", "),
      change: change(scoring.total?.value, scored.previous?.total?.value, scored), nextBand: nextBand(of: scoring),
      highest: scoring.extreme(.highest).map { extreme($0, scoring) },
      lowest: scoring.extreme(.lowest).map { extreme($0, scoring) })
  }

  private func extreme(_ extreme: Extreme, _ scoring: Scoring) -> ExtremeModel {
    let names = extreme.indicators.map { number in
      "\(interface.ordinal(number)) \(scoring.indicator(number)?.indicator.title ?? "")"
    }
    return ExtremeModel(score: interface.score(extreme.score), names: names)
  }

  private func nextBand(of scoring: Scoring) -> NextBandModel? {
    scoring.nextBand.map { next in
      NextBandModel(
        label: next.band.label, missing: next.total > .zero ? interface.score(next.total) : nil,
        shortfalls: next.instruments.map {
          ShortfallModel(
            code: $0.instrument, missing: interface.score($0.missing), points: interface.score($0.points),
            needed: interface.score($0.needed))
        })
    }
  }

  private func change(_ now: ExactDecimal?, _ before: ExactDecimal?, _ scored: ScoredResult) -> ChangeModel? {
    guard let now, let before, let year = scored.previous?.catalogue.fiscalYear else { return nil }
    return ChangeModel(
      previousYear: interface.ordinal(year.number), previous: interface.score(before),
      difference: interface.difference(now.rounded() - before.rounded()))
  }

  private func instrument(_ result: InstrumentResult, of scored: ScoredResult) -> InstrumentScoreModel {
    let before = scored.previous?.instruments.first { $0.instrument.code == result.instrument.code }
    return InstrumentScoreModel(
      code: result.instrument.code, name: interface.name(ofInstrument: result.instrument.code),
      weight: result.instrument.weight.map { interface.ordinal($0) },
      score: result.score.map { interface.score($0.value) },
      arithmetic: result.score.map { interface.ordinal($0.arithmetic + " = " + $0.value.printed(places: 4)) },
      change: change(result.score?.value, before?.score?.value, scored))
  }
}

// MARK: - Indicators, questions, items

extension PageScope {
  private mutating func indicators(of scored: ScoredResult) -> [IndicatorScoreModel] {
    let extremes = Extreme.Kind.allCases.map { Set(scored.scoring.extreme($0)?.indicators ?? []) }
    var models: [IndicatorScoreModel] = []
    for instrument in scored.scoring.instruments {
      for result in instrument.indicators {
        models.append(indicator(result, of: instrument.instrument, scored, extremes))
      }
    }
    return models
  }

  private mutating func indicator(
    _ result: IndicatorResult, of instrument: Instrument, _ scored: ScoredResult, _ extremes: [Set<Int>]
  ) -> IndicatorScoreModel {
    let number = result.indicator.number
    let analysis = scored.result.analyses.first { $0.indicator.value == number }
    let questions = questions(of: result, instrument, scored)
    let target = scored.result.targets.first { $0.code.value == number }
    return IndicatorScoreModel(
      id: "indicator_\(number)", number: interface.ordinal(number), title: result.indicator.title,
      instrument: instrument.code, score: result.score.map(interface.score),
      computed: result.computed.map { $0.value.printed(interface.digits, places: 4) },
      arithmetic: result.computed.map { interface.ordinal($0.arithmetic) },
      target: target.map { interface.score($0.value.value) },
      change: change(result.score, scored.previousIndicator(result.indicator)?.score, scored),
      isHighest: extremes[0].contains(number), isLowest: extremes[1].contains(number),
      parts: questions.isEmpty ? [] : instrument.parts.map(interface.name(ofPart:)), questions: questions,
      analysis: analysis.flatMap { Fragment(block($0.text.text, prefix: "analysis_\(number)_", headingsFrom: 4)) })
  }

  /// None when none of them has a score.
  private func questions(
    of result: IndicatorResult, _ instrument: Instrument, _ scored: ScoredResult
  ) -> [QuestionScoreModel] {
    let parts = instrument.parts.isEmpty ? [instrument.code] : instrument.parts
    let known = parts.map { scored.scoring.scores.questions[$0] ?? [:] }
    let models = result.indicator.questions.map { question in
      let scores = known.map { scores in scores.first { $0.key.description == question.code }?.value }
      return (
        scores.contains { $0 != nil },
        QuestionScoreModel(
          code: question.code, text: question.text, scores: scores.map { $0.map(interface.score) ?? "–" })
      )
    }
    return models.contains(where: \.0) ? models.map(\.1) : []
  }

  func itemGroups(of scored: ScoredResult) -> [ItemScoreGroupModel] {
    let catalogue = scored.scoring.catalogue
    return catalogue.subindicators.compactMap { subindicator in
      let items = catalogue.items.filter { $0.subindicator == subindicator.number }
      let scores = items.compactMap { item in scored.scoring.scores.items[item.code].map { (item, $0) } }
      guard !scores.isEmpty else { return nil }
      return ItemScoreGroupModel(
        number: interface.ordinal(subindicator.number), title: subindicator.title,
        met: interface.number(scores.count { $0.1 > .zero }), total: interface.number(scores.count),
        items: scores.map { item, score in
          ItemScoreModel(
            code: item.code.description, title: item.title,
            address: guide.disclosure(of: item.code, in: catalogue.fiscalYear)?.address,
            score: interface.number(score.whole ?? 0), isMet: score > .zero)
        })
    }
  }

  private func trend(_ years: [FiscalYear]) -> [YearScoreModel] {
    years.sorted().compactMap { year in
      guard let result = guide.site.results[year], let scored = ScoredResult(result, in: guide.site) else { return nil }
      let printed = result.printed?.total?.value
      return YearScoreModel(
        year: interface.ordinal(year.number), address: result.address,
        total: (scored.scoring.total?.value ?? printed).map(interface.score),
        band: scored.scoring.band?.label ?? result.printed?.bands.first?.value)
    }
  }
}

extension Interface {
  /// nil for an instrument that the interface has no name for.
  func name(ofInstrument code: String) -> String? {
    switch code {
    case "IIT": self[.instrumentIIT]
    case "EIT": self[.instrumentEIT]
    case "OIT": self[.instrumentOIT]
    default: nil
    }
  }

  func name(ofPart part: String) -> String {
    switch part {
    case QuestionPart.eitPublic.rawValue: self[.eitPublic]
    case QuestionPart.eitSurvey.rawValue: self[.eitSurvey]
    default: part
    }
  }
}
