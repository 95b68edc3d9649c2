package import Diagnostics
package import Domain
package import Thai

/// The table of an item, read from a CSV file.
package struct Table: Sendable {
  /// The CSV file, for its download; the place is that of its name in the item's file.
  package let file: FileReference
  /// In the order of the file; empty when the file can't be read.
  package let columns: [Column]
  /// Rows in which something is written; each has as many cells as there are columns.
  package let rows: [[Cell]]

  package struct Column: Sendable {
    /// As it is written in the first row.
    package let title: Located<String>
    /// The column of the prescribed form; nil when the item has no prescribed form.
    package let definition: TableColumn?
  }

  package struct Cell: Sendable {
    /// Without quotation marks and outer white space.
    package let text: String
    package let value: Value
    package let span: Span
  }

  package enum Value: Sendable, Equatable {
    case blank
    /// "-" or "ไม่มี" where a number or date would stand: said to be none.
    case nothing
    case text
    case integer(Int)
    case decimal(ExactDecimal)
    case year(FiscalYear)
    case date(CalendarDate)
  }
}
