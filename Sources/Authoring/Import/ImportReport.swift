package import Diagnostics

/// What an import did.
package struct ImportReport: Sendable {
  /// The file that was written, from the site's folder.
  package let path: String
  let counts: ImportCounts

  /// For people: what was read, what became of it, what to do next.
  package var wording: [Wording] {
    var words = [
      Wording(
        thai: "เขียน \(path) แล้ว: \(counts.measures) มาตรการ จาก \(counts.rows) แถว",
        english: "wrote \(path): \(Wording.count(counts.measures, "measure")) from \(Wording.count(counts.rows, "row"))"
      ),
      Wording(
        thai: "ช่อง: จัดวางแล้ว \(counts.placed) · ซ้ำกับข้างบน \(counts.repeated) · ยังไม่ได้จัดวาง \(counts.left)",
        english:
          "cells: \(counts.placed) placed, \(counts.repeated) repeated from above, \(counts.left) left in comments"),
      Wording(
        thai: "บรรทัดนอกตารางที่เก็บไว้เป็นหมายเหตุ \(counts.lines) · จุดที่ไม่แน่ใจ \(counts.unsure)",
        english: "\(Wording.count(counts.lines, "line")) outside tables kept as comments, "
          + "\(Wording.count(counts.unsure, "place")) not sure"),
    ]
    if counts.withheld > 0 { words.append(withheldWording) }
    words += counts.remarks
    for place in counts.tooLong { words.append(Self.tooLong(place)) }
    words.append(
      Wording(
        thai: "ต่อไป: ตรวจหมายเหตุ (#) ในไฟล์กับเอกสาร แล้วเรียก  prongsai check",
        english: "next: compare the comments (#) in the file with the document, then run  prongsai check"))
    return words
  }

  private var withheldWording: Wording {
    Wording(
      thai:
        "\(counts.withheld) แถวยังเป็นหมายเหตุทั้งรายการ เพราะไม่พบตัวชี้วัดหรือไม่มีประเด็น (ใช้ --indicator ถ้าทั้งตารางเป็นตัวชี้วัดเดียว)",
      english:
        "\(counts.withheld) \(counts.withheld == 1 ? "row stays a comment" : "rows stay comments") as a whole, for want of an indicator or an issue"
        + " (--indicator tells it when the whole table has one)")
  }

  private static func tooLong(_ place: Wording) -> Wording {
    let limit = ImportLimits.cellBytes / 1_000
    return Wording(
      thai: "\(place.thai) ยาวเกิน \(limit) kB จึงเก็บเป็นหมายเหตุ",
      english: "\(place.english) has more than \(limit) kB and is kept as a comment")
  }
}
