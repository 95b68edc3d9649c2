internal import Content
internal import Diagnostics
internal import Thai

/// The general pages by folder.
struct PageTree: Sendable {
  private var byKey: [String: GeneralPage] = [:]
  private var children: [String: [GeneralPage]] = [:]

  init(_ pages: [GeneralPage]) {
    var unsorted: [String: [GeneralPage]] = [:]
    for page in pages {
      byKey[Self.key(page.language, page.folders)] = page
      guard page.folders.count > 0 else { continue }
      unsorted[Self.key(page.language, page.folders.dropLast()), default: []].append(page)
    }
    children = unsorted.mapValues(Self.inMenuOrder)
  }

  /// The page at a path below `pages/`.
  func page(_ path: String, in language: Language) -> GeneralPage? {
    byKey[Self.key(language, path.split(separator: "/")[...])]
  }

  /// The same page in another language.
  func translation(of page: GeneralPage, in language: Language) -> GeneralPage? {
    byKey[Self.key(language, page.folders[...])]
  }

  /// The pages right below a page, those left out that the menu hides.
  func children(of page: GeneralPage) -> [GeneralPage] {
    page.folders.isEmpty ? [] : children[Self.key(page.language, page.folders[...])] ?? []
  }

  /// The pages that stand in no folder, as far as the menu may show them.
  func topLevel(in language: Language) -> [GeneralPage] { children[Self.key(language, [])] ?? [] }

  /// The first pages of a language in order of address, those left out that the menu hides.
  func pages(in language: Language, atMost limit: Int) -> [GeneralPage] {
    let keys = byKey.keys.filter { $0.hasPrefix(language.rawValue + "/") }.sorted()
    return Array(keys.lazy.compactMap { byKey[$0] }.filter { !$0.isHidden }.prefix(limit))
  }

  /// The pages of the folders around a page, outermost first; a folder without a page of its own is passed over.
  func folders(around page: GeneralPage) -> [GeneralPage] {
    guard page.folders.count > 1 else { return [] }
    return (1..<page.folders.count).compactMap { byKey[Self.key(page.language, page.folders.prefix($0))] }
  }

  /// By `order`, those without one after those that have one; then by the title as a Thai dictionary has it.
  private static func inMenuOrder(_ pages: [GeneralPage]) -> [GeneralPage] {
    // Places are sorted rather than pages, which are large.
    let keys = pages.map { ($0.order ?? .max, ThaiSortKey($0.title.text.string), $0.path) }
    return pages.indices.filter { !pages[$0].isHidden }.sorted { keys[$0] < keys[$1] }.map { pages[$0] }
  }

  private static func key(_ language: Language, _ parts: some Sequence<Substring>) -> String {
    parts.reduce(into: language.rawValue) { $0 += "/" + $1.lowercased() }
  }
}

extension GeneralPage {
  fileprivate var isHidden: Bool {
    if case .hidden = menu { true } else { false }
  }

  /// The name of the page in lists and menus, plain.
  var label: String {
    if case .label(let label) = menu { PlainWords.of(label) } else { PlainWords.of(title) }
  }
}
