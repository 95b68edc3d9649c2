internal import Templates

/// The items of one fiscal year by indicator, published or not.
struct ItemIndexModel: ViewModel {
  let year: String
  let published: String
  /// nil when there is no catalogue of the year.
  let tally: TallyModel?
  let indicators: [IndicatorModel]
  let years: YearSwitchModel

  static let context = ModelContext<Self>(
    "oit-index",
    [
      .text("year") { $0.year }, .text("published") { $0.published },
      .object("tally", of: TallyModel.self) { $0.tally },
      .list("indicators", of: IndicatorModel.self) { $0.indicators },
      .object("year_switch", of: YearSwitchModel.self) { $0.years }, .url("years_page") { _ in Inventory.allYears },
    ])
}

struct IndicatorModel: ViewModel {
  let id: String
  let number: String
  let title: String
  let subindicators: [SubindicatorModel]

  static let context = ModelContext<Self>(
    "indicator",
    [
      .text("id") { $0.id }, .text("number") { $0.number }, .text("title") { $0.title },
      .list("subindicators", of: SubindicatorModel.self) { $0.subindicators },
    ])
}

struct SubindicatorModel: ViewModel {
  let number: String
  let title: String
  let groups: [ItemGroupModel]

  static let context = ModelContext<Self>(
    "subindicator",
    [
      .text("number") { $0.number }, .text("title") { $0.title },
      .list("groups", of: ItemGroupModel.self) { $0.groups },
    ])
}

struct ItemGroupModel: ViewModel {
  /// nil when it is the subindicator's.
  let title: String?
  let items: [ItemEntryModel]

  static let context = ModelContext<Self>(
    "item-group", [.text("title") { $0.title }, .list("items", of: ItemEntryModel.self) { $0.items }])
}

struct ItemEntryModel: ViewModel {
  let code: String
  let title: String
  /// nil while it isn't published.
  let address: String?
  let updated: DateModel?
  let owner: String?
  let status: StatusModel

  static let context = ModelContext<Self>(
    "item-entry",
    [
      .text("code") { $0.code }, .text("title") { $0.title }, .url("href") { $0.address },
      .object("updated", of: DateModel.self) { $0.updated }, .text("owner") { $0.owner },
      .object("status", of: StatusModel.self) { $0.status },
    ])
}
