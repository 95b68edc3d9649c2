internal import Templates

/// One measure with its whole history.
struct MeasureModel: ViewModel {
  let id: String
  let title: String
  let year: String
  /// The overview of the year.
  let index: String
  let standing: StandingModel
  let facts: MeasureFactsModel
  let texts: [MeasureTextModel]
  let parts: [MeasurePartModel]
  let history: [MeasureYearModel]
  let reports: [LinkModel]

  static let context = ModelContext<Self>(
    "measure",
    [
      .text("measure_id") { $0.id }, .text("title") { $0.title }, .text("year") { $0.year }, .url("index") { $0.index },
      .object("standing", of: StandingModel.self) { $0.standing },
      .object("facts", of: MeasureFactsModel.self) { $0.facts },
      .list("texts", of: MeasureTextModel.self) { $0.texts },
      .flag("has_parts") { !$0.parts.isEmpty }, .list("parts", of: MeasurePartModel.self) { $0.parts },
      .list("years", of: MeasureYearModel.self) { $0.history },
      .flag("has_reports") { !$0.reports.isEmpty }, .list("reports", of: LinkModel.self) { $0.reports },
    ])
}

/// How a measure or a round of it stands: the state in words, lateness, per cent, money.
struct StandingModel: ViewModel {
  let status: StatusModel
  /// "ล่าช้า ๓๐ วัน"; nil when there is nothing to say.
  let timing: String?
  let isLate: Bool
  let percent: String?
  let planned: String?
  let spent: String?

  static let context = ModelContext<Self>(
    "standing",
    [
      .object("status", of: StatusModel.self) { $0.status }, .text("timing") { $0.timing },
      .flag("is_late") { $0.isLate }, .text("percent") { $0.percent }, .text("planned") { $0.planned },
      .text("spent") { $0.spent }, .flag("has_budget") { $0.planned != nil || $0.spent != nil },
    ])
}

/// What a measure is about, who answers for it and until when.
struct MeasureFactsModel: ViewModel {
  var indicator: Fragment?
  var subindicator: Fragment?
  var question: Fragment?
  var topic: Fragment?
  let items: Fragment?
  let owners: Fragment?
  let timeframe: Fragment?
  var deadline: DateModel?

  static let context = ModelContext<Self>(
    "measure-facts",
    [
      .html("indicator_words") { $0.indicator }, .html("subindicator_words") { $0.subindicator },
      .html("question_words") { $0.question }, .html("topic") { $0.topic }, .html("items") { $0.items },
      .html("owners") { $0.owners }, .html("timeframe") { $0.timeframe },
      .object("deadline", of: DateModel.self) { $0.deadline },
    ])
}

/// A text of a measure under its name.
struct MeasureTextModel: ViewModel {
  let name: String
  let text: Fragment

  static let context = ModelContext<Self>("measure-text", [.text("name") { $0.name }, .html("body") { $0.text }])
}

/// A row inside a measure, with its own owner and time.
struct MeasurePartModel: ViewModel {
  let name: Fragment
  let facts: MeasureFactsModel
  let texts: [MeasureTextModel]

  static let context = ModelContext<Self>(
    "measure-part",
    [
      .html("name") { $0.name }, .object("facts", of: MeasureFactsModel.self) { $0.facts },
      .list("texts", of: MeasureTextModel.self) { $0.texts },
    ])
}

/// What became of a measure in one year.
struct MeasureYearModel: ViewModel {
  let year: String
  let title: String
  /// The measure of that year; nil for the page's own.
  let address: String?
  let entries: [ProgressModel]

  static let context = ModelContext<Self>(
    "measure-year",
    [
      .text("year") { $0.year }, .text("title") { $0.title }, .url("href") { $0.address },
      .flag("has_entries") { !$0.entries.isEmpty }, .list("entries", of: ProgressModel.self) { $0.entries },
    ])
}

/// One entry of progress.
struct ProgressModel: ViewModel {
  /// The round in words; nil for an entry of no round.
  let round: String?
  let part: Fragment?
  let date: DateModel?
  let standing: StandingModel
  let texts: [MeasureTextModel]
  let evidence: [LinkModel]

  static let context = ModelContext<Self>(
    "progress",
    [
      .text("round") { $0.round }, .html("part") { $0.part }, .object("date", of: DateModel.self) { $0.date },
      .object("standing", of: StandingModel.self) { $0.standing },
      .list("texts", of: MeasureTextModel.self) { $0.texts },
      .flag("has_evidence") { !$0.evidence.isEmpty }, .list("evidence", of: LinkModel.self) { $0.evidence },
    ])
}
