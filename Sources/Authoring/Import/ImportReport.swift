package import Diagnostics

/// What an import did.
package struct ImportReport: Sendable {
  /// The file that was written, from the site's folder.
  package let path: String
  /// Rows of tables, heads and blank ones included.
  package let rows: Int
  /// Entries that are loaded as they are.
  package let measures: Int
  /// Entries in comments, for want of an indicator or of what they are about.
  package let withheld: Int
  /// Cells that stand in a field; those that only repeat one above; those that stand in comments.
  package let placed: Int
  package let repeated: Int
  package let left: Int
  /// Comments that say that something is not sure.
  package let unsure: Int
  /// Lines outside tables, kept as comments.
  package let lines: Int
  private let tooLong: [Wording]

  init(path: String, counts: ImportCounts) {
    self.path = path
    rows = counts.rows
    measures = counts.measures
    withheld = counts.withheld
    placed = counts.placed
    repeated = counts.repeated
    left = counts.left
    unsure = counts.unsure
    lines = counts.lines
    tooLong = counts.tooLong
  }

  /// For people: what was read, what became of it, what to do next.
  package var wording: [Wording] {
    var words = [
      Wording(
        thai: "เขียน \(path) แล้ว: \(measures) มาตรการ จาก \(rows) แถว",
        english: "wrote \(path): \(measures) measures from \(rows) rows"),
      Wording(
        thai: "ช่อง: จัดวางแล้ว \(placed) · ซ้ำกับข้างบน \(repeated) · ยังไม่ได้จัดวาง \(left)",
        english: "cells: \(placed) placed, \(repeated) repeated from above, \(left) left in comments"),
      Wording(
        thai: "บรรทัดนอกตารางที่เก็บไว้เป็นหมายเหตุ \(lines) · จุดที่ไม่แน่ใจ \(unsure)",
        english: "\(lines) lines outside tables kept as comments, \(unsure) places not sure"),
    ]
    if withheld > 0 { words.append(withheldWording) }
    for place in tooLong { words.append(Self.tooLong(place)) }
    words.append(
      Wording(
        thai: "ต่อไป: ตรวจหมายเหตุ (#) ในไฟล์กับเอกสาร แล้วเรียก  prongsai check",
        english: "next: compare the comments (#) in the file with the document, then run  prongsai check"))
    return words
  }

  private var withheldWording: Wording {
    Wording(
      thai: "\(withheld) แถวยังเป็นหมายเหตุทั้งรายการ เพราะไม่พบตัวชี้วัดหรือไม่มีประเด็น (ใช้ --indicator ถ้าทั้งตารางเป็นตัวชี้วัดเดียว)",
      english: "\(withheld) rows stay comments as a whole, for want of an indicator or an issue"
        + " (--indicator tells it when the whole table has one)")
  }

  private static func tooLong(_ place: Wording) -> Wording {
    let limit = ImportLimits.cellBytes / 1_000
    return Wording(
      thai: "\(place.thai) ยาวเกิน \(limit) kB จึงเก็บเป็นหมายเหตุ",
      english: "\(place.english) has more than \(limit) kB and is kept as a comment")
  }
}
