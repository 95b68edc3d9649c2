package import Diagnostics
internal import Domain
internal import Thai

extension Site {
  /// What measures and reports lack on the site's day, compared with the calendar and with the results. None of it keeps
  /// the content from being read; all of it is a warning that a person may live with.
  package var crossCheckFindings: [Diagnostic] {
    let check = MeasureCrossCheck(self)
    return measures.flatMap(check.findings) + check.missingRounds + check.itemsWithoutMeasure + reportFindings
  }
}

/// Compares measures with the calendar and with results. All of it may be lived with, so all of it is a warning.
private struct MeasureCrossCheck {
  private let site: Site
  private let byYear: [FiscalYear: [Measure]]
  private let crosswalk: Crosswalk

  init(_ site: Site) {
    self.site = site
    byYear = Dictionary(grouping: site.measures, by: \.fiscalYear)
    crosswalk = Crosswalk(site.catalogues)
  }

  func findings(of measure: Measure) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if measure.allRows.allSatisfy(\.responsible.isEmpty) { findings.append(.noOwner(measure.id)) }
    if measure.deadline == nil, measure.allRows.allSatisfy({ $0.timeframe?.text == nil }) {
      findings.append(.noDeadline(measure.id))
    }
    for row in measure.allRows {
      findings += deadlinesElsewhere(row, measure.fiscalYear)
      findings += row.progress.compactMap { entry in ofOtherYear(entry, measure.fiscalYear) }
    }
    return findings
  }

  private func deadlinesElsewhere(_ row: MeasureRow, _ year: FiscalYear) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    // Words beside the span say what the span can't.
    if let period = row.timeframe?.period, row.timeframe?.text == nil, !year.days.contains(period.value.days) {
      findings.append(.otherYear(period.span, period.value.days, of: year))
    }
    for due in row.monitoring.flatMap(\.due) where !year.contains(due.value.lastDay) {
      let days = DateSpan(from: due.value.lastDay, to: due.value.lastDay) ?? year.days
      findings.append(.otherYear(due.span, days, of: year))
    }
    return findings
  }

  /// An entry is of its round when its day lies between the round's first day and three months after the year's end:
  /// a round is reported on when it is over.
  private func ofOtherYear(_ entry: Progress, _ year: FiscalYear) -> Diagnostic? {
    guard let day = entry.asOf else { return nil }
    let first = entry.round?.value.days(in: year).first ?? year.firstDay
    let last = year.months.last.adding(months: 3).lastDay
    return day.value.lastDay < first || day.value.firstDay > last ? .roundYear(day, entry.round, of: year) : nil
  }

  // MARK: Rounds

  /// The rounds that have ended without an entry: one finding a measure; one in all when no measure of the year has one.
  var missingRounds: [Diagnostic] {
    byYear.sorted { $0.key < $1.key }.flatMap { year, measures in
      [Round.sixMonths, .twelveMonths].filter { $0.days(in: year).last < site.settings.asOf }.flatMap { round in
        let silent = measures.filter { !$0.tells(of: round) }
        let isCommon = silent.count > 1 && silent.count == measures.count
        return (isCommon ? Array(silent.prefix(1)) : silent).map {
          Diagnostic.missingRound($0.id, round, of: year, count: isCommon ? silent.count : nil)
        }
      }
    }
  }

  // MARK: Results

  /// The items that scored nothing and that no measure of the year after names. A year without measures has no plan yet.
  var itemsWithoutMeasure: [Diagnostic] {
    site.results.values.sorted { $0.year < $1.year }.flatMap { result -> [Diagnostic] in
      guard let next = FiscalYear(result.year.number + 1) else { return [] }
      let measures = site.measures.filter { $0.year == next || $0.fiscalYear == next }
      guard !measures.isEmpty else { return [] }
      let (named, whole) = (named(by: measures, of: result.year), wholeIndicators(of: measures))
      return result.itemScores.filter { $0.value.value == .zero }.compactMap { score in
        if named.contains(score.code.value) { return nil }
        let catalogue = site.catalogues[result.year]
        let indicator = catalogue?.item(score.code.value).flatMap { catalogue?.indicator(of: $0) }
        return indicator.map(whole.contains) == true ? nil : .zeroItem(score.code, result.year, next: next)
      }
    }
  }

  /// The items of the year that the measures name, by their own codes or by those of the items that came after them.
  private func named(by measures: [Measure], of year: FiscalYear) -> Set<ItemCode> {
    var named: Set<ItemCode> = []
    for item in measures.flatMap(\.allRows).flatMap(\.items).map(\.value) {
      guard case .item(let code) = item.code else { continue }
      if item.year == year { named.insert(code) }
      for earlier in crosswalk.predecessors(of: code, in: item.year) where earlier.year == year {
        if case .item(let code) = earlier.code { named.insert(code) }
      }
    }
    return named
  }

  /// The indicators that a measure without items is about: it is a measure for all of its items.
  private func wholeIndicators(of measures: [Measure]) -> Set<Int> {
    Set(measures.filter { $0.allRows.allSatisfy(\.items.isEmpty) }.compactMap(\.subject.indicator?.value))
  }
}

extension Measure {
  /// Whether something is known of the round: an entry for it, an undated one, one made at its end or later, or that
  /// the work was done before or begins after it.
  fileprivate func tells(of round: Round) -> Bool {
    let last = round.days(in: fiscalYear).last
    if let start = allRows.compactMap(\.timeframe?.period?.value.days.first).min(), start > last { return true }
    return progressRows.allSatisfy { row in
      row.progress.contains { entry in
        // The second quarter ends with the first half, the fourth with the year.
        let isDone = entry.status == .done && day(of: entry).map { $0 <= last } == true
        if isDone || entry.round?.value.days(in: fiscalYear).last == last { return true }
        return entry.round == nil && (entry.asOf.map { $0.value.lastDay >= last } ?? true)
      }
    }
  }
}
