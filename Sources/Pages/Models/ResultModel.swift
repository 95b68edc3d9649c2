internal import Templates

/// The page of one year's ITA result.
struct ResultModel: ViewModel {
  let year: String
  let years: YearSwitchModel
  let summary: ResultSummaryModel
  let instruments: [InstrumentScoreModel]
  let indicators: [IndicatorScoreModel]
  let itemGroups: [ItemScoreGroupModel]
  let charts: ResultChartsModel
  /// The totals of all years that are known, the oldest first.
  let trend: [YearScoreModel]
  let commentary: Fragment?
  let downloads: [ScoreFileModel]

  static let context = ModelContext<Self>(
    "ita",
    [
      .text("year") { $0.year }, .object("year_switch", of: YearSwitchModel.self) { $0.years },
      .object("result", of: ResultSummaryModel.self) { $0.summary },
      .list("instruments", of: InstrumentScoreModel.self) { $0.instruments },
      .list("indicators", of: IndicatorScoreModel.self) { $0.indicators },
      .flag("has_items") { !$0.itemGroups.isEmpty },
      .list("item_groups", of: ItemScoreGroupModel.self) { $0.itemGroups },
      .object("charts", of: ResultChartsModel.self) { $0.charts },
      .flag("has_trend") { $0.trend.count > 1 }, .list("trend", of: YearScoreModel.self) { $0.trend },
      .html("commentary") { $0.commentary }, .list("result_files", of: ScoreFileModel.self) { $0.downloads },
    ])
}

/// Total, level, and what stands out.
struct ResultSummaryModel: ViewModel {
  /// Computed from the indicators; nil when one is missing or the weights are not known.
  let total: String?
  /// How the total came about.
  let arithmetic: String?
  let printedTotal: String?
  /// Computed by the year's rule; nil when that is not known.
  let band: String?
  let printedBand: String?
  let change: ChangeModel?
  let nextBand: NextBandModel?
  let highest: ExtremeModel?
  let lowest: ExtremeModel?

  static let context = ModelContext<Self>(
    "ita-summary",
    [
      .text("total") { $0.total }, .text("arithmetic") { $0.arithmetic }, .text("printed_total") { $0.printedTotal },
      .text("band") { $0.band }, .text("printed_band") { $0.printedBand },
      .object("change", of: ChangeModel.self) { $0.change },
      .object("next_band", of: NextBandModel.self) { $0.nextBand },
      .object("highest", of: ExtremeModel.self) { $0.highest }, .object("lowest", of: ExtremeModel.self) { $0.lowest },
    ])
}

/// A score against that of the year before.
struct ChangeModel: ViewModel {
  let previousYear: String
  let previous: String
  /// With its sign: "+๓.๔๗".
  let difference: String

  static let context = ModelContext<Self>(
    "change",
    [
      .text("previous_year") { $0.previousYear }, .text("previous") { $0.previous },
      .text("difference") { $0.difference },
    ])
}

/// The level above, and what is missing to it.
struct NextBandModel: ViewModel {
  let label: String
  /// How much the total lacks; nil when it is high enough.
  let missing: String?
  let shortfalls: [ShortfallModel]

  static let context = ModelContext<Self>(
    "next-band",
    [
      .text("label") { $0.label }, .text("missing") { $0.missing },
      .list("shortfalls", of: ShortfallModel.self) { $0.shortfalls },
    ])
}

/// An instrument that is too low for the level above.
struct ShortfallModel: ViewModel {
  let code: String
  let missing: String
  let points: String
  let needed: String

  static let context = ModelContext<Self>(
    "shortfall",
    [
      .text("code") { $0.code }, .text("missing") { $0.missing }, .text("points") { $0.points },
      .text("needed") { $0.needed },
    ])
}

/// The highest or lowest score with all indicators that have it.
struct ExtremeModel: ViewModel {
  let score: String
  let names: [String]

  static let context = ModelContext<Self>(
    "extreme", [.text("score") { $0.score }, .texts("names") { $0.names }])
}

struct InstrumentScoreModel: ViewModel {
  let code: String
  let name: String?
  let weight: String?
  let score: String?
  /// The arithmetic of the score, figures only.
  let arithmetic: String?
  let change: ChangeModel?

  static let context = ModelContext<Self>(
    "instrument-score",
    [
      .text("code") { $0.code }, .text("name") { $0.name }, .text("weight") { $0.weight }, .text("score") { $0.score },
      .text("arithmetic") { $0.arithmetic }, .object("change", of: ChangeModel.self) { $0.change },
    ])
}

struct IndicatorScoreModel: ViewModel {
  let id: String
  let number: String
  let title: String
  let instrument: String
  let score: String?
  /// From the questions, with four places.
  let computed: String?
  let arithmetic: String?
  let target: String?
  let change: ChangeModel?
  let isHighest: Bool
  let isLowest: Bool
  /// The names of the halves of the survey; empty for one that has none.
  let parts: [String]
  let questions: [QuestionScoreModel]
  let analysis: Fragment?

  static let context = ModelContext<Self>(
    "indicator-score",
    [
      .text("id") { $0.id }, .text("number") { $0.number }, .text("title") { $0.title },
      .text("instrument") { $0.instrument }, .text("score") { $0.score }, .text("computed") { $0.computed },
      .text("arithmetic") { $0.arithmetic }, .text("target") { $0.target },
      .object("change", of: ChangeModel.self) { $0.change }, .flag("is_highest") { $0.isHighest },
      .flag("is_lowest") { $0.isLowest }, .texts("parts") { $0.parts },
      .flag("has_questions") { !$0.questions.isEmpty },
      .list("questions", of: QuestionScoreModel.self) { $0.questions }, .html("analysis") { $0.analysis },
    ])
}

struct QuestionScoreModel: ViewModel {
  let code: String
  let text: String
  /// One for each part, or the only one; "–" where none is known.
  let scores: [String]

  static let context = ModelContext<Self>(
    "question-score", [.text("code") { $0.code }, .text("text") { $0.text }, .texts("scores") { $0.scores }])
}

/// The items of one subindicator with their scores.
struct ItemScoreGroupModel: ViewModel {
  let number: String
  let title: String
  let met: String
  let total: String
  let items: [ItemScoreModel]

  static let context = ModelContext<Self>(
    "item-score-group",
    [
      .text("number") { $0.number }, .text("title") { $0.title }, .text("met") { $0.met }, .text("total") { $0.total },
      .list("items", of: ItemScoreModel.self) { $0.items },
    ])
}

struct ItemScoreModel: ViewModel {
  let code: String
  let title: String
  /// nil while it isn't published.
  let address: String?
  let score: String
  let isMet: Bool

  static let context = ModelContext<Self>(
    "item-score",
    [
      .text("code") { $0.code }, .text("title") { $0.title }, .url("href") { $0.address }, .text("score") { $0.score },
      .flag("is_met") { $0.isMet },
    ])
}

/// Pictures of the scores; the tables of the page have the same figures.
struct ResultChartsModel: ViewModel {
  let indicators: Fragment?
  let instruments: Fragment?
  let trend: Fragment?
  let items: Fragment?

  static let context = ModelContext<Self>(
    "ita-charts",
    [
      .html("indicators_chart") { $0.indicators }, .html("instruments_chart") { $0.instruments },
      .html("trend_chart") { $0.trend }, .html("items_chart") { $0.items },
    ])
}

/// The total, scores and level of a year.
struct YearScoreModel: ViewModel {
  let year: String
  let address: String
  let total: String?
  /// One for each instrument of the page's year, in its order; "–" where none is known.
  let scores: [String]
  let band: String?

  static let context = ModelContext<Self>(
    "year-score",
    [
      .text("year") { $0.year }, .url("href") { $0.address }, .text("total") { $0.total },
      .texts("scores") { $0.scores }, .text("band") { $0.band },
    ])
}

/// The same figures as a file.
struct ScoreFileModel: ViewModel {
  let format: String
  let address: String

  static let context = ModelContext<Self>(
    "score-file", [.text("format") { $0.format }, .url("href") { $0.address }])
}
