/// Days from the first to the last, both included.
package struct DateSpan: Sendable, Hashable {
  package let first: CalendarDate
  package let last: CalendarDate

  /// nil when the last day stands before the first.
  package init?(from first: CalendarDate, to last: CalendarDate) {
    guard first <= last else { return nil }
    self.init(checkedFrom: first, to: last)
  }

  init(checkedFrom first: CalendarDate, to last: CalendarDate) {
    self.first = first
    self.last = last
  }

  /// The number of its days.
  package var length: Int { last.days(since: first) + 1 }

  package func contains(_ date: CalendarDate) -> Bool { first <= date && date <= last }

  package func contains(_ other: DateSpan) -> Bool { first <= other.first && other.last <= last }

  /// The months when it begins on a first and ends on a last day of a month.
  package var months: MonthSpan? {
    guard first.day == 1, last == last.calendarMonth.lastDay else { return nil }
    return MonthSpan(checkedFrom: first.calendarMonth, to: last.calendarMonth)
  }
}

/// Months from the first to the last, both included.
package struct MonthSpan: Sendable, Hashable {
  package let first: CalendarMonth
  package let last: CalendarMonth

  /// nil when the last month stands before the first.
  package init?(from first: CalendarMonth, to last: CalendarMonth) {
    guard first <= last else { return nil }
    self.init(checkedFrom: first, to: last)
  }

  init(checkedFrom first: CalendarMonth, to last: CalendarMonth) {
    self.first = first
    self.last = last
  }

  /// The number of its months.
  package var length: Int { last.months(since: first) + 1 }

  package var days: DateSpan { DateSpan(checkedFrom: first.firstDay, to: last.lastDay) }

  package func contains(_ month: CalendarMonth) -> Bool { first <= month && month <= last }
}

/// A stretch of time in the words in which it was given, for a timeframe, a deadline or the period of a report.
package enum Period: Sendable, Hashable {
  case date(CalendarDate)
  case dateSpan(DateSpan)
  case month(CalendarMonth)
  case monthSpan(MonthSpan)
  case quarter(Quarter)
  /// The round of six or twelve months of a fiscal year, or a quarter named as a round.
  case round(Round, FiscalYear)
  case fiscalYear(FiscalYear)

  /// Its days, whatever the words.
  package var days: DateSpan {
    switch self {
    case .date(let date): DateSpan(checkedFrom: date, to: date)
    case .dateSpan(let span): span
    case .month(let month): month.days
    case .monthSpan(let span): span.days
    case .quarter(let quarter): quarter.days
    case .round(let round, let year): round.days(in: year)
    case .fiscalYear(let year): year.days
    }
  }

  /// Its months; nil when it is given in days.
  package var months: MonthSpan? {
    switch self {
    case .date, .dateSpan: nil
    default: days.months
    }
  }
}
