internal import Content
internal import Diagnostics
internal import Domain
internal import Thai

/// Which items of a year come from which items of an earlier one, through the catalogues in between.
struct Crosswalk {
  let from: FiscalYear
  private let predecessors: [ItemCode: [ItemCode]]

  init(_ site: Site, to catalogue: Catalogue, from: FiscalYear) {
    self.from = from
    predecessors = Dictionary(
      catalogue.items.map { ($0.code, Self.codes(of: $0, in: catalogue.fiscalYear, from: from, site)) }
    ) { first, _ in first }
  }

  /// Two or more mean a merger.
  func predecessors(of code: ItemCode) -> [ItemCode] { predecessors[code] ?? [] }

  /// In their order.
  func successors(of code: ItemCode) -> [ItemCode] {
    predecessors.filter { $0.value.contains(code) }.keys.sorted()
  }

  func withoutSuccessor(in site: Site) -> [Disclosure] {
    site.disclosures.filter { $0.year == from && successors(of: $0.item.value).isEmpty }
  }

  /// Each step goes to an earlier year, so that a catalogue that names itself ends nothing but its own line.
  private static func codes(of item: Item, in year: FiscalYear, from: FiscalYear, _ site: Site) -> [ItemCode] {
    var codes: [ItemCode] = []
    for text in item.predecessors {
      guard case .success(let reading) = YearCode.read(text, of: year), case .item(let code) = reading.value.code
      else { continue }
      let earlier = reading.value.year
      if earlier == from {
        codes.append(code)
      } else if earlier > from, earlier < year, let item = site.catalogues[earlier]?.item(code) {
        codes += self.codes(of: item, in: earlier, from: from, site)
      }
    }
    return codes.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
