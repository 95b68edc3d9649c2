internal import Diagnostics
internal import Thai

/// Puts the cells of a row into a measure, each into the field of its column.
extension TableWalk {
  /// How a row stands to the measure that its cells go to.
  enum Joining {
    case new
    /// A measure of its own below the first cell of the one before.
    case newBelow
    case continuation
    case part
  }

  mutating func add(
    _ row: ImportedRow, _ reading: RowReading, to draft: inout MeasureDraft, as joining: Joining
  ) {
    let mended = RowRepair.mended(row, reading.head)
    draft.comments += row.notes
    for (column, cell) in mended.cells.enumerated() where !cell.isBlank {
      let place = ImportWords.place(row.place, column)
      guard let role = fieldRole(of: column, reading.head) else {
        takeCellWithoutField(cell.text, column, reading, at: place, to: &draft)
        continue
      }
      if joining != .new, role.isSubject && column == reading.head.subject || draft.has(cell.text, as: role) {
        takeRepeated(cell.text, at: place, to: &draft)
        continue
      }
      let words = DraftCell(
        text: cell.text, notes: mended.notes[column].map { [$0] } ?? [], round: reading.head.rounds[column])
      add(words, as: role, at: place, to: &draft, joining)
    }
    for text in mended.left {
      counts.left += 1
      draft.comments += ImportWords.comment(ImportWords.noColumn(row.place), text)
    }
  }

  /// Running numbers and indicators that were read are placed; other columns are left.
  private mutating func takeCellWithoutField(
    _ text: String, _ column: Int, _ reading: RowReading, at place: Wording, to draft: inout MeasureDraft
  ) {
    let label = reading.head.labels[column]
    let isRead =
      switch reading.head.roles[column] {
      case .order: true
      case .indicator: NamedSubject(indicatorCell: text, in: context).indicator.map { $0 == draft.indicator } ?? false
      default: false
      }
    if isRead { counts.placed += 1 } else { counts.left += 1 }
    let words = isRead ? ImportWords.readCell(place, label) : ImportWords.noField(place, label)
    draft.comments += ImportWords.comment(words, text)
  }

  /// The first cell once more, or a sign in its place.
  private mutating func takeRepeated(_ text: String, at place: Wording, to draft: inout MeasureDraft) {
    if RowReading.isStray(text) {
      counts.left += 1
      draft.comments += ImportWords.comment(ImportWords.stray(place), text)
    } else {
      counts.repeated += 1
      draft.comments += ImportWords.comment(ImportWords.repeated(place), text)
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
    guard cell.text.utf8.count <= ImportLimits.cellBytes else {
      counts.left += 1
      counts.tooLong.append(place)
      draft.comments += ImportWords.comment(ImportWords.tooLong(place, cell.text.utf8.count), cell.text)
      return
    }
    // As a result it would say that the round was reported.
    if role.isOfProgress, cell.text.asCompared.allSatisfy({ "-–—".contains($0) }) {
      counts.left += 1
      draft.comments += ImportWords.comment(ImportWords.dash(place), cell.text)
      return
    }
    counts.placed += 1
    if joining == .continuation { cell.notes.append(ImportWords.continued(place)) }
    draft.add(cell, as: role)
  }
}
