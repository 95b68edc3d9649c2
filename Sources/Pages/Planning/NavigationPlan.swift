internal import Content
internal import Diagnostics
internal import Thai

/// Makes the menus from `navigation:` of site.yml, or without it from what there is.
struct NavigationPlan {
  private let site: Site
  private let tree: PageTree
  private let inventory: Inventory
  private(set) var findings: [Diagnostic] = []

  /// How many pages the menu takes when site.yml doesn't name them.
  private static let pageLimit = 10
  /// The names that are no pages; the entry of a section is left out while the site has nothing of the kind.
  private static let sections = ["home", "oit", "news", "measures", "reports", "ita"]

  init(site: Site, tree: PageTree, inventory: Inventory) {
    self.site = site
    self.tree = tree
    self.inventory = inventory
    checkNames()
  }

  /// The menu of a language; what has no page in it is left out.
  func navigation(in interface: Interface) -> Navigation {
    Navigation((["home"] + names(in: interface.language)).compactMap { entry($0, interface) })
  }

  /// The entries of the footer in a language; a page that isn't there in it is shown in Thai.
  func footer(in interface: Interface) -> [NavigationEntry] {
    Self.names(site.settings.footer).compactMap { name in
      if let entry = entry(name, interface) { return entry }
      guard let page = page(name, in: .thai) else { return nil }
      return NavigationEntry(
        title: page.label, address: page.siteAddress, section: .alone, otherLanguage: .thai, isTitleForeign: true)
    }
  }

  /// The names as site.yml has them, each once; or the items, the news and the pages that stand in no folder.
  private func names(in language: Language) -> [String] {
    guard site.settings.navigation.isEmpty else {
      return Self.names(site.settings.navigation).filter { $0 != "home" }
    }
    let news = inventory.hasNews(in: language) ? ["news"] : []
    return ["oit"] + news + tree.topLevel(in: language).prefix(Self.pageLimit).map { "pages/" + $0.path }
  }

  /// Each once.
  private static func names(_ entries: [Located<String>]) -> [String] {
    var seen: Set<String> = []
    return entries.map { name($0.value) }.filter { seen.insert($0).inserted }
  }

  private func entry(_ name: String, _ interface: Interface) -> NavigationEntry? {
    let language = interface.language
    switch name {
    case "home":
      return NavigationEntry(title: interface[.home], address: inventory.home(in: language), section: .alone)
    case "oit":
      return NavigationEntry(
        title: interface[.itemsShort], address: Inventory.itemIndex(of: site.settings.fiscalYear.value),
        section: .items, otherLanguage: language == .thai ? nil : .thai)
    case "ita":
      return yearEntry(interface[.result], inventory.results.map(\.year), Inventory.result, folder: name, language)
    case "news":
      guard language == .thai || inventory.hasNews(in: language) else { return nil }
      return NavigationEntry(title: interface[.news], address: Inventory.newsList(in: language), section: .below)
    case "measures":
      return yearEntry(interface[.measures], inventory.measureYears, Inventory.measures, folder: name, language)
    case "reports":
      return yearEntry(interface[.reports], inventory.reportYears, Inventory.reportList, folder: name, language)
    default:
      guard let page = page(name, in: language) else { return nil }
      return NavigationEntry(title: page.label, address: page.siteAddress, section: .below)
    }
  }

  /// The list of the year that is shown first, or of the newest that there is.
  private func yearEntry(
    _ title: String, _ years: [FiscalYear], _ address: (FiscalYear) -> String, folder: String, _ language: Language
  ) -> NavigationEntry? {
    let wanted = site.settings.fiscalYear.value
    guard let year = years.contains(wanted) ? wanted : years.first else { return nil }
    return NavigationEntry(
      title: title, address: address(year), section: .folder(folder), otherLanguage: language == .thai ? nil : .thai)
  }

  private func page(_ name: String, in language: Language) -> GeneralPage? {
    name.hasPrefix("pages/") ? tree.page(String(name.dropFirst("pages/".count)), in: language) : nil
  }

  private static func name(_ entry: String) -> String {
    var name = entry[...]
    if name.hasSuffix("/") { name = name.dropLast() }
    if name.hasSuffix(".md") { name = name.dropLast(3) }
    if name.hasSuffix("/index") { name = name.dropLast("/index".count) }
    return String(name)
  }

  private mutating func checkNames() {
    for entries in [site.settings.navigation, site.settings.footer] { check(entries) }
    let pages = tree.topLevel(in: .thai).count
    if site.settings.navigation.isEmpty, pages > Self.pageLimit {
      findings.append(.navigationLong(pages, limit: Self.pageLimit, at: site.settings.organisation.name.span.source))
    }
  }

  private mutating func check(_ entries: [Located<String>]) {
    var seen: [String: Located<String>] = [:]
    for entry in entries {
      let name = Self.name(entry.value)
      if let other = seen.updateValue(entry, forKey: name) {
        findings.append(.navigationTwice(entry, first: other))
      } else if !isKnown(name) {
        let suggestion = nearest(to: name, among: knownNames)
        findings.append(.navigationUnknown(entry, suggestion: suggestion, sections: Self.sections))
      }
    }
  }

  private func isKnown(_ name: String) -> Bool {
    Self.sections.contains(name) || Language.allCases.contains { page(name, in: $0) != nil }
  }

  private var knownNames: [String] {
    Self.sections + inventory.pages.prefix(300).map { "pages/" + $0.path }
  }
}

extension Diagnostic {
  /// - Parameter sections: the names that are no pages.
  static func navigationUnknown(_ entry: Located<String>, suggestion: String?, sections: [String]) -> Diagnostic {
    let names = sections.joined(separator: ", ")
    return Diagnostic(
      PagesFinding.navigationUnknown, at: entry.span,
      Wording(
        thai: "ไม่มีหน้า `\(entry.value)` ให้แสดงในเมนู", english: "the navigation doesn't know `\(entry.value)`"),
      hint: suggestion.map { Wording(thai: "หมายถึง `\($0)` ใช่หรือไม่", english: "did you mean `\($0)`?") }
        ?? Wording(
          thai: "ใช้ \(names) หรือหน้าใน pages/ เช่น pages/about",
          english: "use \(names), or a page of pages/ such as pages/about"))
  }

  static func navigationTwice(_ entry: Located<String>, first: Located<String>) -> Diagnostic {
    Diagnostic(
      PagesFinding.navigationTwice, at: entry.span,
      Wording(
        thai: "รายการนี้ระบุ `\(entry.value)` ซ้ำ หน้าเว็บจะแสดงเพียงครั้งเดียว",
        english: "`\(entry.value)` stands in this list twice; the site shows it once"),
      notes: [Note(at: first.span, Wording(thai: "ครั้งแรกอยู่ที่นี่", english: "the first is here"))],
      hint: Wording(thai: "ลบออกหนึ่งแห่ง", english: "take one of them out"))
  }

  static func navigationLong(_ count: Int, limit: Int, at source: Source) -> Diagnostic {
    Diagnostic(
      PagesFinding.navigationLong, at: source.whole.start,
      Wording(
        thai: "มีหน้าระดับบนสุด \(count) หน้า เมนูแสดงเพียง \(limit) หน้าแรก",
        english: "there are \(count) pages outside folders; the menu shows the first \(limit)"),
      hint: Wording(
        thai: "เขียน navigation: ใน site.yml เพื่อเลือกหน้าที่จะอยู่ในเมนู เช่น [oit, news, pages/about]",
        english: "choose the pages of the menu by `navigation:` in site.yml, such as [oit, news, pages/about]"))
  }
}
