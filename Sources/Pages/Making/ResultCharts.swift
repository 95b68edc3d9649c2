internal import Content
internal import Diagnostics
internal import Domain
internal import Formats
internal import Templates
internal import Thai

// The pictures of a result. Each has its figures in a table of the same page.

extension PageScope {
  func charts(of scored: ScoredResult) -> ResultChartsModel {
    ResultChartsModel(
      indicators: indicatorChart(of: scored.scoring), instruments: instrumentChart(of: scored.scoring),
      trend: trendChart(through: scored.result.year), items: itemChart(of: scored))
  }

  private var numbers: ChartNumbers { ChartNumbers(digits: interface.digits, places: 2) }

  /// The score to be reached: the least that the second level asks of the instruments. It is the author's line, not a
  /// rule for single indicators, and none is drawn for years without such a level.
  private func limit(of catalogue: Catalogue) -> ChartLimit? {
    guard let least = catalogue.bands.compactMap(\.eachInstrument).min() else { return nil }
    return ChartLimit(value: ExactDecimal(least), label: interface[.chartLimit] + " " + interface.number(least))
  }

  private func words(_ id: String, _ title: Word, _ description: String) -> ChartWords {
    ChartWords(id: "chart_" + id, title: interface[title], description: description)
  }

  private func indicatorChart(of scoring: Scoring) -> Fragment? {
    let limit = limit(of: scoring.catalogue)
    let bars = scoring.indicators.map { result in
      bar("\(interface.ordinal(result.indicator.number)) \(result.indicator.title)", result.score, limit)
    }
    return picture(bars, words: words("indicators", .indicatorsChart, described(bars)), limit)
  }

  private func instrumentChart(of scoring: Scoring) -> Fragment? {
    let limit = limit(of: scoring.catalogue)
    let bars = scoring.instruments.map { result in bar(result.instrument.code, result.score?.value, limit) }
    return picture(bars, words: words("instruments", .instrumentsChart, described(bars)), limit)
  }

  private func bar(_ label: String, _ value: ExactDecimal?, _ limit: ChartLimit?) -> BarChart.Bar {
    let isLow = value.map { score in limit.map { score < $0.value } ?? false } ?? false
    return BarChart.Bar(label: label, value: value, isMarked: isLow, note: isLow ? interface[.belowLimit] : nil)
  }

  private func picture(_ bars: [BarChart.Bar], words: ChartWords, _ limit: ChartLimit?) -> Fragment? {
    guard bars.contains(where: { $0.value != nil }) else { return nil }
    let chart = BarChart(words: words, bars: bars, full: ExactDecimal(100), limit: limit, numbers: numbers)
    return Fragment(bytes: chart.svg)
  }

  private func described(_ bars: [BarChart.Bar]) -> String {
    bars.map { "\($0.label) \($0.value.map(numbers.text) ?? "–")" }.joined(separator: ", ")
  }

  /// The totals and instruments of the years up to this one; nil while only one is known.
  private func trendChart(through year: FiscalYear) -> Fragment? {
    let results = guide.site.results.values.filter { $0.year <= year }.sorted { $0.year < $1.year }
    let known = results.compactMap { ScoredResult($0, in: guide.site) }
    guard known.count > 1 else { return nil }
    let instruments = (known.last?.instrumentCodes ?? []).map { code in
      LineChart.Series(label: code, values: known.map { $0.score(ofInstrument: code) })
    }
    let totals = LineChart.Series(label: interface[.totalScore], values: known.map(\.scoring.total?.value))
    let (lines, steps) = ([totals] + instruments, known.map { interface.ordinal($0.result.year.number) })
    let chart = LineChart(
      words: words("trend", .trendChart, lines.map { described($0, steps) }.joined(separator: "; ")), steps: steps,
      series: lines, numbers: numbers)
    return Fragment(bytes: chart.svg)
  }

  private func described(_ line: LineChart.Series, _ steps: [String]) -> String {
    let values = zip(steps, line.values).map { "\($0) \($1.map(numbers.text) ?? "–")" }
    return line.label + ": " + values.joined(separator: ", ")
  }

  private func itemChart(of scored: ScoredResult) -> Fragment? {
    let catalogue = scored.scoring.catalogue
    let bars = catalogue.subindicators.compactMap { subindicator -> StackedBarChart.Bar? in
      let scores = catalogue.items.filter { $0.subindicator == subindicator.number }
        .compactMap { scored.scoring.scores.items[$0.code] }
      guard !scores.isEmpty else { return nil }
      let met = scores.count { $0 > .zero }
      return StackedBarChart.Bar(
        label: "\(interface.ordinal(subindicator.number)) \(subindicator.title)", counts: [met, scores.count - met],
        text: "\(interface.number(met))/\(interface.number(scores.count))")
    }
    guard !bars.isEmpty else { return nil }
    let description = bars.map { "\($0.label) \($0.text)" }.joined(separator: ", ")
    let chart = StackedBarChart(
      words: words("items", .itemsChart, description), kinds: [interface[.itemMet], interface[.itemMissed]], bars: bars)
    return Fragment(bytes: chart.svg)
  }
}
