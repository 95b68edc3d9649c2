package import Thai

/// A table with typed cells, as every format writes it: CSV, JSON, XLSX.
package struct Sheet: Sendable {
  package struct Column: Sendable {
    /// What programs call it: ASCII, unique in the sheet.
    package let key: String
    /// What people read.
    package let title: String

    package init(key: String, title: String) {
      self.key = key
      self.title = title
    }
  }

  package enum Cell: Sendable, Equatable {
    case empty
    case text(String)
    case number(ExactDecimal)
    case date(CalendarDate)
  }

  package let title: String
  package let columns: [Column]
  /// Each as long as `columns`.
  package let rows: [[Cell]]

  package init(title: String, columns: [Column], rows: [[Cell]]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }
}
