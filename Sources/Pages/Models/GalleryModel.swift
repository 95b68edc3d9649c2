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
  let openItems: [OpenItemsModel]
  let paginations: [GalleryPagesModel]
  let links: [LinkModel]
  let elements: [ElementModel]
  let surveys: [SurveyModel]
  let standings: [StandingModel]
  let measureFacts: MeasureFactsModel
  let reports: [ReportEntryModel]
  let paperTables: [PaperTableModel]
  let memo: MemoModel
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
      .object("qr", of: QRModel.self) { $0.code }, .list("open_items", of: OpenItemsModel.self) { $0.openItems },
      .list("paginations", of: GalleryPagesModel.self) { $0.paginations },
      .list("links", of: LinkModel.self) { $0.links }, .list("elements", of: ElementModel.self) { $0.elements },
      .list("surveys", of: SurveyModel.self) { $0.surveys },
      .list("standings", of: StandingModel.self) { $0.standings },
      .object("measure_facts", of: MeasureFactsModel.self) { $0.measureFacts },
      .list("report_facts", of: ReportFactsModel.self) { $0.reports.map(\.facts) },
      .list("reports", of: ReportEntryModel.self) { $0.reports },
      .list("paper_tables", of: PaperTableModel.self) { $0.paperTables },
      .object("memo", of: MemoModel.self) { $0.memo },
    ])
}

/// One of several pages, as the partial `pagination` asks for it.
struct GalleryPagesModel: ViewModel {
  let page: String
  let pages: String
  let previous: String?
  let next: String?

  static let context = ModelContext<Self>(
    "gallery-pages",
    [
      .flag("has_pages") { $0.previous != nil || $0.next != nil }, .text("page") { $0.page },
      .text("pages") { $0.pages }, .url("previous") { $0.previous }, .url("next") { $0.next },
    ])
}
