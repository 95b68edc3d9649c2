internal import Diagnostics
internal import Domain
internal import Thai

/// The words of references of measures, reports and results that lead nowhere.
extension Diagnostic {
  static func duplicateMeasure(_ id: Located<String>, earlier: Located<String>) -> Diagnostic {
    Diagnostic(
      ContentFinding.duplicateMeasure, at: id.span,
      Wording(
        thai: "รหัสมาตรการ `\(id.value)` ซ้ำกันในปีเดียวกัน",
        english: "two measures of one year have the id `\(id.value)`"),
      notes: [.first(at: earlier.span)],
      hint: .writeText("id: \(id.value)-2"))
  }

  static func otherIndicator(
    _ indicator: Located<Int>, of code: String, at span: Span, is number: Int
  ) -> Diagnostic {
    Diagnostic(
      ContentFinding.otherIndicator, at: indicator.span,
      Wording(
        thai: "`\(code)` อยู่ในตัวชี้วัดที่ \(number) ไม่ใช่ตัวชี้วัดที่ \(indicator.value)",
        english: "`\(code)` belongs to indicator \(number), not to indicator \(indicator.value)"),
      notes: [.init(at: span, Wording(thai: "`\(code)` เขียนไว้ที่นี่", english: "`\(code)` is written here"))],
      hint: .writeText("indicator: \(number)"))
  }

  static func unknownIndicator(_ number: Located<String>, in catalogue: Catalogue) -> Diagnostic {
    let numbers = catalogue.instruments.flatMap(\.indicators).map { "\($0.number)" }.joined(separator: ", ")
    let year = catalogue.fiscalYear.number
    return Diagnostic(
      ContentFinding.unknownIndicator, at: number.span,
      Wording(
        thai: "แคตตาล็อกปี \(year) ไม่มีตัวชี้วัดที่ \(number.value)",
        english: "the catalogue of \(year) has no indicator \(number.value)"),
      hint: Wording(thai: "ปีนี้มีตัวชี้วัดที่ \(numbers)", english: "this year has \(numbers)"))
  }

  static func unknownSubindicator(_ number: Located<String>, in catalogue: Catalogue) -> Diagnostic {
    let numbers = catalogue.subindicators.map(\.number).joined(separator: ", ")
    let year = catalogue.fiscalYear.number
    return Diagnostic(
      ContentFinding.unknownSubindicator, at: number.span,
      Wording(
        thai: "แคตตาล็อกปี \(year) ไม่มีตัวชี้วัดย่อย \(number.value)",
        english: "the catalogue of \(year) has no subindicator \(number.value)"),
      hint: Wording(thai: "ปีนี้มีตัวชี้วัดย่อย \(numbers)", english: "this year has \(numbers)"))
  }

  /// - Parameter part: where the question's score is given; nil for any question of the year.
  static func unknownQuestion(
    _ code: Located<QuestionCode>, in catalogue: Catalogue, part: QuestionPart?, among codes: [String]
  ) -> Diagnostic {
    let year = catalogue.fiscalYear.number
    let list = codes.joined(separator: ", ")
    let place = part.map { " \($0.rawValue)" } ?? ""
    return Diagnostic(
      ContentFinding.unknownQuestion, at: code.span,
      Wording(
        thai: "แคตตาล็อกปี \(year)\(place) ไม่มีข้อคำถาม \(code.value)",
        english: "the catalogue of \(year)\(place) has no question \(code.value)"),
      hint: Wording(thai: "ข้อคำถามที่มี: \(list)", english: "it has \(list)"))
  }

  static func unknownBand(_ band: Located<String>, in catalogue: Catalogue) -> Diagnostic {
    let labels = catalogue.bands.map(\.label)
    let year = catalogue.fiscalYear.number
    return Diagnostic(
      ContentFinding.unknownBand, at: band.span,
      Wording(
        thai: "ปี \(year) ไม่มีระดับผลการประเมิน “\(band.value)”",
        english: "the assessment of \(year) has no level “\(band.value)”"),
      hint: nearest(to: band.value, among: labels).map(Wording.didYouMean)
        ?? Wording(
          thai: "ระดับที่มี: \(labels.joined(separator: ", "))",
          english: "its levels: \(labels.joined(separator: ", "))"))
  }

  static func unknownMeasure(_ measure: Located<MeasureReference>, among ids: [String]) -> Diagnostic {
    let (year, id) = (measure.value.year.number, measure.value.id)
    let list = ids.prefix(12).joined(separator: ", ")
    return Diagnostic(
      ContentFinding.unknownMeasure, at: measure.span,
      Wording(
        thai: "ปี \(year) ไม่มีมาตรการรหัส `\(id)`", english: "there is no measure `\(id)` in \(year)"),
      hint: nearest(to: id, among: ids).map(Wording.didYouMean)
        ?? (list.isEmpty
          ? Wording(
            thai: "วางมาตรการของปีนั้นไว้ใน content/\(year)/measures/",
            english: "put the measures of that year into content/\(year)/measures/")
          : Wording(thai: "มาตรการที่มี: \(list)", english: "there are: \(list)")))
  }

  static func noResult(_ span: Span, _ year: FiscalYear) -> Diagnostic {
    Diagnostic(
      ContentFinding.noResult, at: span,
      Wording(
        thai: "ยังไม่มีผลการประเมินปี \(year.number) ที่จะแสดงตรงนี้",
        english: "there is no result of \(year.number) to show here"),
      hint: Wording(
        thai: "วางไฟล์ content/\(year.number)/ita.yml หรือใส่ draft: true ในรายงานไว้ก่อน",
        english: "put content/\(year.number)/ita.yml in place, or mark the report  draft: true  until then"))
  }

  static func noSurvey(_ span: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.noSurvey, at: span,
      Wording(
        thai: "site.yml ไม่มีที่อยู่ของแบบสำรวจที่จะแสดงตรงนี้",
        english: "site.yml has no survey addresses to show here"),
      hint: Wording(
        thai: "เพิ่มใน site.yml  surveys: {EIT: https://…, IIT: https://…}",
        english: "add to site.yml  surveys: {EIT: https://…, IIT: https://…}"))
  }
}
