internal import Content
internal import Diagnostics
internal import Domain
internal import Templates
internal import Thai

extension PageScope {
  func itemIndex(of year: FiscalYear) -> ItemIndexModel {
    let count = guide.count(in: year)
    return ItemIndexModel(
      year: interface.ordinal(year.number), published: interface.number(count.published),
      tally: tally(count),
      indicators: guide.site.catalogues[year].map { indicators(of: $0) } ?? [],
      years: yearSwitch(guide.years, here: year, address: Inventory.itemIndex))
  }

  /// nil without a catalogue, and for one without items.
  func tally(_ count: (published: Int, total: Int?)) -> TallyModel? {
    count.total.flatMap { $0 > 0 ? interface.tally(count.published, of: $0) : nil }
  }

  /// - Parameter address: where the same page of a year stands.
  func yearSwitch(_ years: [FiscalYear], here: FiscalYear, address: (FiscalYear) -> String) -> YearSwitchModel {
    YearSwitchModel(
      years: years.map {
        YearModel(year: interface.ordinal($0.number), address: address($0), isCurrent: $0 == here)
      })
  }

  /// The indicators that have items, in the order of the items.
  private func indicators(of catalogue: Catalogue) -> [IndicatorModel] {
    grouped(catalogue.items) { catalogue.indicatorNumber(of: $0) }.map { number, items in
      IndicatorModel(
        id: "indicator_\(number)", number: interface.ordinal(number), title: catalogue.indicator(number)?.title ?? "",
        subindicators: grouped(items, by: \.subindicator).map { subindicator($0, $1, catalogue) })
    }
  }

  private func subindicator(_ number: String, _ items: [Item], _ catalogue: Catalogue) -> SubindicatorModel {
    let title = catalogue.subindicators.first { $0.number == number }?.title ?? ""
    let groups = grouped(items, by: \.group).map { group, items in
      ItemGroupModel(
        title: group == title || group.isEmpty ? nil : group, items: items.map { entry($0, catalogue.fiscalYear) })
    }
    return SubindicatorModel(number: interface.ordinal(number), title: title, groups: groups)
  }

  private func entry(_ item: Item, _ year: FiscalYear) -> ItemEntryModel {
    let disclosure = guide.disclosure(of: item.code, in: year)
    return ItemEntryModel(
      code: item.code.description, title: item.title, address: disclosure?.address,
      updated: disclosure.map { interface.date($0.updated.value) },
      owner: disclosure.map { guide.unitName($0.owner.value) },
      status: interface.status(disclosure == nil ? .missing : .published))
  }
}

extension Catalogue {
  /// The indicator of an item's subindicator; "9.1" belongs to 9 even when the catalogue doesn't list it.
  func indicatorNumber(of item: Item) -> Int {
    subindicators.first { $0.number == item.subindicator }?.indicator
      ?? item.subindicator.split(separator: ".").first.flatMap { Int($0) } ?? 0
  }
}

/// The elements by key, keys and elements in order of first appearance.
private func grouped<Element, Key: Hashable>(
  _ elements: [Element], by key: (Element) -> Key
) -> [(Key, [Element])] {
  var places: [Key: Int] = [:]
  var groups: [(Key, [Element])] = []
  for element in elements {
    let key = key(element)
    if let place = places[key] {
      groups[place].1.append(element)
    } else {
      places[key] = groups.count
      groups.append((key, [element]))
    }
  }
  return groups
}
