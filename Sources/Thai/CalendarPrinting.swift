package import Diagnostics

/// How dates, months and spans are printed. English has Christian years and Arabic digits whatever `digits` says.
package struct CalendarStyle: Sendable, Hashable {
  package enum Length: Sendable, Hashable, CaseIterable {
    /// `14 มีนาคม 2568`
    case long
    /// `14 มี.ค. 2568`
    case short
  }

  package var language: Language
  package var length: Length
  package var digits: DigitStyle

  package init(_ language: Language = .thai, length: Length = .long, digits: DigitStyle = .arabic) {
    self.language = language
    self.length = length
    self.digits = digits
  }

  func number(_ number: Int) -> String {
    language == .thai ? digits.printed(number) : "\(number)"
  }

  func monthName(_ month: Int) -> String {
    switch (language, length) {
    case (.thai, .long): MonthNames.thai[month - 1]
    case (.thai, .short): MonthNames.thaiShort[month - 1]
    case (.english, .long): MonthNames.english[month - 1]
    case (.english, .short): MonthNames.englishShort[month - 1]
    }
  }

  /// The year; a Buddhist one before 2400 would be read as a Christian one and is therefore printed as such.
  func year(_ christianYear: Int) -> String {
    let buddhistYear = BuddhistEra.year(ofChristian: christianYear)
    if language == .english { return "\(christianYear)" }
    return buddhistYear < BuddhistEra.firstWrittenYear ? "ค.ศ. " + number(christianYear) : number(buddhistYear)
  }
}

extension CalendarDate {
  /// `14 มีนาคม 2568`, `14 March 2025`; with the weekday `วันศุกร์ที่ 14 มีนาคม 2568`, `Friday 14 March 2025`.
  package func printed(_ style: CalendarStyle = CalendarStyle(), weekday isNamed: Bool = false) -> String {
    let date = "\(style.number(day)) \(calendarMonth.printed(style))"
    guard isNamed else { return date }
    return (style.language == .thai ? "วัน\(weekday.thaiName)ที่ " : "\(weekday.englishName) ") + date
  }
}

extension CalendarMonth {
  /// `มีนาคม 2568`, `March 2025`
  package func printed(_ style: CalendarStyle = CalendarStyle()) -> String {
    "\(style.monthName(month)) \(style.year(year))"
  }
}

extension MonthSpan {
  /// `ตุลาคม 2567 – มีนาคม 2568`; within a year `มกราคม – มีนาคม 2568`; a single month alone.
  package func printed(_ style: CalendarStyle = CalendarStyle()) -> String {
    if first == last { return first.printed(style) }
    let start = first.year == last.year ? style.monthName(first.month) : first.printed(style)
    return "\(start) – \(last.printed(style))"
  }
}

extension DateSpan {
  /// `1 ตุลาคม 2567 – 31 มีนาคม 2568`; what both ends share is printed once; a single day alone.
  package func printed(_ style: CalendarStyle = CalendarStyle()) -> String {
    if first == last { return first.printed(style) }
    var start = first.printed(style)
    if first.year == last.year { start = "\(style.number(first.day)) \(style.monthName(first.month))" }
    if first.calendarMonth == last.calendarMonth { start = style.number(first.day) }
    return "\(start) – \(last.printed(style))"
  }
}

extension FiscalYear {
  /// `ปีงบประมาณ พ.ศ. 2568`, `Fiscal Year 2025`
  package func printed(_ style: CalendarStyle = CalendarStyle()) -> String {
    style.language == .thai ? "ปีงบประมาณ พ.ศ. \(style.number(number))" : "Fiscal Year \(christianYear)"
  }
}

extension Quarter {
  /// `ไตรมาส 2/2568`, `Quarter 2, Fiscal Year 2025`
  package func printed(_ style: CalendarStyle = CalendarStyle()) -> String {
    style.language == .thai
      ? "ไตรมาส \(style.number(number.rawValue))/\(style.number(fiscalYear.number))"
      : "Quarter \(number.rawValue), \(fiscalYear.printed(style))"
  }
}

extension Round {
  /// `รอบ 6 เดือน`, `ไตรมาส 2`, `6-month round`, `Quarter 2`
  package func printed(_ style: CalendarStyle = CalendarStyle()) -> String {
    if let quarter {
      return (style.language == .thai ? "ไตรมาส " : "Quarter ") + style.number(quarter.rawValue)
    }
    let months = style.number(self == .sixMonths ? 6 : 12)
    return style.language == .thai ? "รอบ \(months) เดือน" : "\(months)-month round"
  }
}

extension Period {
  /// The period in the words of its kind.
  package func printed(_ style: CalendarStyle = CalendarStyle()) -> String {
    switch self {
    case .date(let date): date.printed(style)
    case .dateSpan(let span): span.printed(style)
    case .month(let month): month.printed(style)
    case .monthSpan(let span): span.printed(style)
    case .quarter(let quarter): quarter.printed(style)
    case .round(let round, let year):
      round.printed(style) + (style.language == .thai ? " " : ", ") + year.printed(style)
    case .fiscalYear(let year): year.printed(style)
    }
  }
}
