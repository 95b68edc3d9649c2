internal import Diagnostics
internal import Thai

/// A piece of a measure as it was printed, and what is to be said of it.
struct DraftCell {
  var text: String
  var notes: [String] = []
  /// The round that the head of its column names.
  var round: Round?

  /// The cell with other words, and a note why.
  func saying(_ text: String, with note: String) -> DraftCell {
    DraftCell(text: text, notes: notes + [note], round: round)
  }
}

/// A measure on its way from rows of a table to a file.
struct MeasureDraft {
  /// Where its first row stands.
  let place: Wording
  var indicator: Int?
  var subindicator: String?
  var question: String?
  var topic: String?
  /// The first row; its cells span the others.
  var main: [ColumnRole: [DraftCell]] = [:]
  /// Rows inside the row, each with its own owner.
  var parts: [[ColumnRole: [DraftCell]]] = []
  /// Comments above the entry: what was left, and why.
  var comments: [String] = []
  /// The text of the cell that names what it is about, as printed and in one line, for recognising it in rows below.
  var subject = "" {
    didSet { subjectLine = subject.asCompared }
  }
  private(set) var subjectLine = ""
  /// The running number of its row.
  var order: Int?
  /// The texts of the cells that were added, in one line: of the first row, and of the last part.
  private var seen: [ColumnRole: Set<String>] = [:]
  private var seenInPart: [ColumnRole: Set<String>] = [:]

  init(place: Wording) { self.place = place }

  mutating func beginPart() {
    parts.append([:])
    seenInPart = [:]
  }

  /// Adds a cell to the present row.
  mutating func add(_ cell: DraftCell, as role: ColumnRole) {
    if parts.isEmpty || !role.isOfParts {
      main[role, default: []].append(cell)
      seen[role, default: []].insert(cell.text.asCompared)
    } else {
      parts[parts.count - 1][role, default: []].append(cell)
      seenInPart[role, default: []].insert(cell.text.asCompared)
    }
  }

  /// Whether a cell with this very text was added to the present row.
  func has(_ text: String, as role: ColumnRole) -> Bool {
    let wanted = text.asCompared
    return seen[role]?.contains(wanted) == true || seenInPart[role]?.contains(wanted) == true
  }

  /// Its rows when it has parts: what parts say for themselves is taken out of the first row.
  var rows: (common: [ColumnRole: [DraftCell]], parts: [[ColumnRole: [DraftCell]]]) {
    guard !parts.isEmpty else { return (main, []) }
    let hasOwnProgress = parts.contains { $0.keys.contains(where: \.isOfProgress) }
    let own = Set(
      ColumnRole.allCases.filter { role in
        role.isOfProgress ? hasOwnProgress : role.isOfParts && parts.contains { $0[role] != nil }
      })
    return (main.filter { !own.contains($0.key) }, [main.filter { own.contains($0.key) }] + parts)
  }
}

/// What has been read from the file, in the order in which it is written.
enum ImportedEntry {
  case comment([String])
  case measure(MeasureDraft)
}
