internal import Diagnostics
internal import Domain
internal import Thai

extension Site {
  /// What measures, reports and results say of catalogues and of one another that isn't so.
  var yearFileFindings: [Diagnostic] {
    var check = YearFileCheck(self)
    for measure in measures { check.check(measure) }
    for report in reports + englishReports { check.check(report) }
    for result in results.values.sorted(by: { $0.year < $1.year }) { check.check(result) }
    return check.findings
  }
}

/// Follows the references of measures, reports and results.
private struct YearFileCheck {
  private let site: Site
  private let measures: Set<MeasureReference>
  /// The ids of a year that a misspelt one is compared with; a site may have thousands.
  private let ids: [FiscalYear: [String]]
  private var first: [MeasureReference: Located<String>] = [:]
  /// Each year is reported once; those of disclosures are reported with them.
  private var yearsWithoutCatalogue: Set<FiscalYear>
  private(set) var findings: [Diagnostic] = []

  init(_ site: Site) {
    self.site = site
    measures = Set(site.measures.map(\.reference))
    ids = Dictionary(grouping: site.measures, by: \.year).mapValues { $0.prefix(500).map(\.id.value) }
    yearsWithoutCatalogue = Set((site.disclosures + site.englishDisclosures).map(\.year))
      .subtracting(site.catalogues.keys)
  }

  mutating func check(_ measure: Measure) {
    if let earlier = first[measure.reference] {
      findings.append(.duplicateMeasure(measure.id, earlier: earlier))
    } else {
      first[measure.reference] = measure.id
    }
    check(measure.subject, in: measure.year)
    for row in measure.allRows { for item in row.items { check(item: item) } }
    if let continues = measure.continues { check(measure: continues) }
  }

  private mutating func check(_ subject: MeasureSubject, in year: FiscalYear) {
    if let question = subject.question { check(question: question, against: subject.indicator) }
    let isWritten = subject.indicator?.span.range != subject.question?.span.range
    if let indicator = subject.indicator, isWritten { check(indicator: indicator, in: year) }
    guard let number = subject.subindicator, let catalogue = catalogue(of: year, at: number.span) else { return }
    guard let found = catalogue.subindicator(number.value) else {
      findings.append(.unknownSubindicator(number, in: catalogue))
      return
    }
    if let indicator = subject.indicator, found.indicator != indicator.value {
      findings.append(.otherIndicator(indicator, of: number.value, at: number.span, is: found.indicator))
    }
  }

  private mutating func check(question: Located<YearCode>, against indicator: Located<Int>?) {
    guard case .question(let code) = question.value.code,
      let catalogue = catalogue(of: question.value.year, at: question.span)
    else { return }
    guard let found = catalogue.indicator(asking: code) else {
      report(unknown: Located(code, at: question.span), in: catalogue)
      return
    }
    if let indicator, indicator.value != found.number {
      findings.append(.otherIndicator(indicator, of: code.description, at: question.span, is: found.number))
    }
  }

  mutating func check(_ report: Report) {
    for item in report.answers { check(item: item) }
    for table in [report.table] + report.tables.map(\.table) { check(table, of: report) }
    for block in report.blocks {
      if case .placeholder(let placeholder) = block { check(placeholder, of: report) }
    }
  }

  private mutating func check(_ table: MeasureTable, of report: Report) {
    let year = table.selection?.year?.value ?? report.year
    for indicator in table.selection?.indicators ?? [] { check(indicator: indicator, in: year) }
    for item in table.selection?.items ?? [] { check(item: item) }
    for id in table.selection?.ids ?? [] { check(measure: id) }
    for label in table.groupLabels ?? [] { check(label, in: year) }
  }

  private mutating func check(_ label: GroupLabel, in year: FiscalYear) {
    guard let catalogue = catalogue(of: year, at: label.key.span) else { return }
    switch label.grouping {
    case .indicator:
      let number = Int(label.key.value)
      if number.flatMap(catalogue.indicator) == nil { findings.append(.unknownIndicator(label.key, in: catalogue)) }
    case .subindicator:
      if catalogue.subindicator(label.key.value) == nil {
        findings.append(.unknownSubindicator(label.key, in: catalogue))
      }
    case .question:
      guard case .success(let code) = QuestionCode.read(label.key.value) else { return }
      if catalogue.indicator(asking: code.value) == nil {
        report(unknown: Located(code.value, at: label.key.span), in: catalogue)
      }
    case .instrument, .topic, .responsible: break
    }
  }

  private mutating func check(_ placeholder: Located<ReportPlaceholder>, of report: Report) {
    switch placeholder.value {
    case .elements(let code): check(item: Located(code, at: placeholder.span))
    case .surveys where site.settings.surveys.isEmpty: findings.append(.noSurvey(placeholder.span))
    case .scores(let scores):
      if case .items(let number) = scores { check(indicator: Located(number, at: placeholder.span), in: report.year) }
      checkResult(of: report, at: placeholder.span)
    case .analysis, .summary: checkResult(of: report, at: placeholder.span)
    case .measures, .table, .figure, .surveys: break
    }
  }

  /// A draft may wait for its result.
  private mutating func checkResult(of report: Report, at span: Span) {
    if site.results[report.year] == nil, !report.isDraft { findings.append(.noResult(span, report.year)) }
  }

  mutating func check(_ result: ITAResult) {
    let extremes = [result.printed?.highest, result.printed?.lowest].compactMap(\.self)
    let indicators =
      (result.indicatorScores + result.targets).map(\.code) + result.analyses.map(\.indicator)
      + extremes.flatMap(\.indicators)
    for indicator in indicators { check(indicator: indicator, in: result.year) }
    for score in result.itemScores {
      check(item: score.code.map { YearCode(.item($0), of: result.year) })
    }
    guard let catalogue = site.catalogues[result.year] else { return }
    for part in result.questionScores { check(part, in: catalogue) }
    // An empty list of bands means that they are not known.
    for band in result.printed?.bands ?? [] where !catalogue.bands.isEmpty {
      if !catalogue.bands.contains(where: { $0.label == band.value }) {
        findings.append(.unknownBand(band, in: catalogue))
      }
    }
  }

  private mutating func check(_ part: QuestionScores, in catalogue: Catalogue) {
    let known = catalogue.questions(of: part.part)
    for score in part.scores where !known.contains(score.code.value.description) {
      report(unknown: score.code, in: catalogue, of: part.part)
    }
  }

  /// A catalogue without questions does not know them, so nothing is said of one.
  private mutating func report(
    unknown code: Located<QuestionCode>, in catalogue: Catalogue, of part: QuestionPart? = nil
  ) {
    let codes = catalogue.questions(of: part)
    if !codes.isEmpty { findings.append(.unknownQuestion(code, in: catalogue, part: part, among: codes)) }
  }

  private mutating func check(item: Located<YearCode>) {
    guard case .item(let code) = item.value.code, let catalogue = catalogue(of: item.value.year, at: item.span)
    else { return }
    if catalogue.item(code) == nil { findings.append(.unknownItem(Located(code, at: item.span), in: catalogue)) }
  }

  private mutating func check(indicator: Located<Int>, in year: FiscalYear) {
    guard let catalogue = catalogue(of: year, at: indicator.span) else { return }
    if catalogue.indicator(indicator.value) == nil {
      findings.append(.unknownIndicator(indicator.map { "\($0)" }, in: catalogue))
    }
  }

  private mutating func check(measure: Located<MeasureReference>) {
    guard !measures.contains(measure.value) else { return }
    findings.append(.unknownMeasure(measure, among: ids[measure.value.year] ?? []))
  }

  /// The catalogue of a year; its absence is reported once.
  private mutating func catalogue(of year: FiscalYear, at span: Span) -> Catalogue? {
    if let catalogue = site.catalogues[year] { return catalogue }
    if yearsWithoutCatalogue.insert(year).inserted { findings.append(.noCatalogue(span, year)) }
    return nil
  }
}

extension Catalogue {
  /// The codes of the questions of a part, or of all.
  fileprivate func questions(of part: QuestionPart?) -> [String] {
    let asked = part.map { [instrument($0.rawValue)].compactMap(\.self) } ?? instruments
    return asked.flatMap(\.indicators).flatMap(\.questions).map(\.code)
  }
}
