internal import Diagnostics
internal import Thai

/// Goes through what a file holds and makes measures of the rows of its tables; the rest becomes comments.
struct TableWalk {
  let context: ImportContext
  private(set) var entries: [ImportedEntry] = []
  private(set) var counts = ImportCounts()
  /// The round that the lines outside tables name.
  private(set) var round: Round?
  private var head: TableHead?
  /// Whether the next row is the first of its table.
  private var isAtTop = false
  private var draft: MeasureDraft?
  private var group = GroupState()

  init(_ context: ImportContext) { self.context = context }

  mutating func take(_ blocks: [ImportedBlock]) {
    for block in blocks {
      switch block {
      case .line(let text, let place): takeLine(text, place)
      case .table: isAtTop = true
      case .row(let row): takeRow(row)
      }
    }
    endDraft()
  }

  private mutating func takeLine(_ text: String, _ place: Wording) {
    if round == nil { round = Self.round(in: text) }
    let isCatchWord = text.hasPrefix("/") && text.utf8.count < 400
    counts.lines += 1
    endDraft()
    let words = isCatchWord ? ImportWords.catchWord(place) : ImportWords.outside(place)
    entries.append(.comment(ImportWords.comment(words, text)))
    guard !isCatchWord, text.utf8.count < 400 else { return }
    group.take(line: text, in: context)
  }

  private mutating func takeRow(_ row: ImportedRow) {
    defer { isAtTop = false }
    counts.rows += 1
    if let found = TableHead(row) { return takeHead(found, row) }
    guard let head, !isAtTop || row.cells.count == head.roles.count else {
      if isAtTop { self.head = nil }
      return leave(row, ImportWords.unknownTable)
    }
    let reading = RowReading(head: head, context: context)
    switch reading.kind(of: row, below: draft ?? group.last) {
    case .blank: counts.blank += 1
    case .group(let text): takeGroup(text, row)
    case .measure: takeMeasure(row, reading)
    case .continuation: takeContinuation(row, reading, isPart: false)
    case .part: takeContinuation(row, reading, isPart: true)
    }
  }

  private mutating func takeHead(_ found: TableHead, _ row: ImportedRow) {
    counts.heads += 1
    let isRepeated = head.map(found.isSame) ?? false
    if !isRepeated {
      endDraft()
      entries.append(.comment([ImportWords.head(found, row.place)]))
      group.last = nil
    }
    if !isRepeated || found.labels.map(HeaderGlossary.normalised) == head?.labels.map(HeaderGlossary.normalised) {
      head = found
    } else {
      endDraft()
      entries.append(.comment([ImportWords.head(found, row.place)]))
      head = found
    }
  }

  /// A row across the table names the instrument, the indicator or a heading of what follows.
  private mutating func takeGroup(_ text: String, _ row: ImportedRow) {
    endDraft()
    group.last = nil
    counts.groups += 1
    counts.placed += 1
    entries.append(.comment(ImportWords.comment(ImportWords.group(row.place), text)))
    group.take(heading: text, in: context)
  }

  private mutating func takeMeasure(_ row: ImportedRow, _ reading: RowReading) {
    endDraft()
    let subject = reading.text(of: row, at: reading.head.subject)
    var new = MeasureDraft(place: row.place)
    new.subject = subject
    fill(&new, from: row, reading)
    draft = new
  }

  /// Cells of the next page or the next owner join the measure above.
  private mutating func takeContinuation(_ row: ImportedRow, _ reading: RowReading, isPart: Bool) {
    resumeDraft()
    guard var current = draft else { return takeMeasure(row, reading) }
    if isPart {
      current.parts.append([:])
      current.comments.append(ImportWords.part(row.place))
    }
    add(row, reading, to: &current, as: isPart ? .part : .continuation)
    draft = current
  }

  private mutating func fill(_ draft: inout MeasureDraft, from row: ImportedRow, _ reading: RowReading) {
    let isRepeated = group.last.map { reading.isContinuation(draft.subject, of: $0) } ?? false
    SubjectReading(context: context, reading: reading).read(row, into: &draft, group: &group)
    add(row, reading, to: &draft, as: isRepeated ? .newBelow : .new)
    if draft.main[.issue] == nil, draft.main[.action] == nil { SubjectReading.takeHeading(of: &draft) }
  }

  /// How a row stands to the measure that its cells go to.
  private enum Joining {
    case new
    /// A measure of its own below the first cell of the one before.
    case newBelow
    case continuation
    case part
  }

  private mutating func add(
    _ row: ImportedRow, _ reading: RowReading, to draft: inout MeasureDraft, as joining: Joining
  ) {
    let mended = RowRepair.mended(row, reading.head)
    for (column, cell) in mended.cells.enumerated() where !cell.isBlank {
      let place = ImportWords.place(row.place, column)
      guard let role = fieldRole(of: column, reading.head) else {
        counts.left += 1
        draft.comments += ImportWords.comment(ImportWords.noField(place, reading.head.labels[column]), cell.text)
        continue
      }
      let notes = mended.notes[column].map { [$0] } ?? []
      add(DraftCell(text: cell.text, notes: notes), as: role, at: place, to: &draft, joining)
    }
    for text in mended.left {
      counts.left += 1
      draft.comments += ImportWords.comment(ImportWords.noColumn(row.place), text)
    }
  }

  /// The name of the indicator is what the row is about when the table has no column for that.
  private func fieldRole(of column: Int, _ head: TableHead) -> ColumnRole? {
    switch head.roles[column] {
    case .indicator: head.roles.contains { $0?.isSubject == true } ? nil : .action
    case .order: nil
    case let role: role
    }
  }

  private mutating func add(
    _ cell: DraftCell, as role: ColumnRole, at place: Wording, to draft: inout MeasureDraft, _ joining: Joining
  ) {
    var cell = cell
    if joining != .new, role.isSubject || draft.has(cell.text, as: role) {
      counts.repeated += 1
      draft.comments += ImportWords.comment(ImportWords.repeated(place), cell.text)
      return
    }
    guard cell.text.utf8.count <= ImportLimits.cellBytes else {
      counts.left += 1
      counts.tooLong.append(place)
      draft.comments += ImportWords.comment(ImportWords.tooLong(place, cell.text.utf8.count), cell.text)
      return
    }
    counts.placed += 1
    if joining == .continuation { cell.notes.append(ImportWords.continued(place)) }
    draft.add(cell, as: role)
  }

  private mutating func leave(_ row: ImportedRow, _ why: (Wording) -> String) {
    endDraft()
    let texts = row.cells.map(\.text).filter { !$0.allSatisfy(\.isWhitespace) }
    guard !texts.isEmpty else { return counts.blank += 1 }
    counts.left += texts.count
    entries.append(.comment(ImportWords.comment(why(row.place), texts.map(\.onOneLine).joined(separator: " | "))))
  }

  private mutating func endDraft() {
    guard let draft else { return }
    entries.append(.measure(draft))
    group.last = draft
    self.draft = nil
  }

  /// Takes the last measure up again when only comments have come since.
  private mutating func resumeDraft() {
    guard draft == nil, group.last != nil,
      let place = entries.lastIndex(where: { if case .measure = $0 { true } else { false } }),
      case .measure(let last) = entries[place]
    else { return }
    entries.remove(at: place)
    draft = last
  }

  /// รอบ ๖ เดือน or รอบ ๑๒ เดือน, wherever it stands in the line.
  private static func round(in line: String) -> Round? {
    let text = DigitStyle.arabic.applied(to: line)
    guard let place = text.firstRange(of: "รอบ") else { return nil }
    let words = text[place.lowerBound...].split(separator: " ").prefix(3).joined(separator: " ")
    if words.hasPrefix("รอบ 6 เดือน") || words.hasPrefix("รอบ6เดือน") { return .sixMonths }
    if words.hasPrefix("รอบ 12 เดือน") || words.hasPrefix("รอบ12เดือน") { return .twelveMonths }
    return nil
  }
}
