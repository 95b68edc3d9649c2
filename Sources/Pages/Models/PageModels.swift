internal import Templates

/// The first page of the site.
struct HomeModel: ViewModel {
  let published: String
  /// nil when there is no catalogue of the year.
  let tally: TallyModel?
  /// The items that are not published yet; nil without a catalogue.
  let missing: OpenItemsModel?
  /// The measures whose time is over; nil when the year has none.
  let late: OpenItemsModel?
  let updates: [UpdateModel]
  let news: [NewsEntryModel]
  let surveys: [SurveyModel]
  let channels: [ChannelModel]

  static let context = ModelContext<Self>(
    "home",
    [
      .text("published") { $0.published }, .object("tally", of: TallyModel.self) { $0.tally },
      .object("missing", of: OpenItemsModel.self) { $0.missing }, .object("late", of: OpenItemsModel.self) { $0.late },
      .flag("has_updates") { !$0.updates.isEmpty }, .list("updates", of: UpdateModel.self) { $0.updates },
      .flag("has_news") { !$0.news.isEmpty }, .list("news", of: NewsEntryModel.self) { $0.news },
      .flag("has_surveys") { !$0.surveys.isEmpty }, .list("surveys", of: SurveyModel.self) { $0.surveys },
      .flag("has_channels") { !$0.channels.isEmpty }, .list("channels", of: ChannelModel.self) { $0.channels },
    ])
}

/// Something that was published or changed.
struct UpdateModel: ViewModel {
  /// Item, news or page, in words.
  let kind: String
  let title: String
  let address: String
  let date: DateModel
  /// The language of the title when it isn't the page's.
  let otherLanguage: String?

  static let context = ModelContext<Self>(
    "update",
    [
      .text("kind") { $0.kind }, .text("title") { $0.title }, .url("href") { $0.address },
      .object("date", of: DateModel.self) { $0.date }, .text("other_language") { $0.otherLanguage },
    ])
}

/// The address of one of the surveys of the assessment.
struct SurveyModel: ViewModel {
  /// "EIT"
  let instrument: String
  /// Who is asked.
  let audience: String
  let address: URLValue
  /// The address as a picture for cameras, drawn in the page.
  let code: Fragment?

  static let context = ModelContext<Self>(
    "survey",
    [
      .text("instrument") { $0.instrument }, .text("audience") { $0.audience }, .url("href") { $0.address },
      .html("code") { $0.code },
    ])
}

/// News as a list shows it.
struct NewsEntryModel: ViewModel {
  let title: String
  let address: String
  let date: DateModel
  let summary: String?

  static let context = ModelContext<Self>(
    "news-entry",
    [
      .text("title") { $0.title }, .url("href") { $0.address }, .object("date", of: DateModel.self) { $0.date },
      .text("summary") { $0.summary },
    ])
}

/// A page of the list of news.
struct NewsListModel: ViewModel {
  let entries: [NewsEntryModel]
  let page: String
  let pages: String
  let isFirst: Bool
  let newer: String?
  let older: String?

  static let context = ModelContext<Self>(
    "news-list",
    [
      .flag("has_entries") { !$0.entries.isEmpty }, .list("entries", of: NewsEntryModel.self) { $0.entries },
      .text("page") { $0.page }, .text("pages") { $0.pages }, .flag("later_page") { !$0.isFirst },
      .flag("has_pages") { $0.newer != nil || $0.older != nil }, .url("previous") { $0.newer },
      .url("next") { $0.older },
    ])
}

/// One piece of news.
struct NewsModel: ViewModel {
  let title: String
  let heading: Fragment
  let description: String?
  let date: DateModel
  /// When it was changed after that day.
  let updated: DateModel?
  let unit: String?
  let photo: PhotoModel?
  let summary: Fragment?
  let body: Fragment?
  let documents: [DocumentModel]
  let history: [HistoryModel]

  static let context = ModelContext<Self>(
    "news",
    [
      .text("title") { $0.title }, .html("heading") { $0.heading }, .text("description") { $0.description },
      .object("date", of: DateModel.self) { $0.date }, .object("updated", of: DateModel.self) { $0.updated },
      .text("unit") { $0.unit },
      .object("photo", of: PhotoModel.self) { $0.photo }, .html("summary") { $0.summary }, .html("body") { $0.body },
      .flag("has_documents") { !$0.documents.isEmpty }, .list("documents", of: DocumentModel.self) { $0.documents },
      .flag("has_history") { !$0.history.isEmpty }, .list("history", of: HistoryModel.self) { $0.history },
    ])
}

struct PhotoModel: ViewModel {
  let picture: PictureModel
  let description: String
  /// Its address with the host, for those who show the page elsewhere.
  let fullAddress: String

  static let context = ModelContext<Self>(
    "photo",
    [
      .url("source") { $0.picture.source }, .text("description") { $0.description },
      .url("full_address") { $0.fullAddress },
      .text("width") { $0.picture.width.map { "\($0)" } }, .text("height") { $0.picture.height.map { "\($0)" } },
    ])
}

/// Any other page.
struct GeneralPageModel: ViewModel {
  let title: String
  let heading: Fragment
  let description: String?
  /// The pages of the folders around it, outermost first.
  let folders: [LinkModel]
  let body: Fragment?
  /// The pages of the folder that it stands for.
  let children: [LinkModel]
  let updated: DateModel?
  let history: [HistoryModel]

  static let context = ModelContext<Self>(
    "page",
    [
      .text("title") { $0.title }, .html("heading") { $0.heading }, .text("description") { $0.description },
      .list("folders", of: LinkModel.self) { $0.folders }, .html("body") { $0.body },
      .flag("has_children") { !$0.children.isEmpty }, .list("children", of: LinkModel.self) { $0.children },
      .object("updated", of: DateModel.self) { $0.updated }, .flag("has_history") { !$0.history.isEmpty },
      .list("history", of: HistoryModel.self) { $0.history },
    ])
}

/// What stands at an old address.
struct RedirectModel: ViewModel {
  let title: String
  let target: String

  static let context = ModelContext<Self>("redirect", [.text("title") { $0.title }, .url("target") { $0.target }])
}

/// The page for addresses that don't exist; all it says is in its template.
struct NotFoundModel: ViewModel {
  static let context = ModelContext<Self>("not-found", [])
}
