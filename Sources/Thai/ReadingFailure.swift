package import Diagnostics

/// Why a text could not be read as a date, number or code, where, and how to write it.
///
/// The consumer turns it into a finding: it knows the file and the key, this knows the words.
package struct ReadingFailure: Error, Sendable, Equatable {
  /// The sort of mistake, for consumers that treat sorts differently and for tests.
  package enum Kind: String, Sendable, CaseIterable {
    /// Nothing is written.
    case empty
    /// A word or sign that has no meaning here.
    case unreadable
    /// It can be read in two ways.
    case ambiguous
    /// A part is missing (a year, a day).
    case incomplete
    /// It can be read, but there is no such day, month, round or code.
    case impossible
    /// Two parts contradict each other (weekday and date, era and year).
    case contradictory
    /// The end of a span stands before its beginning.
    case reversed
  }

  package let kind: Kind
  /// UTF-8 offsets within the text that was given.
  package let range: Range<Int>
  /// What is wrong and why, one sentence.
  package let reason: Wording
  /// How to write it, with the mended text where there is one.
  package let hint: Wording

  package init(_ kind: Kind, at range: Range<Int>, reason: Wording, hint: Wording) {
    self.kind = kind
    self.range = range
    self.reason = reason
    self.hint = hint
  }
}

/// Whether the writing of a value had to be guessed at.
package enum ReadingCertainty: Sendable, Hashable {
  /// One of the spellings that the format allows.
  case exact
  /// A slip was mended (a zero for the letter O, a lost letter); `from` is the text as written.
  case mended(from: String)
}

/// A value together with whether its writing had to be guessed at.
package struct Reading<Value: Sendable & Hashable>: Sendable, Hashable {
  package let value: Value
  package let certainty: ReadingCertainty

  package init(_ value: Value, _ certainty: ReadingCertainty = .exact) {
    self.value = value
    self.certainty = certainty
  }
}

/// A piece of the text for use in a message: at most 40 code points, without control characters.
func quotation(of bytes: some Collection<UInt8>) -> String {
  var text = String.UnicodeScalarView()
  for scalar in String(decoding: bytes.prefix(400), as: UTF8.self).unicodeScalars {
    if text.count == 40 { return String(text) + "…" }
    text.append(scalar.properties.generalCategory == .control ? " " : scalar)
  }
  return String(text)
}
