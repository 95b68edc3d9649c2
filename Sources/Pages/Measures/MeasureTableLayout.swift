internal import Content
internal import Diagnostics

/// A table of measures on the way to its rows.
struct MeasureTableLayout {
  /// A column as it is printed.
  struct Column {
    enum Kind {
      case field(TableField)
      /// Cells that span the group of a level.
      case group(Int)
    }

    let kind: Kind
    let name: String
    let label: InlineText?
    let usualLabel: String
  }

  let columns: [Column]
  let groupings: [MeasureGrouping]
  let labels: [GroupLabel]
  /// The levels whose groups are rows across the table.
  private(set) var rowLevels: [Int]
  /// The levels whose groups are headings inside cells, by column.
  private(set) var headingLevels: [Int: [Int]]

  init(_ table: MeasureTable, kinds: [ReportKind], _ interface: Interface) {
    let groupings = table.groupBy ?? []
    let fields = table.printedColumns(for: kinds)
    let form = table.groupAs ?? .rows
    let spans = form == .cells
    var columns: [Column] = []
    var placed: Set<Int> = []
    for field in fields {
      let level = spans ? groupings.firstIndex { $0.rawValue == field.field.value.rawValue } : nil
      if let level { placed.insert(level) }
      columns.append(
        Column(
          kind: level.map(Column.Kind.group) ?? .field(field), name: field.field.value.rawValue, label: field.label,
          usualLabel: interface.head(field.field.value)))
    }
    if spans, let outer = groupings.first, !placed.contains(0) {
      columns.insert(
        Column(kind: .group(0), name: outer.rawValue, label: nil, usualLabel: interface.head(outer)), at: 0)
      placed.insert(0)
    }
    self.columns = columns
    self.groupings = groupings
    labels = table.groupLabels ?? []
    rowLevels = form == .rows ? Array(groupings.indices) : []
    let inside = form == .rows ? [] : groupings.indices.filter { !placed.contains($0) }
    headingLevels = Self.headings(inside, of: groupings, in: columns)
  }

  /// Each level stands in the columns that name it, else in the first that isn't a group's.
  private static func headings(
    _ levels: [Int], of groupings: [MeasureGrouping], in columns: [Column]
  ) -> [Int: [Int]] {
    var headings: [Int: [Int]] = [:]
    let fields = columns.map { column -> TableField? in
      if case .field(let field) = column.kind { field } else { nil }
    }
    let first = [fields.firstIndex { $0 != nil }].compactMap(\.self)
    for level in levels {
      let named = fields.indices.filter { fields[$0]?.groups.contains(groupings[level]) == true }
      for column in named.isEmpty ? first : named { headings[column, default: []].append(level) }
    }
    return headings
  }

  /// Leaves out the headings of levels in which no measure of the table has a group.
  mutating func keepLevels(of places: [PlacedMeasure]) {
    let empty = groupings.indices.filter { level in places.allSatisfy { $0.groups[level] == nil } }
    rowLevels.removeAll(where: empty.contains)
    headingLevels = headingLevels.mapValues { levels in levels.filter { !empty.contains($0) } }
  }
}

extension MeasureTableLayout {
  /// The field of a column that isn't a group's.
  func field(at index: Int) -> TableField? {
    if case .field(let field) = columns[index].kind { field } else { nil }
  }

  /// Whether the table has a column of one of the fields.
  func shows(_ fields: Set<MeasureField>) -> Bool {
    columns.indices.contains { field(at: $0).map { fields.contains($0.field.value) } == true }
  }
}
