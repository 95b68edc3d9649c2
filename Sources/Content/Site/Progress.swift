package import Diagnostics
package import Thai

/// What had become of a measure, or of a part of one, at a day.
package final class Progress: Sendable {
  package let span: Span
  /// The round that it is reported for.
  package let round: Located<Round>?
  /// The day or month of which it is true.
  package let asOf: Located<DayOrMonth>?
  /// nil when nobody has said, which is not the same as "not started".
  package let status: Status?
  /// 0 to 100.
  package let percent: ExactDecimal?
  package let budget: Budget?
  /// What was done.
  package let result: BlockText?
  /// What it brought.
  package let outcome: BlockText?
  /// What to do next.
  package let recommendation: BlockText?
  package let evidence: [Evidence]

  init(
    span: Span, round: Located<Round>?, asOf: Located<DayOrMonth>?, status: Status?, percent: ExactDecimal?,
    budget: Budget?, result: BlockText?, outcome: BlockText?, recommendation: BlockText?, evidence: [Evidence]
  ) {
    self.span = span
    self.round = round
    self.asOf = asOf
    self.status = status
    self.percent = percent
    self.budget = budget
    self.result = result
    self.outcome = outcome
    self.recommendation = recommendation
    self.evidence = evidence
  }

  package enum Status: String, Sendable, CaseIterable {
    case notStarted = "not_started"
    case inProgress = "in_progress"
    case done
    case notDone = "not_done"
  }

  /// Baht, with at most two places.
  package struct Budget: Sendable {
    package let planned: ExactDecimal?
    package let spent: ExactDecimal?
  }

  /// A file or an address that proves it.
  package struct Evidence: Sendable {
    package let place: Place
    package let title: InlineText

    package enum Place: Sendable {
      case file(FileReference)
      case url(Located<String>)
    }
  }
}
