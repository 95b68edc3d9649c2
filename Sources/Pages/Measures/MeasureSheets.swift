internal import Content
internal import Diagnostics
internal import Formats
internal import Thai

extension PageScope {
  func measureDownloads(of year: FiscalYear) -> [DownloadModel] {
    lazy var sheet = measureSheet(of: year)
    return TableDownloads.files(of: year).map { file in
      download(file, guide.made(file, in: interface) { workbook(for: file, sheet) })
    }
  }

  func made(_ file: DownloadFile, ofMeasuresOf year: FiscalYear) -> MadeFile {
    guide.made(file, in: interface) { workbook(for: file, measureSheet(of: year)) }
  }

  /// A spreadsheet has a sheet for each indicator, behind the one of all.
  private func workbook(for file: DownloadFile, _ sheet: Sheet) -> Workbook? {
    let others = file.format == .xlsx && sheet.groups.count > 1 ? sheet.splitByGroup : []
    return workbook([sheet] + others, title: sheet.title)
  }

  private func measureSheet(of year: FiscalYear) -> Sheet {
    var groups: [(title: String, rows: [[Sheet.Cell]])] = []
    var places: [String: Int] = [:]
    for entry in guide.measures.entries(of: year) {
      let name = indicatorName(of: entry.measure)
      let place = places[name] ?? groups.count
      if place == groups.count {
        places[name] = place
        groups.append((name, []))
      }
      groups[place].rows.append(row(of: entry))
    }
    return Sheet(
      title: interface[.measures] + " " + interface.ordinal(year.number), columns: sheetColumns,
      groups: groups.map { Sheet.Group(title: $0.title, rows: $0.rows) })
  }

  private var sheetColumns: [Sheet.Column] {
    [
      Sheet.Column(key: "id", title: interface[.headID]),
      Sheet.Column(key: "measure", title: interface[.headMeasure], width: 50),
      Sheet.Column(key: "indicator_number", title: interface[.headIndicatorNumber], kind: .ordinal),
      Sheet.Column(key: "topic", title: interface[.headTopic]),
      Sheet.Column(key: "responsible", title: interface[.headResponsible], width: 30),
      Sheet.Column(key: "deadline", title: interface[.headDeadline], kind: .date),
      Sheet.Column(key: "status", title: interface[.headStatus]),
      Sheet.Column(key: "days_late", title: interface[.headDaysLate], kind: .integer),
      Sheet.Column(key: "percent", title: interface[.headPercent], kind: .decimal(places: 2)),
      Sheet.Column(key: "planned", title: interface[.headPlanned], kind: .money),
      Sheet.Column(key: "spent", title: interface[.headSpent], kind: .money),
      Sheet.Column(key: "status_6m", title: interface[.headStatus] + " " + interface.round(.sixMonths)),
      Sheet.Column(key: "status_12m", title: interface[.headStatus] + " " + interface.round(.twelveMonths)),
      Sheet.Column(key: "url", title: interface[.headAddress]),
    ]
  }

  private func row(of entry: MeasureBook.Entry) -> [Sheet.Cell] {
    let (measure, standing) = (entry.measure, entry.standing)
    let late: Sheet.Cell = if case .late(let days) = standing.timing { .integer(days) } else { .empty }
    return [
      .text(measure.id.value), .text(guide.title(of: measure)),
      measure.subject.indicator.map { .integer($0.value) } ?? .empty,
      measure.subject.topic.map { .text(PlainWords.of($0)) } ?? .empty,
      .text(guide.owners(of: measure).joined(separator: ", ")), standing.deadline.map(Sheet.Cell.date) ?? .empty,
      .text(interface.state(standing.state)), late, standing.percent.map(Sheet.Cell.number) ?? .empty,
      standing.planned.map(Sheet.Cell.number) ?? .empty, standing.spent.map(Sheet.Cell.number) ?? .empty,
      state(of: measure, in: .sixMonths), state(of: measure, in: .twelveMonths),
      .text(guide.canonical(measure.address)),
    ]
  }

  private func state(of measure: Measure, in round: Round) -> Sheet.Cell {
    .text(interface.state(MeasureStanding(of: measure, round: round, on: guide.site.settings.asOf).state))
  }
}
