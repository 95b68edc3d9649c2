internal import Diagnostics
internal import Thai

/// What a row of a table is, seen beside its head and the measure above it.
enum RowKind: Equatable {
  case blank
  /// What stands at the foot of a page to say how the next one begins.
  case catchWord(String)
  /// One text across the table.
  case group(String)
  /// Belongs to the measure above.
  case continuation
  /// A further owner with time or result of the measure above.
  case part
  case measure
  /// A measure below the first cell of the one above, for a subindicator of its own.
  case measureOfSubindicator
  /// A measure below the issue of the one above, with an action of its own.
  case measureOfSameIssue
}

struct RowReading {
  let head: TableHead
  let context: ImportContext

  /// - Parameter isAtTop: whether the row is the first below its head, where a row may go on that a page has cut.
  func kind(of row: ImportedRow, below draft: MeasureDraft?, isAtTop: Bool) -> RowKind {
    let filled = row.cells.indices.filter { !row.cells[$0].isBlank }
    guard let first = filled.first else { return .blank }
    let subject = text(of: row, at: head.subject)
    if filled.count == 1, isCatchWord(row.cells[first].text) { return .catchWord(row.cells[first].text) }
    if filled.count == 1, isGroup(row, at: first, below: draft) { return .group(row.cells[first].text) }
    guard let draft, isContinuation(subject, of: draft), !namesOtherIndicator(row, than: draft) else {
      return .measure
    }
    if hasOwnAction(row, below: draft, isAtTop: isAtTop) { return .measureOfSameIssue }
    if hasOtherOrder(row, than: draft) { return .measure }
    if namesOtherSubindicator(row, than: draft) { return .measureOfSubindicator }
    return isPart(row, of: draft) ? .part : .continuation
  }

  /// The text in a column; empty where there is none.
  func text(of row: ImportedRow, at column: Int) -> String {
    row.cells.indices.contains(column) ? row.cells[column].text : ""
  }

  /// What the cell names that says what the row is about. An issue may speak of any number.
  func named(in row: ImportedRow) -> NamedSubject {
    let text = text(of: row, at: head.subject)
    switch head.roles[head.subject] {
    case .indicator: return NamedSubject(indicatorCell: text, in: context)
    case let role: return NamedSubject(text, in: context, isBare: role != .issue)
    }
  }

  /// A text alone in the first column or across all of them.
  private func isGroup(_ row: ImportedRow, at column: Int, below draft: MeasureDraft?) -> Bool {
    let text = row.cells[column].text
    guard text.utf8.count <= 900, row.cells.count >= 3 || head.roles.count >= 3 else { return false }
    if let draft, isContinuation(text, of: draft), column == head.subject { return false }
    let isAcross = row.cells.count > 1 && row.cells.indices.allSatisfy { $0 == column || row.cells[$0].isCovered }
    return isAcross || column == 0 || column == head.subject
  }

  /// An empty first cell, a stray sign, "(ต่อ)", or the first cell of the measure once more.
  func isContinuation(_ subject: String, of draft: MeasureDraft) -> Bool {
    if Self.isStray(subject) { return true }
    let line = subject.asCompared
    if line.firstRange(of: Self.continued) != nil { return isSameSubject(subject, draft) }
    return !draft.subject.isEmpty && line == draft.subjectLine
  }

  /// Neither letters nor digits.
  static func isStray(_ text: String) -> Bool {
    HeaderGlossary.normalised(text).isEmpty && !text.unicodeScalars.contains { digitValue($0) != nil }
  }

  /// "(ต่อ)" behind the name of another indicator or subject begins a measure: the page before is missing.
  private func isSameSubject(_ subject: String, _ draft: MeasureDraft) -> Bool {
    if let named = NamedSubject(subject, in: context).indicator { return named == draft.indicator }
    let letters = HeaderGlossary.normalised(subject.asCompared.replacing(Self.continued, with: ""))
    let above = HeaderGlossary.normalised(draft.subjectLine.replacing(Self.continued, with: ""))
    return letters.isEmpty || above.isEmpty || above.hasPrefix(letters) || letters.hasPrefix(above)
  }

  /// Whether "(ต่อ)" stands at a subject of which nothing stands above.
  func isWithoutBeginning(_ row: ImportedRow) -> Bool {
    text(of: row, at: head.subject).asCompared.firstRange(of: Self.continued) != nil
  }

  private func isCatchWord(_ text: String) -> Bool {
    guard text.utf8.count < 400 else { return false }
    let line = text.asCompared
    return line.hasPrefix("/") && (line.hasSuffix("..") || line.hasSuffix("…"))
  }

  /// The cell of the indicator, beside that of the measure, is another one's.
  private func namesOtherIndicator(_ row: ImportedRow, than draft: MeasureDraft) -> Bool {
    guard let column = head.column(of: .indicator), column != head.subject,
      let named = NamedSubject(indicatorCell: text(of: row, at: column), in: context).indicator
    else { return false }
    return named != draft.indicator
  }

  private func hasOtherOrder(_ row: ImportedRow, than draft: MeasureDraft) -> Bool {
    guard let order = order(of: row), let above = draft.order else { return false }
    return order != above
  }

  /// The running number of a row.
  func order(of row: ImportedRow) -> Int? {
    guard let column = head.column(of: .order) else { return nil }
    let text = DigitStyle.arabic.applied(to: BoldMark.removed(from: text(of: row, at: column)))
    return Int(text.filter(\.isNumber).prefix(9))
  }

  /// Several measures may stand below one issue. At the top of a page the rest of a cut cell has no owner.
  private func hasOwnAction(_ row: ImportedRow, below draft: MeasureDraft, isAtTop: Bool) -> Bool {
    guard head.roles[head.subject] == .issue, let column = head.column(of: .action) else { return false }
    let action = text(of: row, at: column)
    guard !action.isBlank, action.asCompared.firstRange(of: Self.continued) == nil, draft.main[.action] != nil,
      !draft.has(action, as: .action)
    else { return false }
    return !isAtTop || hasOwnOwner(row, below: draft)
  }

  private func hasOwnOwner(_ row: ImportedRow, below draft: MeasureDraft) -> Bool {
    guard let column = head.column(of: .responsible) else { return false }
    let owner = text(of: row, at: column)
    return !owner.isBlank && !draft.has(owner, as: .responsible)
  }

  /// Form A has a row for each subindicator, named in the column of results, below one first cell.
  private func namesOtherSubindicator(_ row: ImportedRow, than draft: MeasureDraft) -> Bool {
    guard draft.subindicator != nil else { return false }
    let named = subindicators(in: row)
    return named.count == 1 && named.first != draft.subindicator
  }

  func subindicators(in row: ImportedRow) -> [String] {
    for column in head.roles.indices where column != head.subject {
      let found = NamedSubject(text(of: row, at: column), in: context).subindicators
      if !found.isEmpty { return found }
    }
    return []
  }

  private func isPart(_ row: ImportedRow, of draft: MeasureDraft) -> Bool {
    guard hasOwnOwner(row, below: draft) else { return false }
    return head.roles.indices.contains { place in
      guard let role = head.roles[place], role.isOfParts, role != .responsible, role != .steps else { return false }
      let text = text(of: row, at: place)
      return !text.isBlank && !draft.has(text, as: role)
    }
  }

  static let continued = "(ต่อ)"
}
