internal import Diagnostics
internal import Thai

/// The words of what measures and reports lack.
extension Diagnostic {
  /// - Parameter part: the part that lacks it; nil for the whole measure.
  static func noOwner(_ id: Located<String>, _ part: MeasureRow?) -> Diagnostic {
    Diagnostic(
      ContentFinding.noOwner, at: part?.span.start ?? id.span,
      Wording(
        thai: "\(part == nil ? "" : "ส่วนย่อยนี้ของ")มาตรการ `\(id.value)` ไม่มีผู้รับผิดชอบ",
        english: "nobody is responsible for \(part == nil ? "" : "this part of ")the measure `\(id.value)`"),
      hint: Wording(
        thai: "เพิ่มบรรทัด  responsible: [palad]  โดยใช้รหัสหรือชื่อส่วนงานใน site.yml",
        english: "add a line  responsible: [palad]  with the id or name of a unit of site.yml"))
  }

  static func misspeltOwner(_ words: InlineText, near name: String) -> Diagnostic {
    Diagnostic(
      ContentFinding.misspeltOwner, at: words.text.span(of: 0..<words.text.bytes.count),
      Wording(
        thai: "site.yml ไม่มีส่วนงานชื่อ “\(words.text.string)” จึงนับแยกจาก “\(name)”",
        english: "no unit of site.yml is called “\(words.text.string)”, so it counts apart from “\(name)”"),
      hint: Wording(
        thai: "หมายถึง `\(name)` ใช่หรือไม่ ถ้าเป็นอีกชื่อหนึ่งของส่วนงานนั้น เพิ่มใน aliases",
        english: "did you mean `\(name)`? if that unit has this name as well, add it to its aliases"))
  }

  /// - Parameter part: the part that lacks it; nil for the whole measure.
  static func noDeadline(_ id: Located<String>, _ part: MeasureRow?) -> Diagnostic {
    Diagnostic(
      ContentFinding.noDeadline, at: part?.span.start ?? id.span,
      Wording(
        thai: "\(part == nil ? "" : "ส่วนย่อยนี้ของ")มาตรการ `\(id.value)` ไม่มีกำหนดเวลา จึงบอกไม่ได้ว่าล่าช้าหรือไม่",
        english: "\(part == nil ? "" : "this part of ")the measure `\(id.value)` has no deadline, so nobody can tell "
          + "whether it is late"),
      hint: Wording(
        thai:
          "เพิ่มเช่น  timeframe: ต.ค. 2567 – ก.ย. 2568  หรือ due: ใน monitoring ถ้ากำหนดเป็นเวลาไม่ได้ เขียน  timeframe: {text: ตลอดปี}",
        english: "add, for example,  timeframe: ต.ค. 2567 – ก.ย. 2568  or a due: in monitoring; "
          + "what has no span is written  timeframe: {text: ตลอดปี}"))
  }

  static func otherYear(_ span: Span, _ days: DateSpan, of year: FiscalYear) -> Diagnostic {
    let other = FiscalYear(containing: days.last) ?? year
    return Diagnostic(
      ContentFinding.deadlineYear, at: span,
      Wording(
        thai: "\(days.printed()) อยู่นอกปีงบประมาณ พ.ศ. \(year.number) ของมาตรการนี้",
        english: "\(days.printed(CalendarStyle(.english))) lies outside the measure's fiscal year \(year.number)"),
      hint: Wording(
        thai: "แก้วันที่ หรือถ้าดำเนินการในปีอื่นจริง เพิ่มบรรทัด  fiscal_year: \(other.number)  ในมาตรการ",
        english: "mend the date, or say that it is carried out in another year:  fiscal_year: \(other.number)"))
  }

  static func roundYear(_ day: Located<DayOrMonth>, _ round: Located<Round>?, of year: FiscalYear) -> Diagnostic {
    let (thai, english) = (round?.value.printed(), round?.value.printed(CalendarStyle(.english)))
    return Diagnostic(
      ContentFinding.roundYear, at: day.span,
      Wording(
        thai: "\(day.value.printed()) ไม่ได้อยู่ใน\(thai.map { $0 + " " } ?? "")ปีงบประมาณ พ.ศ. \(year.number)",
        english: "\(day.value.isoText) is no day of \(english.map { "the \($0) of " } ?? "")fiscal year \(year.number)"),
      notes: round.map { [.init(at: $0.span, Wording(thai: "รอบเขียนไว้ที่นี่", english: "the round is written here"))] }
        ?? [],
      hint: Wording(
        thai: "แก้ as_of เป็นวันสุดท้ายของช่วงที่รายงาน เช่น \((round?.value.days(in: year) ?? year.days).last.isoText) "
          + "หรือแก้รอบหรือปีงบประมาณของมาตรการ",
        english: "write the last day that is reported on, such as "
          + "\((round?.value.days(in: year) ?? year.days).last.isoText), or mend the round or the measure's fiscal year"
      ))
  }

  /// - Parameters:
  ///   - part: the part that is silent; nil for the measure as a whole.
  ///   - count: how many measures are silent when all of the year are; nil for one of them.
  static func missingRound(
    _ id: Located<String>, _ part: MeasureRow?, _ round: Round, of year: FiscalYear, count: Int?
  ) -> Diagnostic {
    let last = round.days(in: year).last
    let (thaiPart, englishPart) = part == nil ? ("", "") : ("ส่วนย่อยนี้ของ", "this part of ")
    return Diagnostic(
      ContentFinding.missingRound, at: part?.span.start ?? id.span,
      Wording(
        thai: "\(round.printed())ของปีงบประมาณ พ.ศ. \(year.number) สิ้นสุดแล้วเมื่อ \(last.printed()) "
          + (count.map { "แต่ยังไม่มีมาตรการใดใน \($0) มาตรการที่มีรายงาน" }
            ?? "แต่\(thaiPart)มาตรการ `\(id.value)` ยังไม่มีรายงาน"),
        english:
          "the \(round.printed(CalendarStyle(.english))) of fiscal year \(year.number) ended on \(last.isoText), "
          + (count.map { "but none of the \($0) measures tells of it" }
            ?? "but \(englishPart)the measure `\(id.value)` doesn't tell of it")
      ),
      hint: Wording(
        thai: "เพิ่มใน progress:  - {round: \(round.rawValue), as_of: \(last.isoText), status: in_progress, result: …}",
        english:
          "add to progress:  - {round: \(round.rawValue), as_of: \(last.isoText), status: in_progress, result: …}"))
  }

  static func zeroItem(_ code: Located<ItemCode>, _ year: FiscalYear, next: FiscalYear) -> Diagnostic {
    Diagnostic(
      ContentFinding.zeroItem, at: code.span,
      Wording(
        thai: "ข้อ \(code.value) ของปี \(year.number) ได้ 0 คะแนน แต่ไม่มีมาตรการของปี \(next.number) ข้อใดกล่าวถึง",
        english: "item \(code.value) of \(year.number) scored 0, and no measure of \(next.number) names it"),
      hint: Wording(
        thai: "เพิ่มในมาตรการที่แก้เรื่องนี้  items: [\(year.number)/\(code.value)]",
        english: "add to the measure that mends it  items: [\(year.number)/\(code.value)]"))
  }

  /// - Parameter count: how many items scored nothing; the given one is the first.
  static func zeroItems(
    _ code: Located<ItemCode>, count: Int, _ year: FiscalYear, next: FiscalYear
  ) -> Diagnostic {
    Diagnostic(
      ContentFinding.zeroItem, at: code.span,
      Wording(
        thai: "ปี \(year.number) มี \(count) ข้อที่ได้ 0 คะแนน แต่ปี \(next.number) ยังไม่มีมาตรการเลย",
        english:
          "\(Wording.count(count, "item")) of \(year.number) scored 0, and there is no measure of \(next.number) yet"),
      hint: Wording(
        thai: "วางมาตรการไว้ใน content/\(next.number)/measures/ และระบุข้อ เช่น  items: [\(year.number)/\(code.value)]",
        english:
          "put measures into content/\(next.number)/measures/ that name them:  items: [\(year.number)/\(code.value)]"
      ))
  }

  static func earlyReport(
    _ round: Located<Round>, dated date: Located<DayOrMonth>, ends last: CalendarDate
  ) -> Diagnostic {
    Diagnostic(
      ContentFinding.reportEarly, at: date.span,
      Wording(
        thai: "รายงานลงวันที่ \(date.value.printed()) ก่อนที่\(round.value.printed())จะสิ้นสุดในวันที่ \(last.printed())",
        english: "the report is dated \(date.value.isoText), before its round ends on \(last.isoText)"),
      notes: [.init(at: round.span, Wording(thai: "รอบเขียนไว้ที่นี่", english: "the round is written here"))],
      hint: Wording(
        thai: "แก้ date เป็นวันหลังสิ้นรอบ หรือแก้ round ให้เป็นรอบที่รายงานจริง",
        english: "write a date after the end of the round, or mend the round"))
  }

  static func missingColumns(_ fields: [MeasureField], answer: Located<YearCode>) -> Diagnostic {
    let names = fields.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      ContentFinding.reportColumns, at: answer.span,
      Wording(
        thai:
          "เอกสารนี้ใช้ตอบข้อ \(answer.value) แต่ตารางไม่มี \(fields.map(\.thai).joined(separator: " และ")) (\(names))",
        english: "the document answers \(answer.value), but its tables have no \(names)"),
      hint: Wording(
        thai: "เพิ่มใน columns:  " + fields.map { "{field: \($0.rawValue)}" }.joined(separator: ", "),
        english: "add to columns:  " + fields.map { "{field: \($0.rawValue)}" }.joined(separator: ", ")))
  }

  static func missingCells(
    _ id: Located<String>, _ fields: [MeasureField], answer: Located<YearCode>
  ) -> Diagnostic {
    let names = fields.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      ContentFinding.reportCells, at: id.span,
      Wording(
        thai: "มาตรการ `\(id.value)` ไม่มี\(fields.map(\.thai).joined(separator: "และ")) (\(names)) "
          + "ซึ่งเอกสารที่ใช้ตอบข้อ \(answer.value) ต้องแสดง",
        english:
          "the measure `\(id.value)` says nothing of \(names), which a document that answers \(answer.value) shows"),
      notes: [.init(at: answer.span, Wording(thai: "เอกสารที่ใช้ตอบข้อนี้", english: "the document that answers it"))],
      hint: Wording(
        thai: "เติม \(names) ในมาตรการหรือในความก้าวหน้าของรอบที่รายงาน",
        english: "fill in \(names), in the measure or in the entry of the reported round"))
  }
}
