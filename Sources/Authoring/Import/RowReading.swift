internal import Diagnostics
internal import Thai

/// What a row of a table is, seen beside its head and the measure above it.
enum RowKind: Equatable {
  case blank
  /// One text across the table.
  case group(String)
  /// Belongs to the measure above.
  case continuation
  /// A further owner with time or result of the measure above.
  case part
  case measure
}

struct RowReading {
  let head: TableHead
  let context: ImportContext

  func kind(of row: ImportedRow, below draft: MeasureDraft?) -> RowKind {
    let filled = row.cells.indices.filter { !row.cells[$0].isBlank }
    guard let first = filled.first else { return .blank }
    let subject = text(of: row, at: head.subject)
    if filled.count == 1, isGroup(row, at: first, below: draft) { return .group(row.cells[first].text) }
    guard let draft else { return .measure }
    guard isContinuation(subject, of: draft) else { return .measure }
    if namesOtherSubindicator(row, than: draft) { return .measure }
    return isPart(row, of: draft) ? .part : .continuation
  }

  /// The text in a column; empty where there is none.
  func text(of row: ImportedRow, at column: Int) -> String {
    row.cells.indices.contains(column) ? row.cells[column].text : ""
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
    let letters = HeaderGlossary.normalised(subject)
    let hasDigit = subject.unicodeScalars.contains { digitValue($0) != nil }
    if letters.isEmpty, !hasDigit { return true }
    if subject.firstRange(of: Self.continued) != nil { return isSameSubject(subject, draft) }
    return !draft.subject.isEmpty && subject.onOneLine == draft.subject.onOneLine
  }

  /// "(ต่อ)" behind the name of another indicator begins a measure: the page before is missing.
  private func isSameSubject(_ subject: String, _ draft: MeasureDraft) -> Bool {
    let named = NamedSubject(subject, in: context).indicator
    return named == nil || named == draft.indicator
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
    guard let column = head.column(of: .responsible) else { return false }
    let owner = text(of: row, at: column)
    guard !owner.allSatisfy(\.isWhitespace), !draft.has(owner, as: .responsible) else { return false }
    return head.roles.indices.contains { place in
      guard let role = head.roles[place], role.isOfParts, role != .responsible, role != .steps else { return false }
      let text = text(of: row, at: place)
      return !text.allSatisfy(\.isWhitespace) && !draft.has(text, as: role)
    }
  }

  static let continued = "(ต่อ)"
}
