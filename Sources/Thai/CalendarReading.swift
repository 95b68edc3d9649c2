extension CalendarDate: CalendarReadable {
  package static var expectation: CalendarExpectation { .date }

  package static func read(from reader: inout CalendarReader) throws(ReadingFailure) -> CalendarDate {
    let partial = try reader.partialDate()
    try reader.expectEnd()
    return try reader.date(partial)
  }
}

extension CalendarMonth: CalendarReadable {
  package static var expectation: CalendarExpectation { .month }

  package static func read(from reader: inout CalendarReader) throws(ReadingFailure) -> CalendarMonth {
    let partial = try reader.partialDate()
    try reader.expectEnd()
    let month = try reader.calendarMonth(partial)
    if partial.day != nil { throw .withDay(partial.range, month) }
    return month
  }
}

extension FiscalYear: CalendarReadable {
  package static var expectation: CalendarExpectation { .fiscalYear }

  package static func read(from reader: inout CalendarReader) throws(ReadingFailure) -> FiscalYear {
    guard let year = try reader.writtenFiscalYear() else { throw reader.unexpected() }
    return year
  }
}

extension Quarter: CalendarReadable {
  package static var expectation: CalendarExpectation { .quarter }

  package static func read(from reader: inout CalendarReader) throws(ReadingFailure) -> Quarter {
    _ = reader.skipOne(.roundWord)
    guard let number = try reader.quarterNumber() else { throw reader.unexpected() }
    return Quarter(number, of: try reader.fiscalYearOfRound())
  }
}

extension Round: CalendarReadable {
  package static var expectation: CalendarExpectation { .round }

  package static func read(from reader: inout CalendarReader) throws(ReadingFailure) -> Round {
    guard let round = try reader.round() else { throw reader.unexpected() }
    return round
  }
}

extension DateSpan: CalendarReadable {
  package static var expectation: CalendarExpectation { .span }

  package static func read(from reader: inout CalendarReader) throws(ReadingFailure) -> DateSpan {
    try Period.read(from: &reader).days
  }
}

extension MonthSpan: CalendarReadable {
  package static var expectation: CalendarExpectation { .span }

  package static func read(from reader: inout CalendarReader) throws(ReadingFailure) -> MonthSpan {
    let start = reader.index
    let period = try Period.read(from: &reader)
    if let months = period.months ?? period.days.months { return months }
    throw .notMonths(reader.range(from: start), period.days)
  }
}

extension Period: CalendarReadable {
  package static var expectation: CalendarExpectation { .span }

  package static func read(from reader: inout CalendarReader) throws(ReadingFailure) -> Period {
    reader.skip(.word(.opening))
    if let period = try reader.roundOrYear() { return period }
    let first = try reader.partialDate()
    guard reader.kind() == .dash || reader.word() == .until else {
      try reader.expectEnd()
      if first.day == nil { return .month(try reader.calendarMonth(first)) }
      return .date(try reader.date(first))
    }
    reader.advance()
    let last = try reader.partialDate()
    try reader.expectEnd()
    return try reader.span(first, last)
  }
}

extension CalendarReader {
  /// A quarter, a round or a whole fiscal year; nil when none begins here.
  fileprivate mutating func roundOrYear() throws(ReadingFailure) -> Period? {
    if word() == .fiscalYearWord {
      if let year = try writtenFiscalYear() { return .fiscalYear(year) }
      advance()
      guard let fiscalYear else { throw .incomplete(wholeRange, expectation) }
      return .fiscalYear(fiscalYear)
    }
    let isNamedRound = word() == .roundWord
    guard let round = try round() else { return nil }
    let year = try fiscalYearOfRound()
    if !isNamedRound, let quarter = round.quarter { return .quarter(Quarter(quarter, of: year)) }
    return .round(round, year)
  }

  fileprivate func span(_ first: PartialDate, _ last: PartialDate) throws(ReadingFailure) -> Period {
    let (first, last) = try completed(first, last)
    let range = first.range.lowerBound..<last.range.upperBound
    if first.day == nil, last.day == nil {
      let (start, end) = (try calendarMonth(first), try calendarMonth(last))
      guard let span = MonthSpan(from: start, to: end) else { throw .reversed(range, start.days.first, end.days.last) }
      return .monthSpan(span)
    }
    let start = first.day == nil ? try calendarMonth(first).firstDay : try date(first)
    let end = last.day == nil ? try calendarMonth(last).lastDay : try date(last)
    guard let span = DateSpan(from: start, to: end) else { throw .reversed(range, start, end) }
    return .dateSpan(span)
  }
}
