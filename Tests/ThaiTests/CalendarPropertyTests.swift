import Diagnostics
import Testing
import Thai

/// What is printed is read back, and what a person may write is read as what was meant.
@Suite struct CalendarPropertyTests {
  private static let styles: [CalendarStyle] = Language.allCases.flatMap { language in
    CalendarStyle.Length.allCases.flatMap { length in
      DigitStyle.allCases.map { CalendarStyle(language, length: length, digits: $0) }
    }
  }

  @Test func printsInBothDigitsAndLanguages() throws {
    let date = try #require(CalendarDate(year: 2025, month: 3, day: 14))
    #expect(date.printed() == "14 มีนาคม 2568")
    #expect(date.printed(CalendarStyle(length: .short, digits: .thai)) == "๑๔ มี.ค. ๒๕๖๘")
    #expect(date.printed(CalendarStyle(.english, digits: .thai)) == "14 March 2025")
    #expect(date.printed(weekday: true) == "วันศุกร์ที่ 14 มีนาคม 2568")
    let year = try #require(FiscalYear(2568))
    #expect(year.printed(CalendarStyle(digits: .thai)) == "ปีงบประมาณ พ.ศ. ๒๕๖๘")
    #expect(year.printed(CalendarStyle(.english)) == "Fiscal Year 2025")
    #expect(Round.sixMonths.months(in: year).printed(CalendarStyle(length: .short)) == "ต.ค. 2567 – มี.ค. 2568")
    #expect(Round.sixMonths.printed() == "รอบ 6 เดือน")
    #expect(Round.sixMonths.printed(CalendarStyle(.english)) == "6-month round")
    #expect(year.quarters[1].printed(CalendarStyle(digits: .thai)) == "ไตรมาส ๒/๒๕๖๘")
    #expect(year.quarters[1].months.printed() == "มกราคม – มีนาคม 2568")
  }

  @Test func readsBackWhatItPrints() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<1_000 {
      let (first, last) = Self.twoDates(&random)
      let style = Self.styles[random.number(0...Self.styles.count - 1)]
      #expect(try CalendarDate.read(first.isoText).get() == first)
      #expect(try CalendarDate.read(first.printed(style, weekday: random.flip())).get() == first)
      #expect(try CalendarMonth.read(first.calendarMonth.printed(style)).get() == first.calendarMonth)
      #expect(try CalendarMonth.read(first.calendarMonth.isoText).get() == first.calendarMonth)
      let days = try #require(DateSpan(from: first, to: last))
      #expect(try DateSpan.read(days.printed(style)).get() == days)
      let months = try #require(MonthSpan(from: first.calendarMonth, to: last.calendarMonth))
      #expect(try MonthSpan.read(months.printed(style)).get() == months)
    }
  }

  @Test func readsBackYearsQuartersRoundsAndPeriods() throws {
    for number in 2401...2942 {
      let year = try #require(FiscalYear(number))
      let style = Self.styles[number % Self.styles.count]
      #expect(try FiscalYear.read(year.printed(style)).get() == year)
      for quarter in year.quarters { #expect(try Quarter.read(quarter.printed(style)).get() == quarter) }
      for round in Round.allCases {
        #expect(try Round.read(round.printed(style)).get() == round)
        #expect(try Round.read(round.rawValue).get() == round)
      }
      for period in Self.periods(of: year) { #expect(try Period.read(period.printed(style)).get() == period) }
    }
  }

  @Test func reads2000RandomSpellingsOfDates() throws {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<2_000 {
      let (date, _) = Self.twoDates(&random, years: 1957...2056)
      let text = Self.spelling(of: date, &random)
      #expect(try CalendarDate.read(text).get() == date, "\(text)")
    }
  }

  @Test func reads2000RandomSpellingsOfMonthsAndSpans() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let (first, last) = Self.twoDates(&random, years: 1957...2056)
      let month = Self.spelling(of: first.calendarMonth, &random)
      #expect(try CalendarMonth.read(month).get() == first.calendarMonth, "\(month)")
      let spaced = random.pick(" - ", " – ", " ถึง ")
      let tight = random.pick("-", " - ", "–", " – ", "—", " ถึง ", "ถึง", " − ", "‑", " จนถึง ")
      // A dash that touches a month in digits only would make it the beginning of a date.
      let dash = month.contains("-") ? spaced : tight
      let months = month + dash + Self.spelling(of: last.calendarMonth, &random)
      let span = MonthSpan(from: first.calendarMonth, to: last.calendarMonth)
      #expect(try MonthSpan.read(months).get() == span, "\(months)")
      let days = Self.spelling(of: first, &random) + dash + Self.spelling(of: last, &random)
      #expect(try DateSpan.read(days).get() == DateSpan(from: first, to: last), "\(days)")
    }
  }

  @Test func survivesRandomTexts() {
    var random = SeededGenerator(seed: 4)
    let words = [
      "ต.ค.", "มีนาคม", "2568", "๖๘", "-", "–", "/", ".", ",", "พ.ศ.", "ค.ศ.", "ที่", "วันศุกร์", "ถึง", "q",
      "รอบ", "6", "เดือน",
      "ไตรมาส", "ปีงบประมาณ", "99999999999999999999", "x", "\u{200B}", "ก่อน", "March", "m", "ปี", "0", "14",
    ]
    for _ in 0..<4_000 {
      let text = (0..<random.number(0...8)).map { _ in words[random.number(0...words.count - 1)] }
        .joined(separator: random.pick("", " "))
      readEverything(Array(text.utf8))
      readEverything((0..<random.number(0...24)).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    }
  }

  private func readEverything(_ bytes: [UInt8]) {
    expectRangeWithin(bytes, CalendarDate.read(utf8: bytes))
    expectRangeWithin(bytes, CalendarMonth.read(utf8: bytes))
    expectRangeWithin(bytes, Period.read(utf8: bytes, fiscalYear: FiscalYear(2568)))
    expectRangeWithin(bytes, MonthSpan.read(utf8: bytes))
    expectRangeWithin(bytes, FiscalYear.read(utf8: bytes))
    expectRangeWithin(bytes, Quarter.read(utf8: bytes))
    expectRangeWithin(bytes, Round.read(utf8: bytes))
  }
}

func expectRangeWithin<Value>(_ bytes: [UInt8], _ result: Result<Value, ReadingFailure>) {
  guard case .failure(let failure) = result else { return }
  if failure.range.lowerBound < 0 || failure.range.upperBound > bytes.count {
    Issue.record("\(failure.range) lies outside \(bytes.count) bytes of \(String(decoding: bytes, as: UTF8.self))")
  }
}

extension CalendarPropertyTests {
  private static func twoDates(
    _ random: inout SeededGenerator, years: ClosedRange<Int> = 1000...2399
  ) -> (CalendarDate, CalendarDate) {
    let dates = (0..<2).compactMap { _ in
      CalendarDate(year: random.number(years), month: random.number(1...12), day: random.number(1...28))
    }
    let second = random.flip() ? dates[0].adding(days: random.number(0...60)) : dates[1]
    let last = years.contains(second.year) ? second : dates[0]
    return (min(dates[0], last), max(dates[0], last))
  }

  private static func periods(of year: FiscalYear) -> [Period] {
    [
      .date(year.firstDay), .dateSpan(Round.sixMonths.days(in: year)), .month(year.months.last),
      .monthSpan(year.months),
      .quarter(year.quarters[3]), .round(.twelveMonths, year), .round(.sixMonths, year), .fiscalYear(year),
    ]
  }

  private static func spelling(of date: CalendarDate, _ random: inout SeededGenerator) -> String {
    let (day, month) = ("\(date.day)", "\(date.month)")
    let padded = (day.count < 2 ? "0" + day : day, month.count < 2 ? "0" + month : month)
    let text =
      switch random.number(0...4) {
      case 0: date.isoText
      case 1: "\(date.buddhistYear)-\(padded.1)-\(padded.0)"
      case 2: "\(day)/\(month)/\(year(date.year, &random, short: true))"
      case 3: "\(padded.0)/\(padded.1)/\(date.buddhistYear)"
      default:
        (random.flip() ? "วัน\(date.weekday.thaiName)" : "") + random.pick("", "วันที่ ", "ที่ ") + day + gap(&random)
          + random.pick("", "เดือน") + named(date.calendarMonth, &random)
      }
    return mixedDigits(text, &random)
  }

  private static func spelling(of month: CalendarMonth, _ random: inout SeededGenerator) -> String {
    let text =
      switch random.number(0...3) {
      case 0: "\(month.month)/\(month.buddhistYear)"
      case 1: "\(month.buddhistYear)-\(month.month < 10 ? "0" : "")\(month.month)"
      default: random.pick("", "เดือน", "เดือน ") + named(month, &random)
      }
    return mixedDigits(text, &random)
  }

  private static func named(_ month: CalendarMonth, _ random: inout SeededGenerator) -> String {
    let short = MonthNames.thaiShort[month.month - 1]
    let name = random.pick(MonthNames.thai[month.month - 1], short, short.filter { $0 != "." })
    return name + gap(&random) + random.pick("", "พ.ศ. ", "พ.ศ.", "ปี ") + year(month.year, &random, short: true)
  }

  private static func year(_ year: Int, _ random: inout SeededGenerator, short: Bool) -> String {
    let buddhist = year + 543
    return short && random.flip() ? String("\(buddhist)".suffix(2)) : "\(buddhist)"
  }

  private static func gap(_ random: inout SeededGenerator) -> String {
    random.pick(" ", " ", "  ", "\u{A0}", " \u{200B}")
  }

  private static func mixedDigits(_ text: String, _ random: inout SeededGenerator) -> String {
    switch random.number(0...2) {
    case 0: text
    case 1: DigitStyle.thai.applied(to: text)
    default: text.map { random.flip() ? DigitStyle.thai.applied(to: String($0)) : String($0) }.joined()
    }
  }
}
