internal import Content
internal import Domain
internal import Thai

/// Finds which indicator, subindicator and question a row is about.
struct SubjectReading {
  let context: ImportContext
  let reading: RowReading

  func read(_ row: ImportedRow, into draft: inout MeasureDraft, group: inout GroupState) {
    let named = named(in: row)
    if let printed = named.contradicted, let indicator = named.indicator {
      draft.comments.append(ImportWords.otherNumber(printed: printed, named: indicator))
    }
    readQuestion(named, into: &draft, group: group)
    draft.indicator = indicator(named, draft, group)
    if let number = draft.indicator, named.indicator != nil { group.take(indicator: number) }
    noteOrigin(named, of: &draft, group)
    draft.topic = group.topic
    draft.subindicator = subindicator(of: row, draft, group)
  }

  /// The first cell may have number and name alone; others must say ตัวชี้วัดที่.
  private func named(in row: ImportedRow) -> NamedSubject {
    let subject = reading.named(in: row)
    if subject.indicator != nil { return subject }
    for column in reading.head.roles.indices where column != reading.head.subject {
      let text = BoldMark.removed(from: reading.text(of: row, at: column)).trimmed
      let isIndicator = reading.head.roles[column] == .indicator
      guard isIndicator || text.hasPrefix("ตัวชี้วัด") else { continue }
      let named = isIndicator ? NamedSubject(indicatorCell: text, in: context) : NamedSubject(text, in: context)
      if named.indicator != nil { return named }
    }
    return subject
  }

  /// A question whose indicator, by the catalogue of the year, is not the one printed above is kept out.
  private func readQuestion(_ named: NamedSubject, into draft: inout MeasureDraft, group: GroupState) {
    guard let question = named.question else { return }
    if let printed = group.indicator, printed.origin == .heading, printed.number != named.indicator {
      draft.comments.append(ImportWords.otherQuestion(question, indicator: printed.number))
    } else {
      draft.question = question
    }
  }

  private func indicator(_ named: NamedSubject, _ draft: MeasureDraft, _ group: GroupState) -> Int? {
    let isRefused = named.question != nil && draft.question == nil
    let number = (isRefused ? nil : named.indicator) ?? group.indicator?.number ?? context.indicator
    guard let number, let catalogue = context.catalogue else { return number }
    return catalogue.indicator(number) == nil ? nil : number
  }

  private func noteOrigin(_ named: NamedSubject, of draft: inout MeasureDraft, _ group: GroupState) {
    guard named.indicator == nil, draft.indicator != nil else { return }
    if group.indicator?.origin == .row { draft.comments.append(ImportWords.indicatorOfRowAbove) }
    if group.indicator?.origin == .heading, group.candidates.count > 1 {
      draft.comments.append(ImportWords.severalHeadings)
    }
    if group.indicator == nil { draft.comments.append(ImportWords.indicatorOfOption) }
  }

  /// The one subindicator that the row names, when the catalogue has it below the indicator.
  private func subindicator(of row: ImportedRow, _ draft: MeasureDraft, _ group: GroupState) -> String? {
    let subject = NamedSubject(reading.text(of: row, at: reading.head.subject), in: context).subindicators
    let found = subject.isEmpty ? reading.subindicators(in: row) : subject
    let numbers = found.isEmpty ? [group.subindicator].compactMap(\.self) : found
    guard numbers.count == 1, let known = context.catalogue?.subindicator(numbers[0]),
      known.indicator == draft.indicator
    else { return nil }
    return known.number
  }

  /// A row without a first cell whose text begins with the name of a subindicator takes that name as its action.
  static func takeHeading(of draft: inout MeasureDraft) {
    for role in [ColumnRole.result, .steps, .analysis, .monitoring, .outcome] {
      guard var cell = draft.main[role]?.first, let place = headingEnd(of: cell.text) else { continue }
      let heading = String(cell.text[..<place]).trimmed
      cell.text = String(cell.text[place...]).trimmed
      if cell.text.isEmpty { draft.main[role] = nil } else { draft.main[role]?[0] = cell }
      draft.main[.action] = [DraftCell(text: heading, notes: [ImportWords.headingTaken])]
      return
    }
  }

  /// Where the heading `ตัวชี้วัดย่อยที่ ๙.๓ …` ends: with its line, or with its number when the line goes on.
  private static func headingEnd(of text: String) -> String.Index? {
    guard BoldMark.removed(from: text).hasPrefix("ตัวชี้วัดย่อย") else { return nil }
    let line = text.firstIndex(where: \.isNewline) ?? text.endIndex
    if text[..<line].utf8.count <= 400 { return line }
    guard let number = text.firstIndex(where: \.isNumber) else { return nil }
    return text[number...].firstIndex { !$0.isNumber && $0 != "." }
  }
}
