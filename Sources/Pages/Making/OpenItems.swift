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
      TaskModel(
        code: $0.code.description, title: $0.title, status: interface.status(.missing),
        otherLanguage: interface.contentLanguage)
    }
    return openItems(
      Array(tasks), of: missing.count, words: (.missingSome, .missingOne, .missingMore, .missingNone),
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
        status: interface.status(.late), otherLanguage: interface.contentLanguage)
    }
    return openItems(
      Array(tasks), of: late.count, words: (.measuresLateSome, .measuresLateOne, .measuresLateMore, .measuresNoneLate),
      all: Inventory.measures(of: year))
  }

  private func openItems(
    _ tasks: [TaskModel], of count: Int, words: (some: Word, one: Word, more: Word, none: Word), all: String
  ) -> OpenItemsModel {
    let rest = count - tasks.count
    return OpenItemsModel(
      summary: count == 0 ? interface[words.none] : interface.sentence(words.some, one: words.one, count),
      list: tasks.isEmpty ? nil : TaskListModel(tasks: tasks),
      rest: rest > 0 ? interface.sentence(words.more, one: words.more, rest) : nil, restAddress: all)
  }
}
