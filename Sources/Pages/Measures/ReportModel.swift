internal import Templates

/// A document made from measures and results, as a paper.
struct ReportModel: ViewModel {
  let title: String
  let heading: Fragment
  let year: String
  /// The list of the year's documents, and the overview of its measures; nil when it has none.
  let index: String
  let measures: String?
  let memo: MemoModel?
  let approvals: [ApprovalModel]
  let cover: CoverModel?
  let blocks: [ReportBlockModel]
  /// Whether page numbers are in Thai digits.
  let hasThaiDigits: Bool
  let facts: ReportFactsModel
  let downloads: [DownloadModel]
  let history: [HistoryModel]

  /// Whether something stands before the title in the printed paper.
  private var hasFront: Bool { memo != nil || cover != nil || !approvals.isEmpty }

  static let context = ModelContext<Self>(
    "report",
    [
      .text("title") { $0.title }, .html("heading") { $0.heading }, .text("year") { $0.year },
      .url("index") { $0.index }, .url("measures") { $0.measures },
      .object("memo", of: MemoModel.self) { $0.memo },
      .flag("has_approvals") { !$0.approvals.isEmpty },
      .list("approvals", of: ApprovalModel.self) { $0.approvals },
      .object("cover", of: CoverModel.self) { $0.cover }, .flag("has_front") { $0.hasFront },
      .list("blocks", of: ReportBlockModel.self) { $0.blocks },
      .flag("has_wide_table") { $0.blocks.contains { $0.table?.isWide == true } },
      .flag("has_thai_digits") { $0.hasThaiDigits }, .object("facts", of: ReportFactsModel.self) { $0.facts },
      .flag("has_downloads") { !$0.downloads.isEmpty }, .list("downloads", of: DownloadModel.self) { $0.downloads },
      .flag("has_history") { !$0.history.isEmpty }, .list("history", of: HistoryModel.self) { $0.history },
    ])
}

/// What a reader should know about a document before opening it.
struct ReportFactsModel: ViewModel {
  let kinds: String
  let round: String?
  let period: String?
  let date: DateModel?
  let preparedBy: Fragment?
  /// The items that it answers.
  let answers: [LinkModel]

  static let context = ModelContext<Self>(
    "report-facts",
    [
      .text("kinds") { $0.kinds }, .text("round") { $0.round }, .text("period") { $0.period },
      .object("date", of: DateModel.self) { $0.date }, .html("prepared_by") { $0.preparedBy },
      .flag("has_answers") { !$0.answers.isEmpty }, .list("answers", of: LinkModel.self) { $0.answers },
    ])
}

/// บันทึกข้อความ. What is absent is printed as a dotted line to be written on.
struct MemoModel: ViewModel {
  /// The emblem at its head.
  let emblem: PictureModel?
  let from: Fragment?
  let number: Fragment?
  let date: DateModel?
  let subject: Fragment?
  let to: Fragment?
  let body: Fragment?
  let signer: PersonModel?

  static let context = ModelContext<Self>(
    "memo",
    [
      .object("emblem", of: PictureModel.self) { $0.emblem }, .html("from") { $0.from }, .html("number") { $0.number },
      .object("date", of: DateModel.self) { $0.date },
      .html("subject") { $0.subject }, .html("to") { $0.to }, .html("body") { $0.body },
      .object("signer", of: PersonModel.self) { $0.signer },
    ])
}

/// One step of the chain of opinions and signatures.
struct ApprovalModel: ViewModel {
  /// Whose opinion it is.
  let title: Fragment
  /// nil: blank lines to write on.
  let opinion: Fragment?
  let signer: PersonModel?
  let date: DateModel?

  static let context = ModelContext<Self>(
    "approval",
    [
      .html("title") { $0.title }, .html("opinion") { $0.opinion },
      .object("signer", of: PersonModel.self) { $0.signer }, .object("date", of: DateModel.self) { $0.date },
    ])
}

struct CoverModel: ViewModel {
  let logo: PictureModel?
  let lines: [LineModel]

  static let context = ModelContext<Self>(
    "cover",
    [
      .object("logo", of: PictureModel.self) { $0.logo }, .flag("has_lines") { !$0.lines.isEmpty },
      .list("lines", of: LineModel.self) { $0.lines },
    ])
}

/// A line of text with marks.
struct LineModel: ViewModel {
  let text: Fragment

  static let context = ModelContext<Self>("line", [.html("text") { $0.text }])
}

/// A piece of a document's body; one of its fields is there.
struct ReportBlockModel: ViewModel {
  /// The number of the placeholder that it stands for, from 0; nil for a text of its own.
  var placeholder: Int?
  var text: Fragment?
  var table: PaperTableModel?
  var figure: FigureModel?
  var surveys: [SurveyCodeModel] = []
  var quotation: QuotationModel?

  static let context = ModelContext<Self>(
    "report-block",
    [
      .html("body") { $0.text }, .object("table", of: PaperTableModel.self) { $0.table },
      .object("figure", of: FigureModel.self) { $0.figure }, .flag("has_surveys") { !$0.surveys.isEmpty },
      .list("surveys", of: SurveyCodeModel.self) { $0.surveys },
      .object("quotation", of: QuotationModel.self) { $0.quotation },
    ])
}

struct FigureModel: ViewModel {
  let id: String
  let picture: PictureModel
  let alternative: String
  let caption: Fragment?

  static let context = ModelContext<Self>(
    "figure",
    [
      .text("id") { $0.id }, .object("picture", of: PictureModel.self) { $0.picture },
      .text("alternative") { $0.alternative }, .html("caption") { $0.caption },
    ])
}

/// A survey with the code that leads to it from paper.
struct SurveyCodeModel: ViewModel {
  let instrument: String
  let address: URLValue
  /// The code as a picture; nil when the address is too long for one.
  let code: Fragment?

  static let context = ModelContext<Self>(
    "survey-code",
    [
      .text("instrument") { $0.instrument }, .url("href") { $0.address },
      .text("address") { $0.address.address }, .html("code") { $0.code },
    ])
}

/// What the manual requires of an item, as the catalogue quotes it.
struct QuotationModel: ViewModel {
  let title: String
  /// None when the catalogue isn't sure of the words.
  let elements: [QuotedElementModel]

  static let context = ModelContext<Self>(
    "quotation",
    [
      .text("title") { $0.title }, .flag("has_elements") { !$0.elements.isEmpty },
      .list("elements", of: QuotedElementModel.self) { $0.elements },
    ])
}

struct QuotedElementModel: ViewModel {
  let number: String
  let text: String

  static let context = ModelContext<Self>(
    "quoted-element", [.text("number") { $0.number }, .text("text") { $0.text }])
}

/// The documents of one year.
struct ReportListModel: ViewModel {
  let year: String
  let reports: [ReportEntryModel]
  let years: YearSwitchModel

  static let context = ModelContext<Self>(
    "reports",
    [
      .text("year") { $0.year }, .list("reports", of: ReportEntryModel.self) { $0.reports },
      .object("year_switch", of: YearSwitchModel.self) { $0.years },
    ])
}

struct ReportEntryModel: ViewModel {
  let title: String
  let address: String
  let facts: ReportFactsModel
  /// The language of the document when it isn't the page's.
  var otherLanguage: String?

  static let context = ModelContext<Self>(
    "report-entry",
    [
      .text("title") { $0.title }, .url("href") { $0.address },
      .object("facts", of: ReportFactsModel.self) { $0.facts }, .text("other_language") { $0.otherLanguage },
    ])
}
