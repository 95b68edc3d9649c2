internal import Thai

/// The head of a table: what each column holds.
struct TableHead: Equatable {
  /// One a column; nil for a column that no label is known for.
  let roles: [ColumnRole?]
  /// The round that the head of a column of progress names.
  let rounds: [Round?]
  /// As printed, each in one line.
  let labels: [String]
  /// The columns whose label only resembles a known one.
  let guessed: Set<Int>

  /// nil unless the row has at least two heads that are known, and knows as many of its cells as it doesn't.
  init?(_ row: ImportedRow) {
    let labels = row.cells.map { BoldMark.removed(from: $0.text).onOneLine }
    let filled = labels.count { !$0.isEmpty }
    guard filled >= 2, labels.count <= ImportLimits.columns, labels.allSatisfy({ $0.utf8.count <= 400 }) else {
      return nil
    }
    var roles = labels.map(HeaderGlossary.role)
    guard Self.countOfFields(roles) >= 2 else { return nil }
    var guessed: Set<Int> = []
    for index in roles.indices where roles[index] == nil && !labels[index].isEmpty {
      guard let role = HeaderGlossary.roleLike(labels[index]), !roles.contains(role) else { continue }
      roles[index] = role
      guessed.insert(index)
    }
    guard roles.count(where: { $0 != nil }) * 2 >= filled else { return nil }
    let rounds = zip(roles, labels).map { $0?.isOfProgress == true ? Round(namedIn: $1) : nil }
    self.roles = Self.withoutRepeats(roles, rounds)
    self.rounds = rounds
    self.labels = labels
    self.guessed = guessed
  }

  /// The head of two rows: `ผลการดำเนินการ` over `รอบ 6 เดือน | รอบ 12 เดือน`. nil unless the lower row holds nothing but
  /// rounds and labels, and leaves the columns of the others empty.
  init?(upper: TableHead, lower row: ImportedRow) {
    let lower = row.cells.map { $0.text.asCompared }
    let filled = lower.indices.filter { !lower[$0].isBlank }
    guard lower.count <= upper.labels.count, let first = filled.first, first > 0 || filled.count > 1,
      filled.count < upper.labels.count, filled.allSatisfy({ Self.isLower(lower[$0]) })
    else { return nil }
    var labels = upper.labels
    for column in filled {
      let above = upper.labels[...column].last { !$0.isBlank } ?? ""
      labels[column] = Self.label(of: lower[column], below: above)
    }
    self.init(ImportedRow(cells: labels.map { ImportedCell($0) }, place: row.place))
  }

  private static func isLower(_ label: String) -> Bool {
    label.utf8.count <= 200 && (Round(namedIn: "รอบ" + label) != nil || HeaderGlossary.role(of: label) != nil)
  }

  private static func label(of lower: String, below upper: String) -> String {
    if HeaderGlossary.role(of: lower) != nil { return lower }
    return upper + " " + (Round(namedIn: lower) == nil ? "รอบ " + lower : lower)
  }

  /// The first column that names what the row is about; the first column when none does.
  var subject: Int { roles.firstIndex { $0?.isSubject == true } ?? roles.firstIndex { $0 != .order } ?? 0 }

  func column(of role: ColumnRole) -> Int? { roles.firstIndex { $0 == role } }

  /// Whether the other is the same head on another page.
  func isSame(as other: TableHead) -> Bool { roles == other.roles && rounds == other.rounds }

  private static func countOfFields(_ roles: [ColumnRole?]) -> Int {
    Set(roles.compactMap(\.self)).subtracting([.order, .indicator]).count
  }

  /// The second column of a role has none, unless it is of another round.
  private static func withoutRepeats(_ roles: [ColumnRole?], _ rounds: [Round?]) -> [ColumnRole?] {
    var seen: [Round?: Set<ColumnRole>] = [:]
    return zip(roles, rounds).map { role, round in
      role.flatMap { seen[round, default: []].insert($0).inserted ? $0 : nil }
    }
  }
}
