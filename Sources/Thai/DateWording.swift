import Diagnostics

/// The words of what can be wrong with the day, month or year of a written date.
extension ReadingFailure {
  static func yearDigits(_ number: WrittenNumber) -> ReadingFailure {
    ReadingFailure(
      .unreadable, at: number.range,
      reason: Wording(
        thai: "ปีต้องมีสี่หลัก หรือสองหลักถ้าเป็น พ.ศ. แต่ที่เขียนไว้มี \(number.digits) หลัก",
        english: "a year has four digits, or two when Buddhist; this has \(number.digits)"),
      hint: Wording(thai: "เขียนปีให้ครบ เช่น 2568", english: "write the whole year, 2568 or 2025"))
  }

  static func yearOutside(_ number: WrittenNumber) -> ReadingFailure {
    ReadingFailure(
      .impossible, at: number.range,
      reason: Wording(
        thai: "ปี \(number.value) อยู่นอกช่วงที่เขียนได้",
        english: "the year \(number.value) is outside the years that can be written"),
      hint: Wording(
        thai: "ใช้ พ.ศ. 2400 – 2942 หรือ ค.ศ. 1000 – 2399", english: "use B.E. 2400 – 2942 or C.E. 1000 – 2399"))
  }

  static func fiscalYearOutside(_ range: Range<Int>) -> ReadingFailure {
    let years = "\(FiscalYear.numbers.lowerBound) – \(FiscalYear.numbers.upperBound)"
    return ReadingFailure(
      .impossible, at: range,
      reason: Wording(
        thai: "ปีงบประมาณนี้อยู่นอกช่วงที่เขียนได้",
        english: "this fiscal year is outside those that can be written"),
      hint: Wording(thai: "ใช้ พ.ศ. \(years)", english: "use B.E. \(years)"))
  }

  static func eraContradiction(_ number: WrittenNumber, isBuddhist: Bool) -> ReadingFailure {
    let (thai, english) = isBuddhist ? ("พ.ศ.", "B.E.") : ("ค.ศ.", "C.E.")
    let (otherThai, otherEnglish) = isBuddhist ? ("ค.ศ.", "C.E.") : ("พ.ศ.", "B.E.")
    let converted = isBuddhist ? number.value + BuddhistEra.offset : number.value - BuddhistEra.offset
    return ReadingFailure(
      .contradictory, at: number.range,
      reason: Wording(
        thai: "เขียนว่า \(thai) แต่ปี \(number.value) ดูเป็น \(otherThai)",
        english: "the era says \(english), but the year \(number.value) looks like \(otherEnglish)"),
      hint: Wording(
        thai: "เขียน \(otherThai) \(number.value) หรือ \(thai) \(converted)",
        english: "write \(otherThai) \(number.value) or \(thai) \(converted)"))
  }

  static func shortEnglishYear(_ number: WrittenNumber) -> ReadingFailure {
    let digits = twoDigits(number.value)
    return ReadingFailure(
      .ambiguous, at: number.range,
      reason: Wording(
        thai: "ปีสองหลักหลังชื่อเดือนภาษาอังกฤษอ่านได้ทั้ง พ.ศ. และ ค.ศ.",
        english: "two digits after an English month may be a Buddhist or a Christian year"),
      hint: Wording(
        thai: "เขียนปีสี่หลัก เช่น 20\(digits) หรือ 25\(digits)",
        english: "write four digits, for example 20\(digits) or 25\(digits)"))
  }

  static func twoReadings(_ first: WrittenNumber, _ second: WrittenNumber, _ third: WrittenNumber) -> ReadingFailure {
    let readings = [(third, first), (first, third)].compactMap { year, day in
      let year = BuddhistEra.christianYear(of: BuddhistEra.shortYearCentury + year.value)
      return CalendarDate(year: year, month: second.value, day: day.value)
    }
    let texts = readings.isEmpty ? ["14/3/2568"] : readings.map { "\($0.day)/\($0.month)/\($0.buddhistYear)" }
    return ReadingFailure(
      .ambiguous, at: first.range.lowerBound..<third.range.upperBound,
      reason: Wording(
        thai: "มีขีดคั่นและไม่มีปีสี่หลัก จึงไม่ทราบว่าปีอยู่หน้าหรือหลัง",
        english: "with dashes and no year of four digits, the year may stand first or last"),
      hint: Wording(
        thai: "เขียนปีสี่หลัก เช่น \(texts.joined(separator: " หรือ ")) (วัน/เดือน/ปี)",
        english: "write the year with four digits, for example \(texts.joined(separator: " or ")) (day/month/year)"))
  }

  /// - Parameter year: the Christian year.
  static func noMonth(_ month: WrittenNumber, day: WrittenNumber, year: Int, isDayFirst: Bool) -> ReadingFailure {
    guard let swapped = CalendarDate(year: year, month: day.value, day: month.value) else { return noMonth(month) }
    let iso = "\(swapped.buddhistYear)-\(twoDigits(swapped.month))-\(twoDigits(swapped.day))"
    let mended = isDayFirst ? "\(swapped.day)/\(swapped.month)/\(swapped.buddhistYear)" : iso
    return ReadingFailure(
      .impossible, at: month.range,
      reason: Wording(
        thai: "ไม่มีเดือน \(month.value) (\(isDayFirst ? "วันมาก่อนเดือน" : "เรียงเป็นปี เดือน วัน"))",
        english: """
          there is no month \(month.value); \(isDayFirst ? "the day comes first" : "the order is year, month, day")
          """),
      hint: Wording(
        thai: "ถ้าหมายถึง \(swapped.printed()) เขียน \(mended)",
        english: "for \(swapped.printed(CalendarStyle(.english))) write \(mended)"))
  }

  static func noMonth(_ month: WrittenNumber) -> ReadingFailure {
    ReadingFailure(
      .impossible, at: month.range,
      reason: Wording(
        thai: "ไม่มีเดือน \(month.value)", english: "there is no month \(month.value)"),
      hint: Wording(
        thai: "เดือนมี 1 ถึง 12 เขียนเช่น 3/2568",
        english: "months run from 1 to 12; write, for example, 3/2568"))
  }

  static func noDay(_ day: Int, of month: CalendarMonth, at range: Range<Int>) -> ReadingFailure {
    let nearest = day < 1 ? month.firstDay : month.lastDay
    return ReadingFailure(
      .impossible, at: range,
      reason: Wording(
        thai: "ไม่มีวันที่ \(day) \(month.printed()) เดือนนี้มี \(month.length) วัน",
        english: "there is no \(day) \(month.printed(CalendarStyle(.english))); the month has \(month.length) days"),
      hint: Wording(
        thai: "วัน\(day < 1 ? "แรก" : "สุดท้าย")คือ \(nearest.printed())",
        english: "its \(day < 1 ? "first" : "last") day is \(nearest.printed(CalendarStyle(.english)))"))
  }

  static func wrongWeekday(_ weekday: Weekday, at range: Range<Int>, of date: CalendarDate) -> ReadingFailure {
    ReadingFailure(
      .contradictory, at: range,
      reason: Wording(
        thai: "\(date.printed()) ไม่ใช่วัน\(weekday.thaiName)",
        english: "\(date.printed(CalendarStyle(.english))) is not a \(weekday.englishName)"),
      hint: Wording(
        thai: "เขียน \(date.printed(weekday: true)) หรือไม่ต้องเขียนชื่อวัน",
        english: "write \(date.printed(CalendarStyle(.english), weekday: true)), or leave the weekday out"))
  }

  static func numbersWithoutYear(_ first: WrittenNumber, _ second: WrittenNumber, range: Range<Int>) -> ReadingFailure {
    let date = "\(first.value)/\(second.value)/2568"
    let month = "\(first.value)/25\(twoDigits(second.value))"
    return ReadingFailure(
      .ambiguous, at: range,
      reason: Wording(
        thai: "ตัวเลขสองตัวนี้เป็นวันกับเดือน หรือเดือนกับปีก็ได้",
        english: "these two numbers may be a day and a month, or a month and a year"),
      hint: Wording(
        thai: "เขียนปีสี่หลัก เช่น \(date) หรือ \(month)",
        english: "write the year with four digits, for example \(date) or \(month)"))
  }

  static func withoutDay(_ range: Range<Int>, _ text: String, _ month: CalendarMonth?) -> ReadingFailure {
    let mended = month?.lastDay.printed() ?? "31 มีนาคม 2568"
    return ReadingFailure(
      .incomplete, at: range,
      reason: Wording(thai: "“\(text)” ไม่มีวันที่", english: "“\(text)” has no day"),
      hint: Wording(thai: "เติมวันที่ เช่น \(mended)", english: "add the day, as in \(mended)"))
  }

  static func withDay(_ range: Range<Int>, _ month: CalendarMonth) -> ReadingFailure {
    ReadingFailure(
      .impossible, at: range,
      reason: Wording(thai: "ที่นี่ใช้เดือน ไม่ใช้วันที่", english: "a month is expected here, not a day"),
      hint: Wording(thai: "เขียน \(month.printed())", english: "write \(month.printed(CalendarStyle(.english)))"))
  }

  static func withoutYear(_ range: Range<Int>, _ text: String, month: Int, day: Int?) -> ReadingFailure {
    let mended = (day.map { "\($0) " } ?? "") + MonthNames.thai[(month - 1) % 12] + " 2568"
    return ReadingFailure(
      .incomplete, at: range,
      reason: Wording(thai: "“\(text)” ไม่ได้บอกปี", english: "“\(text)” does not say the year"),
      hint: Wording(thai: "เติมปี เช่น \(mended)", english: "add the year, as in \(mended)"))
  }
}
