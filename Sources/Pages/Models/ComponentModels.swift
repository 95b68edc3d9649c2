internal import Templates

// The parts that pages are put together from; `docs/templates.md` shows the partial of each, the gallery every state.

/// What has become of something: the closed list that status tags know. The look of each stands in `site.css`.
enum Status: String, CaseIterable {
  case published, missing, late, done
  case inProgress = "in_progress"
  case notStarted = "not_started"
  case notDone = "not_done"
  /// Nobody has said, which is not the same as "no".
  case unknown
}

/// A status tag: a state in words, and its name for the stylesheet. Made by `Interface.status(_:)`.
struct StatusModel: ViewModel {
  let status: Status
  /// In the language of the page: colour alone says nothing.
  let label: String

  static let context = ModelContext<Self>(
    "status", [.text("state") { $0.status.rawValue }, .text("label") { $0.label }])
}

/// Labels with what they stand for.
struct SummaryListModel: ViewModel {
  let rows: [SummaryRowModel]

  static let context = ModelContext<Self>("summary-list", [.list("rows", of: SummaryRowModel.self) { $0.rows }])
}

/// One label of a summary list, and its value in one of several kinds.
struct SummaryRowModel: ViewModel {
  enum Content {
    case text(String)
    case html(Fragment)
    case date(DateModel)
    case link(LinkModel)
    case status(StatusModel)
  }

  let label: String
  let content: Content

  init(_ label: String, _ content: Content) {
    self.label = label
    self.content = content
  }

  static let context = ModelContext<Self>(
    "summary-row",
    [
      .text("label") { $0.label }, .text("value") { if case .text(let text) = $0.content { text } else { nil } },
      .html("value_html") { if case .html(let fragment) = $0.content { fragment } else { nil } },
      .object("value_date", of: DateModel.self) { if case .date(let date) = $0.content { date } else { nil } },
      .object("value_link", of: LinkModel.self) { if case .link(let link) = $0.content { link } else { nil } },
      .object("value_status", of: StatusModel.self) { if case .status(let tag) = $0.content { tag } else { nil } },
    ])
}

/// What is to be done or published, each with its status.
struct TaskListModel: ViewModel {
  let tasks: [TaskModel]

  static let context = ModelContext<Self>("task-list", [.list("tasks", of: TaskModel.self) { $0.tasks }])
}

struct TaskModel: ViewModel {
  /// A code before the title: "O2".
  var code: String?
  let title: String
  /// Where it leads; nil shows the title alone.
  var address: URLValue?
  /// A line below the title: who answers for it, until when.
  var hint: String?
  let status: StatusModel
  /// The language of the title when it isn't the page's.
  var otherLanguage: String?

  static let context = ModelContext<Self>(
    "task",
    [
      .text("code") { $0.code }, .text("title") { $0.title }, .url("href") { $0.address }, .text("hint") { $0.hint },
      .object("status", of: StatusModel.self) { $0.status }, .text("other_language") { $0.otherLanguage },
    ])
}

/// Something that readers must not miss.
struct NoticeModel: ViewModel {
  enum Kind: String, CaseIterable {
    /// Good to know.
    case information
    /// What changes how the page is to be read.
    case important
    /// What is wrong or late. The one use of red.
    case warning
  }

  let kind: Kind
  let title: String
  /// Plain text below the title.
  var text: String?
  /// Or a text with markup.
  var html: Fragment?
  var link: LinkModel?

  static let context = ModelContext<Self>(
    "notice",
    [
      .text("kind") { $0.kind.rawValue }, .text("title") { $0.title }, .text("notice_text") { $0.text },
      .html("notice_html") { $0.html }, .object("link", of: LinkModel.self) { $0.link },
    ])
}

/// The way to the same page in other fiscal years.
struct YearSwitchModel: ViewModel {
  /// The newest first; the page's own among them. Fewer than two show nothing.
  let years: [YearModel]

  static let context = ModelContext<Self>(
    "year-switch",
    [.flag("has_years") { $0.years.count > 1 }, .list("years", of: YearModel.self) { $0.years }])
}

struct YearModel: ViewModel {
  let year: String
  let address: String
  /// Whether the reader is there.
  let isCurrent: Bool

  static let context = ModelContext<Self>(
    "year", [.text("year") { $0.year }, .url("href") { $0.address }, .flag("is_current") { $0.isCurrent }])
}

/// What is still open, as a fact: how much, the first of it by name, and how much more there is.
struct OpenItemsModel: ViewModel {
  let summary: String
  /// nil when nothing is open.
  let list: TaskListModel?
  /// "and another 3"; nil when all is listed.
  let rest: String?
  /// Where all of it stands.
  let restAddress: String

  static let context = ModelContext<Self>(
    "open-items",
    [
      .text("summary") { $0.summary }, .object("list", of: TaskListModel.self) { $0.list }, .text("rest") { $0.rest },
      .url("rest_link") { $0.restAddress },
    ])
}

/// So many of so many, with a bar. The bar says nothing that the numbers beside it don't.
struct TallyModel: ViewModel {
  let count: Int
  let total: Int
  let printedCount: String
  let printedTotal: String

  static let context = ModelContext<Self>(
    "tally",
    [
      .number("count") { $0.count }, .number("total") { $0.total }, .text("printed_count") { $0.printedCount },
      .text("printed_total") { $0.printedTotal },
    ])
}
