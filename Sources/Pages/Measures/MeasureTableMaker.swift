internal import Content
internal import Diagnostics
internal import Formats
internal import Templates
internal import Thai

extension PageScope {
  /// - Parameters:
  ///   - id: the anchor of the table.
  ///   - caption: plain words.
  mutating func paperTable(
    _ table: MeasureTable, of report: Report, id: String, caption: String
  ) -> PaperTableModel {
    var layout = MeasureTableLayout(table, kinds: report.kinds, interface)
    let measures = guide.site.measures(selectedBy: table.selection, in: report.year)
    let places = placed(measures, by: layout.groupings) { groupKey($0, of: $1) }
    layout.keepLevels(of: places)
    var sections: [PaperSectionModel] = []
    var start = 0
    while start < places.count {
      let outer = places[start].groups.first
      let end = places[start...].firstIndex { $0.groups.first != outer } ?? places.count
      sections.append(PaperSectionModel(rows: rows(of: places[start..<end], layout, report)))
      start = end
    }
    if places.isEmpty {
      let cell = PaperCellModel(
        field: "none", content: Fragment.text(interface[.noneSelected]), columns: layout.columns.count)
      sections.append(PaperSectionModel(rows: [PaperRowModel(cells: [cell])]))
    }
    let columns = layout.columns.map { column in
      PaperColumnModel(
        field: column.name, kind: column.name == MeasureField.percent.rawValue ? .decimal(places: 2) : .text,
        label: column.label.map { inline($0) } ?? Fragment.text(column.usualLabel) ?? Fragment(bytes: []))
    }
    return PaperTableModel(id: id, caption: caption, columns: columns, sections: sections)
  }

  private mutating func rows(
    of places: ArraySlice<PlacedMeasure>, _ layout: MeasureTableLayout, _ report: Report
  ) -> [PaperRowModel] {
    var rows: [PaperRowModel] = []
    for index in places.indices {
      let level = index == places.startIndex ? 0 : firstDifference(places[index - 1].groups, places[index].groups)
      for rowLevel in layout.rowLevels where rowLevel >= level {
        rows.append(separator(rowLevel, places[index].measure, layout))
      }
      var heads: [Int: PaperCellModel] = [:]
      for case .group(let own) in layout.columns.map(\.kind) where own >= level {
        heads[own] = groupCell(own, at: index, of: places, layout)
      }
      let headings = layout.headingLevels.mapValues { $0.filter { $0 >= level } }
      rows += measureRows(places[index].measure, layout, report, heads: heads, headings: headings)
    }
    return rows
  }

  /// The outermost level in which two measures stand in different groups.
  private func firstDifference(_ left: [String?], _ right: [String?]) -> Int {
    zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? left.count
  }

  private mutating func separator(_ level: Int, _ measure: Measure, _ layout: MeasureTableLayout) -> PaperRowModel {
    let words = heading(level, of: measure, layout)
    let cell = PaperCellModel(field: "group", content: words, isHead: true, columns: layout.columns.count)
    return PaperRowModel(level: level + 1, cells: [cell])
  }

  /// What stands over the measures of a group; those without one have a heading too, or they would be taken for
  /// measures of the group before.
  private mutating func heading(_ level: Int, of measure: Measure, _ layout: MeasureTableLayout) -> Fragment? {
    groupWords(layout.groupings[level], of: measure, labels: layout.labels) ?? Fragment.text(interface[.unknown])
  }

  /// The cell that spans the rows of the group that begins here.
  private mutating func groupCell(
    _ level: Int, at index: Int, of places: ArraySlice<PlacedMeasure>, _ layout: MeasureTableLayout
  ) -> PaperCellModel {
    let path = places[index].groups[...level]
    let group = places[index...].prefix { $0.groups[...level] == path }
    let words = heading(level, of: places[index].measure, layout)
    return PaperCellModel(
      field: layout.groupings[level].rawValue, content: words, isHead: true,
      rows: group.reduce(0) { $0 + $1.measure.printedRows(in: layout).count })
  }

  /// The rows of a measure: one, or one a part, beside cells that span them all.
  /// - Parameters:
  ///   - heads: the cells of groups that begin here, by level.
  ///   - headings: the levels of groups that begin here and stand as headings inside cells, by column.
  private mutating func measureRows(
    _ measure: Measure, _ layout: MeasureTableLayout, _ report: Report, heads: [Int: PaperCellModel],
    headings: [Int: [Int]]
  ) -> [PaperRowModel] {
    let parts = measure.printedRows(in: layout)
    let first = layout.columns.indices.first { layout.field(at: $0) != nil }
    let firstOfPart = layout.columns.indices.first { layout.field(at: $0).map { !measure.isShared($0) } == true }
    let shared = MeasureCellSource(
      measure: measure, row: measure.row, entry: measure.entry(of: measure.row, for: report))
    return parts.indices.map { part in
      let own =
        measure.parts.isEmpty
        ? shared
        : MeasureCellSource(measure: measure, row: parts[part], entry: measure.entry(of: parts[part], for: report))
      var cells: [PaperCellModel] = []
      for index in layout.columns.indices {
        guard let field = layout.field(at: index) else {
          if part == 0, case .group(let level) = layout.columns[index].kind, let head = heads[level] {
            cells.append(head)
          }
          continue
        }
        let isShared = measure.isShared(field)
        guard part == 0 || !isShared else { continue }
        var content = FragmentBuilder()
        if part == 0 { add(headings[index] ?? [], of: measure, layout, to: &content) }
        if field.field.value == .label, !isShared, part == 0 { addName(of: measure, layout, to: &content) }
        if index == firstOfPart, !measure.parts.isEmpty, !layout.shows([.label]) {
          addLabel(of: parts[part], to: &content)
        }
        let source = isShared ? shared : own
        if let text = cellText(field, of: source, isFirst: index == first) { content.add(text) }
        cells.append(
          PaperCellModel(
            field: field.field.value.rawValue, content: content.fragment, rows: isShared ? parts.count : 1,
            value: field.field.value == .percent ? source.entry?.percent.map(Sheet.Cell.number) : nil))
      }
      return PaperRowModel(cells: cells)
    }
  }

  private mutating func add(
    _ headings: [Int], of measure: Measure, _ layout: MeasureTableLayout, to content: inout FragmentBuilder
  ) {
    for level in headings {
      guard let words = heading(level, of: measure, layout) else { continue }
      // Printed words may say themselves what of them is bold.
      let isMarked = String(decoding: words.bytes, as: UTF8.self).contains("<strong>")
      content.add(html: isMarked ? "<p class=\"group-heading\">" : "<p class=\"group-heading\"><strong>")
      content.add(words)
      content.add(html: isMarked ? "</p>\n" : "</strong></p>\n")
    }
  }

  /// In a column of the parts' labels the measure's own name stands over the first of them, unless another column has it.
  private mutating func addName(
    of measure: Measure, _ layout: MeasureTableLayout, to content: inout FragmentBuilder
  ) {
    guard !layout.shows([.issue, .action]), let name = text(measure.action ?? measure.issue) else { return }
    content.add(html: "<p class=\"part-label\"><strong>")
    content.add(name.withoutParagraph)
    content.add(html: "</strong></p>\n")
  }

  /// The label of a part stands over the first of its own cells, unless the table has a column for it.
  private mutating func addLabel(of part: MeasureRow, to content: inout FragmentBuilder) {
    guard let label = part.label else { return }
    content.add(html: "<p class=\"part-label\"><strong>")
    content.add(inline(label))
    content.add(html: "</strong></p>\n")
  }

  /// The printed first cell is the measure's label where it has one.
  private mutating func cellText(
    _ field: TableField, of source: MeasureCellSource, isFirst: Bool
  ) -> Fragment? {
    let isName = field.field.value == .issue || field.field.value == .action
    if isFirst, isName, let label = source.measure.row.label { return inline(label) }
    return cell(field.field.value, of: source, separator: field.separator)
  }
}

extension Measure {
  /// The parts that have rows of their own; the measure alone when its cells would span them all.
  fileprivate func printedRows(in layout: MeasureTableLayout) -> [MeasureRow] {
    let fields = layout.columns.indices.compactMap(layout.field)
    return parts.isEmpty || fields.allSatisfy(isShared) ? [row] : parts
  }

  /// Whether the field's cell spans all parts: it belongs to the measure, or no part says anything of it.
  fileprivate func isShared(_ column: TableField) -> Bool {
    switch column.field.value {
    case .indicator, .subindicator, .question, .topic, .issue, .action, .analysis: true
    case .label: row.label != nil || parts.allSatisfy { $0.label == nil }
    case .items: parts.allSatisfy(\.items.isEmpty)
    case .responsible: parts.allSatisfy(\.responsible.isEmpty)
    case .timeframe: parts.allSatisfy { $0.timeframe == nil }
    case .steps: parts.allSatisfy { $0.steps == nil }
    case .monitoring: parts.allSatisfy(\.monitoring.isEmpty)
    case .status, .percent, .budget, .result, .outcome, .recommendation, .evidence:
      parts.allSatisfy(\.progress.isEmpty)
    }
  }
}
