internal import Content
internal import Diagnostics
internal import Templates
internal import Thai

extension PageScope {
  mutating func measure(_ measure: Measure) -> MeasureModel {
    let standing = guide.measures[measure.reference]?.standing
    return MeasureModel(
      id: measure.id.value, title: guide.title(of: measure), year: interface.ordinal(measure.year.number),
      index: Inventory.measures(of: measure.year),
      standing: interface.standing(standing ?? MeasureStanding(of: measure, on: guide.site.settings.asOf)),
      facts: facts(of: measure),
      texts: texts(of: measure, measure.row, fields: [.issue, .action, .analysis, .steps, .monitoring]),
      parts: measure.parts.enumerated().map { part($0.element, number: $0.offset + 1, of: measure) },
      history: guide.measures.chain(of: measure).reversed().map { year(of: $0.measure, on: measure) },
      reports: guide.reports(showing: measure).map(link(to:)))
  }

  private mutating func facts(of measure: Measure) -> MeasureFactsModel {
    var facts = facts(of: measure.row, in: measure)
    facts.indicator = groupWords(.indicator, of: measure)
    facts.subindicator = groupWords(.subindicator, of: measure)
    facts.question = groupWords(.question, of: measure)
    facts.topic = measure.subject.topic.map { inline($0) }
    facts.deadline = measure.deadline.map(interface.date)
    return facts
  }

  /// What a part of a measure may have of its own.
  private mutating func facts(of row: MeasureRow, in measure: Measure) -> MeasureFactsModel {
    MeasureFactsModel(
      items: cell(.items, of: MeasureCellSource(measure: measure, row: row, entry: nil)),
      owners: owners(row.responsible, separator: nil), timeframe: row.timeframe.flatMap { timeframe($0) })
  }

  /// The texts that there are, under the usual names of their fields.
  private mutating func texts(
    of measure: Measure, _ row: MeasureRow, entry: Progress? = nil, fields: [MeasureField]
  ) -> [MeasureTextModel] {
    let source = MeasureCellSource(measure: measure, row: row, entry: entry)
    return fields.compactMap { field in
      cell(field, of: source).map { MeasureTextModel(name: interface.head(field), text: $0) }
    }
  }

  private mutating func part(_ row: MeasureRow, number: Int, of measure: Measure) -> MeasurePartModel {
    let name = row.label.map { inline($0) } ?? Fragment.text(interface[.part] + " " + interface.number(number))
    return MeasurePartModel(
      name: name ?? Fragment(bytes: []), facts: facts(of: row, in: measure),
      texts: texts(of: measure, row, fields: [.steps, .monitoring]))
  }

  /// - Parameter page: the measure whose page it stands on.
  private mutating func year(of measure: Measure, on page: Measure) -> MeasureYearModel {
    let entries = measure.progressRows.flatMap { row in
      measure.entries(of: row, until: guide.site.settings.asOf).map { (row, $0) }
    }
    let inOrder = entries.enumerated().sorted { left, right in
      let (first, second) = (measure.day(of: left.element.1), measure.day(of: right.element.1))
      return (second ?? .first, left.offset) < (first ?? .first, right.offset)
    }
    return MeasureYearModel(
      year: interface.ordinal(measure.year.number), title: guide.title(of: measure),
      address: measure.reference == page.reference ? nil : measure.address,
      entries: inOrder.map { progress($0.element.1, $0.element.0, of: measure) })
  }

  private mutating func progress(_ entry: Progress, _ row: MeasureRow, of measure: Measure) -> ProgressModel {
    ProgressModel(
      round: entry.round.map { interface.round($0.value) },
      part: measure.parts.isEmpty ? nil : row.label.map { inline($0) },
      date: measure.day(of: entry).map(interface.date), standing: interface.standing(entry),
      texts: texts(of: measure, row, entry: entry, fields: [.result, .outcome, .recommendation]),
      evidence: entry.evidence.compactMap { evidenceLink($0) })
  }
}

extension Interface {
  func standing(_ standing: MeasureStanding) -> StandingModel {
    StandingModel(
      status: tag(standing.state, isLate: standing.isLate), timing: timing(standing.timing), isLate: standing.isLate,
      percent: standing.percent.map(percent), planned: standing.planned.map(baht), spent: standing.spent.map(baht))
  }

  func standing(_ entry: Progress) -> StandingModel {
    StandingModel(
      status: tag(MeasureState(entry.status), isLate: false), timing: nil, isLate: false,
      percent: entry.percent.map(percent), planned: entry.budget?.planned.map(baht),
      spent: entry.budget?.spent.map(baht))
  }

  /// The state in its own words; the look is that of the nearest status.
  func tag(_ state: MeasureState, isLate: Bool) -> StatusModel {
    let status: Status =
      switch state {
      case .notReported, .unstated: isLate ? .late : .unknown
      case .notStarted: isLate ? .late : .notStarted
      case .inProgress: isLate ? .late : .inProgress
      case .done: .done
      case .notDone: .notDone
      }
    return StatusModel(status: status, label: self.state(state))
  }
}
