internal import Diagnostics
internal import Domain
internal import Thai

/// A Markdown file read into its typed value.
struct LoadedPage: Sendable {
  /// From `content/`.
  let path: String
  let content: PageContent
  let isDraft: Bool
  var publish: CalendarDate?
  var expire: CalendarDate?

  enum PageContent: Sendable {
    case disclosure(Disclosure)
    case news(NewsArticle)
    case general(GeneralPage)
  }

  /// Why it has no page on the given day; nil when it has one.
  func unpublished(on day: CalendarDate) -> Unpublished? {
    if isDraft { return .draft }
    if let publish, day < publish { return .notYet(publish) }
    if let expire, expire < day { return .expired(expire) }
    return nil
  }
}

extension ContentLoader {
  typealias LoadedPart = (page: LoadedPage?, findings: [Diagnostic])

  func loadPages(_ files: [PageFile], _ surroundings: PageSurroundings) async -> [LoadedPart] {
    await parallelMap(count: files.count, jobs: options.jobs) { number in load(files[number], surroundings) }
  }

  private func load(_ page: PageFile, _ surroundings: PageSurroundings) -> LoadedPart {
    var findings: [Diagnostic] = []
    guard
      let source = TextFile.read(
        page.file, root: options.root, shownAs: options.shownAs, limits: limits, findings: &findings),
      let parts = source.frontMatter(limits: limits, findings: &findings)
    else { return (nil, findings) }
    let file = OpenedPage(page: page, source: source, body: parts.body, loader: self, surroundings: surroundings)
    var context = ReadingContext(
      fiscalYear: page.fiscalYear, files: surroundings.files, units: surroundings.units)
    let loaded = file.read(parts.node, &context)
    return (loaded, findings + context.findings)
  }
}

/// What a page's reading needs to know of the rest of the content.
struct PageSurroundings: Sendable {
  let files: FileIndex
  let tables: FileIndex
  let catalogues: [FiscalYear: Catalogue]
  /// Changes by path from `content/`, for pages that don't tell their own.
  let histories: [String: [HistoryEntry]]
  /// nil when they are not known, since `site.yml` can't be read.
  let units: UnitIndex?
}

extension PageFile {
  var fiscalYear: FiscalYear? {
    if case .disclosure(let year) = kind { year } else { nil }
  }
}

/// A page's file with its front matter parsed, on the way to its typed value.
struct OpenedPage {
  let page: PageFile
  let source: Source
  let body: Range<Int>
  let loader: ContentLoader
  let surroundings: PageSurroundings

  func read(_ node: YAMLNode, _ context: inout ReadingContext) -> LoadedPage? {
    switch page.kind {
    case .disclosure(let year): disclosure(node, year, &context)
    case .news(let name): news(node, name, &context)
    case .general(let path): general(node, path, &context)
    }
  }

  private func disclosure(_ node: YAMLNode, _ year: FiscalYear, _ context: inout ReadingContext) -> LoadedPage? {
    typealias Keys = DisclosureKeys
    let isEnglish = page.language == .english
    let schema = isEnglish ? Keys.englishSchema : Keys.schema
    guard let reader = MappingReader(node, schema, &context) else { return nil }
    let title = isEnglish ? reader(Keys.title, &context) : nil
    let (item, updated) = (reader(Keys.item, &context), reader(Keys.updated, &context))
    let owner = reader(Keys.owner, &context)
    let places = reader(Keys.elements, &context) ?? []
    let isDraft = reader(Keys.draft, &context) ?? false
    let rest = (
      dataYear: reader(Keys.dataYear, &context), explanation: reader(Keys.explanation, &context),
      people: reader(Keys.people, &context), documents: reader(Keys.documents, &context),
      links: reader(Keys.links, &context), table: table(reader(Keys.table, &context), year, item, &context),
      statistics: reader(Keys.statistics, &context), nothing: reader(Keys.nothingToReport, &context),
      history: reader(Keys.history, &context), aliases: reader(Keys.aliases, &context)
    )
    guard let item, let updated, let owner, title != nil || !isEnglish else { return nil }
    let disclosure = Disclosure(
      source: source, year: year, language: page.language, title: title, item: item, updated: updated, owner: owner,
      dataYear: rest.dataYear,
      explanation: rest.explanation, elements: places.map { ElementPlace(number: $0.0, place: $0.1) },
      people: rest.people ?? [], documents: rest.documents ?? [], links: rest.links ?? [], table: rest.table,
      statistics: rest.statistics ?? [], nothingToReport: rest.nothing, history: rest.history ?? inheritedHistory,
      isDraft: isDraft, aliases: rest.aliases ?? [], bodyRange: body)
    return LoadedPage(path: page.file.path, content: .disclosure(disclosure), isDraft: isDraft)
  }

  /// The history of `history.yml`, for a page that has none of its own.
  private var inheritedHistory: [HistoryEntry] { surroundings.histories[page.file.path] ?? [] }

  /// `table: procurement.csv` stands in the folder of its year.
  private func table(
    _ name: Located<String>?, _ year: FiscalYear, _ item: Located<ItemCode>?, _ context: inout ReadingContext
  ) -> Table? {
    guard let name else { return nil }
    guard name.value.staysInside else {
      context.findings.append(.outsideContent(name))
      return nil
    }
    let path = name.map { "\(year.number)/\($0)" }
    if let file = surroundings.tables[path: path.value] {
      let columns = item.flatMap { surroundings.catalogues[year]?.item($0.value)?.columns }
      let reference = FileReference(file: file, span: name.span)
      return loader.loadTable(reference, columns: columns ?? [], findings: &context.findings)
    }
    context.findings.append(.missingFile(path, suggestion: surroundings.tables.suggestion(for: path.value)))
    return nil
  }

  private func news(_ node: YAMLNode, _ name: String, _ context: inout ReadingContext) -> LoadedPage? {
    typealias Keys = NewsKeys
    guard let reader = MappingReader(node, Keys.schema, &context) else { return nil }
    let title = reader(Keys.title, &context)
    let date = reader(Keys.date, &context) ?? (reader.has(Keys.date) ? nil : dateInName(name, node, &context))
    let isDraft = reader(Keys.draft, &context) ?? false
    let (publish, expire) = reader.days(Keys.publish, Keys.expire, &context)
    let rest = (
      unit: reader(Keys.unit, &context), summary: reader(Keys.summary, &context),
      photo: reader(Keys.photo, &context), documents: reader(Keys.documents, &context),
      history: reader(Keys.history, &context), aliases: reader(Keys.aliases, &context)
    )
    guard let title, let date else { return nil }
    let article = NewsArticle(
      source: source, name: name, language: page.language, title: title, date: date, unit: rest.unit,
      summary: rest.summary, photo: rest.photo, documents: rest.documents ?? [],
      history: rest.history ?? inheritedHistory,
      aliases: rest.aliases ?? [], bodyRange: body)
    return LoadedPage(
      path: page.file.path, content: .news(article), isDraft: isDraft, publish: publish, expire: expire)
  }

  private func dateInName(_ name: String, _ node: YAMLNode, _ context: inout ReadingContext) -> CalendarDate? {
    if name.utf8.count > 10, case .success(let date) = CalendarDate.read(String(name.prefix(10))) { return date }
    context.findings.append(.newsWithoutDate(node.span.start))
    return nil
  }

  private func general(_ node: YAMLNode, _ path: String, _ context: inout ReadingContext) -> LoadedPage? {
    typealias Keys = PageKeys
    guard let reader = MappingReader(node, Keys.schema, &context) else { return nil }
    let title = reader(Keys.title, &context)
    let isDraft = reader(Keys.draft, &context) ?? false
    let (menu, order) = (reader(Keys.menu, &context), reader(Keys.order, &context))
    let (updated, history) = (reader(Keys.updated, &context), reader(Keys.history, &context))
    let aliases = reader(Keys.aliases, &context)
    guard let title else { return nil }
    let general = GeneralPage(
      source: source, path: path, language: page.language, title: title, menu: menu ?? .title, order: order?.value,
      updated: updated, history: history ?? inheritedHistory, aliases: aliases ?? [], bodyRange: body)
    return LoadedPage(path: page.file.path, content: .general(general), isDraft: isDraft)
  }
}

extension Diagnostic {
  static func newsWithoutDate(_ place: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.missingKey, at: place,
      Wording(
        thai: "ข่าวไม่มีวันที่ ทั้งในชื่อไฟล์และในช่อง date (วันที่)",
        english: "the news has no date, neither in the file's name nor as `date`"),
      hint: Wording(
        thai: "เพิ่มบรรทัด  date: 14 มีนาคม 2568  หรือตั้งชื่อไฟล์เป็น 2568-03-14-ชื่อ.md",
        english: "add a line  date: 14 มีนาคม 2568  or name the file 2568-03-14-name.md"))
  }
}
