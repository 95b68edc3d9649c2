internal import Content
internal import Diagnostics
internal import Thai

/// The measures of all years, found by name, with what follows from them on the site's day. Made once for all pages.
struct MeasureBook: Sendable {
  /// The years with measures, the newest first.
  let years: [FiscalYear]
  private var byReference: [MeasureReference: Entry] = [:]
  private var byYear: [FiscalYear: [Entry]] = [:]
  private var successors: [MeasureReference: [MeasureReference]] = [:]

  struct Entry: Sendable {
    let measure: Measure
    /// On the site's day.
    let standing: MeasureStanding
  }

  /// - Parameter measures: those with a page of their own.
  init(_ measures: [Measure], on day: CalendarDate) {
    years = Set(measures.map(\.year)).sorted(by: >)
    for measure in measures {
      let entry = Entry(measure: measure, standing: MeasureStanding(of: measure, on: day))
      byReference[measure.reference] = entry
      byYear[measure.year, default: []].append(entry)
      if let earlier = measure.continues?.value { successors[earlier, default: []].append(measure.reference) }
    }
  }

  subscript(reference: MeasureReference) -> Entry? { byReference[reference] }

  func entries(of year: FiscalYear) -> [Entry] { byYear[year] ?? [] }

  /// The measure with those that it goes on with and those that go on with it; the oldest first. Each of them names a
  /// measure of an earlier year, so there is no way round.
  func chain(of measure: Measure) -> [Entry] {
    var chain: [Entry] = []
    var earlier = measure.continues?.value
    while let reference = earlier, let entry = byReference[reference] {
      chain.append(entry)
      earlier = entry.measure.continues?.value
    }
    chain.reverse()
    var next = [measure.reference]
    while !next.isEmpty {
      chain += next.compactMap { byReference[$0] }
      next = next.flatMap { successors[$0] ?? [] }
    }
    return chain
  }
}
