import Diagnostics

/// The words for mistakes that are seen in the whole of the templates, or when they are rendered.
extension Diagnostic {
  static func partialLoop(_ chain: [String], at span: Span) -> Diagnostic {
    Diagnostic(
      TemplateFinding.partialLoop, at: span,
      Wording(
        thai: "แม่แบบเรียกตัวเองวนไม่รู้จบ: \(arrows(chain))",
        english: "the templates include themselves without end: \(arrows(chain))"),
      hint: Wording(
        thai: "ให้เรียกเฉพาะเมื่อยังมีข้อมูลเหลือ เช่น "
          + "`{{#children}}{{>\(chain.last ?? "")}}{{/children}}` หรือลบแท็กนี้",
        english: "include it only while there is something left, as in "
          + "`{{#children}}{{>\(chain.last ?? "")}}{{/children}}`, or take the tag out"))
  }

  static func tooDeep(_ chain: [String], limit: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      TemplateFinding.tooDeep, at: span,
      Wording(
        thai: "แม่แบบซ้อนกันเกิน \(limit) ชั้น: \(arrows(chain))",
        english: "templates stand in each other more than \(limit) deep: \(arrows(chain))"),
      hint: Wording(
        thai: "ตรวจว่าแม่แบบที่เรียกตัวเองอยู่ในส่วนที่ใช้ข้อมูลชั้นถัดไป เช่น `{{#children}}…{{/children}}` "
          + "และข้อมูลไม่ได้ซ้อนลึกเกินไป",
        english: "see that a template which includes itself does so within a section over the next level, such as "
          + "`{{#children}}…{{/children}}`, and that the content isn't nested that deep"))
  }

  static func tooComplex(at span: Span) -> Diagnostic {
    Diagnostic(
      TemplateFinding.tooComplex, at: span,
      Wording(
        thai: "แม่แบบเรียกกันในลำดับที่ต่างกันมากเกินไป จึงประมวลผลไม่จบ",
        english: "the templates include each other in too many different ways to be compiled"),
      hint: Wording(
        thai: "ลดจำนวนส่วน `{{#…}}` ที่เรียกแม่แบบเดียวกันซ้อนไปมา",
        english: "have fewer sections, `{{#…}}`, that include the same template within each other"))
  }

  static func tooManyCalls(limit: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      TemplateFinding.tooManyCalls, at: span,
      Wording(
        thai: "หน้าเดียวเรียกแม่แบบย่อยเกิน \(limit) ครั้ง จึงหยุดสร้างหน้านี้",
        english: "one page includes templates more than \(limit) times, so it was given up"),
      hint: Wording(
        thai: "ตรวจแม่แบบที่เรียกกันซ้ำหลายครั้งในแต่ละชั้น ให้เหลือชั้นละครั้งเดียว",
        english: "look for templates that include each other several times at each level, and keep one of them"))
  }

  /// A mistake in the program that makes the pages, not in the templates.
  static func wrongContext(of name: String? = nil, expected: [String], given: [String]) -> Diagnostic {
    let subject = name.map { " `\($0)`" } ?? ""
    let (expected, given) = (expected.joined(separator: ", "), given.joined(separator: ", "))
    return Diagnostic(
      TemplateFinding.wrongContext, at: nil,
      Wording(
        thai: "โปรแกรมส่งข้อมูล [\(given)] ให้แม่แบบ\(subject) ซึ่งเตรียมไว้สำหรับ [\(expected)]",
        english: "the program gave [\(given)] to the template\(subject), which was compiled for [\(expected)]"),
      hint: Wording(
        thai: "นี่เป็นข้อผิดพลาดของโปรแกรม ไม่ใช่ของเนื้อหา โปรดแจ้งผู้พัฒนา",
        english: "this is a fault of the program, not of the content; please report it to its makers"))
  }

  /// The names with arrows between; of a long chain the beginning and the end.
  private static func arrows(_ chain: [String]) -> String {
    guard chain.count > 12 else { return chain.joined(separator: " → ") }
    return (chain.prefix(4) + ["… (\(chain.count - 8)) …"] + chain.suffix(4)).joined(separator: " → ")
  }
}
