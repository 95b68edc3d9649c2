/// A day, or a month of which the day is not said, as on many signed papers.
package enum DayOrMonth: Sendable, Hashable {
  case date(CalendarDate)
  case month(CalendarMonth)

  package var firstDay: CalendarDate {
    switch self {
    case .date(let date): date
    case .month(let month): month.firstDay
    }
  }

  /// The day itself, or the last one of the month: for a deadline the last on which it is in time.
  package var lastDay: CalendarDate {
    switch self {
    case .date(let date): date
    case .month(let month): month.lastDay
    }
  }

  /// ISO 8601: `2025-03-14`, `2025-03`.
  package var isoText: String {
    switch self {
    case .date(let date): date.isoText
    case .month(let month): month.isoText
    }
  }

  package func printed(_ style: CalendarStyle = CalendarStyle()) -> String {
    switch self {
    case .date(let date): date.printed(style)
    case .month(let month): month.printed(style)
    }
  }
}
