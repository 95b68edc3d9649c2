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
  /// Those that hold anyway while site.yml is read, then those of site.yml.
  private(set) var limits = Limits()

  package static func load(_ options: ContentOptions) async -> (site: Site?, findings: [Diagnostic]) {
    await ContentLoader(options: options).load()
  }

  private func load() async -> (site: Site?, findings: [Diagnostic]) {
    let tree = ContentTree(root: options.root, shownAs: options.shownAs)
    var findings = tree.findings
    guard tree.isListed else { return (nil, findings) }
    var sorted = SortedFiles(tree.files, shownAs: options.shownAs)
    findings += sorted.findings
    let pictures = await sorted.measurePictures(root: options.root, jobs: options.jobs)
    await sorted.countPrintedPages(root: options.root, jobs: options.jobs)
    let files = FileIndex(sorted.files)
    let settings = loadSettings(sorted.site, index: files, findings: &findings)
    var loader = self
    loader.limits = settings?.limits ?? Limits()
    findings += sorted.sizeFindings(loader.limits, shownAs: options.shownAs)
    findings += await sorted.activeFileFindings(root: options.root, jobs: options.jobs, shownAs: options.shownAs)
    findings += pictures.flatMap { $0.findings(loader.limits, shownAs: options.shownAs) }
    let site = await loader.load(sorted, files, settings, findings: &findings)
    return (site, findings)
  }

  /// Everything but site.yml, within its limits.
  private func load(
    _ sorted: SortedFiles, _ files: FileIndex, _ settings: SiteSettings?, findings: inout [Diagnostic]
  ) async -> Site? {
    if let excess = tooManyPages(sorted.pathsOfPages.count) {
      findings.append(excess)
      return nil
    }
    let surroundings = PageSurroundings(
      files: files, tables: FileIndex(sorted.tables),
      catalogues: loadCatalogues(sorted.catalogues, findings: &findings),
      histories: loadHistories(sorted.history, pages: sorted.pathsOfPages, findings: &findings),
      units: settings.map { UnitIndex($0.units) })
    let exceptions = loadExceptions(sorted.exceptions, findings: &findings)
    let locks = loadLocks(sorted.locks, findings: &findings)
    let parts = await loadPages(sorted.pages, surroundings)
    for part in parts { findings += part.findings }
    let pages = parts.compactMap(\.page)
    findings += unnamedTables(sorted, parts)
    let yearFiles = await loadYearFiles(sorted.yearFiles, surroundings)
    findings += yearFiles.findings
    guard let settings else { return nil }
    let site = assemble(
      pages, yearFiles, settings: settings, catalogues: surroundings.catalogues, files: sorted.files,
      exceptions: exceptions, locks: locks)
    findings += site.referenceFindings + site.yearFileFindings + site.resultFindings
    return site
  }

  /// Why the pages are not even read.
  func tooManyPages(_ count: Int) -> Diagnostic? {
    count > limits.pages ? .tooManyPages(count, limit: limits.pages) : nil
  }

  private func assemble(
    _ pages: [LoadedPage], _ yearFiles: LoadedYearFiles, settings: SiteSettings,
    catalogues: [FiscalYear: Catalogue], files: [ContentFile], exceptions: [AcceptedFinding],
    locks: [OITLock]
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
    let tables = disclosures.filter { !$0.isDraft }.compactMap { $0.table?.file.file }
    disclosures.sort { ($0.year, $0.item.value.number) < ($1.year, $1.item.value.number) }
    return Site(
      settings: settings, catalogues: catalogues,
      disclosures: disclosures.filter { $0.language == .thai },
      news: news.sorted { ($1.date, $0.source.path) < ($0.date, $1.source.path) },
      pages: general, files: (files + Set(tables)).sorted { $0.path < $1.path }, unpublished: unpublished,
      exceptions: exceptions, englishDisclosures: disclosures.filter { $0.language == .english },
      englishReports: yearFiles.reports.filter { $0.language == .english }, measures: yearFiles.measures,
      reports: yearFiles.reports.filter { $0.language == .thai },
      results: Dictionary(yearFiles.results.map { ($0.year, $0) }) { first, _ in first }, locks: locks)
  }
}

extension Diagnostic {
  package static func tooManyPages(_ count: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      ContentFinding.tooManyPages, at: nil,
      Wording(
        thai: "content/ มี \(count) หน้า เกินขีดจำกัด \(limit) หน้า",
        english: "content/ has \(count) pages, more than the limit of \(limit)"),
      hint: Wording(
        thai: "ถ้าตั้งใจให้มีเท่านี้ เพิ่มขีดจำกัดใน site.yml ด้วย  limits: {pages: \(count)}",
        english: "if that many are meant, raise the limit in site.yml:  limits: {pages: \(count)}"))
  }
}
