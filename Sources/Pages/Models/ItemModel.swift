internal import Templates

/// The page of one item in one year.
struct ItemModel: ViewModel {
  let code: String
  let title: String
  let year: String
  let index: String
  let subindicator: SubindicatorName?
  let dataYear: String?
  let owner: String
  let updated: DateModel
  /// The same item in other years.
  let years: YearSwitchModel
  let elements: [ElementModel]
  let parts: ItemParts
  let explanation: Fragment?
  /// The documents made here that answer the item.
  let reports: [LinkModel]
  let history: [HistoryModel]
  /// The same item in the year before and in the next one, as far as it is published.
  let crosswalk: [CrosswalkModel]

  static let context = ModelContext<Self>(
    "oit-item",
    [
      .text("code") { $0.code }, .text("title") { $0.title }, .text("year") { $0.year }, .url("index") { $0.index },
      .object("subindicator", of: SubindicatorName.self) { $0.subindicator }, .text("data_year") { $0.dataYear },
      .text("owner") { $0.owner }, .object("updated", of: DateModel.self) { $0.updated },
      .object("year_switch", of: YearSwitchModel.self) { $0.years }, .flag("has_elements") { !$0.elements.isEmpty },
      .list("elements", of: ElementModel.self) { $0.elements },
      .object("nothing", of: TextPart.self) { $0.parts.nothing },
      .object("people", of: PeoplePart.self) { $0.parts.people },
      .object("body", of: TextPart.self) { $0.parts.body },
      .object("statistics", of: StatisticsPart.self) { $0.parts.statistics },
      .object("table", of: TablePart.self) { $0.parts.table },
      .object("documents", of: DocumentsPart.self) { $0.parts.documents },
      .object("links", of: LinksPart.self) { $0.parts.links },
      .object("contact", of: ContactPart.self) { $0.parts.contact },
      .object("channels", of: ChannelsPart.self) { $0.parts.channels },
      .html("explanation") { $0.explanation },
      .flag("has_reports") { !$0.reports.isEmpty }, .list("reports", of: LinkModel.self) { $0.reports },
      .flag("has_history") { !$0.history.isEmpty },
      .list("history", of: HistoryModel.self) { $0.history },
      .flag("has_crosswalk") { !$0.crosswalk.isEmpty },
      .list("crosswalk", of: CrosswalkModel.self) { $0.crosswalk },
    ])
}

/// The same item in another year.
struct CrosswalkModel: ViewModel {
  let year: String
  let code: String
  let title: String
  let address: String

  static let context = ModelContext<Self>(
    "crosswalk",
    [
      .text("other_year") { $0.year }, .text("code") { $0.code }, .text("title") { $0.title },
      .url("href") { $0.address },
    ])
}

struct SubindicatorName: ViewModel {
  let number: String
  let title: String

  static let context = ModelContext<Self>(
    "subindicator-name", [.text("number") { $0.number }, .text("title") { $0.title }])
}

/// One required element, and where on the page it is found.
struct ElementModel: ViewModel {
  /// As the hook for programs has it, in Arabic digits.
  let number: Int
  let printedNumber: String
  /// The wording; nil when the catalogue is not sure of it.
  let text: String?
  let places: [PlaceModel]

  static let context = ModelContext<Self>(
    "element",
    [
      .number("number") { $0.number }, .text("printed_number") { $0.printedNumber }, .text("text") { $0.text },
      .flag("has_places") { !$0.places.isEmpty }, .list("places", of: PlaceModel.self) { $0.places },
    ])
}

/// A place of the page.
struct PlaceModel: ViewModel {
  let label: String
  /// `#part_people`
  let anchor: URLValue

  static let context = ModelContext<Self>("place", [.text("label") { $0.label }, .url("href") { $0.anchor }])
}

/// The parts of an item's page; absent ones are nil. Each names the elements that are found in it as the hook for
/// programs has them: their numbers with spaces between.
struct ItemParts {
  var nothing: TextPart?
  var people: PeoplePart?
  var body: TextPart?
  var statistics: StatisticsPart?
  var table: TablePart?
  var documents: DocumentsPart?
  var links: LinksPart?
  var contact: ContactPart?
  var channels: ChannelsPart?
}

struct TextPart: ViewModel {
  let elements: String?
  let text: Fragment

  static let context = ModelContext<Self>(
    "text-part", [.text("elements") { $0.elements }, .html("text") { $0.text }])
}

struct PeoplePart: ViewModel {
  let elements: String?
  let persons: [PersonModel]

  static let context = ModelContext<Self>(
    "people-part",
    [.text("elements") { $0.elements }, .list("persons", of: PersonModel.self) { $0.persons }])
}

struct StatisticsPart: ViewModel {
  let elements: String?
  let figures: [StatisticModel]

  static let context = ModelContext<Self>(
    "statistics-part",
    [.text("elements") { $0.elements }, .list("figures", of: StatisticModel.self) { $0.figures }])
}

struct StatisticModel: ViewModel {
  let label: Fragment
  let value: Fragment

  static let context = ModelContext<Self>("statistic", [.html("label") { $0.label }, .html("value") { $0.value }])
}

/// The table of an item, or its first rows with the way to all of them.
struct TablePart: ViewModel {
  let elements: String?
  /// How many rows there are.
  let count: String
  let sums: [FactModel]
  /// The first page of the whole table; nil when all rows are here.
  let all: String?
  let charts: [ChartModel]
  let table: DataTableModel?
  let downloads: [DownloadModel]

  static let context = ModelContext<Self>(
    "table-part",
    [
      .text("elements") { $0.elements }, .text("count") { $0.count },
      .flag("has_sums") { !$0.sums.isEmpty }, .list("sums", of: FactModel.self) { $0.sums },
      .url("all") { $0.all },
      .list("charts", of: ChartModel.self) { $0.charts }, .object("table", of: DataTableModel.self) { $0.table },
      .list("downloads", of: DownloadModel.self) { $0.downloads },
    ])
}

/// A figure with its name, plain.
struct FactModel: ViewModel {
  let label: String
  let value: String

  static let context = ModelContext<Self>("fact", [.text("label") { $0.label }, .text("value") { $0.value }])
}

struct DocumentsPart: ViewModel {
  let elements: String?
  let files: [DocumentModel]

  static let context = ModelContext<Self>(
    "documents-part",
    [.text("elements") { $0.elements }, .list("files", of: DocumentModel.self) { $0.files }])
}

struct LinksPart: ViewModel {
  let elements: String?
  let entries: [LinkModel]

  static let context = ModelContext<Self>(
    "links-part", [.text("elements") { $0.elements }, .list("entries", of: LinkModel.self) { $0.entries }])
}

/// The contact itself is the site's.
struct ContactPart: ViewModel {
  let elements: String?

  static let context = ModelContext<Self>("contact-part", [.text("elements") { $0.elements }])
}

struct ChannelsPart: ViewModel {
  let elements: String?
  let channels: [ChannelModel]

  static let context = ModelContext<Self>(
    "channels-part",
    [.text("elements") { $0.elements }, .list("channels", of: ChannelModel.self) { $0.channels }])
}
