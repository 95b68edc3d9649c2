package import Thai

/// Which items of neighbouring years are the same, as the catalogues tell by their `predecessors`. Two predecessors are
/// a merger, two successors a split; an item that no catalogue names has none.
package struct Crosswalk: Sendable {
  private var before: [YearCode: [YearCode]] = [:]
  private var after: [YearCode: [YearCode]] = [:]

  package init(_ catalogues: [FiscalYear: Catalogue]) {
    for catalogue in catalogues.values.sorted(by: { $0.fiscalYear < $1.fiscalYear }) {
      for item in catalogue.items { add(item, of: catalogue.fiscalYear) }
    }
  }

  private mutating func add(_ item: Item, of year: FiscalYear) {
    let own = YearCode(.item(item.code), of: year)
    for written in item.predecessors {
      guard case .success(let reading) = YearCode.read(written, of: year) else { continue }
      before[own, default: []].append(reading.value)
      after[reading.value, default: []].append(own)
    }
  }

  /// In the order of the catalogue.
  package func predecessors(of item: ItemCode, in year: FiscalYear) -> [YearCode] {
    before[YearCode(.item(item), of: year)] ?? []
  }

  /// In the order of the next year's catalogue.
  package func successors(of item: ItemCode, in year: FiscalYear) -> [YearCode] {
    after[YearCode(.item(item), of: year)] ?? []
  }
}
