import Diagnostics

/// The words for mistakes that are seen in one template by itself.
extension Diagnostic {
  static func unclosedTag(at span: Span, closing: [UInt8]) -> Diagnostic {
    let closing = String(decoding: closing, as: UTF8.self)
    return Diagnostic(
      TemplateFinding.unclosedTag, at: span,
      Wording(
        thai: "แท็กเปิดด้วย `\(span.text)` แต่ไม่มี `\(closing)` ปิดจนจบไฟล์",
        english: "the tag opens with `\(span.text)`, but nothing closes it up to the end of the file"),
      hint: Wording(
        thai: "เติม `\(closing)` หลังชื่อในแท็ก เช่น `\(span.text)title\(closing)` (แท็กสามปีกกาต้องปิดด้วย `}}}`)",
        english: "put `\(closing)` after the tag's name, as in `\(span.text)title\(closing)`; "
          + "a tag with three braces closes with `}}}`"))
  }

  static func badName(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      TemplateFinding.badName, at: span,
      name.isEmpty
        ? Wording(thai: "แท็กนี้ไม่มีชื่อ", english: "this tag has no name")
        : Wording(
          thai: "`\(shortened(name))` ใช้เป็นชื่อในแท็กไม่ได้ เพราะมีช่องว่าง หรือมีจุดที่ไม่คั่นระหว่างชื่อ",
          english: "`\(shortened(name))` is no name for a tag: it has white space in it, "
            + "or a dot with no name beside"),
      hint: Wording(
        thai: "เขียนชื่อเดียวโดยไม่เว้นวรรค เช่น `{{title}}` หรือ `{{page.title}}`",
        english: "write one name without spaces, such as `{{title}}` or `{{page.title}}`"))
  }

  static func badDelimiters(at span: Span) -> Diagnostic {
    Diagnostic(
      TemplateFinding.badDelimiters, at: span,
      Wording(
        thai: "แท็กเปลี่ยนเครื่องหมายต้องมีเครื่องหมายเปิดและปิดอย่างละหนึ่งตัว คั่นด้วยช่องว่าง "
          + "ไม่มี `=` และยาวไม่เกิน \(TagScanner.longestDelimiter) ไบต์",
        english: "a tag that sets delimiters needs two of them, the opening and the closing one with a space between, "
          + "without `=` and of at most \(TagScanner.longestDelimiter) bytes each"),
      hint: Wording(thai: "ตัวอย่าง: `{{=<% %>=}}`", english: "for example: `{{=<% %>=}}`"))
  }

  static func unclosedSection(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      TemplateFinding.unclosedSection, at: span,
      Wording(
        thai: "`\(shortened(name))` เปิดไว้แต่ไม่มีแท็กปิดจนจบไฟล์",
        english: "`\(shortened(name))` is opened here, but not closed up to the end of the file"),
      hint: Wording(
        thai: "เติม `{{/\(shortened(name))}}` ตรงที่ส่วนนี้จบ",
        english: "add `{{/\(shortened(name))}}` where it ends"))
  }

  static func mismatchedClose(_ name: String, at span: Span, expected: String, opening: Span) -> Diagnostic {
    Diagnostic(
      TemplateFinding.mismatchedClose, at: span,
      Wording(
        thai: "แท็กปิด `\(shortened(name))` ไม่ตรงกับ `\(shortened(expected))` ที่เปิดอยู่",
        english: "this closes `\(shortened(name))`, but `\(shortened(expected))` is open"),
      notes: [
        Note(at: opening, Wording(thai: "เปิดไว้ที่นี่", english: "it was opened here"))
      ],
      hint: Wording(
        thai: "แก้เป็น `{{/\(shortened(expected))}}` หรือปิด `\(shortened(expected))` ก่อนถึงตรงนี้",
        english: "write `{{/\(shortened(expected))}}`, or close `\(shortened(expected))` before"))
  }

  static func strayClose(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      TemplateFinding.strayClose, at: span,
      Wording(
        thai: "มีแท็กปิด `\(shortened(name))` แต่ไม่มีส่วนใดเปิดอยู่",
        english: "this closes `\(shortened(name))`, but nothing is open"),
      hint: Wording(
        thai: "ลบแท็กนี้ หรือเติม `{{#\(shortened(name))}}` ตรงที่ส่วนนี้เริ่ม",
        english: "take the tag out, or add `{{#\(shortened(name))}}` where the section begins"))
  }

  static func tooNested(at span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      TemplateFinding.tooNested, at: span,
      Wording(
        thai: "ส่วนซ้อนกันเกิน \(limit) ชั้น จึงไม่ได้อ่านไฟล์นี้ต่อ",
        english: "sections stand in each other more than \(limit) deep; the rest of the file was not read"),
      hint: Wording(
        thai: "ปิดส่วนที่เปิดไว้ หรือย้ายส่วนที่อยู่ชั้นในไปเป็นแม่แบบย่อย `{{>ชื่อ}}`",
        english: "close the sections that are open, or move the inner ones to a partial, `{{>name}}`"))
  }

  static func duplicateBlock(_ name: String, at span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      TemplateFinding.duplicateBlock, at: span,
      Wording(
        thai: "บล็อก `\(shortened(name))` ถูกเขียนแทนสองครั้งในแม่แบบหลักเดียวกัน",
        english: "the block `\(shortened(name))` is overridden twice in one parent"),
      notes: [Note(at: first, Wording(thai: "ครั้งแรกอยู่ที่นี่", english: "the first time is here"))],
      hint: Wording(thai: "เหลือไว้เพียงบล็อกเดียว", english: "keep one of the two"))
  }

  static func ignoredContent(at span: Span, parent: String) -> Diagnostic {
    let parent = shortened(parent)
    return Diagnostic(
      TemplateFinding.ignoredContent, at: span,
      Wording(
        thai: "ข้อความนี้ไม่ถูกนำไปแสดง เพราะระหว่าง `{{<\(parent)}}` กับ `{{/\(parent)}}` มีผลเฉพาะบล็อกเท่านั้น",
        english: "this is never shown: between `{{<\(parent)}}` and `{{/\(parent)}}` only blocks count"),
      hint: Wording(
        thai: "ย้ายเข้าไปในบล็อก `{{$ชื่อ}}…{{/ชื่อ}}` หรือลบออก",
        english: "move it into a block, `{{$name}}…{{/name}}`, or take it out"))
  }

  /// Names come from files, and might be as long as these.
  static func shortened(_ name: String) -> String {
    name.unicodeScalars.count <= 60 ? name : String(String.UnicodeScalarView(name.unicodeScalars.prefix(60))) + "…"
  }
}
