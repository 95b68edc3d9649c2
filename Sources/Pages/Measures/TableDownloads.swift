internal import Content
internal import Diagnostics
internal import Thai

/// The files of a year's measures and of the tables of reports.
enum TableDownloads {
  /// `/2568/measures/measures.csv` and its like.
  static func files(of year: FiscalYear) -> [DownloadFile] {
    DownloadFile.all(folder: Inventory.measures(of: year), name: "measures")
  }

  /// A CSV file holds one table, a spreadsheet and a JSON file all of them.
  static func files(of report: Report) -> [DownloadFile] {
    var names: [String] = []
    let single = report.placeholders.enumerated().compactMap { number, placeholder -> DownloadFile? in
      guard let wanted = placeholder.tableName else { return nil }
      let name = free(wanted, among: names)
      names.append(name)
      return DownloadFile(folder: report.address, name: name, format: .csv, placeholder: number)
    }
    guard !single.isEmpty else { return [] }
    return [.xlsx, .json].map { DownloadFile(folder: report.address, name: "tables", format: $0) } + single
  }

  /// The name, with a number when it is taken; some hosts take capital and small letters for one.
  private static func free(_ name: String, among names: [String]) -> String {
    let taken = Set(names.map { $0.lowercased() })
    guard taken.contains(name.lowercased()) else { return name }
    return ((names.count + 1)...).lazy.map { "\(name)-\($0)" }.first { !taken.contains($0.lowercased()) } ?? name
  }
}

extension Report {
  /// What its body asks for, in order; the table of measures when it asks for nothing and one follows it.
  var placeholders: [ReportPlaceholder] {
    let written = blocks.compactMap { block -> ReportPlaceholder? in
      if case .placeholder(let placeholder) = block { placeholder.value } else { nil }
    }
    return written.isEmpty && hasTableAtEnd ? [.measures] : written
  }

  /// Whether a body without any `[[…]]` is followed by the table of measures: an analysis alone is not.
  var hasTableAtEnd: Bool { printsTableAtEnd && (kinds != [.analysis] || table.columns != nil) }
}

extension ReportPlaceholder {
  /// What the file of its table is called; nil when it stands for none.
  fileprivate var tableName: String? {
    switch self {
    case .measures: "measures"
    case .table(let name): name.isFileName ? name : "table"
    case .scores(.indicators): "scores"
    case .scores(.questions(let part)): "scores-" + part.rawValue.lowercased()
    case .scores(.items(let indicator)): "scores-oit-\(indicator)"
    case .analysis: "analysis"
    case .figure, .surveys, .summary, .elements: nil
    }
  }
}

extension String {
  /// Whether it can stand in an address as the name of one file: offices may give their tables any names.
  fileprivate var isFileName: Bool {
    SiteAddress.encoded(self) == self && !contains("/") && !hasPrefix(".") && utf8.count <= 100
  }
}
