import Diagnostics

/// A limit that a text goes beyond.
struct GuardTrip {
  enum Kind { case tooManyColumns, tableTooLarge, paragraphTooLong, referenceBlowup, tooDeep }

  let kind: Kind
  let place: Range<Int>
  /// The measure that is too large.
  let found: Int
}

extension Diagnostic {
  /// A text that is too large to be parsed: what is beyond which limit, and what to do.
  static func guarded(_ trip: GuardTrip, in text: MappedText, limits: MarkupLimits) -> Diagnostic {
    let line = trip.place.lowerBound..<min(trip.place.upperBound, trip.place.lowerBound + 80)
    let span = text.span(of: line)
    switch trip.kind {
    case .tooManyColumns: return tooManyColumns(trip.found, at: span, limit: limits.tableColumns)
    case .tableTooLarge: return tableTooLarge(at: span, limit: limits.tableCells)
    case .paragraphTooLong: return paragraphTooLong(trip.found, at: span, limit: limits.paragraphBytes)
    case .referenceBlowup: return referenceBlowup(at: span, limit: limits.referenceBytes)
    case .tooDeep: return tooDeep(at: span, limit: limits.nesting)
    }
  }

  private static func tooManyColumns(_ found: Int, at span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      MarkupFinding.tooManyColumns, at: span,
      Wording(
        thai: "ตารางมี \(found) คอลัมน์ เกินกว่าที่รับได้ (\(limit) คอลัมน์) จึงไม่ได้แปลงข้อความนี้",
        english: "this table has \(found) columns, more than the \(limit) that can be read; the text is not converted"),
      hint: Wording(
        thai: "แยกเป็นหลายตาราง หรือแนบเป็นไฟล์ใน content/files",
        english: "split it into several tables, or attach it as a file in content/files"))
  }

  private static func tableTooLarge(at span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      MarkupFinding.tableTooLarge, at: span,
      Wording(
        thai: "ตารางมีเกิน \(limit) ช่อง (คอลัมน์คูณแถว) จึงไม่ได้แปลงข้อความนี้",
        english: "this table has more than \(limit) cells (columns times rows); the text is not converted"),
      hint: Wording(
        thai: "แยกเป็นหลายตาราง หรือใช้ไฟล์ CSV แทน",
        english: "split it into several tables, or use a CSV file instead"))
  }

  private static func paragraphTooLong(_ found: Int, at span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      MarkupFinding.paragraphTooLong, at: span,
      Wording(
        thai: """
          ย่อหน้ายาวเกินไป (\(found) ไบต์ ทุกย่อหน้ารวมกันรับได้เท่ากับย่อหน้าเดียวยาว \(limit) ไบต์) \
          จึงไม่ได้แปลงข้อความนี้
          """,
        english: """
          the paragraphs are too long (this one has \(found) bytes; all of them together may weigh as much as one of \
          \(limit) bytes); the text is not converted
          """),
      hint: Wording(
        thai: "แบ่งเป็นย่อหน้าสั้นลงโดยเว้นบรรทัดว่าง หรือแยกเป็นหลายหน้า",
        english: "divide it into shorter paragraphs with empty lines, or into several pages"))
  }

  private static func referenceBlowup(at span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      MarkupFinding.referenceBlowup, at: span,
      Wording(
        thai: """
          ที่อยู่อ้างอิง [ชื่อ]: … ยาวเกินไปเมื่อเทียบกับจำนวน [ ในข้อความ (ความยาวคูณจำนวนเกิน \(limit) ไบต์) \
          จึงไม่ได้แปลงข้อความนี้
          """,
        english: """
          this reference [name]: … is too long for the number of [ in the text (length times number is over \(limit) \
          bytes); the text is not converted
          """),
      hint: Wording(
        thai: "ย่อที่อยู่ให้สั้นลง หรือเขียนลิงก์เป็น [ข้อความ](ที่อยู่)",
        english: "shorten the address, or write links as [text](address)"))
  }

  private static func tooDeep(at span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      MarkupFinding.tooDeep, at: span,
      Wording(
        thai: "ข้อความซ้อนกันเกิน \(limit) ชั้น จึงไม่ได้แปลงข้อความนี้",
        english: "the text is nested more than \(limit) levels deep; it is not converted"),
      hint: Wording(
        thai: "ลดระดับของรายการย่อยหรือข้อความอ้างอิง (>) ลง",
        english: "use fewer levels of lists or quotations (>)"))
  }
}
