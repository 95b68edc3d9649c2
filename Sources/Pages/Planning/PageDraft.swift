internal import Content
internal import Diagnostics
internal import Templates
internal import Thai

/// What is known of a page before it is made.
struct PageDraft: Sendable {
  let template: PageTemplate
  let address: String
  var language = Language.thai
  /// The content file that it comes from; nil for pages made from several.
  var source: Source?
  /// The id of the unit that answers for it.
  var owner: String?
  /// What stands before a site address in its links; nil for what follows from its address.
  var root: String?
  /// The address that it names as its own, when that isn't where it stands.
  var canonical: String?
  /// The same page in other languages.
  var translations: [(Language, String)] = []
  /// The fiscal year that it speaks of, when its address doesn't name it.
  var year: FiscalYear?
  /// False for a page that says nothing of its own.
  var isSearched = true
  /// Makes the page's own object; what it finds on the way stays in the scope.
  let content: @Sendable (inout PageScope) -> Object

  /// nil for a page that nobody looks for.
  var search: SearchFacts? {
    guard isSearched, let kind = template.searchKind else { return nil }
    return SearchFacts(language: language, year: year ?? SiteAddress.year(of: address), kind: kind)
  }

  func page(in guide: Guide, hasSearch: Bool) -> Page {
    let root = root ?? SiteAddress.root(of: address)
    return Page(address: address, template: template.rawValue, root: root, source: source, search: search) { findings in
      guard let frame = guide.frames[language] else { return [] }
      var scope = PageScope(guide: guide, frame: frame, root: root, source: source)
      let own = content(&scope)
      findings += scope.findings
      let page = pageFrame(in: guide, frame, hasSearch: hasSearch)
      return [frame.site, frame.navigation.object(for: address), page.object, own]
    }
  }

  private func pageFrame(in guide: Guide, _ frame: LanguageFrame, hasSearch: Bool) -> PageFrame {
    PageFrame(
      canonical: guide.canonical(canonical ?? address), translations: translations.compactMap(guide.translation),
      errorReport: template.hasOwnContent ? guide.errorReport(on: address, owner: owner, in: frame) : nil,
      printed: guide.printed(address, frame.interface),
      paperCode: PageCode.isOn(template, at: address, in: guide)
        ? SiteAddress.encoded(PageCode.address(of: address)) : nil,
      offersSearch: hasSearch && template != .search)
  }
}

extension Guide {
  fileprivate func printed(_ address: String, _ interface: Interface) -> PrintedModel? {
    guard !printed.isEmpty, let file = printed[PrintedFile.path(ofPage: address)] else { return nil }
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
