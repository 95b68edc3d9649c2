internal import Content
internal import Diagnostics
internal import Domain
internal import Thai

/// What of the site gets an address: everything that is published and whose address is free and allowed.
struct Inventory {
  private(set) var disclosures: [Disclosure] = []
  private(set) var englishDisclosures: [Disclosure] = []
  private(set) var news: [NewsArticle] = []
  private(set) var pages: [GeneralPage] = []
  private(set) var files: [ContentFile] = []
  private(set) var measures: [Measure] = []
  private(set) var reports: [Report] = []
  private(set) var englishReports: [Report] = []
  /// The years that have a list of measures, or of reports; the newest first.
  private(set) var measureYears: [FiscalYear] = []
  private(set) var reportYears: [FiscalYear] = []
  private(set) var aliases: [Alias] = []
  /// The tables of the published items.
  private(set) var tables: [ItemTable] = []
  /// The results whose year has a catalogue, the newest first.
  private(set) var results: [ITAResult] = []
  /// The fiscal years with a list of items: those with disclosures and the one of site.yml; the newest first.
  let years: [FiscalYear]
  private var book = AddressBook()
  private var refusals: [Diagnostic] = []
  let hasGallery: Bool
  private let hasOwnEnglishHome: Bool
  /// What the site's locks say was submitted.
  private let submitted: Set<String>
  /// Asked for by every page, so found out once.
  private var newsLanguages: Set<Language> = []
  private var hasEnglishPages = false

  var findings: [Diagnostic] { refusals + book.findings }

  /// How many news a page of the list has.
  static let newsPerPage = 20

  /// - Parameter hasGallery: whether the gallery of components is made besides.
  init(_ site: Site, hasGallery: Bool = false) {
    self.hasGallery = hasGallery
    let published = site.disclosures.filter { !$0.isDraft }
    years = Set(published.map(\.year) + [site.settings.fiscalYear.value]).sorted(by: >)
    hasOwnEnglishHome = site.pages.contains { $0.language == .english && $0.folders.isEmpty }
    submitted = Set(site.locks.flatMap(\.addresses).map(\.value))
    if hasGallery { take(Self.gallery) }
    for address in ["/", "/404.html", "/integrity.json", Self.newsList(in: .thai), Self.search(in: .thai)]
      + years.map(Self.itemIndex) + [Self.allYears]
    {
      take(address)
    }
    results = site.results.values.sorted { $1.year < $0.year }.filter { result in
      site.catalogues[result.year] != nil && take(result.address, result.source)
    }
    for file in results.flatMap(ResultFiles.files) { take(file.address) }
    disclosures = published.filter { take($0.address, $0.source) }
    englishDisclosures = site.englishDisclosures.filter { !$0.isDraft && take($0.address, $0.source) }
    englishReports = site.englishReports.filter { !$0.isDraft && take($0.address, $0.source) }
    news = site.news.filter { take($0, AddressRules.refusal(of: $0), $0.address, $0.source) }
    pages = site.pages.filter { take($0, AddressRules.refusal(of: $0), $0.siteAddress, $0.source) }
    // Only below these can a page be called as the file is.
    for page in pages where PageCode.isOnAllPages(of: site) {
      let place = page.source.whole.start
      _ = book.claim(Claimant(kind: .generated, address: PageCode.address(of: page.siteAddress), span: place))
    }
    newsLanguages = Set(news.lazy.map(\.language))
    hasEnglishPages =
      newsLanguages.contains(.english) || !englishDisclosures.isEmpty || !englishReports.isEmpty
      || pages.contains { $0.language == .english }
    if hasEnglishPages, !hasOwnEnglishHome { take(Self.englishHome) }
    if hasEnglishPages { take(Self.search(in: .english)) }
    if hasNews(in: .english) { take(Self.newsList(in: .english)) }
    tables = (disclosures + englishDisclosures).compactMap { ItemTable($0, title: site.title(of: $0)) }
    for table in tables { takeAddresses(of: table) }
    takeMeasuresAndReports(of: site)
    files = site.files.filter { take($0) }
    takeAliases()
  }

  static let gallery = "/gallery/"
  private static let englishHome = "/en/"

  /// What has been published year by year.
  static let allYears = "/oit/"

  /// `/2568/oit/`
  static func itemIndex(of year: FiscalYear) -> String { "/\(year.number)/oit/" }

  /// `/2568/ita/`
  static func result(of year: FiscalYear) -> String { "/\(year.number)/ita/" }
  /// `/2568/measures/`
  static func measures(of year: FiscalYear) -> String { "/\(year.number)/measures/" }

  /// `/2568/reports/`
  static func reportList(of year: FiscalYear) -> String { "/\(year.number)/reports/" }

  static func newsList(in language: Language, page: Int = 1) -> String {
    language.addressPrefix + (page == 1 ? "/news/" : "/news/page/\(page)/")
  }

  static func search(in language: Language) -> String { language.addressPrefix + "/search/" }

  /// The list of the files of the search index, of all languages.
  static let searchIndex = "/search/index.json"

  /// The files of all tables.
  var downloads: [DownloadFile] {
    tables.flatMap(\.files) + measureYears.flatMap(TableDownloads.files)
      + (reports + englishReports).flatMap(TableDownloads.files) + results.flatMap(ResultFiles.files)
  }

  func hasNews(in language: Language) -> Bool { newsLanguages.contains(language) }

  /// Where a reader of the language begins; without any English page that is the Thai home page.
  func home(in language: Language) -> String {
    language == .english && hasEnglishPages ? Self.englishHome : "/"
  }

  /// The languages whose home page is made from the site rather than written by hand.
  var homeLanguages: [Language] { hasEnglishPages && !hasOwnEnglishHome ? [.thai, .english] : [.thai] }

  var languages: [Language] { hasEnglishPages ? [.thai, .english] : [.thai] }
}

/// An address that leads to another one.
struct Alias {
  let address: String
  let target: String
  /// The title of the page at the target, plain.
  let title: @Sendable () -> String
  let language: Language
  let source: Source
}

extension Inventory {
  private mutating func take(_ address: String) {
    _ = book.claim(Claimant(kind: .generated, address: address, span: nil))
  }

  private mutating func take(_ address: String, _ source: Source) -> Bool {
    book.claim(Claimant(kind: .page, address: address, span: source.whole.start))
  }

  private mutating func take<Page>(_ page: Page, _ refusal: Diagnostic?, _ address: String, _ source: Source) -> Bool {
    guard let refusal else { return take(address, source) }
    refusals.append(refusal)
    return false
  }

  private mutating func take(_ file: ContentFile) -> Bool {
    let place = Source(path: "content/" + file.path, bytes: []).whole
    return book.claim(Claimant(kind: .file, address: file.address, span: place))
  }

  private mutating func takeAddresses(of table: ItemTable) {
    for address in table.pages + table.files.map(\.address) {
      _ = book.claim(Claimant(kind: .generated, address: address, span: table.span))
    }
  }

  /// Lists and downloads first, since they are the tool's own. Of two measures with one id the first has the page; the
  /// other was reported when it was read.
  private mutating func takeMeasuresAndReports(of site: Site) {
    let published = site.reports.filter { !$0.isDraft }
    measureYears = Set(site.measures.map(\.year)).sorted(by: >)
    reportYears = Set((published + englishReports).map(\.year)).sorted(by: >)
    for year in measureYears {
      take(Self.measures(of: year))
      for file in TableDownloads.files(of: year) { take(file.address) }
    }
    for year in reportYears { take(Self.reportList(of: year)) }
    var known: Set<MeasureReference> = []
    measures = site.measures.filter { known.insert($0.reference).inserted }.filter {
      book.claim(Claimant(kind: .page, address: $0.address, span: $0.id.span))
    }
    reports = published.filter { take($0.address, $0.source) }
    for file in (reports + englishReports).flatMap(TableDownloads.files) { take(file.address) }
  }

  private mutating func takeAliases() {
    for page in reports + englishReports {
      take(page.aliases, page.address, page.language, page.source) { PlainWords.of(page.title.text) }
    }
    for page in disclosures + englishDisclosures {
      let code = page.item.value
      take(page.aliases, page.address, page.language, page.source) { code.description }
    }
    for page in news {
      take(page.aliases, page.address, page.language, page.source) { PlainWords.of(page.title) }
    }
    for page in pages {
      take(page.aliases, page.siteAddress, page.language, page.source) { PlainWords.of(page.title) }
    }
  }

  private mutating func take(
    _ written: [Located<String>], _ target: String, _ language: Language, _ source: Source,
    title: @escaping @Sendable () -> String
  ) {
    for alias in written {
      switch AddressRules.address(ofAlias: alias, submitted: submitted) {
      case .failure(let refusal): refusals.append(refusal.finding)
      case .success(let address):
        if book.claim(Claimant(kind: .alias, address: address, span: alias.span)) {
          aliases.append(
            Alias(address: address, target: target, title: title, language: language, source: source))
        }
      }
    }
  }
}
