/// The reading of years: era words, two and four digits.
extension CalendarReader {
  /// A year with or without its era: `2568`, `พ.ศ. 2568`, `ปี ๖๘`, `2025 C.E.`; nil when no year begins here.
  /// - Returns: the Christian year.
  mutating func year(
    afterEnglishMonth isEnglish: Bool = false
  ) throws(ReadingFailure) -> (value: Int, range: Range<Int>)? {
    let start = index
    if kind() == .comma { advance() }
    _ = skipOne(.yearWord)
    var era = eraWord()
    guard let number = number() else {
      if era != nil { throw unexpected() }
      goBack(to: start)
      return nil
    }
    advance()
    if era == nil { era = eraWord() }
    if isEnglish, era == nil, number.digits == 2 { throw .shortEnglishYear(number) }
    return (try christianYear(of: number, era: era), number.range)
  }

  /// The Christian year of a written number.
  func christianYear(of number: WrittenNumber, era: CalendarWord? = nil) throws(ReadingFailure) -> Int {
    let year: Int
    switch (number.digits, era) {
    case (2, .christianEra): throw .yearDigits(number)
    case (2, _): year = BuddhistEra.christianYear(of: BuddhistEra.shortYearCentury + number.value)
    case (4, .buddhistEra) where number.value < BuddhistEra.firstWrittenYear:
      throw .eraContradiction(number, isBuddhist: true)
    case (4, .christianEra) where number.value >= BuddhistEra.firstWrittenYear:
      throw .eraContradiction(number, isBuddhist: false)
    case (4, _):
      let isBuddhist = number.value >= BuddhistEra.firstWrittenYear
      year = isBuddhist ? BuddhistEra.christianYear(of: number.value) : number.value
    default: throw .yearDigits(number)
    }
    guard CalendarDate.years.contains(year) else { throw .yearOutside(number) }
    return year
  }

  private mutating func eraWord() -> CalendarWord? {
    guard let word = word(), word == .buddhistEra || word == .christianEra else { return nil }
    advance()
    return word
  }

  /// A fiscal year with the words around it: `2568`, `ปีงบประมาณ พ.ศ. ๒๕๖๘`, `FY2025`; nil when none begins here.
  mutating func writtenFiscalYear() throws(ReadingFailure) -> FiscalYear? {
    let start = index
    _ = skipOne(.opening)
    _ = skipOne(.fiscalYearWord)
    guard let (christianYear, range) = try year() else {
      goBack(to: start)
      return nil
    }
    guard let year = FiscalYear(BuddhistEra.year(ofChristian: christianYear)) else { throw .fiscalYearOutside(range) }
    return year
  }
}
