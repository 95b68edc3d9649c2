internal import Templates

/// The page to search on. All that its script says stands here or in the template, so that the script has no words.
struct SearchModel: ViewModel {
  let script: String
  /// The list of the files of the index.
  let index: String
  /// The ten digits as the site writes them, from zero on.
  let digits: String
  let years: [SearchChoiceModel]
  let kinds: [SearchChoiceModel]
  /// Where to go without searching.
  let places: [SearchPlaceModel]

  static let context = ModelContext<Self>(
    "search",
    [
      .url("script") { $0.script }, .url("index") { $0.index }, .text("digits") { $0.digits },
      .flag("has_years") { !$0.years.isEmpty }, .list("years", of: SearchChoiceModel.self) { $0.years },
      .list("kinds", of: SearchChoiceModel.self) { $0.kinds },
      .list("places", of: SearchPlaceModel.self) { $0.places },
    ])
}

/// A year or a kind of pages that the search can be narrowed to.
struct SearchChoiceModel: ViewModel {
  /// As the address has it: `2568`, `item`.
  let value: String
  let label: String

  static let context = ModelContext<Self>(
    "search-choice", [.text("value") { $0.value }, .text("label") { $0.label }])
}

/// A page of the site for readers who don't find by searching.
struct SearchPlaceModel: ViewModel {
  let title: String
  let address: String
  /// The language of the page there when it isn't the page's.
  let otherLanguage: String?

  static let context = ModelContext<Self>(
    "search-place",
    [.text("title") { $0.title }, .url("href") { $0.address }, .text("other_language") { $0.otherLanguage }])
}
