internal import Diagnostics
internal import Domain
internal import Thai

extension Diagnostic {
  static func weights(of catalogue: Catalogue, sum: Int) -> Diagnostic {
    let parts = catalogue.instruments.map { "\($0.code) \($0.weight ?? 0)" }.joined(separator: " + ")
    return Diagnostic(
      ContentFinding.catalogueWeights, at: catalogue.span.start,
      Wording(
        thai: "น้ำหนักของเครื่องมือรวมกันได้ \(sum) ไม่ใช่ 100 (\(parts)) จึงคำนวณคะแนนรวมไม่ได้",
        english: "the weights of the instruments are \(sum) together, not 100 (\(parts)), so no total can be computed"),
      hint: Wording(
        thai: "แก้ weight: ของแต่ละเครื่องมือตามคู่มือการประเมินของปีนั้น ถ้าไม่ทราบให้เขียน null",
        english: "mend `weight:` of each instrument by the manual of that year; write null for one that is not known"))
  }

  static func indicatorArithmetic(_ score: Score<Int>, _ computed: ComputedScore) -> Diagnostic {
    let (number, right) = (score.code.value, computed.value.printed())
    let printed = score.value.value.printed()
    let arithmetic = "\(computed.arithmetic) = \(computed.value.printed(places: 4))"
    return Diagnostic(
      ContentFinding.indicatorArithmetic, at: score.value.span,
      Wording(
        thai: "คะแนนตัวชี้วัดที่ \(number) เขียนว่า \(printed) แต่คะแนนรายข้อคำถามให้ผล \(arithmetic)",
        english: "indicator \(number) is given as \(printed), but its questions give \(arithmetic)"),
      hint: Wording(
        thai: "ตรวจกับประกาศผล ถ้าคะแนนข้อคำถามถูกต้องให้เขียน \(right)",
        english: "compare with the announcement; when the questions are right, write \(right)"))
  }

  static func indicatorBound(_ score: Score<Int>, _ bound: ItemBound) -> Diagnostic {
    let (number, printed) = (score.code.value, score.value.value.printed())
    let reason =
      switch bound {
      case .exactly(let value):
        Wording(
          thai: "ทุกข้อของตัวชี้วัดนี้ได้ \(value.printed(places: 0)) คะแนน ตัวชี้วัดจึงต้องได้ \(value.printed(places: 0))",
          english: "all its items scored \(value.printed(places: 0)), and so must it")
      case .belowFull(let zeros):
        Wording(
          thai: "ข้อ \(Self.list(zeros)) ได้ 0 คะแนน ตัวชี้วัดจึงต้องต่ำกว่า 100",
          english: "\(Self.list(zeros)) scored 0, so it must be below 100")
      }
    return Diagnostic(
      ContentFinding.indicatorBound, at: score.value.span,
      Wording(
        thai: "คะแนนตัวชี้วัดที่ \(number) เขียนว่า \(printed) แต่\(reason.thai)",
        english: "indicator \(number) is given as \(printed), but \(reason.english)"),
      hint: Wording(
        thai: "ตรวจทั้งคะแนนตัวชี้วัดและคะแนนรายข้อกับประกาศผล",
        english: "compare both the indicator and its items with the announcement"))
  }

  private static func list(_ codes: [ItemCode]) -> String { codes.map(\.description).joined(separator: ", ") }

  static func totalArithmetic(_ printed: Located<ExactDecimal>, _ total: ComputedScore) -> Diagnostic {
    let arithmetic = "\(total.arithmetic) = \(total.value.printed(places: 4))"
    return Diagnostic(
      ContentFinding.totalArithmetic, at: printed.span,
      Wording(
        thai: "คะแนนรวมเขียนว่า \(printed.value.printed()) แต่คะแนนตัวชี้วัดให้ผล \(arithmetic)",
        english: "the total is given as \(printed.value.printed()), but the indicators give \(arithmetic)"),
      hint: Wording(
        thai: "ตรวจคะแนนตัวชี้วัดกับประกาศผล ถ้าถูกต้องแล้วให้เขียน \(total.value.printed())",
        english: "compare the indicators with the announcement; when they are right, write \(total.value.printed())"))
  }

  static func extreme(
    _ kind: Extreme.Kind, _ computed: Extreme, named: Located<Int>, at place: Span, _ scoring: Scoring
  ) -> Diagnostic {
    let (list, score) = (Self.list(computed.indicators), computed.score.printed())
    let own = scoring.indicator(named.value)?.score?.printed() ?? "-"
    return Diagnostic(
      ContentFinding.resultExtreme, at: place,
      Wording(
        thai:
          "คะแนน\(Self.thaiName(of: kind))ไม่ตรงกับคะแนนทั้งหมด: ตัวชี้วัดที่ \(named.value) ได้ \(own) "
          + "ส่วนคะแนน\(Self.thaiName(of: kind))คือ \(score) ของตัวชี้วัดที่ \(list)",
        english: "this is not the \(Self.englishName(of: kind)) score: indicator \(named.value) has \(own), "
          + "the \(Self.englishName(of: kind)) is \(score), of \(list)"),
      hint: .writeText("{indicators: [\(list)], score: \(score)}"))
  }

  static func extremeTied(_ kind: Extreme.Kind, _ computed: Extreme, at place: Span) -> Diagnostic {
    let (list, score) = (Self.list(computed.indicators), computed.score.printed())
    return Diagnostic(
      ContentFinding.resultExtremeTied, at: place,
      Wording(
        thai: "ตัวชี้วัดที่ได้คะแนน\(Self.thaiName(of: kind)) \(score) เท่ากันมีหลายตัว คือ \(list) แต่ระบุไว้ไม่ครบ",
        english: "several indicators have the \(Self.englishName(of: kind)) score \(score): \(list); not all are named"),
      hint: .writeText("{indicators: [\(list)], score: \(score)}"))
  }

  private static func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }

  private static func thaiName(of kind: Extreme.Kind) -> String { kind == .highest ? "สูงสุด" : "ต่ำสุด" }

  private static func englishName(of kind: Extreme.Kind) -> String { kind == .highest ? "highest" : "lowest" }

  static func bandsDiffer(_ first: Located<String>, _ other: Located<String>, computed: Scoring) -> Diagnostic {
    let right = computed.band?.label
    return Diagnostic(
      ContentFinding.bandsDiffer, at: other.span,
      Wording(
        thai: "เอกสารเดียวกันระบุระดับไว้ต่างกัน: “\(first.value)” และ “\(other.value)”"
          + (right.map { " คะแนนให้ระดับ “\($0)”" } ?? ""),
        english: "one document gives two levels: “\(first.value)” and “\(other.value)”"
          + (right.map { "; the scores give “\($0)”" } ?? "")),
      notes: [.init(at: first.span, Wording(thai: "ระดับแรกอยู่ที่นี่", english: "the first one is here"))],
      hint: right.map { .writeText("[\($0)]") }
        ?? Wording(thai: "เหลือไว้เพียงระดับที่ประกาศ", english: "keep only the level that was announced"))
  }

  static func band(_ printed: Located<String>, computed: Band, _ scoring: Scoring) -> Diagnostic {
    let instruments = scoring.instruments.map { "\($0.instrument.code) \($0.score?.value.printed() ?? "-")" }
    let scores = "\(scoring.total?.value.printed() ?? "-") (\(instruments.joined(separator: ", ")))"
    return Diagnostic(
      ContentFinding.resultBand, at: printed.span,
      Wording(
        thai: "ระดับเขียนว่า “\(printed.value)” แต่คะแนน \(scores) อยู่ในระดับ “\(computed.label)”",
        english: "the level is given as “\(printed.value)”, but \(scores) is “\(computed.label)”"),
      hint: .writeText(computed.label))
  }

  static func commentary(_ analysis: IndicatorAnalysis, word: String) -> Diagnostic {
    let number = analysis.indicator.value
    return Diagnostic(
      ContentFinding.resultCommentary, at: analysis.indicator.span,
      Wording(
        thai: "ตัวชี้วัดที่ \(number) ได้ 100 คะแนน แต่บทวิเคราะห์ใช้คำว่า “\(word)”",
        english: "indicator \(number) scored 100, but its analysis says “\(word)”"),
      hint: Wording(
        thai: "อ่านบทวิเคราะห์อีกครั้งว่าตรงกับคะแนนของตัวชี้วัดนี้หรือไม่",
        english: "read the analysis once more: does it speak of this indicator's score?"))
  }
}
