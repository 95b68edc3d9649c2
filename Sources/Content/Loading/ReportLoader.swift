internal import Diagnostics
internal import Thai

/// The file of a report on the way to its typed value.
struct OpenedReport {
  let source: Source
  /// The file's name without its endings.
  let name: String
  let language: Language
  let year: FiscalYear
  /// What `history.yml` tells of it, for a report that has no history of its own.
  let inheritedHistory: [HistoryEntry]
}

extension ContentLoader {
  /// The report of a Markdown file; nil when it has no front matter, no kind or no title, which is reported.
  func report(
    _ opened: OpenedReport, _ context: inout ReadingContext, findings: inout [Diagnostic]
  ) -> Report? {
    guard let parts = opened.source.frontMatter(limits: limits, findings: &findings),
      let reader = MappingReader(parts.node, ReportKeys.schema, &context)
    else { return nil }
    let body = ReportBody(parts.body, of: opened.source, year: opened.year)
    context.findings += body.findings
    guard let report = Report(reader, opened, body, &context) else { return nil }
    context.findings += report.ownFindings
    return report
  }
}

extension Report {
  fileprivate init?(
    _ reader: MappingReader, _ opened: OpenedReport, _ body: ReportBody, _ context: inout ReadingContext
  ) {
    typealias Keys = ReportKeys
    let (kinds, title) = (reader(Keys.kind, &context), reader(Keys.title, &context))
    let (round, period) = (reader(Keys.round, &context), reader(Keys.period, &context))
    let (answers, preparedBy) = (reader(Keys.answers, &context), reader(Keys.preparedBy, &context))
    let (date, cover) = (reader(Keys.date, &context), reader(Keys.cover, &context))
    let (memo, approvals) = (reader(Keys.memo, &context), reader(Keys.approvals, &context))
    let table = MeasureTable(reader, &context)
    let tables = (reader(Keys.tables, &context) ?? []).map { NamedTable(name: $0.0, table: $0.1) }
    let figures = reader(Keys.figures, &context) ?? []
    context.reportRepeats(of: figures.map(\.id))
    let history = reader(Keys.history, &context)
    let (draft, aliases) = (reader(Keys.draft, &context), reader(Keys.aliases, &context))
    guard let kinds, let title else { return nil }
    self.init(
      source: opened.source, year: opened.year, name: opened.name, language: opened.language, kinds: kinds,
      title: title, round: round,
      period: period,
      answers: answers ?? [], preparedBy: preparedBy, date: date, cover: cover, memo: memo,
      approvals: approvals ?? [], table: table, tables: tables, figures: figures, blocks: body.blocks,
      history: history ?? opened.inheritedHistory, isDraft: draft ?? false, aliases: aliases ?? [])
  }

  /// What one place of the report says of another that isn't so.
  fileprivate var ownFindings: [Diagnostic] { placeholderFindings + roundFindings }

  private var placeholderFindings: [Diagnostic] {
    let (tables, figures) = (tables.map(\.name.value), figures.map(\.id.value))
    let known = (tables: Set(tables), figures: Set(figures))
    var near = (tables: Suggestions(among: tables), figures: Suggestions(among: figures))
    return blocks.compactMap { block in
      guard case .placeholder(let placeholder) = block else { return nil }
      switch placeholder.value {
      case .table(let name) where !known.tables.contains(name):
        return .unknownTable(Located(name, at: placeholder.span), suggestion: near.tables.nearest(to: name))
      case .figure(let id) where !known.figures.contains(id):
        return .unknownFigure(Located(id, at: placeholder.span), suggestion: near.figures.nearest(to: id))
      default: return nil
      }
    }
  }

  private var roundFindings: [Diagnostic] {
    guard let round else {
      let texts = [title] + (cover?.lines ?? [])
      return texts.flatMap { text in
        text.placeholders.filter { $0.kind == .round }.map { .titleWithoutRound(text.text.text.span(of: $0.range)) }
      }
    }
    guard let period, let year = FiscalYear(containing: period.value.days.first),
      period.value.days != round.value.days(in: year)
    else { return [] }
    return [.otherPeriod(period, round: round, expected: round.value.months(in: year))]
  }
}

extension Diagnostic {
  fileprivate static func unknownTable(_ name: Located<String>, suggestion: String?) -> Diagnostic {
    Diagnostic(
      ContentFinding.unknownTable, at: name.span,
      Wording(thai: "รายงานนี้ไม่มีตารางชื่อ `\(name.value)`", english: "the report has no table named `\(name.value)`"),
      hint: suggestion.map { .writeText("[[table \($0)]]") }
        ?? Wording(
          thai: "เพิ่มใน tables:  \(name.value): {select: {ids: [m01]}}",
          english: "add to tables:  \(name.value): {select: {ids: [m01]}}"))
  }

  fileprivate static func unknownFigure(_ id: Located<String>, suggestion: String?) -> Diagnostic {
    Diagnostic(
      ContentFinding.unknownFigure, at: id.span,
      Wording(thai: "รายงานนี้ไม่มีภาพรหัส `\(id.value)`", english: "the report has no figure `\(id.value)`"),
      hint: suggestion.map { .writeText("[[figure \($0)]]") }
        ?? Wording(
          thai: "เพิ่มใน figures:  - {id: \(id.value), file: files/…, alt: …}",
          english: "add to figures:  - {id: \(id.value), file: files/…, alt: …}"))
  }

  fileprivate static func titleWithoutRound(_ span: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.titleWithoutRound, at: span,
      Wording(
        thai: "`\(span.text)` ไม่มีค่า เพราะรายงานนี้ไม่ได้บอกรอบ (round)",
        english: "`\(span.text)` stands for nothing, since the report has no round"),
      hint: Wording(
        thai: "เพิ่มบรรทัด  round: 6m  หรือลบ \(span.text)", english: "add a line  round: 6m  or take \(span.text) out"))
  }

  fileprivate static func otherPeriod(
    _ period: Located<Period>, round: Located<Round>, expected: MonthSpan
  ) -> Diagnostic {
    let (thai, english) = (CalendarStyle(length: .short), CalendarStyle(.english))
    return Diagnostic(
      ContentFinding.reportPeriod, at: period.span,
      Wording(
        thai: "ช่วงเวลาไม่ตรงกับ\(round.value.printed()) ซึ่งคือ \(expected.printed(thai))",
        english: "the period is not that of the \(round.value.printed(english)), which is \(expected.printed(english))"),
      notes: [.init(at: round.span, Wording(thai: "รอบเขียนไว้ที่นี่", english: "the round is written here"))],
      hint: .writeText("period: \(expected.printed(thai))"))
  }
}
