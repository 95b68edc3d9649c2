internal import Content
internal import Diagnostics
internal import Templates
internal import Thai

/// What the pages of a site offer to choose from when searching.
struct SearchChoices: Sendable {
  /// The newest first.
  let years: [FiscalYear]
  /// In the order of their declaration.
  let kinds: [SearchKind]

  init(_ facts: [SearchFacts]) {
    years = Set(facts.compactMap(\.year)).sorted(by: >)
    let present = Set(facts.map(\.kind))
    kinds = SearchKind.allCases.filter { present.contains($0) }
  }
}

extension PageScope {
  func search(_ choices: SearchChoices, script: String) -> SearchModel {
    SearchModel(
      script: SiteAddress.encoded(script), index: Inventory.searchIndex,
      digits: interface.digits.applied(to: "0123456789"),
      years: choices.years.map {
        SearchChoiceModel(value: "\($0.number)", label: interface.ordinal($0.number))
      },
      kinds: choices.kinds.map { SearchChoiceModel(value: $0.rawValue, label: interface[$0.word]) },
      places: searchPlaces)
  }

  /// The lists of each kind of page by year and that of news, then the general pages in order of address.
  private var searchPlaces: [SearchPlaceModel] {
    let language = interface.language
    let lists =
      places(.itemsShort, guide.years, Inventory.itemIndex)
      + places(.result, guide.resultYears.sorted(by: >), Inventory.result)
      + places(.measures, guide.measures.years, Inventory.measures)
      + places(.reports, guide.reportYears, Inventory.reportList)
    let news = SearchPlaceModel(
      title: interface[.news], address: Inventory.newsList(in: language), otherLanguage: nil)
    let pages = guide.tree.pages(in: language, atMost: Self.placeLimit).map { page in
      SearchPlaceModel(
        title: page.label, address: SiteAddress.encoded(page.siteAddress), otherLanguage: nil)
    }
    return lists + (frame.news.isEmpty ? [] : [news]) + pages
  }

  private func places(
    _ word: Word, _ years: [FiscalYear], _ address: (FiscalYear) -> String
  ) -> [SearchPlaceModel] {
    years.map { year in
      SearchPlaceModel(
        title: "\(interface[word]) \(interface.ordinal(year.number))", address: address(year),
        otherLanguage: interface.language == .thai ? nil : Language.thai.rawValue)
    }
  }

  /// More pages than this nobody looks through.
  private static let placeLimit = 500
}
