internal import Formats
internal import Templates
internal import Thai

/// Pictures of a procurement table, when it has the columns of the prescribed form: money by method and by month.
struct ProcurementCharts {
  private let sheet: Sheet
  private let interface: Interface
  private let amount: Int?

  init(_ sheet: Sheet, _ interface: Interface) {
    self.sheet = sheet
    self.interface = interface
    amount = sheet.column("agreed_price") ?? sheet.column("budget_allocated") ?? sheet.column("budget")
  }

  var charts: [ChartModel] { [byMethod, byMonth].compactMap(\.self) }

  /// The methods in the order of their sums.
  private var byMethod: ChartModel? {
    guard let method = sheet.column("procurement_method") ?? sheet.column("method"), let amount else { return nil }
    var shares: [String: Share] = [:]
    for row in sheet.rows { shares[row[method].text ?? "–", default: Share()].add(row[amount].number) }
    let sorted = shares.sorted { ($1.value.sum, $0.key) < ($0.value.sum, $1.key) }
    guard !sorted.isEmpty, sorted.count <= 12 else { return nil }
    return chart(
      sorted.map { ($0.key, $0.value) }, id: "chart_method", title: interface[.chartByMethod],
      head: sheet.columns[method].title)
  }

  /// From the first month to the last, those without anything among them. The month is that in which the project was
  /// entered into e-GP: the first four digits of its number are year and month.
  private var byMonth: ChartModel? {
    guard let number = sheet.column("egp_project_number"), let amount else { return nil }
    var shares: [CalendarMonth: Share] = [:]
    for row in sheet.rows {
      guard let text = row[number].text, !["-", "–", "ไม่มี"].contains(text) else { continue }
      guard let month = Self.month(ofProject: text) else { return nil }
      shares[month, default: Share()].add(row[amount].number)
    }
    guard let first = shares.keys.min(), let last = shares.keys.max(), case let span = last.months(since: first),
      span < 24
    else { return nil }
    let months = (0...span).map { first.adding(months: $0) }
    let style = CalendarStyle(interface.language, length: .long, digits: interface.digits)
    return chart(
      months.map { ($0.printed(style), shares[$0] ?? Share()) }, id: "chart_month", title: interface[.chartByMonth],
      head: interface[.month])
  }

  /// `67109000101` is of October 2567: eleven digits, the fifth a 9.
  static func month(ofProject text: String) -> CalendarMonth? {
    let digits = DigitStyle.arabic.applied(to: text).utf8.map { Int($0) - 0x30 }
    guard digits.count == 11, digits.allSatisfy({ (0...9).contains($0) }), digits[4] == 9 else { return nil }
    return CalendarMonth(
      year: BuddhistEra.christianYear(of: BuddhistEra.shortYearCentury + digits[0] * 10 + digits[1]),
      month: digits[2] * 10 + digits[3])
  }

  private struct Share {
    var sum = ExactDecimal.zero
    var count = 0

    mutating func add(_ number: ExactDecimal?) {
      sum = sum + (number ?? .zero)
      count += 1
    }
  }

  private func chart(_ shares: [(String, Share)], id: String, title: String, head: String) -> ChartModel {
    let bars = shares.map { label, share in
      BarChart.Bar(label: label, value: share.sum, note: "(\(interface.number(share.count)) \(interface[.entries]))")
    }
    let picture = BarChart(
      words: ChartWords(id: id, title: title, description: interface[.chartDescription]), bars: bars,
      numbers: ChartNumbers(digits: interface.digits, places: 2))
    let table = Sheet(
      title: title,
      columns: [
        .init(key: "label", title: head), .init(key: "count", title: interface[.entryCount], kind: .integer),
        .init(key: "amount", title: interface[.amount], kind: .money),
      ], rows: shares.map { [.text($0), .integer($1.count), .number($1.sum)] })
    var model = interface.dataTable(table, id: id + "_table", caption: title)
    model.isSortable = false
    return ChartModel(title: title, picture: Fragment(bytes: picture.svg), table: model)
  }
}
