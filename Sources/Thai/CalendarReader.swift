import Diagnostics

/// A value of the calendar that is read from what a person wrote.
///
/// Every spelling of the content format ("Years and dates") is read, in Thai and Arabic digits, with stray white space;
/// what cannot be read or can be read in two ways is a failure that shows how to write it.
package protocol CalendarReadable: Sendable, Hashable {
  /// Reads from a reader that stands at the first token; the caller checks that nothing is left.
  static func read(from reader: inout CalendarReader) throws(ReadingFailure) -> Self
  /// What is read, for the hints of failures.
  static var expectation: CalendarExpectation { get }
}

extension CalendarReadable {
  /// Reads the whole text.
  /// - Parameter fiscalYear: the year that a month, quarter or round without a year lies in; nil makes it a failure.
  package static func read(_ text: String, fiscalYear: FiscalYear? = nil) -> Result<Self, ReadingFailure> {
    read(utf8: Array(text.utf8), fiscalYear: fiscalYear)
  }

  /// Reads the whole text, given in UTF-8; the offsets of a failure are those of the bytes.
  package static func read(utf8 bytes: [UInt8], fiscalYear: FiscalYear? = nil) -> Result<Self, ReadingFailure> {
    Result { () throws(ReadingFailure) -> Self in
      var reader = try CalendarReader(bytes, fiscalYear: fiscalYear, expecting: expectation)
      let value = try read(from: &reader)
      try reader.expectEnd()
      return value
    }
  }
}

/// What a text is to be read as.
package enum CalendarExpectation: Sendable {
  case date, month, span, fiscalYear, quarter, round
}

/// The tokens of a text and the place up to which they are read.
package struct CalendarReader {
  /// Longer texts are prose, not dates.
  static let longestText = 400

  let bytes: [UInt8]
  let fiscalYear: FiscalYear?
  let expectation: CalendarExpectation
  private let tokens: [CalendarToken]
  private(set) var index = 0

  init(
    _ bytes: [UInt8], fiscalYear: FiscalYear?, expecting expectation: CalendarExpectation
  ) throws(ReadingFailure) {
    self.bytes = bytes
    self.fiscalYear = fiscalYear
    self.expectation = expectation
    guard bytes.count <= Self.longestText else { throw .tooLong(0..<bytes.count, expectation) }
    tokens = CalendarLexer.tokens(of: bytes)
    if tokens.isEmpty { throw .empty(0..<bytes.count, expectation) }
  }

  /// The token so many places ahead.
  func token(_ ahead: Int = 0) -> CalendarToken? {
    index + ahead < tokens.count ? tokens[index + ahead] : nil
  }

  func kind(_ ahead: Int = 0) -> CalendarToken.Kind? { token(ahead)?.kind }

  func number(_ ahead: Int = 0) -> WrittenNumber? {
    guard let token = token(ahead), case .number(let value, let digits) = token.kind else { return nil }
    return WrittenNumber(value: value, digits: digits, range: token.range)
  }

  func word(_ ahead: Int = 0) -> CalendarWord? {
    guard case .word(let word)? = kind(ahead) else { return nil }
    return word
  }

  /// Whether a sign touches the tokens on both its sides.
  func isTight(_ ahead: Int) -> Bool {
    guard let before = token(ahead - 1), let sign = token(ahead), let after = token(ahead + 1) else { return false }
    return before.range.upperBound == sign.range.lowerBound && sign.range.upperBound == after.range.lowerBound
  }

  mutating func advance(by count: Int = 1) { index += count }

  /// Goes back to a place where the reader has been.
  mutating func goBack(to start: Int) { index = start }

  /// Passes over the tokens that are of one of the kinds.
  mutating func skip(_ kinds: CalendarToken.Kind...) {
    while let kind = kind(), kinds.contains(kind) { index += 1 }
  }

  /// Passes over a word if it stands here.
  mutating func skipOne(_ word: CalendarWord) -> Bool {
    guard self.word() == word else { return false }
    index += 1
    return true
  }

  /// The bytes from the start of the first token of a stretch to the end of what has been read.
  func range(from start: Int) -> Range<Int> {
    let lower = start < tokens.count ? tokens[start].range.lowerBound : bytes.count
    let upper = index > start ? tokens[index - 1].range.upperBound : lower
    return lower..<max(lower, upper)
  }

  /// The bytes of all tokens.
  var wholeRange: Range<Int> {
    (tokens.first?.range.lowerBound ?? 0)..<(tokens.last?.range.upperBound ?? 0)
  }

  func text(_ range: Range<Int>) -> String { quotation(of: bytes[range]) }

  func expectEnd() throws(ReadingFailure) {
    if token() != nil { throw unexpected() }
  }

  /// The failure that the next token, or the end of the text, causes.
  func unexpected() -> ReadingFailure {
    // A word that means nothing explains more than the known one before it.
    let rest = tokens[min(index, tokens.count)...]
    guard let token = rest.first(where: { $0.kind == .unknown }) ?? rest.first else {
      return .incomplete(wholeRange, expectation)
    }
    let text = text(token.range)
    let suggestion = token.kind == .unknown ? nearest(to: text, among: CalendarVocabulary.names) : nil
    return .unreadable(token.range, text, suggestion: suggestion, expectation)
  }
}

/// A number as it was written.
struct WrittenNumber {
  let value: Int
  let digits: Int
  let range: Range<Int>
}
