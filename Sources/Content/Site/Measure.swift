package import Diagnostics
package import Thai

/// One thing that the organisation undertakes to do better: an entry of `YEAR/measures/*.yml`.
///
/// An object, as its rows and entries are: every page and table that shows it shares it.
package final class Measure: Sendable {
  /// Where the whole entry stands.
  package let span: Span
  /// The year of the folder, in which the measure is published.
  package let year: FiscalYear
  /// Unique in its year.
  package let id: Located<String>
  /// The year in which it is carried out; the folder's unless another is written.
  package let fiscalYear: FiscalYear
  package let subject: MeasureSubject
  /// The measure of an earlier year that this one goes on with.
  package let continues: Located<MeasureReference>?
  /// What is wrong or is to be developed.
  package let issue: BlockText?
  /// What is undertaken. A measure has an issue, an action or both.
  package let action: BlockText?
  /// Why, from the result of the assessment.
  package let analysis: BlockText?
  /// What spans all parts. A key that stands in a part is absent here.
  package let row: MeasureRow
  /// Rows inside the row, each with its own owner, time or result.
  package let parts: [MeasureRow]
  /// `/2568/measures/m09-basic/`: it never changes.
  package let address: String

  init(
    span: Span, year: FiscalYear, id: Located<String>, fiscalYear: FiscalYear, subject: MeasureSubject,
    continues: Located<MeasureReference>?, issue: BlockText?, action: BlockText?, analysis: BlockText?,
    row: MeasureRow, parts: [MeasureRow]
  ) {
    self.span = span
    self.year = year
    self.id = id
    self.fiscalYear = fiscalYear
    self.subject = subject
    self.continues = continues
    self.issue = issue
    self.action = action
    self.analysis = analysis
    self.row = row
    self.parts = parts
    address = "/\(year.number)/measures/\(id.value)/"
  }

  /// The same about an indicator.
  func with(_ indicator: Located<Int>) -> Measure {
    var subject = subject
    subject.indicator = indicator
    return Measure(
      span: span, year: year, id: id, fiscalYear: fiscalYear, subject: subject, continues: continues, issue: issue,
      action: action, analysis: analysis, row: row, parts: parts)
  }

  package var reference: MeasureReference { MeasureReference(year: year, id: id.value) }
}

/// What of the assessment a measure is about.
package struct MeasureSubject: Sendable {
  /// The number of the indicator. When only a question is written, it follows from the catalogue of the question's
  /// year, and its place is that of the question; nil when that catalogue is not there.
  package internal(set) var indicator: Located<Int>?
  /// A question of the surveys; `code` is always that of a question.
  package let question: Located<YearCode>?
  /// The number of the subindicator in Arabic digits, "9.1".
  package let subindicator: Located<String>?
  /// The heading over measures in printed tables.
  package let topic: InlineText?
}

/// The name of a measure over all years: `2567/m09-basic`.
package struct MeasureReference: Sendable, Hashable, CustomStringConvertible {
  package let year: FiscalYear
  package let id: String

  package init(year: FiscalYear, id: String) {
    self.year = year
    self.id = id
  }

  package var description: String { "\(year.number)/\(id)" }
}
