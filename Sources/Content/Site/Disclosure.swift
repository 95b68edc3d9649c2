package import Diagnostics
package import Thai

/// The disclosure of one item in one year: `YEAR/oit/oNN.md`, or `oNN.en.md` in English.
package struct Disclosure: Sendable {
  package let source: Source
  package let year: FiscalYear
  package let language: Language
  /// Of an English one; a Thai one has that of the catalogue.
  package let title: InlineText?
  package let item: Located<ItemCode>
  package let updated: Located<CalendarDate>
  /// The unit's id; that it exists is checked.
  package let owner: Located<String>
  package let dataYear: Located<FiscalYear>?
  package let explanation: BlockText?
  package let elements: [ElementPlace]
  package let people: [Person]
  package let documents: [Document]
  package let links: [Link]
  package let table: Table?
  package let statistics: [Statistic]
  package let nothingToReport: BlockText?
  package let history: [HistoryEntry]
  package let isDraft: Bool
  package let aliases: [Located<String>]
  /// Where the body stands in the source.
  package let bodyRange: Range<Int>

  /// The body's Markdown; copied out of the source each time, so that a large site is not held twice.
  package var body: MappedText { MappedText(bodyRange, of: source) }

  /// `/2568/oit/o02/`, `/en/2568/oit/o02/`: it never changes.
  package var address: String { "\(language.addressPrefix)/\(year.number)/oit/\(item.value.fileName)/" }
}

/// Where a required element of the item is to be found.
package struct ElementPlace: Sendable {
  package let number: Located<Int>
  package let place: Located<Place>

  package enum Place: Sendable, Equatable {
    case part(DisclosurePart)
    /// The text of a heading of the body.
    case heading(String)
  }
}

/// The parts of an item's page that an element can be found in.
package enum DisclosurePart: String, Sendable, CaseIterable {
  case people, contact, channels, table, statistics, body, documents, links, nothing = "nothing_to_report"
}

package struct Person: Sendable {
  package let rank: String?
  /// Absent when the post is vacant.
  package let name: InlineText?
  package let position: InlineText?
  package let acting: Acting?
  package let side: Side?
  package let isVacant: Bool
  package let photo: FileReference?
  package let phone: String?
  package let email: String?
  package let span: Span

  package enum Side: String, Sendable, CaseIterable {
    case political, permanent
  }

  /// "รักษาราชการแทน" and the post that is acted for.
  package struct Acting: Sendable {
    package let phrase: String
    package let post: InlineText
  }
}

package struct Document: Sendable {
  package let file: FileReference
  package let title: InlineText
  package let elements: [Located<Int>]
  package let date: DayOrMonth?
  package let signer: Person?
}

package struct Link: Sendable {
  package let url: Located<String>
  package let title: InlineText
}

/// One figure that the page states: "เรื่องร้องเรียน", "๐ เรื่อง".
package struct Statistic: Sendable {
  package let label: InlineText
  package let value: InlineText
}

package struct HistoryEntry: Sendable {
  package let date: DayOrMonth
  package let change: InlineText
}
