package import Thai

/// A table with typed cells, as every format writes it: CSV, JSON, XLSX.
package struct Sheet: Sendable {
  package struct Column: Sendable {
    /// What programs call it: ASCII, unique in the sheet.
    package let key: String
    /// What people read.
    package let title: String
    /// How its numbers are written; cells of other kinds may stand in it nevertheless.
    package let kind: Kind
    /// The wished width in letters of a spreadsheet's column; nil lets the cells decide.
    package let width: Int?

    package init(key: String, title: String, kind: Kind = .text, width: Int? = nil) {
      self.key = key
      self.title = title
      self.kind = kind
      self.width = width
    }
  }

  /// What a column holds.
  package enum Kind: Sendable, Equatable {
    case text
    /// Whole numbers, a comma between thousands where people read them.
    case integer
    /// Baht: two places, a comma between thousands where people read them.
    case money
    /// Numbers with so many places (0 … 6) where people read them.
    case decimal(places: Int)
    /// A whole number that is a name, such as a year: never with commas.
    case ordinal
    case date
  }

  package enum Cell: Sendable, Equatable {
    case empty
    case text(String)
    case number(ExactDecimal)
    case date(CalendarDate)

    package static func integer(_ number: Int) -> Cell { .number(ExactDecimal(number)) }
  }

  /// Rows under one heading.
  package struct Group: Sendable {
    /// nil when the sheet has no headings.
    package let title: String?
    package let rows: [[Cell]]

    package init(title: String?, rows: [[Cell]]) {
      self.title = title
      self.rows = rows
    }
  }

  package let title: String
  package let columns: [Column]
  package let groups: [Group]
  /// The rows of all groups, each as long as `columns`.
  package let rows: [[Cell]]

  /// - Parameter rows: each as long as `columns`.
  package init(title: String, columns: [Column], rows: [[Cell]]) {
    self.init(title: title, columns: columns, groups: [Group(title: nil, rows: rows)])
  }

  /// - Parameter groups: their rows are as long as `columns`.
  package init(title: String, columns: [Column], groups: [Group]) {
    self.title = title
    self.columns = columns
    self.groups = groups
    rows = groups.count == 1 ? groups[0].rows : groups.flatMap(\.rows)
  }

  /// The same rows with the headings as a first column, so that each row stands for itself and can be sorted; the sheet
  /// itself when it has no headings.
  package func withGroupColumn(_ column: Column) -> Sheet {
    guard groups.contains(where: { $0.title != nil }) else { return self }
    let rows = groups.flatMap { group in
      group.rows.map { [group.title.map(Cell.text) ?? .empty] + $0 }
    }
    return Sheet(title: title, columns: [column] + columns, rows: rows)
  }

  /// A sheet for each heading, in their order; rows without one keep the sheet's own title.
  package var splitByGroup: [Sheet] {
    groups.map { Sheet(title: $0.title ?? title, columns: columns, rows: $0.rows) }
  }
}
