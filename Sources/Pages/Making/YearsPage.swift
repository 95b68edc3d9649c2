internal import Content
internal import Templates
internal import Thai

extension PageScope {
  /// All years of which anything is published.
  func allYears() -> YearsModel {
    YearsModel(
      years: guide.years.map { year in
        PublishedYearModel(
          year: interface.ordinal(year.number), address: Inventory.itemIndex(of: year),
          tally: tally(guide.count(in: year)), others: others(of: year))
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
