internal import Diagnostics
internal import Thai

extension ITAResult {
  /// The result that `YEAR/ita.yml` holds; nil when it has no scores, which is reported.
  init?(_ node: YAMLNode, year: FiscalYear, _ context: inout ReadingContext) {
    typealias Keys = ResultKeys
    guard let reader = MappingReader(node, Keys.schema, &context) else { return nil }
    let (indicators, items) = (reader(Keys.indicatorScores, &context), reader(Keys.itemScores, &context))
    let (questions, targets) = (reader(Keys.questionScores, &context), reader(Keys.targets, &context))
    let (printed, summary) = (reader(Keys.printed, &context), reader(Keys.summary, &context))
    let analyses = reader(Keys.analysis, &context) ?? []
    guard let indicators else { return nil }
    self.init(
      source: node.span.source, year: year, indicatorScores: indicators.map(Score.init(pair:)),
      itemScores: (items ?? []).map(Score.init(pair:)), questionScores: questions ?? [],
      targets: (targets ?? []).map(Score.init(pair:)), printed: printed,
      analyses: analyses.map { IndicatorAnalysis(indicator: $0.0, text: $0.1) }, summary: summary)
  }
}
