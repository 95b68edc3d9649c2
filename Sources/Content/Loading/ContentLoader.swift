package import Diagnostics
internal import Domain
package import Thai

/// Where the content lies, and what its reading depends on besides its bytes.
package struct ContentOptions: Sendable {
  /// The folder `content/` in the file system.
  package let root: String
  /// How messages call it.
  package let shownAs: String
  /// The day given on the command line; it wins over `as_of:`.
  package let now: CalendarDate?
  /// The day to speak of when nobody says one.
  package let today: CalendarDate
  /// How many files are read at once.
  package let jobs: Int

  package init(root: String, shownAs: String, now: CalendarDate?, today: CalendarDate, jobs: Int) {
    self.root = root
    self.shownAs = shownAs
    self.now = now
    self.today = today
    self.jobs = jobs
  }
}

/// Reads `content/` into a `Site`. All findings come together; the site is nil when `site.yml` can't carry one.
package struct ContentLoader: Sendable {
  let options: ContentOptions

  package static func load(_ options: ContentOptions) async -> (site: Site?, findings: [Diagnostic]) {
    await ContentLoader(options: options).load()
  }

  private func load() async -> (site: Site?, findings: [Diagnostic]) {
    let tree = ContentTree(root: options.root, shownAs: options.shownAs)
    var findings = tree.findings
    guard tree.isListed else { return (nil, findings) }
    let sorted = SortedFiles(tree.files, shownAs: options.shownAs)
    findings += sorted.findings

    let index = FileIndex(sorted.files)
    let settings = loadSettings(sorted.site, index: index, findings: &findings)
    let catalogues = loadCatalogues(sorted.catalogues, findings: &findings)
    let parts = await loadPages(sorted.pages, index: index, tables: FileIndex(sorted.tables))
    for part in parts { findings += part.findings }
    var yearFiles = await loadYearFiles(sorted.yearFiles, index: index, units: settings?.units)
    findings += yearFiles.findings
    yearFiles.placeQuestions(in: catalogues)

    guard let settings else { return (nil, findings) }
    let site = assemble(
      parts.compactMap(\.page), yearFiles, settings: settings, catalogues: catalogues, files: sorted.files)
    findings += site.referenceFindings + site.yearFileFindings
    return (site, findings)
  }

  private func assemble(
    _ pages: [LoadedPage], _ yearFiles: LoadedYearFiles, settings: SiteSettings,
    catalogues: [FiscalYear: Catalogue], files: [ContentFile]
  ) -> Site {
    var disclosures: [Disclosure] = []
    var news: [NewsArticle] = []
    var general: [GeneralPage] = []
    var unpublished = Dictionary(yearFiles.drafts.map { ($0, Unpublished.draft) }) { first, _ in first }
    for page in pages {
      if let reason = page.unpublished(on: settings.asOf) { unpublished[page.path] = reason }
      switch page.content {
      case .disclosure(let disclosure): disclosures.append(disclosure)
      case .news(let article) where unpublished[page.path] == nil: news.append(article)
      case .general(let entry) where unpublished[page.path] == nil: general.append(entry)
      case .news, .general: break
      }
    }
    let tables = disclosures.filter { !$0.isDraft }.compactMap { $0.table?.file }
    return Site(
      settings: settings, catalogues: catalogues,
      disclosures: disclosures.sorted { ($0.year, $0.item.value.number) < ($1.year, $1.item.value.number) },
      news: news.sorted { ($1.date, $0.source.path) < ($0.date, $1.source.path) },
      pages: general, files: (files + Set(tables)).sorted { $0.path < $1.path }, unpublished: unpublished,
      measures: yearFiles.measures, reports: yearFiles.reports,
      results: Dictionary(yearFiles.results.map { ($0.year, $0) }) { first, _ in first })
  }
}
