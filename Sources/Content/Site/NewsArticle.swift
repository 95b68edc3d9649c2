package import Diagnostics
package import Thai

/// Public-relations news: `news/DATE-name.md`.
package struct NewsArticle: Sendable {
  package let source: Source
  /// The file's name without its ending.
  package let name: String
  package let language: Language
  package let title: InlineText
  package let date: CalendarDate
  package let unit: Located<String>?
  package let summary: BlockText?
  package let photo: Photo?
  package let documents: [Document]
  package let history: [HistoryEntry]
  package let aliases: [Located<String>]
  /// Where the body stands in the source.
  package let bodyRange: Range<Int>

  /// The body's Markdown; copied out of the source each time, so that a large site is not held twice.
  package var body: MappedText { MappedText(bodyRange, of: source) }

  package var address: String { "\(language.addressPrefix)/news/\(name)/" }

  /// The day of the latest change; nil when nothing has changed since the day of the news.
  package var lastUpdated: DayOrMonth? { history.latestDate.flatMap { $0.lastDay > date ? $0 : nil } }
}

package struct Photo: Sendable {
  package let file: FileReference
  /// What a person sees who does not see the picture; plain text.
  package let alternative: String
}

/// Any other page: `pages/**/*.md`; its folder is its place in the navigation.
package struct GeneralPage: Sendable {
  package let source: Source
  /// The path under `pages/` without its ending: `about`, `services/tax`; `index` stands for its folder.
  package let path: String
  package let language: Language
  package let title: InlineText
  /// The short name in the navigation.
  package let menu: Menu
  package let order: Int?
  package let updated: CalendarDate?
  package let history: [HistoryEntry]
  package let aliases: [Located<String>]
  /// Where the body stands in the source.
  package let bodyRange: Range<Int>

  package enum Menu: Sendable {
    case title, hidden
    case label(InlineText)
  }

  /// The body's Markdown; copied out of the source each time, so that a large site is not held twice.
  package var body: MappedText { MappedText(bodyRange, of: source) }

  /// The parts of the address below the language's prefix; `index` stands for its folder.
  package var folders: [Substring] {
    let parts = path.split(separator: "/")
    return parts.last == "index" ? parts.dropLast() : parts
  }

  /// Right for every spelling of the path, that of an index too.
  package var siteAddress: String { folders.reduce(into: language.addressPrefix + "/") { $0 += $1 + "/" } }

  /// What the page says of itself, else the day of the latest change.
  package var lastUpdated: DayOrMonth? { updated.map(DayOrMonth.date) ?? history.latestDate }
}

extension [HistoryEntry] {
  /// The newest; of a month and a day in it the day.
  fileprivate var latestDate: DayOrMonth? {
    map(\.date).max { ($0.lastDay, $0.firstDay) < ($1.lastDay, $1.firstDay) }
  }
}

extension Language {
  /// What stands before the address of a page in this language: nothing for Thai, `/en` for English.
  package var addressPrefix: String {
    switch self {
    case .thai: ""
    case .english: "/en"
    }
  }
}
