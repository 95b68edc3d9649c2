internal import Content
internal import Diagnostics
internal import Formats
internal import Templates
internal import Thai

/// The files in which tables are handed out, by their addresses.
struct TableDownloads: Sendable {
  enum Format: String, CaseIterable {
    case csv, xlsx, json
  }

  /// One file of a year's measures or of a report's tables.
  struct File: Sendable {
    let address: String
    let format: Format
    /// The table in it, from 0; nil for all of them.
    let table: Int?
    /// The plain name of the table, when there are several.
    let name: String?
  }

  /// `/2568/measures/measures.csv` and its like.
  func files(of year: FiscalYear) -> [File] {
    Format.allCases.map { format in
      File(
        address: Inventory.measures(of: year) + "measures." + format.rawValue, format: format, table: nil, name: nil)
    }
  }

  /// A CSV file holds one table, a spreadsheet and a JSON file all of them.
  func files(of report: Report) -> [File] {
    let names = report.tableNames
    guard !names.isEmpty else { return [] }
    let whole = [Format.xlsx, .json].map { format in
      File(address: report.address + "tables." + format.rawValue, format: format, table: nil, name: nil)
    }
    let single = names.enumerated().map { index, name in
      File(address: report.address + name + ".csv", format: .csv, table: index, name: names.count > 1 ? name : nil)
    }
    return whole + single
  }
}

extension Report {
  /// A name in an address for each table that the document prints, in order.
  fileprivate var tableNames: [String] {
    var names: [String] = []
    for block in blocks {
      guard case .placeholder(let placeholder) = block, let name = placeholder.value.tableName else { continue }
      let plain = name.utf8.allSatisfy { $0 < 0x80 } ? name : "table"
      names.append(names.contains { $0.lowercased() == plain.lowercased() } ? "\(plain)-\(names.count + 1)" : plain)
    }
    return names.isEmpty && printsTableAtEnd && hasTableAtEnd ? ["measures"] : names
  }

  /// Whether a body without any `[[…]]` is followed by the table of measures: an analysis alone is not.
  var hasTableAtEnd: Bool { kinds != [.analysis] || table.columns != nil }
}

extension ReportPlaceholder {
  fileprivate var tableName: String? {
    switch self {
    case .measures: "measures"
    case .table(let name): SiteAddress.encoded(name) == name ? name : "table"
    case .scores(.indicators): "scores"
    case .scores(.questions(let part)): "scores-" + part.rawValue.lowercased()
    case .scores(.items(let indicator)): "scores-oit-\(indicator)"
    case .analysis: "analysis"
    case .figure, .surveys, .summary, .elements: nil
    }
  }
}

extension PageScope {
  func downloads(_ files: [TableDownloads.File]) -> [DownloadLinkModel] {
    files.map { file in
      DownloadLinkModel(
        title: [interface[.downloadTable], file.name].compactMap(\.self).joined(separator: " "),
        format: file.format.rawValue.uppercased(), address: SiteAddress.encoded(file.address))
    }
  }
}

/// A table as a file.
struct DownloadLinkModel: ViewModel {
  let title: String
  /// "CSV".
  let format: String
  let address: String

  static let context = ModelContext<Self>(
    "download-link",
    [.text("title") { $0.title }, .text("format") { $0.format }, .url("href") { $0.address }])
}
