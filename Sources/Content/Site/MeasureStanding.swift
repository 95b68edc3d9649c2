internal import Diagnostics
package import Thai

/// What the entries of a measure say, or that there are none.
package enum MeasureState: String, Sendable, CaseIterable {
  /// There is no entry yet, which is not the same as "not done".
  case notReported = "not_reported"
  /// There is an entry, which says nothing of the status.
  case unstated
  case notStarted = "not_started"
  case inProgress = "in_progress"
  case done
  /// Parts of it are done, and the others were given up: nothing of it is on its way any more.
  case partlyDone = "partly_done"
  case notDone = "not_done"

  package init(_ status: Progress.Status?) {
    self =
      switch status {
      case nil: .unstated
      case .notStarted: .notStarted
      case .inProgress: .inProgress
      case .done: .done
      case .notDone: .notDone
      }
  }

  /// The state of a whole whose parts are in these states: what all share; not started while none has begun; partly done
  /// when all are done or given up; else the work is on its way.
  package init(of parts: [MeasureState]) {
    if let first = parts.first, parts.allSatisfy({ $0 == first }) {
      self = first
      return
    }
    let states = Set(parts)
    if states.isEmpty {
      self = .notReported
    } else if states.isSubset(of: [.notReported, .notStarted]) {
      self = .notStarted
    } else if states.isSubset(of: [.done, .notDone]) {
      self = .partlyDone
    } else {
      self = .inProgress
    }
  }
}

/// How a measure stands to its deadline; computed, never typed.
package enum MeasureTiming: Sendable, Hashable {
  /// Nothing tells when it has to be done.
  case noDeadline
  /// The deadline is still to come, or it is today.
  case ahead
  /// So many days beyond the deadline, of the whole or of a part, and not done.
  case late(days: Int)
  /// Done, and said so no later than the deadline.
  case inTime
  /// Said to be done so many days after the deadline; it may have been done before.
  case doneAfter(days: Int)
  /// The deadline has passed, and the measure or what is open of it was given up, or its entries have no status.
  case unknown
}

/// What can be said of a measure on a day.
package struct MeasureStanding: Sendable {
  package let state: MeasureState
  package let timing: MeasureTiming
  /// The last day on which it is done in time.
  package let deadline: CalendarDate?
  /// 0 to 100; of several parts their mean, when all say one.
  package let percent: ExactDecimal?
  /// Baht; of several parts their sum.
  package let planned: ExactDecimal?
  package let spent: ExactDecimal?

  package var isLate: Bool {
    if case .late = timing { true } else { false }
  }

  /// - Parameter day: the day that the site speaks of; entries of later days are left out.
  package init(of measure: Measure, on day: CalendarDate) {
    self.init(of: measure, rows: measure.progressRows, on: day, deadline: measure.deadline) {
      measure.entries(of: $0, until: day)
    }
  }

  /// What can be said of some parts of a measure, which have progress of their own: those of one owner.
  package init(of parts: [MeasureRow], in measure: Measure, on day: CalendarDate) {
    self.init(of: measure, rows: parts, on: day, deadline: measure.lastDeadline(of: parts)) {
      measure.entries(of: $0, until: day)
    }
  }

  /// What the entries for one round say that are known on a day; lateness is that of the measure on the round's last
  /// day, or on the given one before it.
  package init(of measure: Measure, round: Round, on day: CalendarDate) {
    let last = min(day, round.days(in: measure.fiscalYear).last)
    self.init(of: measure, rows: measure.progressRows, on: last, deadline: measure.deadline) { row in
      measure.entries(of: row, until: day).filter { $0.round?.value == round }
    }
  }

  private init(
    of measure: Measure, rows: [MeasureRow], on day: CalendarDate, deadline: CalendarDate?,
    entriesOf known: (MeasureRow) -> [Progress]
  ) {
    let entries = rows.map(known)
    let states = entries.map { entries in
      entries.isEmpty ? MeasureState.notReported : MeasureState(entries.last { $0.status != nil }?.status)
    }
    state = MeasureState(of: states)
    self.deadline = deadline
    let percents = entries.compactMap { entries in entries.last { $0.percent != nil }?.percent }
    percent = percents.count == entries.count ? percents.sum().divided(by: percents.count)?.rounded(places: 2) : nil
    planned = Self.sum(entries.compactMap { entries in entries.last { $0.budget?.planned != nil }?.budget?.planned })
    spent = Self.sum(entries.compactMap { entries in entries.last { $0.budget?.spent != nil }?.budget?.spent })
    let finished = entries.compactMap { entries in entries.first { $0.status == .done }.flatMap(measure.day) }.max()
    // While nobody has told of the whole or of a part, the part that ends first is the first to be late.
    let isSilent = measure.row.progress.isEmpty && entries.allSatisfy(\.isEmpty)
    let unsaid = isSilent && !measure.row.saysWhen ? measure.parts.filter(\.saysWhen) : []
    let firstEnd = unsaid.compactMap { measure.lastDeadline(of: [$0]) }.min()
    let late = zip(rows, states).compactMap { row, state -> Int? in
      let end = row.saysWhen ? measure.lastDeadline(of: [row]) : firstEnd ?? deadline
      guard case .late(let days) = MeasureTiming(state, deadline: end, finished: nil, on: day) else { return nil }
      return days
    }.max()
    timing = late.map(MeasureTiming.late) ?? MeasureTiming(state, deadline: deadline, finished: finished, on: day)
  }

  private static func sum(_ amounts: [ExactDecimal]) -> ExactDecimal? { amounts.isEmpty ? nil : amounts.sum() }
}

extension MeasureTiming {
  /// - Parameter finished: the day of the entry that says "done".
  fileprivate init(_ state: MeasureState, deadline: CalendarDate?, finished: CalendarDate?, on day: CalendarDate) {
    guard let deadline else {
      self = .noDeadline
      return
    }
    if state == .done, let finished {
      // An entry speaks of the end of its round, often long after the work; only one after the deadline says "late".
      self = finished <= deadline ? .inTime : .doneAfter(days: finished.days(since: deadline))
    } else if state == .done {
      self = .inTime
    } else if day <= deadline {
      self = .ahead
    } else {
      // What was given up is not late, and of what has no status nobody can tell.
      let isOpen = ![.unstated, .partlyDone, .notDone].contains(state)
      self = isOpen ? .late(days: day.days(since: deadline)) : .unknown
    }
  }
}

extension Measure {
  /// What has progress of its own: the parts, or the measure as a whole.
  package var progressRows: [MeasureRow] {
    row.progress.isEmpty && parts.contains { !$0.progress.isEmpty } ? parts : [row]
  }

  /// The day of which an entry is true; without one the last of its round.
  package func day(of entry: Progress) -> CalendarDate? {
    entry.asOf?.value.lastDay ?? entry.round?.value.days(in: fiscalYear).last
  }

  /// The entries of a row in the order of their days; those that speak of a day after the given one are left out.
  package func entries(of row: MeasureRow, until day: CalendarDate) -> [Progress] {
    let known = row.progress.filter { ($0.asOf?.value.firstDay ?? day) <= day }
    let days = known.map { self.day(of: $0) ?? .first }
    // As most files have them.
    if zip(days, days.dropFirst()).allSatisfy(<=) { return known }
    let dated = zip(days, known).enumerated().map { (day: $0.element.0, place: $0.offset, entry: $0.element.1) }
    return dated.sorted { ($0.day, $0.place) < ($1.day, $1.place) }.map(\.entry)
  }
}
