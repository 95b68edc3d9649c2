package import Diagnostics

/// What can be found in a text.
package enum MarkupFinding: String, CaseIterable, FindingID {
  case listNumbering = "markup/list-numbering"
  case linkSpace = "markup/link-space"
  case linkScheme = "markup/link-scheme"
  case externalImage = "markup/external-image"
  case imageText = "markup/image-text"
  case rawHTML = "markup/raw-html"
  case tooManyColumns = "markup/too-many-columns"
  case tableTooLarge = "markup/table-too-large"
  case paragraphTooLong = "markup/paragraph-too-long"
  case referenceBlowup = "markup/reference-blowup"
  case tooDeep = "markup/too-deep"

  /// What loses a link or a whole text is an error; what a person may have meant is a warning.
  package var severity: Severity {
    switch self {
    case .listNumbering, .linkSpace, .imageText, .rawHTML: .warning
    default: .error
    }
  }
}

extension Diagnostic {
  static func listNumbering(at span: Span, marker: [UInt8], expected: Int) -> Diagnostic {
    let written = String(decoding: marker, as: UTF8.self)
    let mended = Self.marker(like: written, number: expected)
    return Diagnostic(
      MarkupFinding.listNumbering, at: span,
      Wording(
        thai: "เลขข้อ \(written) ไม่ต่อจากข้อก่อนหน้า หน้าเว็บจะแสดงเลขตามที่พิมพ์ไว้",
        english: "the number \(written) does not follow the one before it; it is printed as written"),
      hint: Wording(thai: "ถ้าพิมพ์ผิด ให้แก้เป็น \(mended)", english: "if it is a slip, write \(mended)"))
  }

  /// A number in the digits and brackets of another marker.
  private static func marker(like written: String, number: Int) -> String {
    let isThai = written.unicodeScalars.contains { Characters.isThaiDigit($0.value) }
    let digits = String(number).unicodeScalars.map { digit in
      isThai ? String(Unicode.Scalar(digit.value + 0x0E20) ?? digit) : String(digit)
    }.joined()
    let before = written.hasPrefix("(") ? "(" : ""
    return before + digits + (written.hasSuffix(")") ? ")" : ".")
  }

  static func linkSpace(at span: Span, address: String) -> Diagnostic {
    let quote = address.range(before: " \"")
    let mended = quote.map { "<\($0.head)> \($0.tail)" } ?? "<\(address)>"
    return Diagnostic(
      MarkupFinding.linkSpace, at: span,
      Wording(
        thai: "ที่อยู่ของลิงก์มีช่องว่าง จึงไม่เป็นลิงก์และถูกพิมพ์ออกมาเป็นข้อความ",
        english: "the address of this link has a space in it, so it is no link and is printed as text"),
      hint: Wording(
        thai: "ครอบที่อยู่ด้วย < > ดังนี้ (\(mended))", english: "put the address between < and >: (\(mended))"))
  }

  static func linkScheme(at span: Span, address: String, isImage: Bool) -> Diagnostic {
    let shown = Self.shown(address)
    if address.contains("\\"), !address.contains(":") {
      return backslashes(at: span, address: address, shown: shown)
    }
    var bytes = address
    if address.lowercased().hasPrefix("http"), bytes.withUTF8(Address.hasUserName) {
      return userName(at: span, shown: shown)
    }
    return Diagnostic(
      MarkupFinding.linkScheme, at: span,
      Wording(
        thai: "ที่อยู่ \(shown) ใช้กับ\(isImage ? "รูปภาพ" : "ลิงก์")ไม่ได้ จึงแสดงเฉพาะข้อความ",
        english: """
          the address \(shown) is not allowed for \(isImage ? "an image" : "a link"); only its text is printed
          """),
      hint: Wording(
        thai: isImage
          ? "ใช้ที่อยู่ของไฟล์ในเว็บไซต์นี้ เช่น files/รูป.jpg"
          : "ใช้ https:// http:// mailto: tel: หรือที่อยู่ของหน้าและไฟล์ในเว็บไซต์นี้ เช่น files/แผน.pdf",
        english: isImage
          ? "use the address of a file of this site, such as files/image.jpg"
          : "use https://, http://, mailto:, tel: or an address within this site, such as files/plan.pdf"))
  }

  private static func userName(at span: Span, shown: String) -> Diagnostic {
    Diagnostic(
      MarkupFinding.linkScheme, at: span,
      Wording(
        thai: "ที่อยู่ \(shown) มีชื่อผู้ใช้หน้าเครื่องหมาย @ ซึ่งทำให้เข้าใจผิดว่าไปเว็บไซต์อื่น จึงแสดงเฉพาะข้อความ",
        english: "the address \(shown) has a user's name before an @, which makes one host look like another; only its "
          + "text is printed"),
      hint: Wording(
        thai: "ลบส่วนหน้า @ ออก ถ้าเป็นอีเมล เขียน mailto: นำหน้า",
        english: "take out what stands before the @; an e-mail address begins with mailto:"))
  }

  /// `files\2568\o01.pdf`, as Windows shows paths.
  private static func backslashes(at span: Span, address: String, shown: String) -> Diagnostic {
    let mended = Self.shown(address.replacing("\\", with: "/"))
    return Diagnostic(
      MarkupFinding.linkScheme, at: span,
      Wording(
        thai: "ที่อยู่ \(shown) ใช้เครื่องหมาย \\ ซึ่งใช้ในเว็บไม่ได้ จึงแสดงเฉพาะข้อความ",
        english: "the address \(shown) has backslashes, which the web does not have; only its text is printed"),
      hint: Wording(thai: "ใช้เครื่องหมาย / แทน: \(mended)", english: "write it with slashes: \(mended)"))
  }

  static func externalImage(at span: Span, address: String) -> Diagnostic {
    Diagnostic(
      MarkupFinding.externalImage, at: span,
      Wording(
        thai: """
          รูปภาพ \(Self.shown(address)) อยู่ที่เว็บไซต์อื่น หน้าเว็บนี้ไม่เรียกข้อมูลจากที่อื่น \
          จึงแสดงเฉพาะคำอธิบายภาพ
          """,
        english: """
          the image \(Self.shown(address)) is on another site; pages load nothing from elsewhere, so only its \
          description is printed
          """),
      hint: Wording(
        thai: "บันทึกรูปไว้ใน content/files แล้วเขียนว่า ![คำอธิบายภาพ](files/รูป.jpg)",
        english: "save the image in content/files and write ![description](files/image.jpg)"))
  }

  static func imageWithoutText(at span: Span, address: String) -> Diagnostic {
    Diagnostic(
      MarkupFinding.imageText, at: span,
      Wording(
        thai: "รูปภาพไม่มีคำอธิบาย ผู้ที่มองไม่เห็นภาพจะไม่ทราบว่าเป็นภาพอะไร",
        english: "the image has no description, so people who cannot see it do not know what it shows"),
      hint: Wording(
        thai: "เขียนสิ่งที่เห็นในภาพไว้ในวงเล็บเหลี่ยม ![คำอธิบายภาพ](\(Self.shown(address)))",
        english: "say what the image shows between the square brackets: ![description](\(Self.shown(address)))"))
  }

  static func rawHTML(at span: Span, tag: String, name: String) -> Diagnostic {
    Diagnostic(
      MarkupFinding.rawHTML, at: span,
      Wording(
        thai: "ไม่รองรับแท็ก HTML \(Self.shown(tag)) จึงตัดแท็กนี้ออก",
        english: "HTML is not supported; the tag \(Self.shown(tag)) is left out"),
      hint: hint(for: name))
  }

  static func rawHTMLBlock(at span: Span, tag: String, name: String) -> Diagnostic {
    Diagnostic(
      MarkupFinding.rawHTML, at: span,
      Wording(
        thai: "ไม่รองรับแท็ก HTML \(Self.shown(tag)) จึงตัดออกพร้อมข้อความตั้งแต่บรรทัดนี้จนจบส่วนที่เป็น HTML",
        english: """
          HTML is not supported; the tag \(Self.shown(tag)) and the text from here to the end of the HTML are left out
          """),
      hint: hint(for: name))
  }

  static func textAfterComment(at span: Span) -> Diagnostic {
    Diagnostic(
      MarkupFinding.rawHTML, at: span,
      Wording(
        thai: "ข้อความที่อยู่บรรทัดเดียวกับหมายเหตุ <!-- --> ถูกตัดออกไปด้วย",
        english: "text on the same line as a comment <!-- --> is left out with it"),
      hint: Wording(thai: "ขึ้นบรรทัดใหม่ก่อนข้อความ", english: "put the text on a line of its own"))
  }

  static func unclosedComment(at span: Span) -> Diagnostic {
    Diagnostic(
      MarkupFinding.rawHTML, at: span,
      Wording(
        thai: "หมายเหตุ <!-- ไม่มี --> ปิดท้าย ข้อความหลังจากนี้จึงถูกตัดออกทั้งหมด",
        english: "this comment <!-- is never closed by -->, so all text after it is left out"),
      hint: Wording(thai: "ปิดหมายเหตุด้วย -->", english: "close the comment with -->"))
  }

  private static func hint(for name: String) -> Wording {
    HTMLTag.replacement(for: name).map { replacement in
      Wording(
        thai: "เขียนแบบ Markdown แทน: \(replacement.thai)", english: "write it in Markdown: \(replacement.english)")
    }
      ?? Wording(
        thai: "ลบแท็กออกแล้วเขียนเป็นข้อความธรรมดา รูปแบบของหน้าเว็บกำหนดไว้ในแม่แบบ",
        english: "remove the tag and write plain text; the look of a page belongs to its template")
  }

  /// An address or a tag in a message: on one line, not too long.
  private static func shown(_ text: String) -> String {
    let line = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : $0 }
    let short = String(String.UnicodeScalarView(line.prefix(80)))
    return line.count > 80 ? short + "…" : short
  }
}

extension String {
  fileprivate func range(before needle: String) -> (head: Substring, tail: Substring)? {
    guard let place = utf8.indices.first(where: { self[$0...].hasPrefix(needle) }) else { return nil }
    return (self[..<place], self[index(after: place)...])
  }
}
