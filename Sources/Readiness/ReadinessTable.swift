internal import Content
package import Diagnostics
internal import Domain
internal import Thai

/// The readiness as people read it in a terminal: a line an item, and under it what is missing.
package struct ReadinessTable: Sendable {
  private let readiness: YearReadiness
  private let language: Language
  private let usesColour: Bool

  package init(_ readiness: YearReadiness, language: Language, usesColour: Bool) {
    self.readiness = readiness
    self.language = language
    self.usesColour = usesColour
  }

  /// The table with the count and the days that are left.
  package var text: String {
    let rows = readiness.items.map(cells)
    let all = [head] + rows
    let widths = head.indices.dropLast().map { column in all.map { displayWidth($0[column]) }.max() ?? 0 }
    var text = line(head, widths, .plain) + "\n"
    for (item, row) in zip(readiness.items, rows) {
      text += line(row, widths, Self.colour(of: item.state)) + "\n"
      text += reasons(of: item).map { "      " + $0 + "\n" }.joined()
    }
    return text + "\n" + summary + "\n"
  }

  private var head: [String] {
    [
      Wording(thai: "ข้อ", english: "item"), Wording(thai: "สถานะ", english: "state"),
      Wording(thai: "องค์ประกอบ", english: "elements"), Wording(thai: "ปรับปรุงล่าสุด", english: "updated"),
      Wording(thai: "เจ้าของข้อมูล", english: "owner"), Wording(thai: "หัวข้อ", english: "title"),
    ].map { $0[language] }
  }

  private func cells(_ item: ItemReadiness) -> [String] {
    let updated = item.disclosure.map { disclosure in
      disclosure.updated.value.printed(CalendarStyle(language, length: .short, digits: .arabic))
    }
    return [
      item.item.code.description, item.state.name[language],
      item.disclosure == nil ? "-" : "\(item.metCount)/\(item.elements.count)", updated ?? "-",
      readiness.owner(of: item) ?? "-", item.item.title,
    ]
  }

  /// Of a draft as well: it tells what is still to be done.
  private func reasons(of item: ItemReadiness) -> [String] {
    let elements = item.elements.flatMap { assessed in
      assessed.verdict.reasons.map { (assessed.verdict, "\(assessed.element.number). \($0[language])") }
    }
    let remarks = item.remarks.flatMap { remark in remark.reasons.map { (remark, $0[language]) } }
    return (elements + remarks).map { verdict, text in
      verdict.isUnmet
        ? coloured("✗ ", .red) + text : coloured("? ", .yellow) + text
    }
  }

  private func line(_ cells: [String], _ widths: [Int], _ colour: Colour) -> String {
    let padded = zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(0, width - displayWidth(cell)))
    }
    return coloured((padded + cells.suffix(1)).joined(separator: "  "), colour)
  }

  private var summary: String {
    let (ready, total) = (readiness.readyCount, readiness.items.count)
    let counts = Wording(
      thai: "ปีงบประมาณ \(readiness.year.number): พร้อม \(ready) จาก \(total) ข้อ",
      english: "fiscal year \(readiness.year.number): \(ready) of \(total) items are ready")
    guard let window = readiness.windowWording else { return counts[language] }
    return counts[language] + " · " + window[language]
  }

  private enum Colour: String {
    case plain = ""
    case red = "\u{1B}[31m"
    case yellow = "\u{1B}[33m"
  }

  /// What is done stays plain, so that the eye goes to what is open.
  private static func colour(of state: ItemState) -> Colour {
    switch state {
    case .ready, .nothingToReport: .plain
    case .notReady: .red
    case .draft, .absent: .yellow
    }
  }

  private func coloured(_ text: String, _ colour: Colour) -> String {
    usesColour && colour != .plain ? colour.rawValue + text + "\u{1B}[0m" : text
  }
}

extension YearReadiness {
  /// How long the answers can still be handed in; nil when site.yml doesn't say.
  var windowWording: Wording? {
    guard let closes = window?.closes, let left = daysLeft else { return nil }
    let (thai, english) = (closes.printed(), closes.isoText)
    if left < 0 {
      return Wording(
        thai: "ปิดรับคำตอบแล้วเมื่อ \(thai)", english: "answers were taken until \(english)")
    }
    return Wording(
      thai: "เหลือ \(left) วัน ส่งคำตอบได้ถึง \(thai)",
      english: "\(Wording.count(left, "day")) left, answers are taken until \(english)")
  }
}
