internal import Content
internal import Diagnostics
internal import Thai

/// Writes one measure as an entry of `measures:`, four spaces deep.
struct MeasureWriter {
  private let draft: MeasureDraft
  private let context: ImportContext
  private let round: Round?

  init(_ draft: MeasureDraft, context: ImportContext, round: Round?) {
    var draft = OwnerPairs.split(draft, fiscalYear: context.year)
    StatusCells.sort(&draft, fiscalYear: context.year)
    self.draft = draft
    self.context = context
    self.round = round
  }

  /// Why the entry can't be loaded as it is; nil when it can.
  var reasonToWithhold: String? {
    if draft.indicator == nil, draft.question == nil { return ImportWords.noIndicator }
    return draft.main[.issue] == nil && draft.main[.action] == nil ? ImportWords.noSubject : nil
  }

  func lines(id: String) -> (lines: [String], unsure: Int) {
    var output = EntryLines(indent: 4)
    for comment in draft.comments { output.comment(comment) }
    output.comment(ImportWords.from(draft.place))
    output.add("id: " + id)
    writeSubject(&output)
    let (common, parts) = draft.rows
    for role in [ColumnRole.issue, .action, .analysis] { output.block(role.rawValue, common[role]) }
    var row = RowWriter(output: output, context: context, round: round, fiscalYear: fiscalYear)
    row.write(common)
    row.write(parts: parts)
    return (row.output.asEntry, row.output.unsure)
  }

  private func writeSubject(_ output: inout EntryLines) {
    output.add("indicator: " + (draft.indicator.map(String.init) ?? ""))
    if let question = draft.question { output.add("question: " + question) }
    if let subindicator = draft.subindicator { output.add("subindicator: '\(subindicator)'") }
    if let topic = draft.topic { output.add("topic: " + YAMLText.quoted(MarkdownText.line(topic))) }
    if fiscalYear != context.year {
      output.comment(ImportWords.otherYear(fiscalYear.number))
      output.add("fiscal_year: \(fiscalYear.number)")
    }
  }

  /// The year in which the measure is carried out, when all its months are in another one than that of the folder.
  private var fiscalYear: FiscalYear {
    let cells = (draft.main[.timeframe] ?? []) + draft.parts.flatMap { $0[.timeframe] ?? [] }
    let years = Set(
      cells.compactMap { cell -> FiscalYear? in
        guard let days = TimeframeReading.period(cell.text, fiscalYear: context.year)?.days else { return context.year }
        let first = FiscalYear(containing: days.first)
        return first == FiscalYear(containing: days.last) ? first : context.year
      })
    return years.count == 1 ? years.first ?? context.year : context.year
  }
}

/// The lines of an entry, each at its depth, with a count of what is not sure.
struct EntryLines {
  var indent: Int
  private(set) var lines: [String] = []
  private(set) var unsure = 0

  init(indent: Int) { self.indent = indent }

  mutating func add(_ line: String) { lines.append(String(repeating: " ", count: indent) + line) }

  mutating func comment(_ words: String) {
    if ImportWords.isDoubt(words) { unsure += 1 }
    add("# " + words)
  }

  /// A field of prose, below what is to be said of its cells.
  mutating func block(_ key: String, _ cells: [DraftCell]?) {
    guard let cells else { return }
    for note in cells.flatMap(\.notes) { comment(note) }
    let text = MarkdownText.block(cells.map(\.text).joined(separator: "\n"))
    guard !text.isEmpty else { return }
    add(key + ": |")
    for line in text { line.isEmpty ? lines.append("") : add("  " + line) }
  }

  /// The lines as an item of a list: the first that is no comment has its dash.
  var asEntry: [String] {
    guard let first = lines.firstIndex(where: { !$0.drop { $0 == " " }.hasPrefix("#") && !$0.isEmpty }) else {
      return lines
    }
    var lines = lines
    let line = lines[first]
    let depth = line.prefix { $0 == " " }.count
    lines[first] = String(repeating: " ", count: depth - 2) + "- " + line.dropFirst(depth)
    return lines
  }

  /// Adds the lines of another entry as an item of a list.
  mutating func add(item: EntryLines) {
    lines += item.asEntry
    unsure += item.unsure
  }
}
