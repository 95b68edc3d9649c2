internal import Thai

/// Reads who is responsible out of a printed cell.
struct OwnerReading {
  enum Owner: Equatable {
    case unit(String)
    case words(String)
  }

  private(set) var owners: [Owner] = []
  /// The cell as printed, when it differs from what the owners say in words.
  private(set) var printed: String?
  /// Single Latin words, which only the id of a unit may be.
  private(set) var left: [String] = []

  init(_ text: String, context: ImportContext) {
    let whole = BoldMark.removed(from: text).onOneLine
    guard !whole.isEmpty else { return }
    let parts = Self.parts(of: text)
    let units = parts.map { context.unit(named: $0) }
    if let unit = context.unit(named: whole) {
      owners = [.unit(unit)]
    } else if parts.count > 1, units.contains(where: { $0 != nil }), parts.allSatisfy({ $0.utf8.count <= 180 }) {
      owners = zip(parts, units).map { part, unit in unit.map { .unit($0) } ?? .words(part) }
    } else {
      owners = [.words(whole)]
    }
    if owners != [.words(whole)] { printed = whole }
    takeOutLatinWords()
  }

  private mutating func takeOutLatinWords() {
    owners = owners.filter { owner in
      guard case .words(let words) = owner, Self.isLatinWord(words) else { return true }
      left.append(words)
      return false
    }
  }

  private static func isLatinWord(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && text.contains(where: \.isLetter)
  }

  /// Parted at lines, strokes, commas, semicolons and และ.
  private static func parts(of text: String) -> [String] {
    let plain = BoldMark.removed(from: text).replacing(" และ", with: "\n").replacing(" ,", with: "\n")
    return plain.split { $0.isNewline || "/,;\u{0B}".contains($0) }.map { $0.onOneLine }.filter { !$0.isEmpty }
  }
}

/// Spans of time as cells have them.
enum TimeframeReading {
  static func period(_ text: String, fiscalYear: FiscalYear) -> Period? {
    try? Period.read(BoldMark.removed(from: text).onOneLine, fiscalYear: fiscalYear).get()
  }
}

/// Parts a row whose cells hold several owners, each with a time of its own.
enum OwnerPairs {
  static func split(_ draft: MeasureDraft, fiscalYear: FiscalYear) -> MeasureDraft {
    guard draft.parts.isEmpty, let owners = pieces(of: .responsible, in: draft), owners.count > 1,
      let times = pieces(of: .timeframe, in: draft), times.count == owners.count,
      times.allSatisfy({ TimeframeReading.period($0, fiscalYear: fiscalYear) != nil })
    else { return draft }
    var draft = draft
    draft.comments.append(ImportWords.splitInPairs)
    draft.parts = owners.dropFirst().map { _ in [:] }
    for role in ColumnRole.allCases where role.isOfParts && role != .steps && role != .monitoring {
      guard let pieces = pieces(of: role, in: draft), pieces.count == owners.count else { continue }
      let notes = draft.main[role]?.flatMap(\.notes) ?? []
      draft.main[role] = [DraftCell(text: pieces[0], notes: notes)]
      for (index, piece) in pieces.dropFirst().enumerated() { draft.parts[index][role] = [DraftCell(text: piece)] }
    }
    return draft
  }

  private static func pieces(of role: ColumnRole, in draft: MeasureDraft) -> [String]? {
    // Rounds are no owners.
    guard let cells = draft.main[role], cells.allSatisfy({ $0.round == nil }) else { return nil }
    return cells.flatMap(\.text.paragraphs)
  }
}

/// Tells what a column "การดำเนินการ" holds: a status, a span of months, or what was done.
enum StatusCells {
  static func sort(_ draft: inout MeasureDraft, fiscalYear: FiscalYear) {
    sort(&draft.main, &draft.comments, fiscalYear)
    for index in draft.parts.indices { sort(&draft.parts[index], &draft.comments, fiscalYear) }
  }

  private static func sort(
    _ row: inout [ColumnRole: [DraftCell]], _ comments: inout [String], _ fiscalYear: FiscalYear
  ) {
    guard let cells = row.removeValue(forKey: .status) else { return }
    for cell in cells {
      let text = BoldMark.removed(from: cell.text).onOneLine
      if TimeframeReading.period(text, fiscalYear: fiscalYear) != nil {
        if row[.timeframe] == nil {
          row[.timeframe] = [cell.saying(text, with: ImportWords.timeInStatus)]
        } else {
          comments += ImportWords.comment(ImportWords.secondTime, text)
        }
      } else if row[.status]?.contains(where: { $0.round == cell.round }) != true, let status = status(text) {
        row[.status, default: []].append(cell.saying(status, with: ImportWords.status(text)))
      } else {
        row[.result, default: []].append(cell.saying(cell.text, with: ImportWords.wordsInStatus))
      }
    }
  }

  /// nil unless the words are a status and nothing else: "ดำเนินการแล้วร้อยละ ๓๐" is no end.
  static func status(_ text: String) -> String? {
    guard text.utf8.count <= 120 else { return nil }
    let words = text.filter { !$0.isWhitespace && !"-•.".contains($0) }
    return statuses.first { $0.words.contains(words) }?.status
  }

  private static let statuses: [(status: String, words: [String])] = [
    (
      "not_started",
      [
        "ยังไม่เริ่ม", "ยังไม่ได้เริ่ม", "ยังไม่เริ่มดำเนินการ", "ยังไม่ได้เริ่มดำเนินการ", "ยังไม่ดำเนินการ", "ยังไม่ได้ดำเนินการ",
      ]
    ),
    (
      "in_progress",
      [
        "กำลังดำเนินการ", "อยู่ระหว่างดำเนินการ", "อยู่ระหว่างการดำเนินการ", "อยู่ในระหว่างดำเนินการ", "ไม่แล้วเสร็จ", "ยังไม่แล้วเสร็จ",
        "ยังไม่เสร็จ", "ยังไม่เสร็จสิ้น", "ดำเนินการไม่แล้วเสร็จ", "ดำเนินการยังไม่แล้วเสร็จ", "ยังดำเนินการไม่แล้วเสร็จ",
      ]
    ),
    (
      "done",
      [
        "แล้วเสร็จ", "เสร็จแล้ว", "เสร็จสิ้น", "เสร็จสิ้นแล้ว", "ดำเนินการแล้ว", "ดำเนินการแล้วเสร็จ", "ดำเนินการเสร็จแล้ว",
        "ดำเนินการเสร็จสิ้น", "ดำเนินการเสร็จสิ้นแล้ว", "ดำเนินการเรียบร้อยแล้ว",
      ]
    ),
    ("not_done", ["ไม่ได้ดำเนินการ", "ไม่ดำเนินการ"]),
  ]
}
