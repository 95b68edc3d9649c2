internal import Diagnostics
internal import Thai

/// Goes through what a file holds and makes measures of the rows of its tables; the rest becomes comments.
struct TableWalk {
  let context: ImportContext
  private(set) var entries: [ImportedEntry] = []
  var counts = ImportCounts()
  /// The round that the lines outside tables name.
  private(set) var round: Round?
  private var head: TableHead?
  /// Whether the next row is the first of its table.
  private var isAtTop = false
  /// Whether the row at hand begins a table without a head that is taken to go on with the one before.
  private var isJoined = false
  /// How many rows are still above the head of the table: what a sheet is called, its round, its indicator.
  private var titles = 0
  /// Whether the row before was a head.
  private var isBelowHead = false
  private var gap = TableGap.none
  /// A line directly between two rows that names nothing known.
  private var lineBetween: String?
  private var draft: MeasureDraft?
  private var group = GroupState()

  init(_ context: ImportContext) { self.context = context }

  mutating func take(_ blocks: [ImportedBlock]) {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .line(let text, let place): takeLine(text, place, isBetweenRows: Self.isBetweenRows(index, of: blocks))
      case .table:
        isAtTop = true
        titles = TitleRows.count(at: blocks[(index + 1)...], isFirst: head == nil)
      case .row(let row): takeRow(row)
      case .remark(let words): takeRemark(words)
      }
    }
    endDraft()
  }

  private mutating func takeRemark(_ words: Wording) {
    counts.remarks.append(words)
    counts.unsure += 1
    entries.append(.comment([ImportWords.remark(words)]))
  }

  /// Whether a line stands directly between two rows of a table, the lower no head.
  private static func isBetweenRows(_ index: Int, of blocks: [ImportedBlock]) -> Bool {
    guard index > 0, index + 1 < blocks.count, case .row = blocks[index - 1], case .row(let below) = blocks[index + 1]
    else { return false }
    return TableHead(below) == nil
  }

  private mutating func takeLine(_ text: String, _ place: Wording, isBetweenRows: Bool) {
    let line = text.asCompared
    if round == nil { round = Round(namedIn: line) }
    let isCatchWord = line.hasPrefix("/") && line.utf8.count < 400
    note(isCatchWord ? ImportWords.catchWord(place) : ImportWords.outside(place), text)
    guard !isCatchWord else { return gap = .catchWord }
    let isHeading = line.utf8.count < 400 && group.take(line: line, isBetweenRows: isBetweenRows, in: context)
    // The head and number of a page may stand behind the catch-word that says how its table goes on.
    if isHeading || gap != .catchWord { gap = TableGap(line, isHeading: isHeading) }
    lineBetween = gap == .text && isBetweenRows && head != nil ? line : nil
  }

  /// Keeps a line that is no row.
  private mutating func note(_ words: String, _ text: String) {
    counts.lines += 1
    endDraft()
    entries.append(.comment(ImportWords.comment(words, text)))
  }

  private mutating func takeRow(_ row: ImportedRow) {
    counts.rows += 1
    titles -= 1
    if titles >= 0, let title = TitleRows.text(of: row) { return takeTitle(title, row) }
    if row.cells.allSatisfy(\.isBlank) { return counts.blank += 1 }
    defer { (isAtTop, gap) = (false, .none) }
    if let found = lowerHead(row) ?? TableHead(row) { return takeHead(found, row) }
    let mayBeOther = isAtTop || gap.partsTables
    guard let head, !mayBeOther || row.cells.count == head.roles.count else {
      if mayBeOther { self.head = nil }
      return leave(row, ImportWords.unknownTable)
    }
    let reading = RowReading(head: head, context: context)
    let kind = reading.kind(of: row, below: draft ?? group.last, isAtTop: mayBeOther || isBelowHead)
    let isAfterHead = isBelowHead
    isBelowHead = false
    if isAfterHead, ColumnNumbers.are(row) { return takeColumnNumbers(row) }
    if isSignature(row) { return leave(row, ImportWords.signature) }
    guard !isAtTop || gap != .text || Self.goesOn(kind, reading.named(in: row)) else {
      self.head = nil
      return leave(row, ImportWords.unknownTable)
    }
    isJoined = isAtTop && gap != .catchWord && gap != .heading && kind == .measure
    takeLineBetween(above: kind)
    place(row, reading, as: kind)
  }

  private mutating func place(_ row: ImportedRow, _ reading: RowReading, as kind: RowKind) {
    switch kind {
    case .blank: counts.blank += 1
    case .catchWord(let text): note(ImportWords.catchWord(row.place), text)
    case .group(let text): takeGroup(text, row)
    case .measure: takeMeasure(row, reading, as: .new)
    case .measureOfSubindicator: takeMeasure(row, reading, as: .newBelow)
    case .measureOfSameIssue: takeMeasureOfSameIssue(row, reading)
    case .continuation: takeContinuation(row, reading, isPart: false)
    case .part: takeContinuation(row, reading, isPart: true)
    }
  }

  private mutating func takeColumnNumbers(_ row: ImportedRow) {
    counts.heads += 1
    isBelowHead = true
    let numbers = row.cells.filter { !$0.isBlank }.map(\.text.onOneLine).joined(separator: " | ")
    entries.append(.comment(ImportWords.comment(ImportWords.columnNumbers(row.place), numbers)))
  }

  /// Behind other text, a table without a head is one of another kind, unless its first row goes on with the table
  /// before or names its indicator.
  private static func goesOn(_ kind: RowKind, _ named: NamedSubject) -> Bool {
    switch kind {
    case .measure, .group: named.indicator != nil && named.question == nil
    default: true
    }
  }

  private func isSignature(_ row: ImportedRow) -> Bool {
    guard let first = row.cells.first(where: { !$0.isBlank })?.text.asCompared else { return false }
    return first.hasPrefix("ลงชื่อ") || first.hasPrefix("(ลงชื่อ")
  }

  /// One text in a row above the head is a line above the table.
  private mutating func takeTitle(_ text: String, _ row: ImportedRow) {
    guard !text.isBlank else { return counts.blank += 1 }
    for line in text.split(whereSeparator: \.isNewline) where !line.isBlank {
      takeLine(String(line), row.place, isBetweenRows: false)
    }
  }

  /// The second row of a head, whose cells name the rounds below one label.
  private func lowerHead(_ row: ImportedRow) -> TableHead? {
    guard isBelowHead, let head else { return nil }
    return TableHead(upper: head, lower: row)
  }

  /// A line between rows that may be a heading ends the one before, when a measure of its own follows.
  private mutating func takeLineBetween(above kind: RowKind) {
    guard lineBetween != nil, kind == .measure else { return lineBetween = nil }
    endDraft()
    group.endHeading()
  }

  private mutating func takeHead(_ found: TableHead, _ row: ImportedRow) {
    counts.heads += 1
    let isSame = head.map(found.isSame) ?? false
    let hasSameWords = found.labels.map(HeaderGlossary.normalised) == head?.labels.map(HeaderGlossary.normalised)
    if !isSame || !hasSameWords {
      endDraft()
      entries.append(.comment([ImportWords.head(found, row.place)]))
    }
    if !isSame { group.last = nil }
    head = found
    isBelowHead = true
  }

  /// A row across the table names the instrument, the indicator or a heading of what follows.
  private mutating func takeGroup(_ text: String, _ row: ImportedRow) {
    endDraft()
    group.last = nil
    counts.groups += 1
    counts.placed += 1
    entries.append(.comment(row.notes + ImportWords.comment(ImportWords.group(row.place), text)))
    group.take(heading: text, in: context)
  }

  private mutating func takeMeasure(_ row: ImportedRow, _ reading: RowReading, as joining: Joining) {
    endDraft()
    var new = MeasureDraft(place: row.place)
    new.subject = reading.text(of: row, at: reading.head.subject)
    new.order = reading.order(of: row)
    if joining == .new, reading.isWithoutBeginning(row) { new.comments.append(ImportWords.noBeginning) }
    SubjectReading(context: context, reading: reading).read(row, into: &new, group: &group)
    if let line = lineBetween { new.comments.append(ImportWords.lineBetween(line)) }
    lineBetween = nil
    if isJoined { new.comments.append(ImportWords.joinedTable) }
    isJoined = false
    add(row, reading, to: &new, as: joining)
    if new.main[.issue] == nil, new.main[.action] == nil { SubjectReading.takeHeading(of: &new) }
    draft = new
  }

  /// An issue that stands once for several rows is that of each.
  private mutating func takeMeasureOfSameIssue(_ row: ImportedRow, _ reading: RowReading) {
    endDraft()
    let column = reading.head.subject
    let cell = row.cells[column]
    guard let above = group.last, RowReading.isStray(cell.text) else { return takeMeasure(row, reading, as: .new) }
    var row = row
    row.cells[column] = ImportedCell(above.subject)
    takeMeasure(row, reading, as: .new)
    if !cell.isCovered { draft?.comments.append(ImportWords.issueOfRowAbove) }
    guard !cell.isBlank else { return }
    counts.left += 1
    draft?.comments += ImportWords.comment(ImportWords.stray(ImportWords.place(row.place, column)), cell.text)
  }

  /// Cells of the next page or the next owner join the measure above.
  private mutating func takeContinuation(_ row: ImportedRow, _ reading: RowReading, isPart: Bool) {
    resumeDraft()
    guard var current = draft else { return takeMeasure(row, reading, as: .new) }
    // Held once, it grows without being copied for each row.
    draft = nil
    if isPart {
      current.beginPart()
      current.comments.append(ImportWords.part(row.place))
    }
    add(row, reading, to: &current, as: isPart ? .part : .continuation)
    draft = current
  }

  private mutating func leave(_ row: ImportedRow, _ why: (Wording) -> String) {
    endDraft()
    let texts = row.cells.filter { !$0.isBlank }.map(\.text)
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
    group.last = nil
    draft = last
  }
}
