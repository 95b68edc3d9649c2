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
  case item, measure, report, result, news, page
  /// The home page and lists of other pages.
  case overview

  var word: Word {
    switch self {
    case .item: .kindItem
    case .measure: .kindMeasure
    case .report: .kindReport
    case .result: .kindResult
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
    case .item, .itemTable: .item
    case .measure: .measure
    case .report: .report
    case .result: .result
    case .news: .news
    case .page: .page
    case .home, .years, .itemIndex, .measures, .reports, .newsList: .overview
    case .redirect, .notFound, .search, .gallery: nil
    }
  }
}
