internal import Diagnostics
internal import Thai

/// Reads what stands between `[[` and `]]` in a report's body.
struct PlaceholderReader {
  private let span: Span
  private let year: FiscalYear
  private let words: [String]

  enum Word: String, CaseIterable {
    case measures, table, figure, surveys, scores, analysis, summary, elements

    /// The Thai name, as in the glossary.
    var thai: String {
      switch self {
      case .measures: MeasureFileKeys.measures.thai
      case .table: ReportKeys.tables.thai
      case .figure: ReportKeys.figures.thai
      case .surveys: SiteKeys.surveys.thai
      case .scores: ExtremeKeys.score.thai
      case .analysis: ResultKeys.analysis.thai
      case .summary: ResultKeys.summary.thai
      case .elements: DisclosureKeys.elements.thai
      }
    }

    /// How it is written, for hints.
    var example: String {
      switch self {
      case .measures, .surveys, .analysis, .summary: "[[\(rawValue)]]"
      case .table: "[[table first]]"
      case .figure: "[[figure web]]"
      case .scores: "[[scores indicators]]"
      case .elements: "[[elements 2567/O35]]"
      }
    }
  }

  struct Failure: Error { let finding: Diagnostic }

  /// - Parameter span: the placeholder with its brackets.
  init(_ span: Span, year: FiscalYear) {
    self.span = span
    self.year = year
    words = span.text.dropFirst(2).dropLast(2).split { $0.isWhitespace }.map(String.init)
  }

  var isKnown: Bool { word != nil }

  private var word: Word? {
    words.first.flatMap { name in Word.allCases.first { $0.rawValue == name || $0.thai == name } }
  }

  func read() -> Result<ReportPlaceholder, Failure> {
    guard let word else { return .failure(Failure(finding: .unknownPlaceholder(span, words.first ?? ""))) }
    if let placeholder = placeholder(word) { return .success(placeholder) }
    return .failure(Failure(finding: .placeholderArgument(span, word)))
  }

  private func placeholder(_ word: Word) -> ReportPlaceholder? {
    let argument = words.count == 2 ? words[1] : nil
    switch word {
    case .measures: return words.count == 1 ? .measures : nil
    case .surveys: return words.count == 1 ? .surveys : nil
    case .analysis: return words.count == 1 ? .analysis : nil
    case .summary: return words.count == 1 ? .summary : nil
    case .table: return argument.map { .table($0) }
    case .figure: return argument.map { .figure($0) }
    case .scores: return scores.map { .scores($0) }
    case .elements: return argument.flatMap(item).map { .elements($0) }
    }
  }

  private var scores: ReportPlaceholder.Scores? {
    if words.count == 3, words[1] == "OIT", case .success(let number) = WholeNumber.read(words[2]) {
      return .items(indicator: number)
    }
    guard words.count == 2 else { return nil }
    if words[1] == "indicators" || words[1] == MeasureKeys.indicator.thai { return .indicators }
    return QuestionPart(rawValue: words[1]).map { .questions($0) }
  }

  private func item(_ text: String) -> YearCode? {
    guard case .success(let reading) = YearCode.read(text, of: year), case .item = reading.value.code else {
      return nil
    }
    return reading.value
  }
}

extension Diagnostic {
  fileprivate static func unknownPlaceholder(_ span: Span, _ name: String) -> Diagnostic {
    let words = PlaceholderReader.Word.allCases
    let names = words.map(\.rawValue) + words.map(\.thai)
    let list = words.map(\.example).joined(separator: " ")
    return Diagnostic(
      ContentFinding.bodyPlaceholder, at: span,
      Wording(
        thai: "ไม่รู้จัก `\(span.text)` จึงไม่มีสิ่งที่จะแสดงตรงนี้",
        english: "`\(span.text)` is not known, so there is nothing to show here"),
      hint: nearest(to: name, among: names).map { Wording.didYouMean("[[\($0)]]") }
        ?? Wording(thai: "ที่ใช้ได้: \(list)", english: "those that can stand here: \(list)"))
  }

  fileprivate static func placeholderArgument(_ span: Span, _ word: PlaceholderReader.Word) -> Diagnostic {
    let scores = "[[scores indicators]] [[scores IIT]] [[scores eit_public]] [[scores eit_survey]] [[scores OIT 9]]"
    return Diagnostic(
      ContentFinding.bodyPlaceholder, at: span,
      Wording(
        thai: "`\(span.text)` เขียนไม่ครบหรือมีคำเกิน", english: "`\(span.text)` lacks a word or has one too many"),
      hint: .writeText(word == .scores ? scores : word.example))
  }
}
