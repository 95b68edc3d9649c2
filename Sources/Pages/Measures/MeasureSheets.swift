internal import Content
internal import Diagnostics
internal import Formats
internal import Templates
internal import Thai

extension PageScope {
  // MARK: Of a year's measures

  func measureDownloads(of year: FiscalYear) -> [DownloadModel] {
    downloads(guide.downloads.files(of: year)) { bytes(of: $0, ofMeasuresOf: year) }
  }

  func bytes(of file: TableDownloads.File, ofMeasuresOf year: FiscalYear) -> [UInt8] {
    guide.downloads.bytes(of: file) { file in
      let sheet = measureSheet(of: year)
      // A spreadsheet has a sheet for each indicator, behind the one of all.
      let others = file.format == .xlsx && sheet.groups.count > 1 ? sheet.splitByGroup : []
      return bytes(file.format, of: [sheet] + others, title: sheet.title)
    }
  }

  // MARK: Of a report's tables

  func downloads(of report: Report, showing blocks: [ReportBlockModel]) -> [DownloadModel] {
    downloads(guide.downloads.files(of: report)) { bytes(of: $0, of: report, showing: blocks) }
  }

  mutating func bytes(of file: TableDownloads.File, of report: Report) -> [UInt8] {
    bytes(of: file, of: report, showing: blocks(of: report))
  }

  /// Not so when none of its tables can be made, which its page tells.
  mutating func hasTables(_ report: Report) -> Bool { blocks(of: report).contains { $0.table != nil } }

  private func bytes(
    of file: TableDownloads.File, of report: Report, showing blocks: [ReportBlockModel]
  ) -> [UInt8] {
    guide.downloads.bytes(of: file) { file in
      let sheets = blocks.compactMap(\.table).map { $0.sheet(groupTitle: interface[.headGroup]) }
      let title = PlainWords.of(title(of: report))
      guard let table = file.table else { return bytes(file.format, of: sheets, title: title) }
      return sheets.indices.contains(table) ? bytes(file.format, of: [sheets[table]], title: title) : []
    }
  }

  // MARK: Files

  private func downloads(
    _ files: [TableDownloads.File], bytes: (TableDownloads.File) -> [UInt8]
  ) -> [DownloadModel] {
    files.map { file in
      DownloadModel(
        name: ContentPath.name(of: file.address), address: SiteAddress.encoded(file.address),
        format: file.format.rawValue.uppercased(), size: interface.size(bytes(file).count))
    }
  }

  /// Empty when the machine fails.
  private func bytes(_ format: TableDownloads.Format, of sheets: [Sheet], title: String) -> [UInt8] {
    guard let first = sheets.first else { return [] }
    let settings = guide.site.settings
    let book = Workbook(
      title: title, author: settings.organisation.name.value, created: settings.asOf, language: interface.language,
      sheets: sheets)
    switch format {
    case .csv:
      let column = Sheet.Column(key: "group", title: interface[.headGroup])
      return CSVWriter.bytes(of: first.withGroupColumn(column))
    case .json: return sheets.count == 1 ? JSONWriter.bytes(of: first) : JSONWriter.bytes(of: book)
    case .xlsx: return (try? XLSXWriter.bytes(of: book)) ?? []
    }
  }

  private func measureSheet(of year: FiscalYear) -> Sheet {
    let entries = guide.measures.entries(of: year)
    var order: [String] = []
    var rows: [String: [[Sheet.Cell]]] = [:]
    for entry in entries {
      let words = groupKey(.indicator, of: entry.measure).map {
        plainGroupWords(.indicator, $0, of: entry.measure)
      }
      let name = words ?? interface[.headIndicator]
      if rows[name] == nil { order.append(name) }
      rows[name, default: []].append(row(of: entry))
    }
    return Sheet(
      title: interface[.measures] + " " + interface.ordinal(year.number), columns: sheetColumns,
      groups: order.map { Sheet.Group(title: $0, rows: rows[$0] ?? []) })
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
