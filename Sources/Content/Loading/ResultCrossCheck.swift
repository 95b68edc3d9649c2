internal import Diagnostics
internal import Domain
internal import Thai

extension Site {
  /// The items that scored nothing and that no measure of the year after names. A year that has not begun may have no
  /// plan yet.
  func itemsWithoutMeasure(_ flaws: ContentFlaws) -> [Diagnostic] {
    // What a measure or a catalogue that can't be read would say is not known.
    if flaws.touchFile(where: { $0.contains("/measures/") || $0.contains("/catalogue/") }) { return [] }
    let crosswalk = Crosswalk(catalogues)
    return results.values.sorted { $0.year < $1.year }.flatMap { result -> [Diagnostic] in
      guard let next = FiscalYear(result.year.number + 1) else { return [] }
      let zero = result.itemScores.filter { $0.value.value == .zero }
      let measures = measures.filter { $0.year == next || $0.fiscalYear == next }
      if measures.isEmpty {
        guard next.firstDay <= settings.asOf, let first = zero.first else { return [] }
        return [.zeroItems(first.code, count: zero.count, result.year, next: next)]
      }
      let named = named(by: measures, of: result.year, crosswalk)
      return zero.filter { !named.contains($0.code.value) }.map { .zeroItem($0.code, result.year, next: next) }
    }
  }

  /// The items of the year that the measures name, by their own codes or by those of the items that came after them.
  private func named(by measures: [Measure], of year: FiscalYear, _ crosswalk: Crosswalk) -> Set<ItemCode> {
    var named: Set<ItemCode> = []
    for item in measures.flatMap(\.allRows).flatMap(\.items).map(\.value) {
      guard case .item(let code) = item.code else { continue }
      if item.year == year { named.insert(code) }
      for earlier in crosswalk.predecessors(of: code, in: item.year) where earlier.year == year {
        if case .item(let code) = earlier.code { named.insert(code) }
      }
    }
    return named
  }
}
