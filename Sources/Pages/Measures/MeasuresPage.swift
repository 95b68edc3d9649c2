internal import Content
internal import Diagnostics
internal import Formats
internal import Templates
internal import Thai

extension PageScope {
  mutating func measures(of year: FiscalYear) -> MeasuresModel {
    let entries = guide.measures.entries(of: year)
    let late = entries.filter(\.standing.isLate).sorted { left, right in
      (left.standing.deadline ?? .first, left.measure.id.value) < (
        right.standing.deadline ?? .first, right.measure.id.value
      )
    }
    return MeasuresModel(
      year: interface.ordinal(year.number),
      years: yearSwitch(guide.measures.years, here: year, address: Inventory.measures),
      count: interface.number(entries.count), states: states(of: entries),
      asOf: interface.date(guide.site.settings.asOf), late: late.map(line), upcoming: upcoming(in: entries),
      timeline: timeline(of: entries), tallies: [tallyByIndicator(entries), tallyByOwner(entries)],
      rounds: roundsTable(entries), budget: budgetTable(entries), list: listTable(of: entries),
      reports: guide.reports.filter { $0.year == year }.map { entry($0) },
      downloads: measureDownloads(of: year))
  }

  private func states(of entries: [MeasureBook.Entry]) -> [StateCountModel] {
    let counts = Dictionary(grouping: entries, by: \.standing.state).mapValues(\.count)
    return MeasureState.allCases.compactMap { state in
      counts[state].map { StateCountModel(status: interface.tag(state, isLate: false), count: interface.number($0)) }
    }
  }

  private func line(_ entry: MeasureBook.Entry) -> MeasureLineModel {
    let measure = entry.measure
    return MeasureLineModel(
      id: measure.id.value, title: guide.title(of: measure), address: measure.address,
      indicator: measure.subject.indicator.map { interface.ordinal($0.value) },
      owner: guide.owners(of: measure).joined(separator: ", "), deadline: entry.standing.deadline.map(interface.date),
      standing: interface.standing(entry.standing))
  }

  private func listTable(of entries: [MeasureBook.Entry]) -> DataTableModel {
    let year = entries.first.map { " " + interface.ordinal($0.measure.year.number) } ?? ""
    return interface.dataTable(
      MeasureListSheet(entries).sheet(of: entries, guide, interface), id: "table_measures",
      caption: interface[.measures] + year
    ) { row, column in
      column == 0 ? URLValue(SiteAddress.encoded(entries[row].measure.address)) : nil
    }
  }

  // MARK: Deadlines

  /// How many of the next deadlines are shown.
  private static let upcomingLimit = 10

  /// The next deadlines of what isn't done; of one that recurs only the next time.
  private func upcoming(in entries: [MeasureBook.Entry]) -> [UpcomingModel] {
    let day = guide.site.settings.asOf
    var next: [(deadline: MeasureDeadline, measure: Measure)] = []
    for entry in entries where ![.done, .partlyDone].contains(entry.standing.state) {
      var recurring: Set<Int> = []
      for deadline in entry.measure.deadlines where deadline.day >= day {
        if case .recurring(let text) = deadline.kind {
          guard recurring.insert(text.text.sourceOffset(of: 0)).inserted else { continue }
        }
        next.append((deadline, entry.measure))
      }
    }
    let first = next.enumerated().sorted { ($0.element.deadline.day, $0.offset) < ($1.element.deadline.day, $1.offset) }
    return first.prefix(Self.upcomingLimit).map { upcoming($0.element.deadline, of: $0.element.measure) }
  }

  private func upcoming(_ deadline: MeasureDeadline, of measure: Measure) -> UpcomingModel {
    let what =
      switch deadline.kind {
      case .end: interface[.deadlineEnd]
      case .monitoring(let text), .recurring(let text): PlainWords.of(text)
      }
    let label = deadline.label.map { PlainWords.of($0) + ": " } ?? ""
    let date = interface.date(deadline.day)
    return UpcomingModel(
      date: DateModel(iso: date.iso, text: deadline.month.map(interface.month) ?? date.text),
      title: guide.title(of: measure), address: measure.address, what: label + what,
      owner: guide.owners(of: measure).joined(separator: ", "))
  }

  /// The months of the year in which most of the measures are carried out.
  private func timeline(of entries: [MeasureBook.Entry]) -> ChartModel? {
    let years = Dictionary(grouping: entries, by: \.measure.fiscalYear).mapValues(\.count)
    guard let year = years.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return nil }
    let first = year.months.first
    var counts = [[Int]](repeating: [0, 0, 0], count: 12)
    for deadline in entries.flatMap(\.measure.deadlines) {
      let month = deadline.day.calendarMonth.months(since: first)
      if counts.indices.contains(month) { counts[month][deadline.kind.rank] += 1 }
    }
    let months = counts.enumerated().map { (first.adding(months: $0.offset), $0.element) }
    let kinds = [interface[.deadlineEnd], interface[.deadlineDue], interface[.deadlineRecurring]]
    let title = interface[.timelineTitle] + " " + interface.ordinal(year.number)
    return ChartModel(
      title: title, picture: Fragment(bytes: picture(months, kinds: kinds, title: title, in: year)),
      table: monthTable(months, kinds: kinds, caption: title))
  }

  private func picture(
    _ months: [(CalendarMonth, [Int])], kinds: [String], title: String, in year: FiscalYear
  ) -> [UInt8] {
    let day = guide.site.settings.asOf
    let style = CalendarStyle(interface.language, length: .short, digits: interface.digits)
    let today =
      year.contains(day)
      ? Timeline.Today(
        month: day.calendarMonth.months(since: year.months.first),
        thousandths: day.day * 1000 / day.calendarMonth.length, label: interface[.asOf] + " " + day.printed(style))
      : nil
    let busiest = months.max { $0.1.reduce(0, +) < $1.1.reduce(0, +) }
    let description =
      interface[.timelineBusiest] + " "
      + (busiest.map { interface.month($0.0) + " " + interface.number($0.1.reduce(0, +)) } ?? "")
    return Timeline(
      words: ChartWords(id: "chart_deadlines", title: title, description: description), kinds: kinds,
      months: months.map { month, counts in
        let words = month.printed(style).split(separator: " ").map(String.init)
        let startsYear = month == months.first?.0 || month.month == 1
        return Timeline.Month(label: words.first ?? "", year: startsYear ? words.last : nil, counts: counts)
      }, today: today, digits: interface.digits
    ).svg
  }

  private func monthTable(
    _ months: [(CalendarMonth, [Int])], kinds: [String], caption: String
  ) -> DataTableModel {
    let sheet = Sheet(
      title: caption,
      columns: [.init(key: "month", title: interface[.month])]
        + zip(["end", "due", "recurring"], kinds).map { .init(key: $0, title: $1, kind: .integer) },
      rows: months.map { month, counts in [.text(interface.month(month))] + counts.map { .integer($0) } })
    var model = interface.dataTable(sheet, id: "table_deadlines", caption: caption)
    model.isSortable = false
    return model
  }
}

extension MeasureDeadline.Kind {
  /// The place among the kinds of the timeline, from below.
  fileprivate var rank: Int {
    switch self {
    case .end: 0
    case .monitoring: 1
    case .recurring: 2
    }
  }
}
