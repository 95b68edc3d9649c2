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
    context.reportDuplicates(analyses.map(\.0))
    guard let indicators else { return nil }
    self.init(
      source: node.span.source, year: year, indicatorScores: context.scores(indicators),
      itemScores: context.scores(items ?? []), questionScores: questions ?? [],
      targets: targets.map { context.scores($0) }, printed: printed,
      analyses: analyses.map { IndicatorAnalysis(indicator: $0.0, text: $0.1) }, summary: summary)
  }
}
