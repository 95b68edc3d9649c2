/// From what was written to days and months: filling in the fiscal year's year, checking that the day exists.
extension CalendarReader {
  func date(_ partial: PartialDate) throws(ReadingFailure) -> CalendarDate {
    guard let day = partial.day else { throw .withoutDay(partial.range, text(partial.range), month(partial)) }
    guard partial.month != nil else { throw .incomplete(partial.range, expectation) }
    let month = try calendarMonth(partial)
    guard let date = CalendarDate(year: month.year, month: month.month, day: day.value) else {
      throw .noDay(day.value, of: month, at: partial.range)
    }
    if let weekday = partial.weekday, weekday.value != date.weekday {
      throw .wrongWeekday(weekday.value, at: weekday.range, of: date)
    }
    return date
  }

  /// The month of a partial date that may have a day.
  func calendarMonth(_ partial: PartialDate) throws(ReadingFailure) -> CalendarMonth {
    guard let part = partial.month else { throw .incomplete(partial.range, expectation) }
    guard let month = month(partial) else {
      throw .withoutYear(partial.range, text(partial.range), month: part.value, day: partial.day?.value)
    }
    return month
  }

  /// The month with its own year or that of the fiscal year; nil when one of them is missing.
  private func month(_ partial: PartialDate) -> CalendarMonth? {
    guard let month = partial.month?.value else { return nil }
    if let year = partial.year?.value { return CalendarMonth(year: year, month: month) }
    return fiscalYear?.month(month)
  }

  /// The two ends of a span, each taking from the other what it leaves out: `1 – 15 มีนาคม 2568`,
  /// `ม.ค. – ก.ย. 2568`.
  func completed(
    _ first: PartialDate, _ last: PartialDate
  ) throws(ReadingFailure) -> (first: PartialDate, last: PartialDate) {
    var (first, last) = (first, last)
    if first.month == nil {
      // Only a day: the month and year are those of the end, which must then have a day too (10-12/2567 has none).
      if last.day == nil { throw .dayBeforeMonth(first.range.lowerBound..<last.range.upperBound) }
      (first.month, first.year) = (last.month, last.year)
    }
    guard let firstMonth = first.month?.value, let lastMonth = last.month?.value else {
      throw .incomplete(first.range.lowerBound..<last.range.upperBound, expectation)
    }
    let isForward = (firstMonth, first.day?.value ?? 0) <= (lastMonth, last.day?.value ?? 31)
    switch (first.year, last.year) {
    case (nil, let year?): first.year = try sharedYear(year, isForward: isForward, first, last, lacking: first)
    case (let year?, nil): last.year = try sharedYear(year, isForward: isForward, first, last, lacking: last)
    default: break
    }
    return (first, last)
  }

  /// The year of the end that has none: the other's when the span then runs forward; otherwise the fiscal year's when
  /// both ends lie in it.
  private func sharedYear(
    _ year: PartialDate.Part, isForward: Bool, _ first: PartialDate, _ last: PartialDate, lacking: PartialDate
  ) throws(ReadingFailure) -> PartialDate.Part? {
    if isForward { return year }
    let given = lacking.range == first.range ? last : first
    if let fiscalYear, let month = given.month?.value, fiscalYear.month(month)?.year == year.value {
      return fiscalYear.month(lacking.month?.value ?? 0).map { PartialDate.Part(value: $0.year, range: lacking.range) }
    }
    throw .spanWithoutYear(
      first.range.lowerBound..<last.range.upperBound, first: first, last: last, year: year.value,
      lacksFirst: lacking.range == first.range)
  }
}
