internal import Diagnostics
internal import Thai

extension Site {
  /// What published reports lack that the items they answer ask for.
  func reportFindings(_ flaws: ContentFlaws) -> [Diagnostic] {
    reports.filter { !$0.isDraft && !flaws.touch($0.source) }.flatMap { report in
      early(report) + (report.answers.isEmpty ? [] : unanswered(report, flaws))
    }
  }

  /// A report of a round that is dated, sent or approved before the round ends.
  private func early(_ report: Report) -> [Diagnostic] {
    guard let round = report.round else { return [] }
    let year = report.period.flatMap { FiscalYear(containing: $0.value.days.first) } ?? report.year
    let last = round.value.days(in: year).last
    return ([report.date, report.memo?.date] + report.approvals.map(\.date)).compactMap { date in
      date.flatMap { $0.value.lastDay < last ? .earlyReport(round, dated: $0, ends: last) : nil }
    }
  }

  /// A plan says who does what in which steps and how it is followed up; a report what was done and what it brought.
  /// Which items ask for them is not looked up by number: a document says itself what it answers, and of what kind it is.
  private func unanswered(_ report: Report, _ flaws: ContentFlaws) -> [Diagnostic] {
    let tables = report.printedTables
    guard !tables.isEmpty, let answer = report.answers.first else { return [] }
    let fields = Set(tables.flatMap { $0.printedColumns(for: report.kinds) }.map(\.field.value))
    let wanted = report.kinds.flatMap(\.wantedFields)
    let missing = wanted.filter { fields.isDisjoint(with: $0) }.compactMap(\.first)
    let columns = missing.isEmpty ? [] : [Diagnostic.missingColumns(missing, answer: answer)]
    var seen: Set<MeasureReference> = []
    let shown = tables.flatMap { measures(selectedBy: $0.selection, in: report.year) }.filter {
      seen.insert($0.reference).inserted && !flaws.touch($0.span)
    }
    return columns + emptyCells(of: report, wanted.filter { !fields.isDisjoint(with: $0) }, shown, answer: answer)
  }

  private func emptyCells(
    of report: Report, _ wanted: [[MeasureField]], _ shown: [Measure], answer: Located<YearCode>
  ) -> [Diagnostic] {
    return shown.compactMap { measure in
      // That nobody has reported at all is told by the round that is missing.
      let isSilent = measure.progressRows.allSatisfy { measure.entry(of: $0, for: report) == nil }
      let empty = wanted.filter { fields in
        guard let field = fields.first, !(isSilent && field.isOfProgress) else { return false }
        return !fields.contains { measure.has($0, in: report) }
      }
      return empty.isEmpty ? nil : .missingCells(measure.id, empty.compactMap(\.first), answer: answer)
    }
  }
}

extension ReportKind {
  /// What a document of the kind has to show: one field of each list.
  fileprivate var wantedFields: [[MeasureField]] {
    switch self {
    case .plan: [[.issue, .action, .analysis, .label], [.responsible], [.steps], [.monitoring]]
    case .progress: [[.action, .issue, .label, .steps, .indicator], [.result], [.outcome]]
    case .analysis: []
    }
  }
}

extension MeasureField {
  fileprivate var isOfProgress: Bool { self == .result || self == .outcome }
}

extension Measure {
  /// Whether something is said in the field; of several parts, in each.
  fileprivate func has(_ field: MeasureField, in report: Report) -> Bool {
    let rows = progressRows
    return switch field {
    case .issue: issue != nil
    case .action: action != nil
    case .analysis: analysis != nil
    case .label, .indicator: true
    case .responsible: saysInEach { !$0.responsible.isEmpty }
    case .steps: saysInEach { $0.steps != nil }
    case .monitoring: saysInEach { !$0.monitoring.isEmpty }
    case .result: rows.allSatisfy { entry(of: $0, for: report)?.result != nil }
    case .outcome: rows.allSatisfy { entry(of: $0, for: report)?.outcome != nil }
    default: true
    }
  }

  private func saysInEach(_ says: (MeasureRow) -> Bool) -> Bool {
    says(row) || (!parts.isEmpty && parts.allSatisfy(says))
  }
}
