/// The head of a table: what each column holds.
struct TableHead: Equatable {
  /// One a column; nil for a column that no label is known for.
  let roles: [ColumnRole?]
  /// As printed, each in one line.
  let labels: [String]
  /// The columns whose label only resembles a known one.
  let guessed: Set<Int>

  /// nil unless the row has at least two heads that are known, and knows as many of its cells as it doesn't.
  init?(_ row: ImportedRow) {
    let labels = row.cells.map { BoldMark.removed(from: $0.text).onOneLine }
    let filled = labels.count { !$0.isEmpty }
    guard filled >= 2, labels.allSatisfy({ $0.utf8.count <= 400 }) else { return nil }
    var roles = labels.map(HeaderGlossary.role)
    guard Self.countOfFields(roles) >= 2 else { return nil }
    var guessed: Set<Int> = []
    for index in roles.indices where roles[index] == nil && !labels[index].isEmpty {
      guard let role = HeaderGlossary.roleLike(labels[index]), !roles.contains(role) else { continue }
      roles[index] = role
      guessed.insert(index)
    }
    guard roles.count(where: { $0 != nil }) * 2 >= filled else { return nil }
    self.roles = Self.withoutRepeats(roles)
    self.labels = labels
    self.guessed = guessed
  }

  /// The first column that names what the row is about; the first column when none does.
  var subject: Int { roles.firstIndex { $0?.isSubject == true } ?? roles.firstIndex { $0 != .order } ?? 0 }

  func column(of role: ColumnRole) -> Int? { roles.firstIndex { $0 == role } }

  /// Whether the other is the same head on another page.
  func isSame(as other: TableHead) -> Bool { roles == other.roles && labels.count == other.labels.count }

  private static func countOfFields(_ roles: [ColumnRole?]) -> Int {
    Set(roles.compactMap(\.self)).subtracting([.order, .indicator]).count
  }

  /// The second column of a role has none.
  private static func withoutRepeats(_ roles: [ColumnRole?]) -> [ColumnRole?] {
    var seen: Set<ColumnRole> = []
    return roles.map { role in role.flatMap { seen.insert($0).inserted ? $0 : nil } }
  }
}
