package import Diagnostics
package import Thai

/// A document made from measures and results: `YEAR/reports/NAME.md`, or `NAME.en.md` in English.
package struct Report: Sendable {
  package let source: Source
  package let year: FiscalYear
  /// The file's name without its endings.
  package let name: String
  package let language: Language
  /// At least one, each once.
  package let kinds: [ReportKind]
  package let title: PlaceholderText
  package let round: Located<Round>?
  /// What the document speaks of; not always that of the round.
  package let period: Located<Period>?
  /// Items of any year that this document answers.
  package let answers: [Located<YearCode>]
  package let preparedBy: Responsible?
  package let date: Located<DayOrMonth>?
  package let cover: Cover?
  package let memo: Memo?
  /// In printed order.
  package let approvals: [Approval]
  /// What `[[measures]]` prints, and what the tables take where they don't say otherwise.
  package let table: MeasureTable
  package let tables: [NamedTable]
  package let figures: [Figure]
  /// The body in its parts.
  package let blocks: [ReportBlock]
  package let history: [HistoryEntry]
  package let isDraft: Bool
  package let aliases: [Located<String>]

  /// `/2568/reports/progress-6m/`, `/en/2568/reports/progress-6m/`: it never changes.
  package var address: String { address(in: language) }

  /// Where the same document stands in a language.
  package func address(in language: Language) -> String {
    "\(language.addressPrefix)/\(year.number)/reports/\(name)/"
  }

  /// The table of that name, with what it leaves out taken from the report.
  package func table(named name: String) -> MeasureTable? {
    tables.first { $0.name.value == name }?.table.completed(from: table)
  }
}

package enum ReportKind: String, Sendable, CaseIterable {
  case plan, progress, analysis
}

package struct Cover: Sendable {
  package let lines: [PlaceholderText]
  package let logo: FileReference?
}

/// A picture that `[[figure ID]]` prints.
package struct Figure: Sendable {
  package let id: Located<String>
  package let file: FileReference
  /// What a person sees who does not see the picture; plain text.
  package let alternative: String
  package let caption: InlineText?
}

/// A piece of a report's body.
package enum ReportBlock: Sendable {
  /// Markdown that stands there in the source.
  case text(Range<Int>)
  /// A line `[[…]]`.
  case placeholder(Located<ReportPlaceholder>)
}

/// What a line `[[…]]` of a report's body stands for.
package enum ReportPlaceholder: Sendable, Equatable {
  case measures
  case table(String)
  case figure(String)
  /// Links and QR codes of the surveys.
  case surveys
  case scores(Scores)
  case analysis
  case summary
  /// What the manual requires of an item, quoted from the catalogue.
  case elements(YearCode)

  package enum Scores: Sendable, Equatable {
    case indicators
    case questions(QuestionPart)
    /// The items of one indicator of the OIT.
    case items(indicator: Int)
  }
}
