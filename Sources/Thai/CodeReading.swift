extension ItemCode {
  /// Reads `O2`, `o02`, `ข้อ ๒`, `ข้อ O2`; mends `๐๒`, `0๒`, `2` and Greek or Cyrillic letters, and says so.
  package static func read(_ text: String) -> Result<Reading<ItemCode>, ReadingFailure> {
    read(utf8: Array(text.utf8))
  }

  package static func read(utf8 bytes: [UInt8]) -> Result<Reading<ItemCode>, ReadingFailure> {
    Result { () throws(ReadingFailure) in try CodeReader(bytes).item() }
  }
}

extension QuestionCode {
  /// Reads `e6`, `E06`, `i๑๐`, `ข้อ e6`; mends look-alike letters, `๑๑๐` (e10) and `1๑๐` (i10), and says so.
  /// - Parameter survey: the survey of a number without its letter; nil makes that a failure.
  package static func read(
    _ text: String, survey: Survey? = nil
  ) -> Result<Reading<QuestionCode>, ReadingFailure> {
    read(utf8: Array(text.utf8), survey: survey)
  }

  package static func read(
    utf8 bytes: [UInt8], survey: Survey? = nil
  ) -> Result<Reading<QuestionCode>, ReadingFailure> {
    Result { () throws(ReadingFailure) in try CodeReader(bytes).question(survey: survey) }
  }
}

extension Code {
  /// Reads the code of a question when an e or i begins it, else that of an item.
  package static func read(_ text: String) -> Result<Reading<Code>, ReadingFailure> { read(utf8: Array(text.utf8)) }

  package static func read(utf8 bytes: [UInt8]) -> Result<Reading<Code>, ReadingFailure> {
    Result { () throws(ReadingFailure) in try CodeReader(bytes).code() }
  }
}

extension YearCode {
  /// Reads a code, of another year when that is written before it: `O10`, `2565/O10`, `๒๕๖๕/e6`.
  package static func read(_ text: String, of year: FiscalYear) -> Result<Reading<YearCode>, ReadingFailure> {
    read(utf8: Array(text.utf8), of: year)
  }

  package static func read(utf8 bytes: [UInt8], of year: FiscalYear) -> Result<Reading<YearCode>, ReadingFailure> {
    Result { () throws(ReadingFailure) in
      var reader = CodeReader(bytes)
      let written = try reader.leadingYear()
      let code = try reader.code()
      return Reading(YearCode(code.value, of: written ?? year), code.certainty)
    }
  }
}

/// The signs of one written code.
private struct CodeReader {
  private static let longestText = 100
  private let bytes: [UInt8]
  private var scalars: ArraySlice<PlacedScalar>
  /// Whether ข้อ stood before the code.
  private var isNamed = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    scalars = placedScalars(in: bytes.prefix(Self.longestText + 1)).filter { !isBlank($0.scalar) }[...]
    skipName()
  }

  /// The code itself, after ข้อ and the year.
  private var range: Range<Int> {
    guard let first = scalars.first, let last = scalars.last else { return 0..<bytes.count }
    return first.range.lowerBound..<last.range.upperBound
  }

  private var text: String { quotation(of: bytes[range]) }

  mutating func leadingYear() throws(ReadingFailure) -> FiscalYear? {
    guard let slash = scalars.firstIndex(where: { $0.scalar == "/" }) else { return nil }
    let year = scalars[..<slash]
    guard let first = year.first, let last = year.last else { throw .noCode(range, text, .item) }
    let place = first.range.lowerBound..<last.range.upperBound
    guard case .success(let fiscalYear) = FiscalYear.read(utf8: Array(bytes[place])) else {
      throw .noCodeYear(place, quotation(of: bytes[place]))
    }
    scalars = scalars[(slash + 1)...]
    skipName()
    return fiscalYear
  }

  func code() throws(ReadingFailure) -> Reading<Code> {
    if scalars.first.flatMap({ Self.surveyLetter($0.scalar) }) != nil {
      let reading = try question(survey: nil)
      return Reading(.question(reading.value), reading.certainty)
    }
    let reading = try item()
    return Reading(.item(reading.value), reading.certainty)
  }

  func item() throws(ReadingFailure) -> Reading<ItemCode> {
    guard let first = scalars.first, bytes.count <= Self.longestText else { throw .noCode(range, text, .item) }
    if Self.surveyLetter(first.scalar) != nil, let question = try? question(survey: nil) {
      throw .questionForItem(range, text, question.value)
    }
    let hasLetter = digitValue(first.scalar) == nil
    guard !hasLetter || Self.isLikeO(first.scalar) else { throw .noCode(range, text, .item) }
    let (number, isClean) = try number(hasLetter ? afterLetter : scalars, allowingO: true, .item)
    guard let code = ItemCode(number) else { throw .noSuchItem(range, text) }
    let isLatin = first.scalar == "O" || first.scalar == "o"
    return Reading(code, isClean && (hasLetter ? isLatin : isNamed) ? .exact : .mended(from: text))
  }

  func question(survey: QuestionCode.Survey?) throws(ReadingFailure) -> Reading<QuestionCode> {
    guard let first = scalars.first, bytes.count <= Self.longestText else { throw .noCode(range, text, .question) }
    if let letter = Self.surveyLetter(first.scalar) {
      let (number, isClean) = try number(afterLetter, allowingO: true, .question)
      guard let code = QuestionCode(letter.survey, number) else { throw .noSuchQuestion(range, text) }
      return Reading(code, isClean && letter.isLatin ? .exact : .mended(from: text))
    }
    return try questionWithoutLetter(survey: survey, first: first)
  }

  /// A Thai ๑ is typed for e and an Arabic 1 for i; a number alone needs its survey.
  private func questionWithoutLetter(
    survey: QuestionCode.Survey?, first: PlacedScalar
  ) throws(ReadingFailure) -> Reading<QuestionCode> {
    let (number, _) = try number(scalars, allowingO: false, .question)
    let isLetterLike = digitValue(first.scalar) == 1
    let likeLetter: QuestionCode.Survey = first.scalar == "1" ? .internal : .external
    let asLetter =
      isLetterLike && number >= 100
      ? try QuestionCode(likeLetter, self.number(scalars.dropFirst(), allowingO: false, .question).number) : nil
    if let asLetter, survey == nil || survey == likeLetter { return Reading(asLetter, .mended(from: text)) }
    guard let survey, let code = QuestionCode(survey, number) else { throw .questionWithoutLetter(range, text) }
    // ๑๕ among the questions of its letter may be e15 or e5.
    if isLetterLike, number >= 10, survey == likeLetter, !isNamed {
      throw .twoQuestions(range, text, code, number % 10)
    }
    return Reading(code, isNamed ? .exact : .mended(from: text))
  }

  private var afterLetter: ArraySlice<PlacedScalar> {
    let rest = scalars.dropFirst()
    guard let sign = rest.first?.scalar, sign == "-" || sign == "." else { return rest }
    return rest.dropFirst()
  }

  /// The number, and whether it is written in digits only.
  private func number(
    _ signs: ArraySlice<PlacedScalar>, allowingO: Bool, _ kind: CodeKind
  ) throws(ReadingFailure) -> (number: Int, isClean: Bool) {
    guard !signs.isEmpty else { throw .noCode(range, text, kind) }
    var (number, isClean) = (0, true)
    for sign in signs {
      if let digit = digitValue(sign.scalar) {
        number = min(number * 10 + digit, 100_000)
      } else if allowingO, Self.isLikeO(sign.scalar) {
        // The letter typed for a zero.
        number = min(number * 10, 100_000)
        isClean = false
      } else {
        throw .noCode(sign.range, quotation(of: bytes[sign.range]), kind)
      }
    }
    return (number, isClean)
  }

  private mutating func skipName() {
    let name: [Unicode.Scalar] = ["ข", "\u{0E49}", "อ"]
    guard scalars.prefix(3).map(\.scalar) == name else { return }
    scalars = scalars.dropFirst(3)
    if scalars.prefix(3).map(\.scalar) == ["ท", "\u{0E35}", "\u{0E48}"] { scalars = scalars.dropFirst(3) }
    isNamed = true
  }

  /// Latin, Greek, Cyrillic, Armenian and full-width O.
  private static func isLikeO(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4F, 0x6F, 0x39F, 0x3BF, 0x41E, 0x43E, 0x555, 0x585, 0xFF2F, 0xFF4F: true
    default: false
    }
  }

  private static func surveyLetter(_ scalar: Unicode.Scalar) -> (survey: QuestionCode.Survey, isLatin: Bool)? {
    switch scalar.value {
    case 0x45, 0x65: (.external, true)
    case 0x49, 0x69: (.internal, true)
    case 0x395, 0x3B5, 0x415, 0x435, 0xFF25, 0xFF45: (.external, false)
    case 0x131, 0x399, 0x3B9, 0x406, 0x456, 0x6C, 0xFF29, 0xFF49: (.internal, false)
    default: nil
    }
  }
}
