internal import Content
internal import Diagnostics
internal import Domain
internal import Templates
internal import Thai

/// What the making of every context reads: built once, never changed, shared by all pages and threads.
final class Guide: Sendable {
  let site: Site
  let links: LinkIndex
  let tree: PageTree
  let frames: [Language: LanguageFrame]
  /// The fiscal years that have a list of items, the newest first.
  let years: [FiscalYear]
  /// What has a date, the newest first.
  let updates: [Update]
  /// The same items in neighbouring years.
  let crosswalk: Crosswalk
  let measures: MeasureBook
  /// Every document with a page once, by path: in Thai, or in English when it is written in no other language.
  let reports: [Report]
  /// The years with documents, the newest first.
  let reportYears: [FiscalYear]
  /// The years with a result of the assessment.
  let resultYears: Set<FiscalYear>
  let madeFiles = MadeFiles()
  private let reportsByAnswer: [YearCode: [Report]]
  private let englishReports: [String: Report]
  /// The printed forms of pages by their paths from `content/`.
  let printed: [String: ContentFile]
  private let published: [ItemKey: Disclosure]
  private let tables: [String: ItemTable]
  private let codes: [ItemTitle: ItemCode]

  init(
    site: Site, inventory: Inventory, links: LinkIndex, tree: PageTree, frames: [Language: LanguageFrame]
  ) {
    self.site = site
    self.links = links
    self.tree = tree
    self.frames = frames
    years = inventory.years
    tables = Dictionary(
      inventory.tables.map { ($0.disclosure.address, $0) }, uniquingKeysWith: { first, _ in first })
    updates = Update.latest(of: inventory)
    crosswalk = Crosswalk(site.catalogues)
    measures = MeasureBook(inventory.measures, on: site.settings.asOf)
    let thaiReports = Set(inventory.reports.map(\.address))
    reports =
      inventory.reports + inventory.englishReports.filter { !thaiReports.contains($0.address(in: .thai)) }
    englishReports = Dictionary(
      inventory.englishReports.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    reportYears = inventory.reportYears
    resultYears = Set(inventory.results.map(\.year))
    var reportsByAnswer: [YearCode: [Report]] = [:]
    for report in reports {
      for answer in Set(report.answers.map(\.value)) { reportsByAnswer[answer, default: []].append(report) }
    }
    self.reportsByAnswer = reportsByAnswer
    let printed = site.files.filter { $0.path.hasPrefix(PrintedFile.folder) }
    self.printed = Dictionary(printed.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    published = Dictionary(
      inventory.disclosures.map { (ItemKey(year: $0.year, code: $0.item.value), $0) },
      uniquingKeysWith: { first, _ in first })
    codes = Dictionary(
      site.catalogues.values.flatMap { catalogue in
        catalogue.items.map { (ItemTitle(year: catalogue.fiscalYear, title: $0.title), $0.code) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The code of the item of that title in a year; the same code names another item in another year.
  func code(ofTitle title: String, in year: FiscalYear) -> ItemCode? { codes[ItemTitle(year: year, title: title)] }

  func disclosure(of code: ItemCode, in year: FiscalYear) -> Disclosure? {
    published[ItemKey(year: year, code: code)]
  }

  func table(of disclosure: Disclosure) -> ItemTable? { tables[disclosure.address] }

  /// The documents that answer an item, in the given language where they are written in it.
  func reports(answering code: YearCode, in language: Language) -> [Report] {
    let reports = reportsByAnswer[code] ?? []
    return language == .english ? reports.map { englishReports[$0.address(in: .english)] ?? $0 } : reports
  }

  /// The documents in whose tables a measure stands.
  func reports(showing measure: Measure) -> [Report] {
    reports.filter { report in
      report.printedTables.contains { table in
        table.selection?.takes(measure, in: report.year) ?? (measure.year == report.year)
      }
    }
  }

  func item(of disclosure: Disclosure) -> Item? {
    site.catalogues[disclosure.year]?.item(disclosure.item.value)
  }

  /// How many items of a year are published, and how many the catalogue has.
  func count(in year: FiscalYear) -> (published: Int, total: Int?) {
    guard let items = site.catalogues[year]?.items else {
      return (published.keys.count { $0.year == year }, nil)
    }
    return (items.count { disclosure(of: $0.code, in: year) != nil }, items.count)
  }

  /// The full address of a site address.
  func canonical(_ address: String) -> String {
    site.settings.absoluteAddress(address)
  }

  func unitName(_ id: String) -> String { site.settings.unit(id)?.name ?? id }
}

private struct ItemKey: Hashable {
  let year: FiscalYear
  let code: ItemCode
}

private struct ItemTitle: Hashable {
  let year: FiscalYear
  let title: String
}

/// What all pages of one language have in common.
struct LanguageFrame: Sendable {
  let interface: Interface
  let site: Object
  let navigation: Navigation
  let channels: [ChannelModel]
  /// The published news of the language, the newest first.
  let news: [NewsArticle]
}

/// Something with a date, for the list of the latest changes.
struct Update: Sendable {
  enum Subject: Sendable {
    case disclosure(Disclosure)
    case news(NewsArticle)
    case page(GeneralPage)
  }

  let date: DayOrMonth
  let address: String
  let subject: Subject

  /// How many the home page shows.
  private static let limit = 8

  static func latest(of inventory: Inventory) -> [Update] {
    var updates = newest(inventory.disclosures, { .date($0.updated.value) }).map {
      Update(date: .date($0.updated.value), address: $0.address, subject: .disclosure($0))
    }
    updates += newest(inventory.news, { .date($0.date) }).map {
      Update(date: .date($0.date), address: $0.address, subject: .news($0))
    }
    updates += newest(inventory.pages, \.lastUpdated).compactMap { page in
      page.lastUpdated.map { Update(date: $0, address: page.siteAddress, subject: .page(page)) }
    }
    return Array(updates.sorted { ($1.date.firstDay, $0.address) < ($0.date.firstDay, $1.address) }.prefix(limit))
  }

  /// The pages that can be on the list: as new as the last one of it, which a day may share with many.
  private static func newest<Page>(_ pages: [Page], _ date: (Page) -> DayOrMonth?) -> [Page] {
    let dates = pages.indices.compactMap { index in date(pages[index]).map { (date: $0.firstDay, index: index) } }
    let oldest = dates.map(\.date).sorted(by: >).prefix(limit).last
    return dates.filter { $0.date >= oldest ?? $0.date }.map { pages[$0.index] }
  }
}
