import Diagnostics

/// The words of what can be wrong with a written date, month or span as a whole.
extension ReadingFailure {
  static func empty(_ range: Range<Int>, _ expectation: CalendarExpectation) -> ReadingFailure {
    ReadingFailure(
      .empty, at: range,
      reason: Wording(
        thai: "ยังไม่ได้เขียน\(expectation.name.thai)",
        english: "no \(expectation.name.english) is written here"),
      hint: expectation.example)
  }

  static func tooLong(_ range: Range<Int>, _ expectation: CalendarExpectation) -> ReadingFailure {
    ReadingFailure(
      .unreadable, at: range,
      reason: Wording(
        thai: "ข้อความยาวเกินกว่าจะเป็น\(expectation.name.thai)",
        english: "the text is too long for a \(expectation.name.english)"),
      hint: expectation.example)
  }

  static func incomplete(_ range: Range<Int>, _ expectation: CalendarExpectation) -> ReadingFailure {
    ReadingFailure(
      .incomplete, at: range,
      reason: Wording(
        thai: "\(expectation.name.thai)ยังเขียนไม่ครบ", english: "this \(expectation.name.english) is not complete"),
      hint: expectation.example)
  }

  static func unreadable(
    _ range: Range<Int>, _ text: String, suggestion: String?, _ expectation: CalendarExpectation
  ) -> ReadingFailure {
    ReadingFailure(
      .unreadable, at: range,
      reason: Wording(
        thai: "อ่าน “\(text)” เป็นส่วนหนึ่งของ\(expectation.name.thai)ไม่ได้",
        english: "“\(text)” cannot be read as part of a \(expectation.name.english)"),
      hint: suggestion.map {
        Wording(thai: "หมายถึง “\($0)” หรือไม่", english: "did you mean “\($0)”?")
      } ?? expectation.example)
  }

  static func noDate(_ number: WrittenNumber, _ text: String, _ expectation: CalendarExpectation) -> ReadingFailure {
    ReadingFailure(
      .unreadable, at: number.range,
      reason: Wording(
        thai: "“\(text)” เพียงเท่านี้ยังบอก\(expectation.name.thai)ไม่ได้",
        english: "“\(text)” alone does not give a \(expectation.name.english)"),
      hint: expectation.example)
  }

  static func reversed(_ range: Range<Int>, _ first: CalendarDate, _ last: CalendarDate) -> ReadingFailure {
    ReadingFailure(
      .reversed, at: range,
      reason: Wording(
        thai: "ช่วงเวลาสิ้นสุด (\(last.printed())) ก่อนเริ่มต้น (\(first.printed()))",
        english: "the span ends (\(last.printed(english))) before it begins (\(first.printed(english)))"),
      hint: Wording(
        thai: "ตรวจปีของทั้งสองด้าน เช่น ต.ค. 2567 – มี.ค. 2568",
        english: "check the years of both ends, as in ต.ค. 2567 – มี.ค. 2568"))
  }

  static func spanWithoutYear(
    _ range: Range<Int>, first: PartialDate, last: PartialDate, year: Int, lacksFirst: Bool
  ) -> ReadingFailure {
    let start = lacksFirst ? year - 1 : year
    let end = lacksFirst ? year : year + 1
    return ReadingFailure(
      .ambiguous, at: range,
      reason: Wording(
        thai: "ช่วงเวลานี้ข้ามปี แต่เขียนปีไว้ด้านเดียว จึงไม่ทราบปีของ\(lacksFirst ? "ต้น" : "ปลาย")ช่วง",
        english: "this span crosses a year but only one end has its year"),
      hint: Wording(
        thai: "เขียนปีทั้งสองด้าน เช่น \(first.text(year: start, .thai)) – \(last.text(year: end, .thai))",
        english: "write both years, as in \(first.text(year: start, .english)) – \(last.text(year: end, .english))"))
  }

  static func dayBeforeMonth(_ range: Range<Int>) -> ReadingFailure {
    ReadingFailure(
      .ambiguous, at: range,
      reason: Wording(
        thai: "ตัวเลขหน้าขีดเป็นวันหรือเดือนก็ได้",
        english: "the number before the dash may be a day or a month"),
      hint: Wording(
        thai: "เขียนเช่น ต.ค. – ธ.ค. 2567 หรือ 1 – 15 ธ.ค. 2567",
        english: "write, for example, ต.ค. – ธ.ค. 2567 or 1 – 15 ธ.ค. 2567"))
  }

  static func notMonths(_ range: Range<Int>, _ days: DateSpan) -> ReadingFailure {
    let months = MonthSpan(checkedFrom: days.first.calendarMonth, to: days.last.calendarMonth)
    return ReadingFailure(
      .impossible, at: range,
      reason: Wording(
        thai: "ช่วงนี้ต้องเป็นเดือนเต็ม แต่ที่เขียนไว้ไม่เต็มเดือน",
        english: "whole months are expected, but this begins or ends within a month"),
      hint: Wording(thai: "เขียนเช่น \(months.printed())", english: "write, for example, \(months.printed(english))"))
  }

  static func lengthOfTime(_ range: Range<Int>, _ text: String) -> ReadingFailure {
    ReadingFailure(
      .ambiguous, at: range,
      reason: Wording(
        thai: "“\(text)” บอกความยาว ไม่ได้บอกว่าตั้งแต่เมื่อใดถึงเมื่อใด",
        english: "“\(text)” is a length of time and does not say from when to when"),
      hint: Wording(
        thai: "เขียน “รอบ \(text)” ถ้าหมายถึงรอบรายงาน หรือเขียนเป็นช่วง เช่น ต.ค. 2567 – มี.ค. 2568",
        english: "write “รอบ \(text)” for the reporting round, or a span such as ต.ค. 2567 – มี.ค. 2568"))
  }

  static func noQuarter(_ range: Range<Int>, _ text: String) -> ReadingFailure {
    ReadingFailure(
      .impossible, at: range,
      reason: Wording(
        thai: "ไม่มีไตรมาส \(text) ปีงบประมาณมีไตรมาส 1 ถึง 4",
        english: "there is no quarter \(text); a fiscal year has quarters 1 to 4"),
      hint: CalendarExpectation.quarter.example)
  }

  static func noRound(_ range: Range<Int>, _ text: String) -> ReadingFailure {
    ReadingFailure(
      .impossible, at: range,
      reason: Wording(thai: "ไม่มีรอบรายงาน “\(text)”", english: "there is no reporting round “\(text)”"),
      hint: CalendarExpectation.round.example)
  }

  static func roundWithoutYear(_ range: Range<Int>, _ text: String) -> ReadingFailure {
    ReadingFailure(
      .incomplete, at: range,
      reason: Wording(
        thai: "“\(text)” ไม่ได้บอกปีงบประมาณ", english: "“\(text)” does not say of which fiscal year"),
      hint: Wording(thai: "เติมปี เช่น \(text)/2568", english: "add the year, as in \(text)/2568"))
  }
}

extension PartialDate {
  /// The parts in words with the given year, for a hint.
  func text(year: Int, _ language: Language) -> String {
    let style = CalendarStyle(language, length: .short)
    let month = month.map { style.monthName($0.value) + " " } ?? ""
    return (day.map { "\($0.value) " } ?? "") + month + style.year(year)
  }
}

extension CalendarExpectation {
  var name: Wording {
    switch self {
    case .date: Wording(thai: "วันที่", english: "date")
    case .month: Wording(thai: "เดือน", english: "month")
    case .span: Wording(thai: "ช่วงเวลา", english: "span of time")
    case .fiscalYear: Wording(thai: "ปีงบประมาณ", english: "fiscal year")
    case .quarter: Wording(thai: "ไตรมาส", english: "quarter")
    case .round: Wording(thai: "รอบรายงาน", english: "round")
    }
  }

  /// "Write …", with examples.
  var example: Wording {
    let (first, second) = examples
    return Wording(thai: "เขียนเช่น \(first) หรือ \(second)", english: "write, for example, \(first) or \(second)")
  }

  private var examples: (String, String) {
    switch self {
    case .date: ("14 มีนาคม 2568", "2568-03-14")
    case .month: ("มีนาคม 2568", "มี.ค. 68")
    case .span: ("ต.ค. 2567 – มี.ค. 2568", "ไตรมาส 2/2568")
    case .fiscalYear: ("2568", "ปีงบประมาณ พ.ศ. 2568")
    case .quarter: ("ไตรมาส 2/2568", "q2")
    case .round: ("รอบ 6 เดือน", "6m, 12m, q1, q2, q3, q4")
    }
  }
}

private let english = CalendarStyle(.english)
