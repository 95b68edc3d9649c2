internal import Content
internal import Diagnostics
internal import Templates
internal import Thai

/// Every page of the site with the way to its context.
struct PageList {
  private let guide: Guide
  private let inventory: Inventory
  /// Where the script of the search page stands; nil when the site has no search.
  private let searchScript: String?

  init(guide: Guide, inventory: Inventory, searchScript: String?) {
    self.guide = guide
    self.inventory = inventory
    self.searchScript = searchScript
  }

  var pages: [Page] {
    let pages = overviews + items + tables + measures + reports + results + news + generalPages + redirects
    return pages + searchPages(of: pages)
  }

  private func searchPages(of pages: [Page]) -> [Page] {
    guard let searchScript else { return [] }
    let choices = SearchChoices(pages)
    return inventory.languages.map { language in
      let others = inventory.languages.filter { $0 != language }.map { ($0, Inventory.search(in: $0)) }
      return page(.search, at: Inventory.search(in: language), in: language, translations: others) {
        $0.search(choices, script: searchScript).object
      }
    }
  }

  private var results: [Page] {
    let years = inventory.results.map(\.year)
    return inventory.results.map { result in
      page(.result, at: result.address, from: result.source) {
        $0.result(result, years: years)?.object ?? Object(shape: ResultModel.context.shape, values: [])
      }
    }
  }

  private var overviews: [Page] {
    let homes = inventory.homeLanguages.map { language in
      let others = inventory.languages.filter { $0 != language }
      return page(
        .home, at: inventory.home(in: language), in: language,
        translations: others.map { ($0, inventory.home(in: $0)) }
      ) { $0.home().object }
    }
    let indexes = inventory.years.map { year in
      page(.itemIndex, at: Inventory.itemIndex(of: year)) { $0.itemIndex(of: year).object }
    }
    let years = page(.years, at: Inventory.allYears) { $0.allYears().object }
    return homes + [years] + indexes + newsLists
      + (inventory.hasGallery ? [page(.gallery, at: Inventory.gallery) { $0.gallery().object }] : [])
      + [page(.notFound, at: "/404.html", root: guide.site.settings.basePath) { _ in NotFoundModel().object }]
  }

  private var newsLists: [Page] {
    inventory.languages.flatMap { language in
      NewsPages(guide: guide, language: language).slices.map { slice in
        page(
          .newsList, at: slice.address, in: language, translations: slice.isFirst ? newsLists(but: language) : [],
          isSearched: slice.isFirst
        ) { $0.newsList(slice).object }
      }
    }
  }

  private func newsLists(but language: Language) -> [(Language, String)] {
    inventory.languages.filter { $0 != language && ($0 == .thai || inventory.hasNews(in: $0)) }
      .map { ($0, Inventory.newsList(in: $0)) }
  }

  private var items: [Page] {
    let all = inventory.disclosures + inventory.englishDisclosures
    let addresses = Dictionary(all.map { ($0.translationKey, $0.address) }) { first, _ in first }
    return all.map { disclosure in
      let others = Language.allCases.filter { $0 != disclosure.language }.compactMap { language in
        addresses[disclosure.translationKey(in: language)].map { (language, $0) }
      }
      return page(
        .item, at: disclosure.address, in: disclosure.language, from: disclosure.source,
        owner: disclosure.owner.value, translations: others
      ) { $0.item(disclosure).object }
    }
  }

  private var tables: [Page] {
    inventory.tables.flatMap { table in
      table.pages.enumerated().map { index, address in
        page(.itemTable, at: address, in: table.disclosure.language, from: table.disclosure.source) {
          $0.itemTable(table, page: index).object
        }
      }
    }
  }

  private var measures: [Page] {
    inventory.measureYears.map { year in
      page(.measures, at: Inventory.measures(of: year)) { $0.measures(of: year).object }
    }
      + inventory.measures.map { measure in
        page(.measure, at: measure.address, from: measure.span.source) { $0.measure(measure).object }
      }
  }

  private var reports: [Page] {
    inventory.reportYears.map { year in
      page(.reports, at: Inventory.reportList(of: year)) { $0.reportList(of: year).object }
    }
      + documents
  }

  private var documents: [Page] {
    let all = inventory.reports + inventory.englishReports
    let addresses = Set(all.map(\.address))
    return all.map { report in
      page(
        .report, at: report.address, in: report.language, from: report.source,
        translations: others(than: report.language, among: addresses, at: report.address)
      ) { $0.report(report).object }
    }
  }

  /// The other languages in which one of the addresses stands.
  private func others(
    than language: Language, among addresses: Set<String>, at address: (Language) -> String
  ) -> [(Language, String)] {
    Language.allCases.filter { $0 != language }.map { ($0, address($0)) }.filter { addresses.contains($0.1) }
  }

  private var news: [Page] {
    let addresses = Set(inventory.news.map(\.address))
    return inventory.news.map { article in
      page(
        .news, at: article.address, in: article.language, from: article.source, owner: article.unit?.value,
        translations: others(than: article.language, among: addresses) { $0.addressPrefix + "/news/\(article.name)/" },
        year: FiscalYear(containing: article.date)
      ) { $0.news(article).object }
    }
  }

  private var generalPages: [Page] {
    inventory.pages.map { general in
      let others = inventory.languages.filter { $0 != general.language }.compactMap { language in
        translation(of: general, in: language).map { (language, $0) }
      }
      return page(
        .page, at: general.siteAddress, in: general.language, from: general.source, translations: others
      ) { $0.generalPage(general).object }
    }
  }

  /// An English page at the root is the translation of the home page.
  private func translation(of page: GeneralPage, in language: Language) -> String? {
    page.folders.isEmpty
      ? inventory.home(in: language) : guide.tree.translation(of: page, in: language)?.siteAddress
  }

  private var redirects: [Page] {
    inventory.aliases.map { alias in
      page(.redirect, at: alias.address, in: alias.language, from: alias.source, canonical: alias.target) { _ in
        RedirectModel(title: alias.title(), target: SiteAddress.encoded(alias.target)).object
      }
    }
  }

  /// - Parameters:
  ///   - owner: the id of the unit that answers for the page.
  ///   - canonical: the address that the page names as its own, when it isn't where it stands.
  ///   - year: the fiscal year that the page speaks of, when its address doesn't name it.
  ///   - isSearched: false for a page that says nothing of its own.
  ///   - content: makes the page's own object; what it finds on the way stays in the scope.
  private func page(
    _ template: PageTemplate, at address: String, in language: Language = .thai, from source: Source? = nil,
    owner: String? = nil, root: String? = nil, canonical: String? = nil, translations: [(Language, String)] = [],
    year: FiscalYear? = nil, isSearched: Bool = true, content: @escaping @Sendable (inout PageScope) -> Object
  ) -> Page {
    let (guide, root) = (guide, root ?? SiteAddress.root(of: address))
    let facts = isSearched ? template.searchKind : nil
    let search = facts.map { SearchFacts(language: language, year: year ?? SiteAddress.year(of: address), kind: $0) }
    let offersSearch = searchScript != nil && template != .search
    return Page(address: address, template: template.rawValue, root: root, source: source, search: search) { findings in
      guard let frame = guide.frames[language] else { return [] }
      var scope = PageScope(guide: guide, frame: frame, root: root, source: source)
      let own = content(&scope)
      findings += scope.findings
      let page = PageFrame(
        canonical: guide.canonical(canonical ?? address), translations: translations.compactMap(guide.translation),
        errorReport: template.hasOwnContent ? guide.errorReport(on: address, owner: owner, in: frame) : nil,
        printed: guide.printed(address, frame.interface),
        paperCode: PageCode.isOn(template, at: address, in: guide)
          ? SiteAddress.encoded(PageCode.address(of: address)) : nil,
        offersSearch: offersSearch)
      return [frame.site, frame.navigation.object(for: address), page.object, own]
    }
  }
}

extension Disclosure {
  fileprivate var translationKey: String { translationKey(in: language) }

  /// The same item of the same year in a language.
  fileprivate func translationKey(in language: Language) -> String {
    "\(language.rawValue)/\(year.number)/\(item.value)"
  }
}

extension Guide {
  fileprivate func printed(_ address: String, _ interface: Interface) -> PrintedModel? {
    guard let file = printed[PrintedFile.path(ofPage: address)] else { return nil }
    return PrintedModel(
      address: SiteAddress.encoded(file.address), format: file.format, size: interface.size(file.size),
      pages: file.printedPages.map(interface.number))
  }

  fileprivate func translation(in language: Language, at address: String) -> TranslationModel? {
    guard let interface = frames[language]?.interface else { return nil }
    return TranslationModel(
      language: language.rawValue, name: interface[.languageName], address: SiteAddress.encoded(address),
      canonical: canonical(address))
  }
}
