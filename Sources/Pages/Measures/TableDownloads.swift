internal import Content
internal import Diagnostics
internal import Formats
internal import Synchronization
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
  }

  /// What was made, by address: a page prints the size of its files before they are written.
  private let made = MadeFiles()

  /// The bytes of a file, made when they are first asked for.
  func bytes(of file: File, making make: (File) -> [UInt8]) -> [UInt8] {
    made.bytes(at: file.address) { make(file) }
  }

  /// `/2568/measures/measures.csv` and its like.
  func files(of year: FiscalYear) -> [File] {
    Format.allCases.map { format in
      File(
        address: Inventory.measures(of: year) + "measures." + format.rawValue, format: format, table: nil)
    }
  }

  /// A CSV file holds one table, a spreadsheet and a JSON file all of them.
  func files(of report: Report) -> [File] {
    let names = report.tableNames
    guard !names.isEmpty else { return [] }
    let whole = [Format.xlsx, .json].map { format in
      File(address: report.address + "tables." + format.rawValue, format: format, table: nil)
    }
    let single = names.enumerated().map { index, name in
      File(address: report.address + name + ".csv", format: .csv, table: index)
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

/// Files that are made once, on whichever thread wants one first.
private final class MadeFiles: Sendable {
  private let made = Mutex<[String: [UInt8]]>([:])

  /// Two threads that ask at once may both make the file: of the same bytes.
  func bytes(at address: String, making make: () -> [UInt8]) -> [UInt8] {
    if let known = made.withLock({ $0[address] }) { return known }
    let bytes = make()
    made.withLock { $0[address] = bytes }
    return bytes
  }
}
