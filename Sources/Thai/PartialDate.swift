/// What a person wrote of a date: a day, a month and a year, or only some of them.
struct PartialDate {
  struct Part {
    let value: Int
    let range: Range<Int>
  }

  var weekday: (value: Weekday, range: Range<Int>)?
  var day: Part?
  var month: Part?
  /// The Christian year.
  var year: Part?
  var range: Range<Int> = 0..<0
}

extension CalendarReader {
  /// The date, or part of one, that begins here.
  mutating func partialDate() throws(ReadingFailure) -> PartialDate {
    let start = index
    var date = PartialDate()
    try readWeekday(into: &date)
    skip(.word(.dayWord), .comma)
    if number() != nil {
      if try !readNumericDate(into: &date) { try readDayAndMonth(into: &date) }
    } else {
      try readMonthFirst(into: &date)
    }
    date.range = range(from: start)
    return date
  }

  private mutating func readWeekday(into date: inout PartialDate) throws(ReadingFailure) {
    skip(.word(.dayWord))
    guard let token = token(), case .word(.weekday(let weekday)) = token.kind else { return }
    date.weekday = (weekday, token.range)
    advance()
    skip(.point)
  }

  /// `14`, `14 มีนาคม`, `14 มีนาคม 2568`, `วันที่ 14 เดือนมีนาคม พ.ศ. 2568`
  private mutating func readDayAndMonth(into date: inout PartialDate) throws(ReadingFailure) {
    guard let day = number() else { throw unexpected() }
    guard day.digits <= 2 else { throw .noDate(day, text(wholeRange), expectation) }
    advance()
    date.day = PartialDate.Part(value: day.value, range: day.range)
    guard let isEnglish = readMonthName(into: &date) else { return }
    try readYear(into: &date, afterEnglishMonth: isEnglish)
  }

  /// `มีนาคม`, `มี.ค. 68`, `เดือนมีนาคม 2568`, `March 14, 2025`
  private mutating func readMonthFirst(into date: inout PartialDate) throws(ReadingFailure) {
    guard let isEnglish = readMonthName(into: &date) else { throw unexpected() }
    if isEnglish, let day = number(), day.digits <= 2, kind(1) == .comma {
      date.day = PartialDate.Part(value: day.value, range: day.range)
      advance(by: 2)
    }
    try readYear(into: &date, afterEnglishMonth: isEnglish)
  }

  /// Whether the month's name is English; nil when no month stands here.
  private mutating func readMonthName(into date: inout PartialDate) -> Bool? {
    let ahead = word() == .monthWord ? 1 : 0
    guard let token = token(ahead), case .word(let word) = token.kind else { return nil }
    switch word {
    case .month(let month):
      date.month = PartialDate.Part(value: month, range: token.range)
      advance(by: ahead + 1)
      return false
    case .englishMonth(let month):
      date.month = PartialDate.Part(value: month, range: token.range)
      advance(by: ahead + 1)
      skip(.point)
      return true
    default: return nil
    }
  }

  private mutating func readYear(
    into date: inout PartialDate, afterEnglishMonth isEnglish: Bool
  ) throws(ReadingFailure) {
    guard let (year, range) = try year(afterEnglishMonth: isEnglish) else { return }
    date.year = PartialDate.Part(value: year, range: range)
  }

  /// A date or month in numbers only; false when a number stands here that is no more than a day.
  private mutating func readNumericDate(into date: inout PartialDate) throws(ReadingFailure) -> Bool {
    guard let first = number(), let separator = kind(1), let second = number(2),
      [.dash, .slash, .point].contains(separator)
    else { return false }
    if kind(3) == separator, let third = number(4), !isMonthSpan(first, third) {
      try readTriple(first, second, third, separator, into: &date)
      advance(by: 5)
      return true
    }
    // 1-15 มีนาคม 2568: a span of days.
    if separator == .dash, first.digits <= 2, second.digits <= 2 { return false }
    try readPair(first, second, into: &date)
    advance(by: 3)
    return true
  }

  /// `2567-10 – 2568-03`, `2567-10 – 3/2568`: a month before the dash of a span, not the beginning of a date.
  private func isMonthSpan(_ first: WrittenNumber, _ third: WrittenNumber) -> Bool {
    first.digits > 2 && (third.digits > 2 || (isTight(1) && !isTight(3)))
  }

  private func readTriple(
    _ first: WrittenNumber, _ second: WrittenNumber, _ third: WrittenNumber, _ separator: CalendarToken.Kind,
    into date: inout PartialDate
  ) throws(ReadingFailure) {
    let (day, year) = first.digits > 2 ? (third, first) : (first, third)
    if separator == .dash, year.digits == 2 { throw .twoReadings(first, second, third) }
    date.year = PartialDate.Part(value: try christianYear(of: year), range: year.range)
    if second.value > 12 || second.value < 1 {
      throw .noMonth(second, day: day, year: date.year?.value ?? 0, isDayFirst: first.digits <= 2)
    }
    date.day = PartialDate.Part(value: day.value, range: day.range)
    date.month = PartialDate.Part(value: second.value, range: second.range)
  }

  private func readPair(
    _ first: WrittenNumber, _ second: WrittenNumber, into date: inout PartialDate
  ) throws(ReadingFailure) {
    let (month, year) = first.digits > 2 ? (second, first) : (first, second)
    guard year.digits > 2 else {
      throw .numbersWithoutYear(first, second, range: first.range.lowerBound..<second.range.upperBound)
    }
    date.year = PartialDate.Part(value: try christianYear(of: year), range: year.range)
    guard (1...12).contains(month.value) else { throw .noMonth(month) }
    date.month = PartialDate.Part(value: month.value, range: month.range)
  }
}
