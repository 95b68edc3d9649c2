internal import Diagnostics

/// Findings about YAML's machinery, which office text never needs and which makes files unreadable or huge.
extension Diagnostic {
  static func anchor(_ span: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.yamlAnchor, at: span.start,
      Wording(thai: "ใช้เครื่องหมาย & (anchor) ของ YAML ไม่ได้", english: "YAML anchors (&) are not taken"),
      hint: Wording(
        thai: "เขียนค่าซ้ำตรงจุดที่ใช้ หรือใส่ข้อความในเครื่องหมายคำพูด",
        english: "write the value again where it is needed, or put the text in quotation marks"))
  }

  static func alias(_ span: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.yamlAlias, at: span,
      Wording(thai: "ใช้เครื่องหมาย * (alias) ของ YAML ไม่ได้", english: "YAML aliases (*) are not taken"),
      hint: Wording(
        thai: "เขียนค่าซ้ำตรงจุดนี้ ถ้าต้องการตัวหนาให้เขียน  \(("**" + span.text.dropFirst() + "**").quotedForYAML)",
        english: "write the value again here; for bold write  \(("**" + span.text.dropFirst() + "**").quotedForYAML)"))
  }

  static func tag(_ span: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.yamlTag, at: span.start,
      Wording(thai: "ใช้เครื่องหมาย ! (tag) ของ YAML ไม่ได้", english: "YAML tags (!) are not taken"),
      hint: Wording(
        thai: "ลบออก หรือใส่ข้อความในเครื่องหมายคำพูด", english: "take it out, or put the text in quotation marks"))
  }

  static func mergeKey(_ span: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.yamlMergeKey, at: span,
      Wording(thai: "ใช้เครื่องหมาย << (merge key) ของ YAML ไม่ได้", english: "YAML merge keys (<<) are not taken"),
      hint: Wording(thai: "เขียนช่องข้อมูลให้ครบตรงนี้", english: "write the keys out here"))
  }

  static func keyIsNoText(_ span: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.yamlKey, at: span,
      Wording(thai: "ชื่อช่องข้อมูลต้องเป็นข้อความ", english: "a key has to be a text"),
      hint: Wording(
        thai: "เขียน ชื่อช่อง: ค่า หนึ่งช่องต่อหนึ่งบรรทัด", english: "write  key: value , one to a line"))
  }

  static func tooDeep(_ span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      ContentFinding.yamlTooDeep, at: span.start,
      Wording(
        thai: "ข้อมูลซ้อนกันลึกเกิน \(limit) ชั้น",
        english: "values are nested more than \(limit) deep"),
      hint: Wording(
        thai: "ถ้าเป็นข้อความที่มีวงเล็บ ให้ใส่เครื่องหมายคำพูด",
        english: "if this is text with brackets, put it in quotation marks"))
  }

  static func secondDocument(_ span: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.yamlSecondDocument, at: span.start,
      Wording(
        thai: "มีเครื่องหมาย --- คั่นเป็นเอกสารที่สอง แต่ไฟล์หนึ่งมีได้เอกสารเดียว",
        english: "--- begins a second document, and a file holds one"),
      hint: Wording(thai: "ลบบรรทัด --- หรือแยกเป็นสองไฟล์", english: "take the --- out, or make two files"))
  }
}
