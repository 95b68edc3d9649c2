/// A Thai fiscal year, named by its Buddhist year N: 1 October N−1 to 30 September N.
package struct FiscalYear: Sendable, Hashable {
  /// The Buddhist year, one of `numbers`.
  package let number: Int

  /// Those that the content format can write.
  package static let numbers = 2401...2942

  /// nil outside `numbers`.
  package init?(_ number: Int) {
    guard Self.numbers.contains(number) else { return nil }
    self.number = number
  }

  /// The fiscal year that holds the day; nil at the edges of the calendar.
  package init?(containing date: CalendarDate) {
    self.init(date.buddhistYear + (date.month >= 10 ? 1 : 0))
  }

  /// The Christian year of its September.
  package var christianYear: Int { BuddhistEra.christianYear(of: number) }

  package var months: MonthSpan { MonthSpan(checkedFrom: firstMonth, to: firstMonth.adding(months: 11)) }

  package var days: DateSpan { months.days }

  package var firstDay: CalendarDate { days.first }

  package var lastDay: CalendarDate { days.last }

  package func contains(_ date: CalendarDate) -> Bool { days.contains(date) }

  /// The month 1 … 12 as it lies in this fiscal year: October of 2568 is October 2567.
  package func month(_ month: Int) -> CalendarMonth? {
    CalendarMonth(year: month >= 10 ? christianYear - 1 : christianYear, month: month)
  }

  package var quarters: [Quarter] { Quarter.Number.allCases.map { Quarter($0, of: self) } }

  private var firstMonth: CalendarMonth { CalendarMonth(checkedYear: christianYear - 1, month: 10) }
}

extension FiscalYear: Comparable {
  package static func < (left: FiscalYear, right: FiscalYear) -> Bool { left.number < right.number }
}

/// A quarter of a fiscal year: the first is October to December. Never a calendar quarter.
package struct Quarter: Sendable, Hashable {
  package enum Number: Int, Sendable, CaseIterable {
    case first = 1
    case second, third, fourth
  }

  package let number: Number
  package let fiscalYear: FiscalYear

  package init(_ number: Number, of fiscalYear: FiscalYear) {
    self.number = number
    self.fiscalYear = fiscalYear
  }

  package var months: MonthSpan {
    let first = fiscalYear.months.first.adding(months: (number.rawValue - 1) * 3)
    return MonthSpan(checkedFrom: first, to: first.adding(months: 2))
  }

  package var days: DateSpan { months.days }
}

extension Quarter: Comparable {
  package static func < (left: Quarter, right: Quarter) -> Bool {
    (left.fiscalYear, left.number.rawValue) < (right.fiscalYear, right.number.rawValue)
  }
}

/// A reporting round of a fiscal year; the raw value is the key that files and addresses carry.
package enum Round: String, Sendable, CaseIterable {
  /// October to March.
  case sixMonths = "6m"
  /// October to September.
  case twelveMonths = "12m"
  case firstQuarter = "q1"
  case secondQuarter = "q2"
  case thirdQuarter = "q3"
  case fourthQuarter = "q4"

  package init(_ quarter: Quarter.Number) {
    switch quarter {
    case .first: self = .firstQuarter
    case .second: self = .secondQuarter
    case .third: self = .thirdQuarter
    case .fourth: self = .fourthQuarter
    }
  }

  /// Its quarter, nil for the rounds of six and twelve months.
  package var quarter: Quarter.Number? {
    switch self {
    case .sixMonths, .twelveMonths: nil
    case .firstQuarter: .first
    case .secondQuarter: .second
    case .thirdQuarter: .third
    case .fourthQuarter: .fourth
    }
  }

  package func months(in year: FiscalYear) -> MonthSpan {
    if let quarter { return Quarter(quarter, of: year).months }
    let first = year.months.first
    return MonthSpan(checkedFrom: first, to: first.adding(months: self == .sixMonths ? 5 : 11))
  }

  package func days(in year: FiscalYear) -> DateSpan { months(in: year).days }
}
