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
    let drafts = overviews + items + tables + measures + reports + results + news + generalPages + redirects
    return (drafts + searchPages(of: drafts)).map { $0.page(in: guide, hasSearch: searchScript != nil) }
  }

  private func searchPages(of drafts: [PageDraft]) -> [PageDraft] {
    guard let searchScript else { return [] }
    let choices = SearchChoices(drafts.compactMap(\.search))
    return inventory.languages.map { language in
      let others = inventory.languages.filter { $0 != language }.map { ($0, Inventory.search(in: $0)) }
      return PageDraft(
        template: .search, address: Inventory.search(in: language), language: language, translations: others
      ) {
        $0.search(choices, script: searchScript).object
      }
    }
  }

  private var results: [PageDraft] {
    let years = inventory.results.map(\.year)
    return inventory.results.compactMap { ScoredResult($0, in: guide.site) }.map { scored in
      PageDraft(template: .result, address: scored.result.address, source: scored.result.source) {
        $0.result(scored, years: years).object
      }
    }
  }

  private var overviews: [PageDraft] {
    let homes = inventory.homeLanguages.map { language in
      let others = inventory.languages.filter { $0 != language }
      return PageDraft(
        template: .home, address: inventory.home(in: language), language: language,
        translations: others.map { ($0, inventory.home(in: $0)) }
      ) { $0.home().object }
    }
    let indexes = inventory.years.map { year in
      PageDraft(template: .itemIndex, address: Inventory.itemIndex(of: year)) { $0.itemIndex(of: year).object }
    }
    let years = PageDraft(template: .years, address: Inventory.allYears) { $0.allYears().object }
    return homes + [years] + indexes + newsLists
      + (inventory.hasGallery
        ? [PageDraft(template: .gallery, address: Inventory.gallery) { $0.gallery().object }] : [])
      + [
        PageDraft(template: .notFound, address: "/404.html", root: guide.site.settings.basePath) { _ in
          NotFoundModel().object
        }
      ]
  }

  private var newsLists: [PageDraft] {
    inventory.languages.flatMap { language in
      NewsPages(guide: guide, language: language).slices.map { slice in
        PageDraft(
          template: .newsList, address: slice.address, language: language,
          translations: slice.isFirst ? newsLists(but: language) : [],
          isSearched: slice.isFirst
        ) { $0.newsList(slice).object }
      }
    }
  }

  private func newsLists(but language: Language) -> [(Language, String)] {
    inventory.languages.filter { $0 != language && ($0 == .thai || inventory.hasNews(in: $0)) }
      .map { ($0, Inventory.newsList(in: $0)) }
  }

  private var items: [PageDraft] {
    let all = inventory.disclosures + inventory.englishDisclosures
    let addresses = Dictionary(all.map { ($0.translationKey, $0.address) }) { first, _ in first }
    return all.map { disclosure in
      let others = Language.allCases.filter { $0 != disclosure.language }.compactMap { language in
        addresses[disclosure.translationKey(in: language)].map { (language, $0) }
      }
      return PageDraft(
        template: .item, address: disclosure.address, language: disclosure.language, source: disclosure.source,
        owner: disclosure.owner.value, translations: others
      ) { $0.item(disclosure).object }
    }
  }

  private var tables: [PageDraft] {
    inventory.tables.flatMap { table in
      table.pages.enumerated().map { index, address in
        PageDraft(
          template: .itemTable, address: address, language: table.disclosure.language, source: table.disclosure.source
        ) {
          $0.itemTable(table, page: index).object
        }
      }
    }
  }

  private var measures: [PageDraft] {
    inventory.measureYears.map { year in
      PageDraft(template: .measures, address: Inventory.measures(of: year)) { $0.measures(of: year).object }
    }
      + inventory.measures.map { measure in
        PageDraft(template: .measure, address: measure.address, source: measure.span.source) {
          $0.measure(measure).object
        }
      }
  }

  private var reports: [PageDraft] {
    inventory.reportYears.map { year in
      PageDraft(template: .reports, address: Inventory.reportList(of: year)) { $0.reportList(of: year).object }
    }
      + documents
  }

  private var documents: [PageDraft] {
    let all = inventory.reports + inventory.englishReports
    let addresses = Set(all.map(\.address))
    return all.map { report in
      PageDraft(
        template: .report, address: report.address, language: report.language, source: report.source,
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

  private var news: [PageDraft] {
    let addresses = Set(inventory.news.map(\.address))
    return inventory.news.map { article in
      PageDraft(
        template: .news, address: article.address, language: article.language, source: article.source,
        owner: article.unit?.value,
        translations: others(than: article.language, among: addresses) { $0.addressPrefix + "/news/\(article.name)/" },
        year: FiscalYear(containing: article.date)
      ) { $0.news(article).object }
    }
  }

  private var generalPages: [PageDraft] {
    inventory.pages.map { general in
      let others = inventory.languages.filter { $0 != general.language }.compactMap { language in
        translation(of: general, in: language).map { (language, $0) }
      }
      return PageDraft(
        template: .page, address: general.siteAddress, language: general.language, source: general.source,
        translations: others
      ) { $0.generalPage(general).object }
    }
  }

  /// An English page at the root is the translation of the home page.
  private func translation(of page: GeneralPage, in language: Language) -> String? {
    page.folders.isEmpty
      ? inventory.home(in: language) : guide.tree.translation(of: page, in: language)?.siteAddress
  }

  private var redirects: [PageDraft] {
    inventory.aliases.map { alias in
      PageDraft(
        template: .redirect, address: alias.address, language: alias.language, source: alias.source,
        canonical: alias.target
      ) { _ in
        RedirectModel(title: alias.title(), target: SiteAddress.encoded(alias.target)).object
      }
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
