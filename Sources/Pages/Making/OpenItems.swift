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

  /// The measures of the site's year whose time was over before the site's day without being done.
  var lateMeasures: OpenItemsModel? {
    let settings = guide.site.settings
    let measures = guide.site.measures.filter { $0.fiscalYear == settings.fiscalYear.value }
    guard !measures.isEmpty else { return nil }
    let late = measures.compactMap { measure in measure.latestDeadlinePassed(by: settings.asOf).map { (measure, $0) } }
    let tasks = late.prefix(Self.namedLimit).map { measure, day in
      TaskModel(
        title: measure.plainTitle, address: guide.links[measure.address] == nil ? nil : URLValue(measure.address),
        hint: interface[.due] + " " + interface.date(day).text, status: interface.status(.late))
    }
    return openItems(
      Array(tasks), of: late.count, some: (.measuresLate, .measures), none: .measuresNoneLate, all: nil)
  }

  private func openItems(
    _ tasks: [TaskModel], of count: Int, some: (Word, unit: Word), none: Word, all: String?
  ) -> OpenItemsModel {
    let rest = count - tasks.count
    let unit = " " + interface[some.unit]
    return OpenItemsModel(
      summary: count == 0 ? interface[none] : interface[some.0] + " " + interface.number(count) + unit,
      list: tasks.isEmpty ? nil : TaskListModel(tasks: tasks),
      rest: rest > 0 ? interface[.andMore] + " " + interface.number(rest) + unit : nil, restAddress: all)
  }
}

extension Measure {
  /// The day by which the first unfinished row had to be done; nil while none is late.
  fileprivate func latestDeadlinePassed(by day: CalendarDate) -> CalendarDate? {
    (parts.isEmpty ? [row] : parts).compactMap { part -> CalendarDate? in
      let end = (part.timeframe ?? row.timeframe)?.period?.value.days.last
      let status = (part.progress.last ?? row.progress.last)?.status
      guard let end, end < day, status != .done, status != .notDone else { return nil }
      return end
    }.min()
  }

  /// The first line of what it is called.
  fileprivate var plainTitle: String {
    let text = action ?? issue
    return row.label.map(PlainWords.of) ?? text.map { PlainWords.shortened(PlainWords.of($0)) ?? "" } ?? id.value
  }
}
