/// A month of a year.
package struct CalendarMonth: Sendable, Hashable {
  /// The Christian year, within `CalendarDate.years`.
  package let year: Int
  /// 1 … 12
  package let month: Int

  package init?(year: Int, month: Int) {
    guard CalendarDate.years.contains(year), (1...12).contains(month) else { return nil }
    self.init(checkedYear: year, month: month)
  }

  /// A month that the caller knows to exist.
  init(checkedYear year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  package var buddhistYear: Int { BuddhistEra.year(ofChristian: year) }

  package var firstDay: CalendarDate { CalendarDate(checkedYear: year, month: month, day: 1) }

  package var lastDay: CalendarDate { CalendarDate(checkedYear: year, month: month, day: length) }

  package var days: DateSpan { DateSpan(checkedFrom: firstDay, to: lastDay) }

  /// The number of its days.
  package var length: Int { Self.length(ofMonth: month, year: year) }

  /// The month so many months later (earlier when negative), at most the first or last month of the calendar.
  package func adding(months: Int) -> CalendarMonth {
    let (sum, overflow) = number.addingReportingOverflow(months)
    guard !overflow else { return months < 0 ? Self.first : Self.last }
    let within = min(max(sum, Self.first.number), Self.last.number)
    return CalendarMonth(checkedYear: within / 12, month: within % 12 + 1)
  }

  /// The number of months from the other month to this one.
  package func months(since other: CalendarMonth) -> Int { number - other.number }

  /// ISO 8601: `2025-03`.
  package var isoText: String { "\(year)-\(twoDigits(month))" }

  static let first = CalendarMonth(checkedYear: CalendarDate.years.lowerBound, month: 1)
  static let last = CalendarMonth(checkedYear: CalendarDate.years.upperBound, month: 12)

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private var number: Int { year * 12 + month - 1 }
}

extension CalendarMonth: Comparable {
  package static func < (left: CalendarMonth, right: CalendarMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}
