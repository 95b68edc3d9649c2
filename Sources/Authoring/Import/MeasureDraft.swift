internal import Diagnostics

/// A piece of a measure as it was printed, and what is to be said of it.
struct DraftCell {
  var text: String
  var notes: [String] = []
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
  /// The text of its first cell, for recognising it on the next page.
  var subject = ""

  /// Adds a cell to the present row.
  mutating func add(_ cell: DraftCell, as role: ColumnRole) {
    if parts.isEmpty || !role.isOfParts {
      main[role, default: []].append(cell)
    } else {
      parts[parts.count - 1][role, default: []].append(cell)
    }
  }

  /// Whether the present row has a cell with this very text.
  func has(_ text: String, as role: ColumnRole) -> Bool {
    let wanted = text.onOneLine
    let cells = (parts.last?[role] ?? []) + (main[role] ?? [])
    return cells.contains { $0.text.onOneLine == wanted }
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
