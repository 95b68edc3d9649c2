internal import Templates

/// What has been published year by year: `/oit/`.
struct YearsModel: ViewModel {
  /// The newest first.
  let years: [PublishedYearModel]

  static let context = ModelContext<Self>(
    "oit-years", [.list("years", of: PublishedYearModel.self) { $0.years }])
}

/// One fiscal year with the lists that it has.
struct PublishedYearModel: ViewModel {
  let year: String
  /// The year's list of items; nil when no item is published.
  let address: String?
  /// nil when there is no catalogue of the year, or no item.
  let tally: TallyModel?
  /// The year's result, measures and reports, as far as there are any.
  let others: [LinkModel]

  static let context = ModelContext<Self>(
    "published-year",
    [
      .text("year") { $0.year }, .url("href") { $0.address }, .object("tally", of: TallyModel.self) { $0.tally },
      .flag("has_others") { !$0.others.isEmpty }, .list("others", of: LinkModel.self) { $0.others },
    ])
}
