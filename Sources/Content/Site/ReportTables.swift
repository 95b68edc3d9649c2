internal import Diagnostics
internal import Thai

extension Report {
  /// The tables of measures that the document prints, in order.
  package var printedTables: [MeasureTable] {
    let named = blocks.compactMap { block -> MeasureTable? in
      guard case .placeholder(let placeholder) = block else { return nil }
      return switch placeholder.value {
      case .measures: table
      case .table(let name): self.table(named: name)
      default: nil
      }
    }
    return named.isEmpty && printsTableAtEnd ? [table] : named
  }

  /// Whether the table follows the body, since the body has none of the lines `[[…]]`.
  package var printsTableAtEnd: Bool {
    !blocks.contains { block in
      if case .placeholder = block { true } else { false }
    }
  }
}

extension MeasureTable {
  /// The columns that are printed: those written, else those that a document of the kind usually has.
  package func printedColumns(for kinds: [ReportKind]) -> [TableField] {
    if let columns { return columns }
    let fields: [MeasureField] =
      kinds.contains(.progress)
      ? [.action, .responsible, .timeframe, .status, .result, .outcome]
      : [.issue, .action, .responsible, .steps, .monitoring]
    return fields.map { field in
      let nowhere = Source(path: "", bytes: []).whole
      return TableField(field: Located(field, at: nowhere), label: nil, separator: nil, groups: [])
    }
  }
}

extension Measure {
  /// The entry that a report shows: that of its round, or an undated one made in its time; without a round the latest.
  package func entry(of row: MeasureRow, for report: Report) -> Progress? {
    let entries = entries(of: row, until: .last)
    guard let round = report.round?.value else { return entries.last }
    if let own = entries.last(where: { $0.round?.value == round }) { return own }
    let time = report.period?.value.days ?? round.days(in: fiscalYear)
    return entries.last { entry in
      entry.round == nil && (entry.asOf.map { time.contains($0.value.firstDay) } ?? true)
    }
  }
}
