package import Diagnostics
package import Thai

/// Several sheets that are handed out as one file.
package struct Workbook: Sendable {
  package let title: String
  /// Who publishes it; empty for nobody.
  package let author: String
  /// The day that the file says it was made on: an input, so that the same tables are the same bytes.
  package let created: CalendarDate
  /// Whose calendar the dates are shown in: the Buddhist one for Thai.
  package let language: Language
  /// At least one.
  package let sheets: [Sheet]

  package init(
    title: String, author: String = "", created: CalendarDate, language: Language = .thai, sheets: [Sheet]
  ) {
    self.title = title
    self.author = author
    self.created = created
    self.language = language
    self.sheets = sheets
  }

  package init(_ sheet: Sheet, author: String = "", created: CalendarDate, language: Language = .thai) {
    self.init(title: sheet.title, author: author, created: created, language: language, sheets: [sheet])
  }
}
