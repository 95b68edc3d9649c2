package import Diagnostics
package import Thai

/// Which measures a table shows, how they are grouped, and in which columns. nil means that it does not say.
package struct MeasureTable: Sendable {
  package let selection: MeasureSelection?
  /// From the outermost level to the innermost.
  package let groupBy: [MeasureGrouping]?
  package let groupAs: GroupForm?
  package let groupLabels: [GroupLabel]?
  /// In printed order.
  package let columns: [TableField]?

  package enum GroupForm: String, Sendable, CaseIterable {
    /// A separator row before each group.
    case rows
    /// Cells that span the rows of a group.
    case cells
    /// Headings inside the cells of the first measure of a group.
    case headings
  }

  /// With what it leaves out taken from another.
  package func completed(from other: MeasureTable) -> MeasureTable {
    MeasureTable(
      selection: selection ?? other.selection, groupBy: groupBy ?? other.groupBy, groupAs: groupAs ?? other.groupAs,
      groupLabels: groupLabels ?? other.groupLabels, columns: columns ?? other.columns)
  }
}

/// One of the tables of a report, by the name that `[[table NAME]]` uses.
package struct NamedTable: Sendable {
  package let name: Located<String>
  package let table: MeasureTable
}

/// What measures can be grouped by.
package enum MeasureGrouping: String, Sendable, CaseIterable {
  case instrument, indicator, subindicator, topic, question, responsible
}

/// The printed words of one group where they differ from the catalogue's: `indicator/9: …`.
package struct GroupLabel: Sendable {
  package let grouping: MeasureGrouping
  /// What is grouped: `OIT`, `9`, `9.1`, `e6`, a topic, a unit's id.
  package let key: Located<String>
  package let label: InlineText
}

/// A column of a table of measures.
package struct TableField: Sendable {
  package let field: Located<MeasureField>
  /// The printed head; nil for the usual word.
  package let label: InlineText?
  /// What stands between several values of one cell, spaces included.
  package let separator: String?
  /// The groups whose headings stand in this column, where they stand in cells.
  package let groups: [MeasureGrouping]
}

/// What of a measure a column can show.
package enum MeasureField: String, Sendable, CaseIterable {
  case label, indicator, subindicator, question, items, topic, issue, action, analysis, responsible, timeframe, steps
  case monitoring, status, percent, budget, result, outcome, recommendation, evidence
}

/// A choice of measures: those that fulfil every condition that is given. Within one condition any of its values does.
package struct MeasureSelection: Sendable {
  /// The year of the measures, that of their folder or the one in which they are carried out; nil for the folder of the
  /// report.
  package let year: Located<FiscalYear>?
  package let indicators: [Located<Int>]?
  package let items: [Located<YearCode>]?
  package let ids: [Located<MeasureReference>]?

  /// Whether the measure belongs to the choice of a report that stands in the folder of `folder`.
  package func takes(_ measure: Measure, in folder: FiscalYear) -> Bool {
    // Ids carry their own year.
    if let ids { guard ids.contains(where: { $0.value == measure.reference }) else { return false } }
    if let year {
      guard measure.year == year.value || measure.fiscalYear == year.value else { return false }
    } else if ids == nil, measure.year != folder {
      return false
    }
    if let indicators {
      guard indicators.contains(where: { $0.value == measure.subject.indicator?.value }) else { return false }
    }
    guard let items else { return true }
    let own = ([measure.row] + measure.parts).flatMap(\.items)
    return items.contains { wanted in own.contains { $0.value == wanted.value } }
  }
}
