internal import Templates

/// The measures of one year at a glance.
struct MeasuresModel: ViewModel {
  let year: String
  let years: YearSwitchModel
  let count: String
  let states: [StateCountModel]
  let asOf: DateModel
  let late: [MeasureLineModel]
  let upcoming: [UpcomingModel]
  /// The deadlines by month.
  let timeline: ChartModel?
  /// Counts by indicator and by owner.
  let tallies: [PaperTableModel]
  let rounds: PaperTableModel?
  let budget: PaperTableModel?
  /// All measures, for sorting and filtering.
  let list: DataTableModel
  let reports: [ReportEntryModel]
  let downloads: [DownloadModel]

  static let context = ModelContext<Self>(
    "measures",
    [
      .text("year") { $0.year }, .object("year_switch", of: YearSwitchModel.self) { $0.years },
      .text("count") { $0.count }, .list("states", of: StateCountModel.self) { $0.states },
      .object("as_of", of: DateModel.self) { $0.asOf },
      .flag("has_late") { !$0.late.isEmpty }, .list("late", of: MeasureLineModel.self) { $0.late },
      .flag("has_upcoming") { !$0.upcoming.isEmpty }, .list("upcoming", of: UpcomingModel.self) { $0.upcoming },
      .object("timeline", of: ChartModel.self) { $0.timeline },
      .list("tallies", of: PaperTableModel.self) { $0.tallies },
      .object("rounds", of: PaperTableModel.self) { $0.rounds },
      .object("budget", of: PaperTableModel.self) { $0.budget },
      .object("list", of: DataTableModel.self) { $0.list },
      .flag("has_reports") { !$0.reports.isEmpty }, .list("reports", of: ReportEntryModel.self) { $0.reports },
      .list("downloads", of: DownloadModel.self) { $0.downloads },
    ])
}

/// How many measures are in a state.
struct StateCountModel: ViewModel {
  let status: StatusModel
  let count: String

  static let context = ModelContext<Self>(
    "state-count", [.object("status", of: StatusModel.self) { $0.status }, .text("count") { $0.count }])
}

/// A deadline that is still to come.
struct UpcomingModel: ViewModel {
  /// The day, or the month in words with its last day for programs.
  let date: DateModel
  let title: String
  let address: String
  /// What has to be done until then.
  let what: String
  let owner: String

  static let context = ModelContext<Self>(
    "upcoming-deadline",
    [
      .object("date", of: DateModel.self) { $0.date }, .text("title") { $0.title }, .url("href") { $0.address },
      .text("what") { $0.what }, .text("owner") { $0.owner },
    ])
}

/// A measure in a list.
struct MeasureLineModel: ViewModel {
  let id: String
  let title: String
  let address: String
  /// The number alone.
  let indicator: String?
  let owner: String
  let deadline: DateModel?
  let standing: StandingModel

  static let context = ModelContext<Self>(
    "measure-line",
    [
      .text("measure_id") { $0.id }, .text("title") { $0.title }, .url("href") { $0.address },
      .text("indicator") { $0.indicator }, .text("owner") { $0.owner },
      .object("deadline", of: DateModel.self) { $0.deadline },
      .object("standing", of: StandingModel.self) { $0.standing },
    ])
}
