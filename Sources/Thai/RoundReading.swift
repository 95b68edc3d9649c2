/// The reading of quarters and rounds.
extension CalendarReader {
  /// `ไตรมาส 2`, `ไตรมาสที่ ๒`, `q2`, `Quarter 2`; nil when no quarter begins here.
  mutating func quarterNumber() throws(ReadingFailure) -> Quarter.Number? {
    guard word() == .quarterWord else { return nil }
    advance()
    guard let written = number() else { throw unexpected() }
    guard let number = Quarter.Number(rawValue: written.value), written.digits <= 2 else {
      throw .noQuarter(written.range, text(written.range))
    }
    advance()
    return number
  }

  /// `รอบ 6 เดือน`, `6m`, `6-month round`, or a quarter; nil when no round begins here.
  mutating func round() throws(ReadingFailure) -> Round? {
    let start = index
    let hasRoundWord = skipOne(.roundWord)
    if let quarter = try quarterNumber() { return Round(quarter) }
    guard let months = number(), let form = lengthOfMonths() else {
      if hasRoundWord { throw unexpected() }
      goBack(to: start)
      return nil
    }
    advance(by: form.tokens)
    // "6 เดือน" alone is a length of time; as a span it needs the word รอบ or the short form.
    let isRound = skipOne(.roundWord) || hasRoundWord || form.isKey || expectation != .span
    _ = skipOne(.firstHalf)
    guard isRound else { throw .lengthOfTime(range(from: start), text(range(from: start))) }
    switch months.value {
    case 6: return .sixMonths
    case 12: return .twelveMonths
    default: throw .noRound(range(from: start), text(range(from: start)))
    }
  }

  /// How a number of months is written here: `6m`, the key, or `6 เดือน`, `6-month`; nil when it is neither.
  private func lengthOfMonths() -> (tokens: Int, isKey: Bool)? {
    if word(1) == .monthsSuffix { return (2, true) }
    if word(1) == .monthWord, !isMonthName(2) { return (2, false) }
    return kind(1) == .dash && word(2) == .monthWord ? (3, false) : nil
  }

  /// Whether a month's name stands there: `14 เดือนมีนาคม` is a day, not fourteen months.
  private func isMonthName(_ ahead: Int) -> Bool {
    switch word(ahead) {
    case .month, .englishMonth: true
    default: false
    }
  }

  /// The fiscal year after a quarter or round, `/2568` or `ปีงบประมาณ พ.ศ. 2568`, else the given one.
  mutating func fiscalYearOfRound() throws(ReadingFailure) -> FiscalYear {
    let hasSlash = kind() == .slash
    skip(.slash, .comma)
    if let year = try writtenFiscalYear() { return year }
    if hasSlash { throw unexpected() }
    _ = skipOne(.fiscalYearWord)
    guard let fiscalYear else { throw .roundWithoutYear(wholeRange, text(wholeRange)) }
    return fiscalYear
  }
}
