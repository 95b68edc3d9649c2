import Diagnostics

/// What sort of code is expected.
enum CodeKind {
  case item, question

  var name: Wording {
    switch self {
    case .item: Wording(thai: "รหัสข้อ OIT", english: "code of an OIT item")
    case .question: Wording(thai: "รหัสคำถาม", english: "code of a question")
    }
  }

  var example: Wording {
    switch self {
    case .item:
      Wording(
        thai: "เขียนเช่น O2 หรือของปีอื่น 2565/O10",
        english: "write, for example, O2, or 2565/O10 of another year")
    case .question: Wording(thai: "เขียนเช่น e6 หรือ i10", english: "write, for example, e6 or i10")
    }
  }
}

/// The words of what can be wrong with a written code.
extension ReadingFailure {
  static func noCode(_ range: Range<Int>, _ text: String, _ kind: CodeKind) -> ReadingFailure {
    let isEmpty = text.allSatisfy(\.isWhitespace)
    return ReadingFailure(
      isEmpty ? .empty : .unreadable, at: range,
      reason: isEmpty
        ? Wording(thai: "ยังไม่ได้เขียน\(kind.name.thai)", english: "no \(kind.name.english) is written here")
        : Wording(
          thai: "อ่าน “\(text)” เป็น\(kind.name.thai) ไม่ได้",
          english: "“\(text)” cannot be read as the \(kind.name.english)"),
      hint: kind.example)
  }

  static func noCodeYear(_ range: Range<Int>, _ text: String) -> ReadingFailure {
    ReadingFailure(
      .unreadable, at: range,
      reason: Wording(
        thai: "“\(text)” หน้าเครื่องหมาย / ไม่ใช่ปีงบประมาณ", english: "“\(text)” before the / is no fiscal year"),
      hint: CodeKind.item.example)
  }

  static func noSuchItem(_ range: Range<Int>, _ text: String) -> ReadingFailure {
    ReadingFailure(
      .impossible, at: range,
      reason: Wording(
        thai: "“\(text)” ไม่ใช่รหัสข้อ รหัสมีเลข 1 ถึง 99",
        english: "“\(text)” is no item; codes have a number from 1 to 99"),
      hint: CodeKind.item.example)
  }

  static func noSuchQuestion(_ range: Range<Int>, _ text: String) -> ReadingFailure {
    ReadingFailure(
      .impossible, at: range,
      reason: Wording(
        thai: "“\(text)” ไม่ใช่รหัสคำถาม รหัสมีเลข 1 ถึง 99",
        english: "“\(text)” is no question; codes have a number from 1 to 99"),
      hint: CodeKind.question.example)
  }

  static func questionForItem(_ range: Range<Int>, _ text: String, _ question: QuestionCode) -> ReadingFailure {
    ReadingFailure(
      .contradictory, at: range,
      reason: Wording(
        thai: "“\(text)” เป็นรหัสคำถาม ไม่ใช่รหัสข้อ OIT",
        english: "“\(text)” is the code of a question, not of an OIT item"),
      hint: Wording(
        thai: "ข้อ OIT ขึ้นต้นด้วย O เช่น O\(question.number)",
        english: "OIT items begin with O, as in O\(question.number)"))
  }

  static func questionWithoutLetter(_ range: Range<Int>, _ text: String) -> ReadingFailure {
    ReadingFailure(
      .ambiguous, at: range,
      reason: Wording(
        thai: "“\(text)” ไม่มีตัวอักษรบอกแบบสำรวจ", english: "“\(text)” lacks the letter of its survey"),
      hint: Wording(
        thai: "ขึ้นต้นด้วย i (IIT) หรือ e (EIT) เช่น e6 หรือ i10",
        english: "begin it with i (IIT) or e (EIT), as in e6 or i10"))
  }

  static func twoQuestions(
    _ range: Range<Int>, _ text: String, _ code: QuestionCode, _ lastDigit: Int
  ) -> ReadingFailure {
    let other = "\(code.survey.rawValue)\(lastDigit)"
    return ReadingFailure(
      .ambiguous, at: range,
      reason: Wording(
        thai: "“\(text)” อ่านได้ทั้ง \(code) และ \(other)", english: "“\(text)” may be \(code) or \(other)"),
      hint: Wording(thai: "เขียน \(code) หรือ \(other)", english: "write \(code) or \(other)"))
  }
}
