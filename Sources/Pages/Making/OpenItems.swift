internal import Content
internal import Diagnostics
internal import Domain
internal import Templates
internal import Thai

// What the home page says is still open: facts, computed from the day of the site.

extension PageScope {
  /// How many of them are named.
  private static var namedLimit: Int { 5 }

  /// The items of the site's year that aren't published; nil without a catalogue.
  var missingItems: OpenItemsModel? {
    let year = guide.site.settings.fiscalYear.value
    guard let catalogue = guide.site.catalogues[year], !catalogue.items.isEmpty else { return nil }
    let missing = catalogue.items.filter { guide.disclosure(of: $0.code, in: year) == nil }
    let tasks = missing.prefix(Self.namedLimit).map {
      TaskModel(code: $0.code.description, title: $0.title, status: interface.status(.missing))
    }
    return openItems(
      Array(tasks), of: missing.count, some: (.missingSome, .items), none: .missingNone,
      all: Inventory.itemIndex(of: year))
  }

  /// The measures of the site's year that are late on the site's day; nil when the year has none.
  var lateMeasures: OpenItemsModel? {
    let year = guide.site.settings.fiscalYear.value
    let measures = guide.measures.entries(of: year)
    guard !measures.isEmpty else { return nil }
    let late = measures.filter(\.standing.isLate)
    let tasks = late.prefix(Self.namedLimit).map { entry in
      TaskModel(
        title: guide.title(of: entry.measure), address: URLValue(entry.measure.address),
        hint: entry.standing.deadline.map { interface[.due] + " " + interface.date($0).text },
        status: interface.status(.late))
    }
    return openItems(
      Array(tasks), of: late.count, some: (.measuresLate, .measuresUnit), none: .measuresNoneLate,
      all: Inventory.measures(of: year))
  }

  private func openItems(
    _ tasks: [TaskModel], of count: Int, some: (Word, unit: Word), none: Word, all: String
  ) -> OpenItemsModel {
    let rest = count - tasks.count
    let unit = " " + interface[some.unit]
    return OpenItemsModel(
      summary: count == 0 ? interface[none] : interface[some.0] + " " + interface.number(count) + unit,
      list: tasks.isEmpty ? nil : TaskListModel(tasks: tasks),
      rest: rest > 0 ? interface[.andMore] + " " + interface.number(rest) + unit : nil, restAddress: all)
  }
}
