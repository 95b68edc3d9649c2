import Foundation
import Testing
import Thai

@Suite struct CalendarValueTests {
  @Test func refusesDaysThatDoNotExist() {
    #expect(CalendarDate(year: 2025, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2024, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 2025, month: 4, day: 31) == nil)
    #expect(CalendarDate(year: 2025, month: 13, day: 1) == nil)
    #expect(CalendarDate(year: 2025, month: 1, day: 0) == nil)
    #expect(CalendarDate(year: 2400, month: 1, day: 1) == nil)
  }

  @Test func agreesWithAnotherCalendarOnDaysAndWeekdays() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let origin = try #require(CalendarDate(year: 2000, month: 1, day: 1))
    let start = try #require(calendar.date(from: DateComponents(year: 2000, month: 1, day: 1)))
    for days in stride(from: -100_000, through: 140_000, by: 397) {
      let ours = origin.adding(days: days)
      let theirs = try #require(calendar.date(byAdding: .day, value: days, to: start))
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: theirs)
      #expect(ours.year == parts.year && ours.month == parts.month && ours.day == parts.day)
      #expect(ours.weekday.rawValue % 7 + 1 == parts.weekday)
      #expect(ours.days(since: origin) == days)
    }
  }

  @Test func staysWithinTheCalendar() throws {
    let date = try #require(CalendarDate(year: 2025, month: 3, day: 14))
    #expect(date.adding(days: .max).isoText == "2399-12-31")
    #expect(date.adding(days: .min).isoText == "1000-01-01")
    #expect(date.calendarMonth.adding(months: .max).isoText == "2399-12")
    #expect(date.calendarMonth.adding(months: .min).isoText == "1000-01")
  }

  @Test func fiscalYearRunsFromOctoberToSeptember() throws {
    let year = try #require(FiscalYear(2568))
    #expect(year.firstDay.isoText == "2024-10-01")
    #expect(year.lastDay.isoText == "2025-09-30")
    #expect(year.days.length == 365)
    #expect(year.months.length == 12)
    #expect(year.contains(year.firstDay) && !year.contains(year.lastDay.adding(days: 1)))
    #expect(FiscalYear(containing: year.firstDay) == year)
    #expect(FiscalYear(containing: year.lastDay) == year)
    #expect(FiscalYear(containing: year.lastDay.adding(days: 1)) == FiscalYear(2569))
    #expect(year.month(12)?.isoText == "2024-12")
    #expect(year.month(9)?.isoText == "2025-09")
    #expect(FiscalYear(2025) == nil)
  }

  @Test func quartersAndRoundsLieInTheFiscalYear() throws {
    let year = try #require(FiscalYear(2568))
    #expect(year.quarters.map { $0.months.first.isoText } == ["2024-10", "2025-01", "2025-04", "2025-07"])
    #expect(year.quarters.map { $0.days.last.isoText } == ["2024-12-31", "2025-03-31", "2025-06-30", "2025-09-30"])
    #expect(Round.sixMonths.days(in: year).last.isoText == "2025-03-31")
    #expect(Round.twelveMonths.days(in: year) == year.days)
    #expect(Round.secondQuarter.months(in: year) == year.quarters[1].months)
  }

  @Test func spansKnowWhatTheyHold() throws {
    let year = try #require(FiscalYear(2568))
    let round = Round.sixMonths.days(in: year)
    #expect(year.days.contains(round) && !round.contains(year.days))
    #expect(DateSpan(from: year.lastDay, to: year.firstDay) == nil)
    #expect(round.months?.length == 6)
    #expect(DateSpan(from: year.firstDay, to: year.firstDay)?.months == nil)
  }
}
