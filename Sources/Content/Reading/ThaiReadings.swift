internal import Diagnostics
internal import Domain
internal import Thai

extension Reading {
  /// A text that the Thai room reads; its failure becomes a finding at the place within the text.
  static func parsed(
    _ kind: ValueKind, _ id: ContentFinding,
    _ parse: @escaping @Sendable (String, FiscalYear?) -> Result<Value, ReadingFailure>
  ) -> Reading {
    Reading(kind) { node, context in
      guard let text = Reading<Located<String>>.located.read(node, &context) else { return nil }
      switch parse(text.value, context.fiscalYear) {
      case .success(let value): return value
      case .failure(let failure):
        context.report(failure, id, in: node)
        return nil
      }
    }
  }

  /// The value together with its place.
  func located() -> Reading<Located<Value>> {
    Reading<Located<Value>>(kind) { node, context in
      read(node, &context).map { Located($0, at: node.span) }
    }
  }
}

extension Reading where Value == CalendarDate {
  static var date: Reading { parsed("date", .date) { text, _ in CalendarDate.read(text) } }
}

extension Reading where Value == Located<CalendarDate> {
  static var locatedDate: Reading { Reading<CalendarDate>.date.located() }
}

extension Reading where Value == Located<DayOrMonth> {
  /// A day, or a month where the day is not known; a month without a year is that of the file's fiscal year.
  static var locatedDayOrMonth: Reading {
    Reading("date or month") { node, context in
      guard let period = Reading<Located<Period>>.period.read(node, &context) else { return nil }
      switch period.value {
      case .date(let date): return Located(.date(date), at: period.span)
      case .month(let month): return Located(.month(month), at: period.span)
      default:
        context.findings.append(.notADay(period))
        return nil
      }
    }
  }
}

extension Reading where Value == DayOrMonth {
  static var dayOrMonth: Reading { Reading<Located<DayOrMonth>>.locatedDayOrMonth.map(\.value) }
}

extension Reading where Value == Located<FiscalYear> {
  static var fiscalYear: Reading {
    Reading<FiscalYear>.parsed("fiscal year", .year) { text, _ in FiscalYear.read(text) }.located()
  }
}

extension Reading where Value == Located<ItemCode> {
  static var itemCode: Reading {
    Reading<ItemCode>.parsed("item code", .itemCode) { text, _ in ItemCode.read(text).map(\.value) }.located()
  }
}

extension Reading where Value == Located<Int> {
  /// A whole number in Thai or Arabic digits.
  static var number: Reading {
    Reading<Int>.parsed("number", .number) { text, _ in WholeNumber.read(text) }.located()
  }
}

extension Reading where Value == Int? {
  /// A number, or `null` for one that is not known.
  static var numberOrNull: Reading {
    Reading("number or null") { node, context in
      if node.scalar?.text == "null" { return .some(nil) }
      return Reading<Located<Int>>.number.read(node, &context).map { $0.value }
    }
  }
}

extension MappingReader {
  /// Two days of one mapping of which the second may not stand before the first; if it does, it is reported, for there
  /// would be no day between them.
  func days(
    _ first: Key<CalendarDate>, _ last: Key<CalendarDate>, _ context: inout ReadingContext
  ) -> (first: CalendarDate?, last: CalendarDate?) {
    let days = (first: self(first, &context), last: self(last, &context))
    if let from = days.first, let to = days.last, to < from, let node = node(last) {
      context.findings.append(.endsBeforeItBegins(node.span, KeyEntry(first), from))
    }
    return days
  }
}

extension Diagnostic {
  fileprivate static func endsBeforeItBegins(_ span: Span, _ key: KeyEntry, _ first: CalendarDate) -> Diagnostic {
    Diagnostic(
      ContentFinding.date, at: span,
      Wording(
        thai: "วันนี้อยู่ก่อน `\(key.name)` (\(key.thai)) คือ \(first.printed()) จึงไม่มีวันใดอยู่ระหว่างนั้น",
        english: "this day stands before `\(key.name)`, \(first.isoText), so there is no day between them"),
      hint: Wording(thai: "ตรวจปีของทั้งสองวัน", english: "check the years of both days"))
  }

  fileprivate static func notADay(_ period: Located<Period>) -> Diagnostic {
    let last = period.value.days.last.printed()
    return Diagnostic(
      ContentFinding.date, at: period.span,
      Wording(
        thai: "ช่องนี้เป็นวันหรือเดือน ไม่ใช่ช่วงเวลา", english: "a day or a month belongs here, not a span of time"),
      hint: Wording(thai: "เขียนวันสุดท้าย คือ \(last)", english: "write its last day, \(last)"))
  }
}
