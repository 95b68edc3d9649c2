internal import Diagnostics
package import Thai

/// A day until which something of a measure has to be done.
package struct MeasureDeadline: Sendable {
  /// The last day that is in time.
  package let day: CalendarDate
  /// The month when no day was written.
  package let month: CalendarMonth?
  package let kind: Kind
  /// The part that it belongs to; nil for the whole measure.
  package let label: InlineText?

  package enum Kind: Sendable {
    /// The end of the timeframe.
    case end
    /// The text of the monitoring.
    case monitoring(BlockText)
    /// The same, coming again and again.
    case recurring(BlockText)
  }
}

extension Measure {
  /// All rows in which deadlines can stand.
  package var allRows: [MeasureRow] { [row] + parts }

  /// The last day on which the measure is done in time: the last deadline of those of its rows that say one; nil when
  /// one of them says it in words alone. For one that only recurs the end of the fiscal year.
  package var deadline: CalendarDate? { lastDeadline(of: allRows) }

  /// The last day on which rows of it are done in time; what they don't say themselves the measure says for them.
  package func lastDeadline(of rows: [MeasureRow]) -> CalendarDate? {
    let own = rows.filter(\.saysWhen)
    guard own.isEmpty else {
      let ends = own.map(ownDeadline)
      return ends.contains(nil) ? nil : ends.compactMap(\.self).max()
    }
    if row.saysWhen { return ownDeadline(of: row) }
    return (rows + [row]).contains { $0.recurs } ? fiscalYear.lastDay : nil
  }

  /// The end of the row's timeframe, else the last deadline of its monitoring; nil for words such as "all year".
  private func ownDeadline(of row: MeasureRow) -> CalendarDate? {
    row.timeframe?.period?.value.days.last ?? row.monitoring.flatMap(\.due).map(\.value.lastDay).max()
      ?? (row.recurs ? fiscalYear.lastDay : nil)
  }

  /// Every deadline, recurring ones included, in order of their days.
  package var deadlines: [MeasureDeadline] {
    let found = allRows.flatMap { row in
      let end = row.timeframe?.period?.value.days.last
      let own = end.map { [MeasureDeadline(day: $0, month: nil, kind: .end, label: row.label)] } ?? []
      return own + row.monitoring.flatMap { deadlines(of: $0, in: row) }
    }
    return found.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  private func deadlines(of monitoring: Monitoring, in row: MeasureRow) -> [MeasureDeadline] {
    let due = monitoring.due.map { due in
      let month: CalendarMonth? = if case .month(let month) = due.value { month } else { nil }
      return MeasureDeadline(
        day: due.value.lastDay, month: month, kind: .monitoring(monitoring.text), label: row.label)
    }
    let again = monitoring.every.map { occurrences(every: $0, in: row) } ?? []
    return due
      + again.map {
        MeasureDeadline(day: $0.lastDay, month: $0, kind: .recurring(monitoring.text), label: row.label)
      }
  }

  /// The months at whose end it comes again, within the timeframe: months, quarters, halves of the fiscal year.
  private func occurrences(every recurrence: Monitoring.Recurrence, in row: MeasureRow) -> [CalendarMonth] {
    let frame = row.timeframe ?? self.row.timeframe
    let days = frame?.period?.value.days ?? fiscalYear.days
    let first = days.first.calendarMonth
    // A timeframe of many years is one of its first.
    let count = min(days.last.calendarMonth.months(since: first), 35)
    return (0...max(count, 0)).map { first.adding(months: $0) }.filter { month in
      ((month.month + 2) % 12 + 1).isMultiple(of: recurrence.rawValue)
    }
  }
}

extension MeasureRow {
  /// Whether it says itself when it has to be done, be it in words.
  var saysWhen: Bool { timeframe != nil || monitoring.contains { !$0.due.isEmpty } }

  /// Whether it is followed up again and again.
  var recurs: Bool { monitoring.contains { $0.every != nil } }
}
