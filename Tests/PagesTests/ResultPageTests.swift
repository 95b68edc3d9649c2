import Foundation
import TestSupport
import Testing

@testable import Pages

@Suite("The result of an assessment")
struct ResultPageTests {
  private static let catalogue = TemporarySite.catalogue.replacing(
    "  - code: OIT\n    weight: 100\n",
    with: """
        - code: IIT
          weight: 30
          indicators:
            - {"no": 1, title: การปฏิบัติหน้าที่}
        - code: OIT
          weight: 70

      """)

  @Test func theTableBehindTheTrendHasEveryLineOfThePicture() async throws {
    let site = try await MadeSite.make([
      "content/catalogue/2567.yml": Self.catalogue.replacing("fiscal_year: 2568", with: "fiscal_year: 2567"),
      "content/catalogue/2568.yml": Self.catalogue, "content/2567/ita.yml": "indicator_scores: {1: 80.25}\n",
      "content/2568/ita.yml": "indicator_scores: {1: 96.50, 9: 74}\n",
    ])
    let main = try site.main("/2568/ita/")
    let section = try #require(main.components(separatedBy: "id=\"part_trend\"").last)
    let table = try #require(section.components(separatedBy: "<table>").dropFirst().first)
      .components(separatedBy: "</table>")[0]
    let cells = table.components(separatedBy: "\n").map { line in
      line.matches(of: /<t[hd](?: [^>]*)?>(?:<a [^>]*>)?([^<]*)/).map { String($0.output.1) }
    }
    #expect(cells.contains { $0.dropFirst(2) == ["IIT", "OIT", "ระดับผลการประเมิน"] }, "\(cells)")
    #expect(cells.contains { $0.first == "๒๕๖๗" && $0[2...3] == ["๘๐.๒๕", "–"] }, "\(cells)")
    #expect(cells.contains { $0.first == "๒๕๖๘" && $0[2...3] == ["๙๖.๕๐", "๗๔.๐๐"] }, "\(cells)")
    #expect(main.contains("IIT: ๒๕๖๗ ๘๐.๒๕, ๒๕๖๘ ๙๖.๕๐; OIT: ๒๕๖๗ –, ๒๕๖๘ ๗๔.๐๐</desc>"))
  }
}
