internal import Diagnostics
internal import Domain
internal import Thai

extension ContentLoader {
  /// The table of an item. A file that can't be read gives an empty one, so that nothing else is said of it.
  func loadTable(_ reference: FileReference, columns: [TableColumn], findings: inout [Diagnostic]) -> Table {
    let source = TextFile.read(
      reference.file, root: options.root, shownAs: options.shownAs, limits: limits, findings: &findings)
    guard let source else { return Table(file: reference, columns: [], rows: []) }
    guard source.bytes[source.textStart...].contains(where: { $0 > 0x20 }) else {
      findings.append(.emptyFile(source))
      return Table(file: reference, columns: [], rows: [])
    }
    var reader = TableReader(source, of: reference, columns: columns, limits: limits)
    let table = reader.read()
    findings += reader.findings.summed
    return table
  }

  /// Tables that no item names. Of a year with an item that can't be read nothing is said: that item may name them.
  func unnamedTables(_ sorted: SortedFiles, _ parts: [LoadedPart]) -> [Diagnostic] {
    var named: Set<String> = []
    var unreadYears: Set<String> = []
    for (file, part) in zip(sorted.pages, parts) {
      if case .disclosure(let disclosure) = part.page?.content, let table = disclosure.table {
        named.insert(table.file.file.path)
      } else if part.page == nil, let year = file.fiscalYear {
        unreadYears.insert("\(year.number)")
      }
    }
    return sorted.tables.filter { !named.contains($0.path) && !unreadYears.contains(String($0.path.prefix(4))) }
      .map { .unnamedTable(options.shownAs + "/" + $0.path) }
  }
}
