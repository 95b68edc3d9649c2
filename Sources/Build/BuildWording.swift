internal import Diagnostics

extension Diagnostic {
  static func noStylesheet() -> Diagnostic {
    Diagnostic(
      BuildFinding.missingStylesheet, at: nil,
      Wording(thai: "ไม่พบ templates/assets/site.css", english: "there is no templates/assets/site.css"),
      hint: Wording(
        thai: "คัดลอกไฟล์นี้จากชุดติดตั้งโปร่งใส", english: "copy that file from the Prongsai release"))
  }

  static func fixedRule(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      BuildFinding.unknownRule, at: id.span,
      Wording(
        thai: "ระดับของ `\(id.value)` เปลี่ยนไม่ได้ เพราะคุ้มครองสิ่งที่ส่งให้ผู้ตรวจประเมินแล้ว",
        english: "the severity of `\(id.value)` can't be chosen: it protects what was submitted"),
      hint: Wording(
        thai: "ลบบรรทัดนี้ เมื่อพ้นช่วงชี้แจงแล้วปลดด้วย  prongsai freeze ปี --release เหตุผล",
        english: "take the line out; after the clarification:  prongsai freeze YEAR --release REASON"))
  }

  static func unknownRule(_ id: Located<String>, among ids: [String]) -> Diagnostic {
    Diagnostic(
      BuildFinding.unknownRule, at: id.span,
      Wording(thai: "ไม่มีกติกาชื่อ `\(id.value)`", english: "there is no rule `\(id.value)`"),
      hint: nearest(to: id.value, among: ids).map {
        Wording(thai: "หมายถึง `\($0)` ใช่หรือไม่", english: "did you mean `\($0)`?")
      }
        ?? Wording(
          thai: "เขียนชื่อในวงเล็บเหลี่ยมที่นำหน้าข้อความเตือน เช่น markup/raw-html",
          english: "write the name that stands in brackets before a finding's message, such as markup/raw-html"))
  }
}
