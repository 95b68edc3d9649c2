internal import Content
internal import Templates
internal import Thai

extension PageScope {
  /// All years of which anything is published.
  func allYears() -> YearsModel {
    let years = Set(guide.years).union(guide.resultYears).union(guide.measures.years).union(guide.reportYears)
    return YearsModel(
      years: years.sorted(by: >).map { year in
        let hasItems = guide.years.contains(year)
        return PublishedYearModel(
          year: interface.ordinal(year.number), address: hasItems ? Inventory.itemIndex(of: year) : nil,
          tally: hasItems ? tally(guide.count(in: year)) : nil, others: others(of: year))
      })
  }

  private func others(of year: FiscalYear) -> [LinkModel] {
    var links: [LinkModel] = []
    if guide.resultYears.contains(year) { links.append(link(.result, Inventory.result(of: year))) }
    if guide.measures.years.contains(year) { links.append(link(.measures, Inventory.measures(of: year))) }
    if guide.reportYears.contains(year) { links.append(link(.reports, Inventory.reportList(of: year))) }
    return links
  }

  private func link(_ word: Word, _ address: String) -> LinkModel {
    LinkModel(title: interface[word], address: URLValue(address))
  }
}
