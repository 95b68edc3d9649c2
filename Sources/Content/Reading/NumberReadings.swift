internal import Diagnostics
internal import Thai

extension Reading where Value == Located<ExactDecimal> {
  static var decimal: Reading {
    Reading<ExactDecimal>.parsed("decimal number", .number) { text, _ in ExactDecimal.read(text) }.located()
  }

  /// 0 to 100 with at most two places.
  static var score: Reading {
    within("score of 0 to 100", { $0.isPercentage && $0.hasTwoPlaces }, otherwise: Diagnostic.badScore)
  }

  /// An item scores all or nothing.
  static var itemScore: Reading {
    within("0 or 100", { $0 == .zero || $0 == ExactDecimal(100) }, otherwise: Diagnostic.badItemScore)
  }

  static func within(
    _ kind: ValueKind, _ isRight: @escaping @Sendable (ExactDecimal) -> Bool,
    otherwise: @escaping @Sendable (Located<ExactDecimal>) -> Diagnostic
  ) -> Reading {
    decimal.checked(as: kind, { isRight($0.value) }, otherwise: otherwise)
  }
}

extension Reading where Value == ExactDecimal {
  /// 0 to 100, without the sign.
  static var percent: Reading {
    Reading<Located<ExactDecimal>>.within("0 to 100", \.isPercentage, otherwise: Diagnostic.badPercent).map(\.value)
  }

  /// Baht, not negative, with at most two places.
  static var amount: Reading {
    Reading<Located<ExactDecimal>>
      .within("baht", { $0 >= .zero && $0.hasTwoPlaces }, otherwise: Diagnostic.badAmount).map(\.value)
  }
}

extension ExactDecimal {
  fileprivate var isPercentage: Bool { self >= .zero && self <= ExactDecimal(100) }

  fileprivate var hasTwoPlaces: Bool { rounded(places: 2) == self }
}

extension Diagnostic {
  @Sendable fileprivate static func badScore(_ number: Located<ExactDecimal>) -> Diagnostic {
    let isBetween = number.value >= .zero && number.value <= ExactDecimal(100)
    return Diagnostic(
      ContentFinding.score, at: number.span,
      isBetween
        ? Wording(
          thai: "คะแนนมีทศนิยมได้ไม่เกิน 2 ตำแหน่ง ตามที่ประกาศ",
          english: "a score has at most two decimal places, as announced")
        : Wording(thai: "คะแนนต้องอยู่ระหว่าง 0 ถึง 100", english: "a score lies between 0 and 100"),
      hint: isBetween
        ? .writeText(number.value.printed(places: 2))
        : Wording(thai: "เขียนเช่น 96.67", english: "write, for example, 96.67"))
  }

  @Sendable fileprivate static func badItemScore(_ number: Located<ExactDecimal>) -> Diagnostic {
    Diagnostic(
      ContentFinding.itemScore, at: number.span,
      Wording(
        thai: "คะแนนของข้อ OIT มีเพียง 0 หรือ 100 ไม่มีคะแนนระหว่างนั้น",
        english: "an OIT item scores 0 or 100, nothing between"),
      hint: Wording(
        thai: "เขียน 100 ถ้าครบทุกองค์ประกอบ มิฉะนั้นเขียน 0",
        english: "write 100 when every element was found, else 0"))
  }

  @Sendable fileprivate static func badPercent(_ number: Located<ExactDecimal>) -> Diagnostic {
    Diagnostic(
      ContentFinding.percent, at: number.span,
      Wording(
        thai: "ร้อยละของความก้าวหน้าต้องอยู่ระหว่าง 0 ถึง 100",
        english: "the progress in per cent lies between 0 and 100"),
      hint: Wording(thai: "เขียนเช่น percent: 60", english: "write, for example, percent: 60"))
  }

  @Sendable fileprivate static func badAmount(_ number: Located<ExactDecimal>) -> Diagnostic {
    let isNegative = number.value < .zero
    return Diagnostic(
      ContentFinding.amount, at: number.span,
      isNegative
        ? Wording(thai: "จำนวนเงินติดลบไม่ได้", english: "an amount of money can't be negative")
        : Wording(
          thai: "จำนวนเงินมีทศนิยมได้ไม่เกิน 2 ตำแหน่ง (สตางค์)",
          english: "an amount of money has at most two decimal places"),
      hint: .writeText((isNegative ? -number.value : number.value).printed(places: number.value.whole == nil ? 2 : 0)))
  }
}
