package import Diagnostics
internal import Thai

extension Site {
  /// What measures and reports lack on the site's day, compared with the calendar and with the results. None of it keeps
  /// the content from being read; all of it is a warning that a person may live with.
  ///
  /// - Parameter findings: what is known so far. Where an error stands, what could not be read is not also missing.
  package func crossCheckFindings(after findings: [Diagnostic]) -> [Diagnostic] {
    let flaws = ContentFlaws(findings)
    let sound = measures.filter { !flaws.touch($0.span) }
    let check = MeasureCrossCheck(sound, settings)
    return sound.flatMap(check.findings) + check.missingRounds + itemsWithoutMeasure(flaws) + reportFindings(flaws)
  }
}

/// Compares measures with the calendar and with the units.
private struct MeasureCrossCheck {
  private let byYear: [FiscalYear: [Measure]]
  private let today: CalendarDate
  private let names: UnitNames

  init(_ measures: [Measure], _ settings: SiteSettings) {
    byYear = Dictionary(grouping: measures, by: \.fiscalYear)
    today = settings.asOf
    names = UnitNames(settings.units)
  }

  func findings(of measure: Measure) -> [Diagnostic] {
    var findings = measure.rowsWithout(\.hasOwner).map { Diagnostic.noOwner(measure.id, $0) }
    findings += measure.rowsWithout(\.hasDeadline).map { .noDeadline(measure.id, $0) }
    for row in measure.allRows {
      findings += row.responsible.compactMap { owner in
        guard case .text(let words) = owner, let name = names.nearest(to: words) else { return nil }
        return .misspeltOwner(words, near: name)
      }
      findings += deadlinesElsewhere(row, measure.fiscalYear)
      findings += row.progress.compactMap { entry in ofOtherYear(entry, measure.fiscalYear) }
      findings += [overspent(row, of: measure)].compactMap(\.self)
    }
    return findings
  }

  /// What the last entries say was spent and was planned; within one entry it is told when it is read.
  private func overspent(_ row: MeasureRow, of measure: Measure) -> Diagnostic? {
    let entries = measure.entries(of: row, until: today)
    guard let last = entries.last(where: { $0.budget?.spent != nil }), let spent = last.budget?.spent,
      let first = entries.last(where: { $0.budget?.planned != nil }), let planned = first.budget?.planned,
      first !== last, spent > planned
    else { return nil }
    let place = first.span.start
    return .overspent(spent, of: planned, at: last.span.start, planned: place)
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

  /// The rounds that have ended without an entry: one finding a measure; one in all when no measure of the year has one.
  var missingRounds: [Diagnostic] {
    byYear.sorted { $0.key < $1.key }.flatMap { year, measures in
      [Round.sixMonths, .twelveMonths].filter { $0.days(in: year).last < today }.flatMap { round -> [Diagnostic] in
        let silent = measures.filter { !$0.tells(of: round) }
        let isCommon = silent.count > 1 && silent.count == measures.count
        if isCommon {
          return silent.prefix(1).map { .missingRound($0.id, nil, round, of: year, count: silent.count) }
        }
        return silent.flatMap { measure in
          measure.silentParts(in: round).map { .missingRound(measure.id, $0, round, of: year, count: nil) }
        }
      }
    }
  }
}

/// Where the content has errors.
struct ContentFlaws {
  private var places: [String: [Range<Int>]] = [:]

  init(_ findings: [Diagnostic]) {
    for finding in findings where finding.severity == .error {
      guard let span = finding.span else { continue }
      places[span.source.path, default: []].append(span.range)
    }
  }

  func touch(_ span: Span) -> Bool {
    places[span.source.path]?.contains {
      $0.lowerBound <= span.range.upperBound && span.range.lowerBound <= $0.upperBound
    }
      ?? false
  }

  func touch(_ source: Source) -> Bool { places[source.path] != nil }

  func touchFile(where isMeant: (String) -> Bool) -> Bool { places.keys.contains(where: isMeant) }
}

/// The names of the organisation's units, to find those that are misspelt.
private struct UnitNames {
  private let names: [(text: String, scalars: [Unicode.Scalar])]

  init(_ units: [Unit]) {
    names = units.flatMap { [$0.name] + $0.aliases }.map { ($0, Array($0.unicodeScalars)) }
  }

  /// The name that differs in a letter, of a long one in two. Short names are alike without being meant: กองช่าง, กองคลัง.
  func nearest(to words: InlineText) -> String? {
    let written = Array(words.text.string.trimmingWhitespace.unicodeScalars)
    guard written.count >= 5, written.count <= 64 else { return nil }
    let limit = written.count < 12 ? 1 : 2
    return names.first { name in
      guard abs(name.scalars.count - written.count) <= limit, !differInNumbers(written, name.scalars) else {
        return false
      }
      return (1...limit).contains(editDistance(written, name.scalars))
    }?.text
  }

  /// Units that are counted differ by their number alone.
  private func differInNumbers(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    left.filter { $0.properties.numericType != nil } != right.filter { $0.properties.numericType != nil }
  }
}

extension MeasureRow {
  fileprivate var hasOwner: Bool { !responsible.isEmpty }

  fileprivate var hasDeadline: Bool { saysWhen || recurs }
}

extension Measure {
  /// What stands either in the measure or in each of its parts: the parts that lack it; the measure's own row, nil, when
  /// it is nowhere.
  fileprivate func rowsWithout(_ has: (MeasureRow) -> Bool) -> [MeasureRow?] {
    if has(row) { return [] }
    let lacking = parts.filter { !has($0) }
    return lacking.count == parts.count ? [nil] : lacking
  }

  /// Whether something is known of the round: an entry for it, an undated one, one made at its end or later, or that
  /// the work was done before or begins after it.
  fileprivate func tells(of round: Round) -> Bool {
    let last = round.days(in: fiscalYear).last
    if let start = allRows.compactMap(\.timeframe?.period?.value.days.first).min(), start > last { return true }
    return progressRows.allSatisfy { tells($0, of: last) }
  }

  /// - Parameter last: the last day of the round.
  private func tells(_ row: MeasureRow, of last: CalendarDate) -> Bool {
    row.progress.contains { entry in
      // The second quarter ends with the first half, the fourth with the year.
      let isDone = entry.status == .done && day(of: entry).map { $0 <= last } == true
      if isDone || entry.round?.value.days(in: fiscalYear).last == last { return true }
      return entry.round == nil && (entry.asOf.map { $0.value.lastDay >= last } ?? true)
    }
  }

  /// Those of its parts that don't tell of the round; nil stands for the measure as a whole.
  fileprivate func silentParts(in round: Round) -> [MeasureRow?] {
    let silent = progressRows.filter { !tells($0, of: round.days(in: fiscalYear).last) }
    return silent.count == progressRows.count ? [nil] : silent
  }
}
