internal import Content
internal import Thai

/// Writes what stands in a measure or in each of its parts.
struct RowWriter {
  var output: EntryLines
  let context: ImportContext
  let round: Round?
  let fiscalYear: FiscalYear

  mutating func write(_ row: [ColumnRole: [DraftCell]]) {
    if let cells = row[.responsible] { writeOwners(cells) }
    if let cells = row[.timeframe] { writeTimeframe(cells) }
    if let cells = row[.steps] { writeSteps(cells) }
    if let cells = row[.monitoring] { writeMonitoring(cells) }
    writeProgress(row)
  }

  mutating func write(parts: [[ColumnRole: [DraftCell]]]) {
    guard !parts.isEmpty else { return }
    output.add("parts:")
    for part in parts {
      var writer = self
      writer.output = EntryLines(indent: output.indent + 4)
      writer.write(part)
      output.add(item: writer.output)
    }
  }

  /// Names of units become their ids; the words as printed stand beside them.
  private mutating func writeOwners(_ cells: [DraftCell]) {
    notes(of: cells)
    let reading = OwnerReading(cells.map(\.text).joined(separator: "\n"), context: context)
    if let printed = reading.printed { output.comment(ImportWords.owner(printed)) }
    for word in reading.left { output.comment(ImportWords.latinOwner(word)) }
    guard !reading.owners.isEmpty else { return }
    output.add("responsible:")
    for owner in reading.owners {
      switch owner {
      case .unit(let id): output.add("  - " + id)
      case .words(let words): output.add("  - " + YAMLText.quoted(MarkdownText.line(words)))
      }
    }
  }

  private mutating func writeTimeframe(_ cells: [DraftCell]) {
    notes(of: cells)
    let text = BoldMark.removed(from: cells.map(\.text).joined(separator: " ")).onOneLine
    if TimeframeReading.period(text, fiscalYear: fiscalYear) != nil {
      output.add("timeframe: " + YAMLText.quoted(text))
    } else {
      output.comment(ImportWords.wordsForTime)
      output.add("timeframe: {text: " + YAMLText.quoted(MarkdownText.line(text)) + "}")
    }
  }

  private mutating func writeSteps(_ cells: [DraftCell]) {
    notes(of: cells)
    let items = items(of: cells)
    output.add("steps:")
    for item in items { output.add("  - " + YAMLText.quoted(MarkdownText.line(item))) }
  }

  private mutating func writeMonitoring(_ cells: [DraftCell]) {
    notes(of: cells)
    let items = items(of: cells)
    output.add("monitoring:")
    for item in items {
      let deadline = DeadlineReading(item, fiscalYear: fiscalYear)
      if deadline.isYearMissing { output.comment(ImportWords.monthWithoutYear) }
      if deadline.isMonthUnread { output.comment(ImportWords.monthUnread) }
      output.add("  - text: " + YAMLText.quoted(MarkdownText.line(item)))
      if !deadline.due.isEmpty { output.add("    due: [" + deadline.due.joined(separator: ", ") + "]") }
      if let every = deadline.every { output.add("    every: " + every) }
    }
  }

  /// The items of a list; those that ran on in a line are parted at their numbers, which is said.
  private mutating func items(of cells: [DraftCell]) -> [String] {
    let paragraphs = cells.flatMap(\.text.paragraphs)
    let items = paragraphs.flatMap { ListMarker.items(of: $0) }.flatMap(ListMarker.bullets)
    let isParted = paragraphs.contains { ListMarker.items(of: $0).first.map { !ListMarker.begins($0) } ?? false }
    if isParted, items.count > paragraphs.count { output.comment(ImportWords.splitList) }
    return items
  }

  private mutating func writeProgress(_ row: [ColumnRole: [DraftCell]]) {
    let cells = row.filter(\.key.isOfProgress)
    let rounds = Set(cells.values.joined().map { $0.round ?? round })
    guard !rounds.isEmpty else { return }
    output.add("progress:")
    for round in Round.allCases.map(Optional.some) + [nil] where rounds.contains(round) {
      let own = cells.mapValues { $0.filter { ($0.round ?? self.round) == round } }
      output.add(item: entry(of: round, own))
    }
  }

  private func entry(of round: Round?, _ row: [ColumnRole: [DraftCell]]) -> EntryLines {
    var entry = EntryLines(indent: output.indent + 4)
    if let round { entry.add("round: " + round.rawValue) } else { entry.comment(ImportWords.noRound) }
    for cell in row[.status] ?? [] {
      for note in cell.notes { entry.comment(note) }
      entry.add("status: " + cell.text)
    }
    for role in [ColumnRole.result, .outcome, .recommendation] { entry.block(role.rawValue, row[role]) }
    return entry
  }

  private mutating func notes(of cells: [DraftCell]) {
    for note in cells.flatMap(\.notes) { output.comment(note) }
  }
}
