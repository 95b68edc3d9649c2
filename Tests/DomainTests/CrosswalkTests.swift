import Diagnostics
import Testing
import Thai

@testable import Domain

@Suite("The same item in neighbouring years")
struct CrosswalkTests {
  private func catalogue(_ year: FiscalYear, _ items: [(Int, [String])]) -> Catalogue {
    Catalogue(
      framework: "nacc", fiscalYear: year, instruments: [], subindicators: [],
      items: items.compactMap { number, predecessors in
        ItemCode(number).map {
          Item(
            code: $0, title: "", subindicator: "9.1", group: "", dataYear: .any, elements: [], source: .official,
            columns: [], predecessors: predecessors)
        }
      }, bands: [], span: Source(path: "catalogue", bytes: []).whole)
  }

  @Test func mergersAndSplitsAreFollowedBothWays() throws {
    let (first, second) = (try #require(FiscalYear(2567)), try #require(FiscalYear(2568)))
    let crosswalk = Crosswalk([
      first: catalogue(first, [(1, []), (2, []), (3, [])]),
      second: catalogue(second, [(1, ["2567/O1", "2567/O3"]), (4, ["2567/O3"]), (5, ["no code"])]),
    ])
    let codes = (1...5).compactMap { ItemCode($0) }
    #expect(crosswalk.predecessors(of: codes[0], in: second).map(\.description) == ["2567/O1", "2567/O3"])
    #expect(crosswalk.successors(of: codes[2], in: first).map(\.description) == ["2568/O1", "2568/O4"])
    #expect(crosswalk.successors(of: codes[1], in: first).isEmpty)
    #expect(crosswalk.predecessors(of: codes[4], in: second).isEmpty)
  }
}
