package import Diagnostics
package import Thai

/// What stands either in a measure, spanning its parts, or in its parts, never in both.
package final class MeasureRow: Sendable {
  package let span: Span
  /// The printed first cell where it differs from issue or action.
  package let label: InlineText?
  /// Items of the measure's year or of other years; `code` is always that of an item.
  package let items: [Located<YearCode>]
  package let responsible: [Responsible]
  package let timeframe: Timeframe?
  package let steps: ProseList?
  package let monitoring: [Monitoring]
  /// In the order of the file.
  package let progress: [Progress]

  init(
    span: Span, label: InlineText?, items: [Located<YearCode>], responsible: [Responsible], timeframe: Timeframe?,
    steps: ProseList?, monitoring: [Monitoring], progress: [Progress]
  ) {
    self.span = span
    self.label = label
    self.items = items
    self.responsible = responsible
    self.timeframe = timeframe
    self.steps = steps
    self.monitoring = monitoring
    self.progress = progress
  }

  /// The texts of the monitoring as one list.
  package var monitoringTexts: ProseList { ProseList(monitoring.map(\.text)) }
}

/// When a measure is carried out: a stretch of time, the words to print, or both.
package struct Timeframe: Sendable {
  /// nil when only words are given.
  package let period: Located<Period>?
  /// What is printed; nil when it is the period.
  package let text: InlineText?
}

/// One way in which a measure is followed up.
package struct Monitoring: Sendable {
  /// What is printed.
  package let text: BlockText
  /// The days or months that it has to be done by.
  package let due: [Located<DayOrMonth>]
  /// How often it comes again.
  package let every: Recurrence?

  /// The raw value is the number of months.
  package enum Recurrence: Int, Sendable, CaseIterable {
    case monthly = 1
    case threeMonths = 3
    case sixMonths = 6
    case twelveMonths = 12
  }
}
