internal import Content
internal import Diagnostics
internal import Templates
internal import Thai

/// Finds out what stands where, in one pass over the site.
struct Planner {
  private let site: Site
  private let interfaces: Interfaces
  private let assets: AssetAddresses
  private let release: String
  private let hasGallery: Bool
  private var findings: [Diagnostic] = []

  init(_ site: Site, interfaces: Interfaces, assets: AssetAddresses, release: String, hasGallery: Bool) {
    self.hasGallery = hasGallery
    self.site = site.withPrintedTitles
    self.interfaces = interfaces
    self.assets = assets
    self.release = release
  }

  mutating func plan() -> (SitePlan, [Diagnostic]) {
    let inventory = Inventory(site, hasGallery: hasGallery)
    let tree = PageTree(inventory.pages)
    let menu = NavigationPlan(site: site, tree: tree, inventory: inventory)
    findings = inventory.findings + menu.findings + SiteStyle.findings(site.settings.colours)
    let links = linkIndex(of: inventory)
    var frames: [Language: LanguageFrame] = [:]
    for language in inventory.languages {
      frames[language] = frame(in: language, inventory, menu, links)
    }
    let guide = Guide(site: site, inventory: inventory, links: links, tree: tree, frames: frames)
    let list = PageList(guide: guide, inventory: inventory, searchScript: searchScript)
    let pages = list.pages.sorted { $0.address < $1.address }
    let files = inventory.files.sorted { $0.address < $1.address }
    findings += inventory.tables.flatMap(\.findings)
    let generated =
      DownloadList(guide: guide, inventory: inventory).files + PageCode.files(of: pages, in: guide)
      + SiteIcon.files(of: site.settings)
    let plan = SitePlan(
      pages: pages, files: files, generated: generated.sorted { $0.address < $1.address },
      searchIndex: searchScript.map { _ in Inventory.searchIndex })
    return (plan, findings)
  }

  /// A site whose templates have no such script has no search.
  private var searchScript: String? { assets["search.js"] }

  /// What is not published is known too, so that a link to it can be told from a misspelt link.
  private func linkIndex(of inventory: Inventory) -> LinkIndex {
    var index = LinkIndex()
    for (path, reason) in site.unpublished.sorted(by: { $0.key < $1.key }) { index.add(path, reason) }
    let drafts =
      (site.disclosures + site.englishDisclosures).filter(\.isDraft).map(\.source)
      + (site.reports + site.englishReports).filter(\.isDraft).map(\.source)
    for draft in drafts { index.add(draft, as: .unpublished(.draft)) }
    for page in inventory.disclosures + inventory.englishDisclosures { add(page.source, page.address, to: &index) }
    for result in inventory.results { add(result.source, result.address, to: &index) }
    for page in inventory.news { add(page.source, page.address, to: &index) }
    for page in inventory.pages { add(page.source, page.siteAddress, to: &index) }
    for page in inventory.reports + inventory.englishReports { add(page.source, page.address, to: &index) }
    for page in inventory.measures { index.add(address: page.address, leadingTo: page.address) }
    for address in inventory.measureYears.map(Inventory.measures) + inventory.reportYears.map(Inventory.reportList) {
      index.add(address: address, leadingTo: address)
    }
    for file in inventory.files { index.add(file) }
    for address in inventory.tables.flatMap(\.pages) + inventory.downloads.map(\.address) {
      index.add(address: address, leadingTo: address)
    }
    for language in inventory.homeLanguages {
      let home = inventory.home(in: language)
      index.add(address: home, leadingTo: home)
    }
    for address in NewsPages.addresses(of: inventory) + inventory.years.map(Inventory.itemIndex) + [Inventory.allYears]
      + (hasGallery ? [Inventory.gallery] : [])
    {
      index.add(address: address, leadingTo: address)
    }
    if searchScript != nil {
      for language in inventory.languages {
        let address = Inventory.search(in: language)
        index.add(address: address, leadingTo: address)
      }
    }
    for alias in inventory.aliases { index.add(address: alias.address, leadingTo: alias.target) }
    return index
  }

  private func add(_ source: Source, _ address: String, to index: inout LinkIndex) {
    index.add(source, as: .page(address))
    index.add(address: address, leadingTo: address)
  }

  private mutating func frame(
    in language: Language, _ inventory: Inventory, _ menu: NavigationPlan, _ links: LinkIndex
  ) -> LanguageFrame {
    let interface = interfaces.interface(in: language, of: site.settings)
    let news = inventory.news.filter { $0.language == language }
    var maker = SiteModelMaker(site: site, interface: interface, links: links)
    let model = maker.model(
      home: inventory.home(in: language), news: news.isEmpty ? nil : Inventory.newsList(in: language),
      search: searchScript.map { _ in Inventory.search(in: language) }, footer: menu.footer(in: interface),
      assets: assets, release: release)
    let channels = maker.channels()
    // What is wrong in site.yml is the same in every language.
    if language == .thai { findings += maker.findings }
    let frame = Object(
      shape: interfaces.siteFrameShape,
      values: [.text(language.rawValue), .object(interface.strings), .object(model.object)])
    return LanguageFrame(
      interface: interface, site: frame, navigation: menu.navigation(in: interface), channels: channels, news: news)
  }
}
