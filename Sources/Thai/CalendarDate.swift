/// A day of the proleptic Gregorian calendar, without time and time zone.
///
/// Christian years 1000 … 2399: those that the content format can write, for a written year from 2400 on is Buddhist.
package struct CalendarDate: Sendable, Hashable {
  /// The Christian year.
  package let year: Int
  /// 1 … 12
  package let month: Int
  /// 1 … 31
  package let day: Int

  package static let years = 1000...2399

  /// nil when there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month),
      (1...CalendarMonth.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }

  /// A day that the caller knows to exist.
  init(checkedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The year of the Buddhist era.
  package var buddhistYear: Int { BuddhistEra.year(ofChristian: year) }

  package var calendarMonth: CalendarMonth { CalendarMonth(checkedYear: year, month: month) }

  package var weekday: Weekday {
    // Day 0 is 1 March of the year 0, a Wednesday.
    Weekday.allCases[(dayNumber + 2) % 7]
  }

  /// ISO 8601: `2025-03-14`.
  package var isoText: String { "\(year)-\(twoDigits(month))-\(twoDigits(day))" }
}

extension CalendarDate: Comparable {
  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate {
  /// The number of days from the other day to this one; negative when the other is later.
  package func days(since other: CalendarDate) -> Int { dayNumber - other.dayNumber }

  /// The day so many days later (earlier when negative), at most the first or last day of the calendar.
  package func adding(days: Int) -> CalendarDate {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    guard !overflow else { return days < 0 ? Self.first : Self.last }
    return CalendarDate(dayNumber: min(max(sum, Self.first.dayNumber), Self.last.dayNumber))
  }

  package static let first = CalendarDate(checkedYear: years.lowerBound, month: 1, day: 1)
  package static let last = CalendarDate(checkedYear: years.upperBound, month: 12, day: 31)

  /// Days since 1 March of the year 0; a year that begins in March has its leap day at its end.
  private var dayNumber: Int {
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = (month + 9) % 12
    return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + (marchMonth * 153 + 2) / 5 + day - 1
  }

  /// The day of a number within the calendar.
  private init(dayNumber: Int) {
    var month = CalendarMonth(checkedYear: dayNumber * 400 / 146_097, month: 1)
    while month.adding(months: 1).firstDay.dayNumber <= dayNumber, month != .last { month = month.adding(months: 1) }
    while month.firstDay.dayNumber > dayNumber, month != .first { month = month.adding(months: -1) }
    self.init(checkedYear: month.year, month: month.month, day: dayNumber - month.firstDay.dayNumber + 1)
  }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
