import Diagnostics

/// The words for mistakes that are seen when templates meet each other and their contexts.
extension Diagnostic {
  static func missingTemplate(_ name: String, nearest: String?) -> Diagnostic {
    Diagnostic(
      TemplateFinding.missingTemplate, at: nil,
      Wording(
        thai: "ไม่มีไฟล์ templates/\(name).mustache ซึ่งจำเป็นต่อการสร้างเว็บไซต์",
        english: "there is no templates/\(name).mustache, which the site is made with"),
      hint: nearest.map { near in
        Wording(
          thai: "มีไฟล์ชื่อใกล้เคียงคือ templates/\(near).mustache หากพิมพ์ชื่อไฟล์ผิดให้เปลี่ยนชื่อ",
          english: "there is a templates/\(near).mustache; rename it if that is the one")
      }
        ?? Wording(
          thai: "คัดลอกไฟล์นี้จากแม่แบบที่มากับโปรแกรม",
          english: "copy the file from the templates that come with the program"))
  }

  static func unknownName(_ path: Path, part: Int, known: [String], at span: Span) -> Diagnostic {
    let name = path.parts.isEmpty ? "." : shortened(path.parts[part].text)
    let near = nearest(to: name, among: known)
    let mended = near.map { near in
      path.parts.enumerated().map { $0 == part ? near : $1.text }.joined(separator: ".")
    }
    return Diagnostic(
      TemplateFinding.unknownName, at: span,
      Wording(
        thai: "ไม่มีข้อมูลชื่อ `\(name)` ให้ใช้ตรงนี้", english: "there is no value named `\(name)` here"),
      hint: suggestion(mended, known: known)
        ?? Wording(
          thai: "ลบแท็กนี้ เพราะตรงนี้ไม่มีข้อมูลใดให้ใช้", english: "take the tag out: there are no values here at all"))
  }

  static func unknownPartial(_ name: String, nearest: String?, at span: Span) -> Diagnostic {
    let name = shortened(name)
    return Diagnostic(
      TemplateFinding.unknownPartial, at: span,
      Wording(
        thai: "ไม่มีแม่แบบ `\(name)` (templates/\(name).mustache)",
        english: "there is no template `\(name)` (templates/\(name).mustache)"),
      hint: suggestion(nearest, known: [])
        ?? Wording(
          thai: "สร้างไฟล์ templates/\(name).mustache หรือลบแท็กนี้",
          english: "make templates/\(name).mustache, or take the tag out"))
  }

  static func unknownBlock(_ name: String, parent: String, known: [String], at span: Span) -> Diagnostic {
    Diagnostic(
      TemplateFinding.unknownBlock, at: span,
      Wording(
        thai: "แม่แบบหลัก `\(parent)` ไม่มีบล็อก `\(shortened(name))` เนื้อหานี้จึงจะไม่ปรากฏที่ใด",
        english: "the parent `\(parent)` has no block `\(shortened(name))`, so this would be shown nowhere"),
      hint: suggestion(nearest(to: name, among: known), known: known)
        ?? Wording(
          thai: "เติม `{{$\(shortened(name))}}{{/\(shortened(name))}}` ใน templates/\(parent).mustache "
            + "(บล็อกในแม่แบบย่อย `{{>…}}` เขียนแทนไม่ได้)",
          english: "add `{{$\(shortened(name))}}{{/\(shortened(name))}}` to templates/\(parent).mustache; "
            + "blocks in its partials, `{{>…}}`, can't be overridden"))
  }

  static func notAnObject(_ path: Path, part: Int, _ kind: Kind, at span: Span) -> Diagnostic {
    let before = path.parts[..<part].map(\.text).joined(separator: ".")
    let name = path.parts[part].text
    return Diagnostic(
      TemplateFinding.notAnObject, at: span,
      Wording(
        thai: "`\(shortened(before))` เป็น\(kind.wording.thai) จึงไม่มี `\(shortened(name))` อยู่ข้างใน",
        english: "`\(shortened(before))` is \(kind.wording.english), and has no `\(shortened(name))` in it"),
      hint: kind.isList
        ? Wording(
          thai: "วนรายการก่อน: `{{#\(before)}}{{\(name)}}{{/\(before)}}`",
          english: "go through the list: `{{#\(before)}}{{\(name)}}{{/\(before)}}`")
        : Wording(thai: "เขียนเพียง `{{\(before)}}`", english: "write `{{\(before)}}` alone"))
  }

  static func notPrintable(_ name: String, _ kind: Kind, at span: Span) -> Diagnostic {
    Diagnostic(
      TemplateFinding.notPrintable, at: span,
      Wording(
        thai: "`\(shortened(name))` เป็น\(kind.wording.thai) จึงพิมพ์ออกมาตรง ๆ ไม่ได้",
        english: "`\(shortened(name))` is \(kind.wording.english), and can't be printed by itself"),
      hint: Wording(
        thai: "ใช้เป็นส่วน: `{{#\(name)}}…{{/\(name)}}`", english: "use it as a section: `{{#\(name)}}…{{/\(name)}}`"))
  }

  static func htmlNeedsTriple(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      TemplateFinding.htmlNeedsTriple, at: span,
      Wording(
        thai: "`\(shortened(name))` เป็น HTML ที่จัดทำไว้แล้ว หากพิมพ์ด้วยสองปีกกาผู้อ่านจะเห็นแท็กเป็นตัวอักษร",
        english: "`\(shortened(name))` is HTML; with two braces the reader would see its tags as text"),
      hint: Wording(thai: "แก้เป็น `{{{\(name)}}}`", english: "write `{{{\(name)}}}`"))
  }

  static func textInTriple(_ name: String, _ kind: Kind, at span: Span) -> Diagnostic {
    Diagnostic(
      TemplateFinding.textInTriple, at: span,
      Wording(
        thai: "`\(shortened(name))` เป็น\(kind.wording.thai) ไม่ใช่ HTML "
          + "หากไม่แปลงอักขระพิเศษก่อนพิมพ์ หน้าเว็บอาจเสียหาย",
        english: "`\(shortened(name))` is \(kind.wording.english), not HTML; "
          + "printed unescaped it could break the page"),
      hint: Wording(thai: "แก้เป็น `{{\(name)}}`", english: "write `{{\(name)}}`"))
  }
}

/// Words shared by the findings.
extension Diagnostic {
  /// The same finding with the place from which the template was reached.
  func calledFrom(_ caller: Span) -> Diagnostic {
    guard let finding = TemplateFinding(rawValue: id) else { return self }
    let note = Note(at: caller, Wording(thai: "เรียกใช้จากที่นี่", english: "it was reached from here"))
    return Diagnostic(finding, at: span, message, notes: notes + [note], hint: hint)
  }

  private static func suggestion(_ near: String?, known: [String]) -> Wording? {
    if let near { return Wording(thai: "หมายถึง `\(near)` หรือไม่", english: "did you mean `\(near)`?") }
    guard !known.isEmpty else { return nil }
    var seen: Set<String> = []
    let shown = known.filter { seen.insert($0).inserted }
    let list = shown.prefix(12).map { "`\($0)`" }.joined(separator: ", ") + (shown.count > 12 ? ", …" : "")
    return Wording(thai: "ชื่อที่ใช้ได้: \(list)", english: "the names here are \(list)")
  }
}

extension Kind {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }

  fileprivate var wording: Wording {
    switch self {
    case .text: Wording(thai: "ข้อความ", english: "text")
    case .html: Wording(thai: " HTML", english: "HTML")
    case .url: Wording(thai: "ที่อยู่เว็บ", english: "an address")
    case .number: Wording(thai: "ตัวเลข", english: "a number")
    case .flag: Wording(thai: "ค่าใช่หรือไม่ใช่", english: "a yes or no")
    case .list: Wording(thai: "รายการข้อมูล", english: "a list")
    case .object: Wording(thai: "กลุ่มข้อมูล", english: "a group of values")
    }
  }
}
