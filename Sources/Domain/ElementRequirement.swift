internal import Thai

/// What a program can check of a required element; it comes from the catalogue, since it depends on the year.
package struct ElementRequirement: Sendable {
  package let kind: ElementKind
  package let needs: [ElementNeed]
  /// Keys of the columns that the item's table must have filled.
  package let columns: [String]
  /// The months that must be spoken of.
  package let months: RequiredMonths?
  /// The column of the table that tells a row's month: a date, or a project number of e-GP.
  package let monthColumn: String?
  /// Words that a text on this is expected to have; whether other words say the same is for a person to tell.
  package let words: [String]

  package init(
    kind: ElementKind = .text, needs: [ElementNeed] = [], columns: [String] = [], months: RequiredMonths? = nil,
    monthColumn: String? = nil, words: [String] = []
  ) {
    self.kind = kind
    self.needs = needs
    self.columns = columns
    self.months = months
    self.monthColumn = monthColumn
    self.words = words
  }
}

/// What kind of thing an element is.
package enum ElementKind: String, Sendable, CaseIterable {
  /// Something is written where the element is said to be: under a heading, in a part, in a document.
  case text
  /// As `text`, and only a person can tell whether it is right.
  case person
  case people, contact, channel, document, table, statistics
  /// That there was none is said explicitly, unless there was some.
  case nothing
}

/// A detail that an element needs; which ones make sense depends on its kind.
package enum ElementNeed: String, Sendable, CaseIterable {
  // Of every person.
  case name, position, photo, contact
  // Of the list of persons: the head of the organisation, deputies, the political and the permanent side.
  case head, deputies
  case bothSides = "both_sides"
  // Of the contact.
  case address, phone, email, map
  // Of the channels.
  case twoWay = "two_way"
  // Of a document: signed by the head in office, dated in the year of the data.
  case signedByHead = "signed_by_head"
  case datedInYear = "dated_in_year"
  // Of the table: every required cell is filled.
  case filled
}

/// Months of the year of the data.
package enum RequiredMonths: String, Sendable, CaseIterable {
  /// October to March.
  case firstHalf = "first_half"
  case wholeYear = "whole_year"
}
