package import Thai

/// One thing that a public body has to disclose in an assessment year.
package struct Item: Sendable {
  package let code: ItemCode
  package internal(set) var title: String
  /// The number of its subindicator, "9.1".
  package let subindicator: String
  /// The printed heading that it stands under.
  package internal(set) var group: String
  package let dataYear: DataYear
  /// How sure the catalogue is of the data year.
  package let dataYearSource: SourceMark
  /// What must be found on its page; empty means not known, never "nothing".
  package let elements: [Element]
  package let source: SourceMark
  /// The columns of its table, where the form is prescribed.
  package let columns: [TableColumn]
  /// The same item in the year before: `2567/O1`; two of them mean a merger.
  package let predecessors: [String]

  package init(
    code: ItemCode, title: String, subindicator: String, group: String, dataYear: DataYear,
    dataYearSource: SourceMark = .confirmed, elements: [Element], source: SourceMark, columns: [TableColumn],
    predecessors: [String]
  ) {
    self.code = code
    self.title = title
    self.subindicator = subindicator
    self.group = group
    self.dataYear = dataYear
    self.dataYearSource = dataYearSource
    self.elements = elements
    self.source = source
    self.columns = columns
    self.predecessors = predecessors
  }
}

/// One required element of an item.
package struct Element: Sendable {
  package let number: Int
  package let text: String
  package let source: SourceMark
  /// What of it can be checked.
  package let requirement: ElementRequirement

  package init(
    number: Int, text: String, source: SourceMark, requirement: ElementRequirement = ElementRequirement()
  ) {
    self.number = number
    self.text = text
    self.source = source
    self.requirement = requirement
  }
}

/// How sure the catalogue is of a wording.
package enum SourceMark: String, Sendable, CaseIterable {
  case official, confirmed
  case singleSource = "single-source"
  case unverified

  /// Only confirmed wordings are printed for the public; the others belong to the office's own report.
  package var isPublic: Bool { self == .official || self == .confirmed }
}

/// The year that an item's data must be of, relative to the assessment year.
package enum DataYear: String, Sendable, CaseIterable {
  /// In force now or of the assessment year.
  case current
  /// Of the fiscal year before.
  case previous
  /// October to March of the assessment year.
  case currentFirstHalf = "current_first_half"
  /// A longer span that contains the assessment year.
  case coversCurrent = "covers_current"
  /// No year is required, or none is known.
  case any
}

/// A column of a prescribed table.
package struct TableColumn: Sendable {
  package let key: String
  package let title: String
  package let type: ColumnType
  package let required: Bool
  /// The known values of an enumeration; the list may be incomplete.
  package let values: [String]

  package init(key: String, title: String, type: ColumnType, required: Bool, values: [String]) {
    self.key = key
    self.title = title
    self.type = type
    self.required = required
    self.values = values
  }
}

package enum ColumnType: String, Sendable, CaseIterable {
  case text, integer, decimal, year, date
  case enumeration = "enum"
}
