internal import Templates

/// Every component in every state, for those who change templates.
struct GalleryModel: ViewModel {
  let statuses: [StatusModel]
  let summary: SummaryListModel
  let tasks: TaskListModel
  let notices: [NoticeModel]
  let tallies: [TallyModel]
  let years: YearSwitchModel
  let documents: [DocumentModel]
  let contacts: [ContactModel]
  let channels: [ChannelModel]
  let persons: [PersonModel]
  let news: [NewsEntryModel]
  let history: [HistoryModel]
  /// Short, empty, and wide with sums.
  let tables: [DataTableModel]
  /// One of each kind.
  let charts: [ChartModel]
  let downloads: [DownloadModel]
  let code: QRModel?
  /// What Markdown can become.
  let prose: Fragment?

  static let context = ModelContext<Self>(
    "gallery",
    [
      .list("statuses", of: StatusModel.self) { $0.statuses },
      .object("summary_list", of: SummaryListModel.self) { $0.summary },
      .object("task_list", of: TaskListModel.self) { $0.tasks },
      .list("notices", of: NoticeModel.self) { $0.notices },
      .list("tallies", of: TallyModel.self) { $0.tallies },
      .object("year_switch", of: YearSwitchModel.self) { $0.years },
      .list("documents", of: DocumentModel.self) { $0.documents },
      .list("contacts", of: ContactModel.self) { $0.contacts },
      .list("channels", of: ChannelModel.self) { $0.channels },
      .list("persons", of: PersonModel.self) { $0.persons }, .list("news", of: NewsEntryModel.self) { $0.news },
      .flag("has_history") { !$0.history.isEmpty }, .list("history", of: HistoryModel.self) { $0.history },
      .html("prose") { $0.prose }, .list("tables", of: DataTableModel.self) { $0.tables },
      .list("charts", of: ChartModel.self) { $0.charts }, .list("downloads", of: DownloadModel.self) { $0.downloads },
      .object("qr", of: QRModel.self) { $0.code },
    ])
}
