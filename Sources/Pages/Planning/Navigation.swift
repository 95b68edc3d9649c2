internal import Content
internal import Diagnostics
internal import Templates

/// The main menu of one language. Pages share its entries; only the one that a page stands in differs.
struct Navigation: Sendable {
  static let shape = ObjectShape(
    name: "navigation-frame", fields: [("navigation", .list(.object(NavigationEntry.context.shape)))])

  private let entries: [NavigationEntry]
  private let values: [Value]

  init(_ entries: [NavigationEntry]) {
    self.entries = entries
    values = entries.map { .object($0.object) }
  }

  /// The menu as the page at an address shows it.
  func object(for address: String) -> Object {
    var values = values
    if let (index, position) = position(of: address) {
      var entry = entries[index]
      entry.position = position
      values[index] = .object(entry.object)
    }
    return Object(shape: Self.shape, values: [.list(values)])
  }

  private func position(of address: String) -> (Int, NavigationEntry.Position)? {
    if let index = entries.firstIndex(where: { $0.address == address }) { return (index, .current) }
    return entries.firstIndex { $0.covers(address) }.map { ($0, .within) }
  }
}

/// One entry of the menu.
struct NavigationEntry: ViewModel {
  enum Position { case elsewhere, current, within }

  /// Which other pages belong to the entry.
  enum Section {
    case alone, items, below
    /// The folder of that name in every year.
    case folder(String)
  }

  let title: String
  let address: String
  let section: Section
  /// The language of the page when it isn't the menu's.
  let otherLanguage: Language?
  /// Whether the title is in that language, too.
  let isTitleForeign: Bool
  var position = Position.elsewhere

  init(
    title: String, address: String, section: Section, otherLanguage: Language? = nil, isTitleForeign: Bool = false
  ) {
    self.title = title
    self.address = address
    self.section = section
    self.otherLanguage = otherLanguage
    self.isTitleForeign = isTitleForeign
  }

  func covers(_ other: String) -> Bool {
    switch section {
    case .alone: false
    case .items: SiteAddress.isOfItems(other)
    case .below: other.hasPrefix(address)
    case .folder(let name): SiteAddress.isOf(name, other)
    }
  }

  static let context = ModelContext<Self>(
    "navigation-entry",
    [
      .text("title") { $0.title }, .url("href") { SiteAddress.encoded($0.address) },
      .flag("is_current") { $0.position == .current }, .flag("is_within") { $0.position == .within },
      .text("other_language") { $0.otherLanguage?.rawValue }, .flag("is_title_foreign") { $0.isTitleForeign },
    ])
}
