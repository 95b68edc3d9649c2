internal import Content
internal import Diagnostics
internal import Domain
internal import Templates
internal import Thai

// Measures in the words and digits of a language.

extension Interface {
  func state(_ state: MeasureState) -> String {
    switch state {
    case .notReported: self[.stateNotReported]
    case .unstated: self[.stateUnstated]
    case .notStarted: self[.stateNotStarted]
    case .inProgress: self[.stateInProgress]
    case .done: self[.stateDone]
    case .partlyDone: self[.statePartlyDone]
    case .notDone: self[.stateNotDone]
    }
  }

  /// nil when there is nothing to say beyond the state.
  func timing(_ timing: MeasureTiming) -> String? {
    switch timing {
    case .noDeadline: self[.timingNone]
    case .ahead, .unknown: nil
    case .late(let days): self[.timingLate] + " " + number(days) + " " + self[.days]
    case .inTime: self[.timingInTime]
    case .doneAfter(let days): self[.timingAfter] + " " + number(days) + " " + self[.days]
    }
  }

  /// "๗๐%"; places only when there are some.
  func percent(_ percent: ExactDecimal) -> String {
    percent.printed(digits, places: percent.whole == nil ? 2 : 0) + "%"
  }

  func baht(_ amount: ExactDecimal) -> String {
    amount.printed(digits, places: amount.whole == nil ? 2 : 0) + " " + self[.baht]
  }

  func budget(_ budget: Progress.Budget) -> String {
    let parts = [
      budget.planned.map { self[.planned] + " " + baht($0) }, budget.spent.map { self[.spent] + " " + baht($0) },
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  func period(_ period: Period) -> String {
    period.printed(CalendarStyle(language, length: .short, digits: digits))
  }

  func round(_ round: Round) -> String { round.printed(CalendarStyle(language, digits: digits)) }

  func month(_ month: CalendarMonth) -> String { month.printed(CalendarStyle(language, digits: digits)) }

  /// The usual head of a column.
  func head(_ field: MeasureField) -> String {
    switch field {
    case .label: self[.headMeasure]
    case .indicator: self[.headIndicator]
    case .subindicator: self[.headSubindicator]
    case .question: self[.headQuestion]
    case .items: self[.headItems]
    case .topic: self[.headTopic]
    case .issue: self[.headIssue]
    case .action: self[.headMeasure]
    case .analysis: self[.headAnalysis]
    case .responsible: self[.headResponsible]
    case .timeframe: self[.headTimeframe]
    case .steps: self[.headSteps]
    case .monitoring: self[.headMonitoring]
    case .status: self[.headStatus]
    case .percent: self[.headPercent]
    case .budget: self[.headBudget]
    case .result: self[.headResult]
    case .outcome: self[.headOutcome]
    case .recommendation: self[.headRecommendation]
    case .evidence: self[.headEvidence]
    }
  }

  /// The usual head of a column of groups; there is no field for the instrument.
  func head(_ grouping: MeasureGrouping) -> String {
    MeasureField(rawValue: grouping.rawValue).map(head) ?? self[.instrument]
  }
}

extension Guide {
  /// "O12 สถิติการให้บริการ", with its year when it is another than the given one.
  func itemWords(_ code: YearCode, in year: FiscalYear) -> String {
    guard case .item(let item) = code.code else { return code.printed(in: year) }
    return site.words(of: item, called: code.printed(in: year), in: code.year)
  }

  /// Where the page of an item stands; nil while it isn't published.
  func address(ofItem code: YearCode) -> String? {
    guard case .item(let item) = code.code else { return nil }
    return disclosure(of: item, in: code.year)?.address
  }

  /// The catalogue that an indicator of the measure is of: that of its question, or of its own year.
  func catalogue(of measure: Measure) -> Catalogue? {
    site.catalogues[measure.subject.question?.value.year ?? measure.year] ?? site.catalogues[measure.year]
  }

  /// What a measure is called in lists: its label, what is undertaken, or what is wrong; shortened.
  func title(of measure: Measure) -> String {
    if let label = measure.row.label { return PlainWords.of(label) }
    let words = (measure.action ?? measure.issue).map(PlainWords.of) ?? ""
    return PlainWords.shortened(words) ?? measure.id.value
  }

  /// The names of those who answer for a measure or for parts of it, each once.
  func owners(of measure: Measure) -> [String] {
    let names = measure.allRows.flatMap(names)
    return names.count > 1 ? names.firsts(of: \.self) : names
  }

  func names(of row: MeasureRow) -> [String] {
    row.responsible.map { owner in
      switch owner {
      case .unit(let id): unitName(id.value)
      case .text(let words): PlainWords.of(words)
      }
    }
  }
}
