package import Diagnostics
package import Thai

/// What readers can choose pages by when they search.
package struct SearchFacts: Sendable {
  package let language: Language
  /// The fiscal year that the page speaks of; nil when it speaks of none.
  package let year: FiscalYear?
  package let kind: SearchKind
}

/// What a page is, for readers who search. The raw values stand in the search index and in shared addresses.
package enum SearchKind: String, CaseIterable, Sendable {
  case item, measure, report, news, page
  /// The home page and lists of other pages.
  case overview

  var word: Word {
    switch self {
    case .item: .kindItem
    case .measure: .measures
    case .report: .reports
    case .news: .kindNews
    case .page: .kindPage
    case .overview: .kindOverview
    }
  }
}

extension PageTemplate {
  /// nil for pages that nobody looks for.
  var searchKind: SearchKind? {
    switch self {
    case .item: .item
    case .news: .news
    case .page: .page
    case .measure: .measure
    case .report, .result: .report
    case .home, .itemIndex, .newsList, .measures, .reports: .overview
    case .itemTable, .redirect, .notFound, .search, .gallery: nil
    }
  }
}
