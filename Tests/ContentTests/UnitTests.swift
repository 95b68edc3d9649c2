import Diagnostics
import Foundation
import TestSupport
import Testing
import Thai

@testable import Content

@Suite("Units are named by id, name or other name")
struct UnitTests {
  private static func load(
    units: String, _ files: [String: String] = [:]
  ) async throws -> (site: Site?, findings: [Diagnostic]) {
    let head = TemporarySite.siteFile.components(separatedBy: "units:")[0]
    let site = try TemporarySite(files.merging(["content/site.yml": head + "units:\n" + units]) { $1 })
    let today = try #require(CalendarDate(year: 2025, month: 4, day: 1))
    return await ContentLoader.load(
      ContentOptions(root: site.path + "/content", shownAs: "content", now: nil, today: today, jobs: 2))
  }

  private static let units = """
      - {id: palad, name: สำนักปลัด, aliases: [สำนักปลัดเทศบาล, สป.]}
      - {id: legal, name: งานนิติการ, part_of: สป.}

    """

  private static func disclosure(owner: String) -> [String: String] {
    ["content/2568/oit/o01.md": "---\nitem: O1\nupdated: 14 มีนาคม 2568\nowner: \(owner)\n---\nก\n"]
  }

  @Test(arguments: ["palad", "สำนักปลัด", "สำนักปลัดเทศบาล", "สป."])
  func anOwnerIsTheUnitWhateverItIsCalled(_ name: String) async throws {
    let (site, findings) = try await Self.load(units: Self.units, Self.disclosure(owner: name))
    #expect(findings.map(\.id) == [])
    #expect(site?.disclosures.first?.owner.value == "palad")
    #expect(site?.disclosures.first?.owner.span.text == name)
    #expect(site?.settings.units.last?.partOf?.value == "palad")
  }

  @Test func newsNameTheirUnitLikewise() async throws {
    let news = "---\ntitle: ก\nunit: งานนิติการ\n---\nก\n"
    let (site, findings) = try await Self.load(units: Self.units, ["content/news/2568-01-02-a.md": news])
    #expect(findings.map(\.id) == [])
    #expect(site?.news.first?.unit?.value == "legal")
  }

  @Test func anUnknownOwnerIsAnErrorAndThePageIsStillRead() async throws {
    let (site, findings) = try await Self.load(units: Self.units, Self.disclosure(owner: "สำนักปรัด"))
    #expect(findings.map(\.id) == ["reference/unknown-unit"])
    #expect(findings.first?.hint?.english == "did you mean `สำนักปลัด`?")
    #expect(site?.disclosures.count == 1)
  }

  @Test(arguments: [
    ("  - {id: a, name: ก, part_of: b}\n  - {id: b, name: ข, part_of: a}\n", ["reference/unit-circle"]),
    ("  - {id: a, name: ก, part_of: ก}\n", ["reference/unit-circle"]),
    ("  - {id: a, name: ก}\n  - {id: b, name: ก}\n", ["reference/duplicate-unit"]),
    ("  - {id: a, name: ก}\n  - {id: b, name: ข, aliases: [a]}\n", ["reference/duplicate-unit"]),
    ("  - {id: a, name: ก, aliases: [ก]}\n", []),
    ("  - {id: ก, name: ก}\n", ["value/unit-id"]), ("  - {id: a b, name: ก}\n", ["value/unit-id"]),
    ("  - {id: \"12\", name: ก}\n", ["value/unit-id"]), ("  - {id: Unit-1_a, name: ก}\n", []),
  ])
  func theyAreToldApartAndEndSomewhere(_ units: String, _ ids: [String]) async throws {
    let (site, findings) = try await Self.load(units: units)
    #expect(findings.map(\.id) == ids)
    // Whoever follows the parents comes to an end.
    for unit in site?.settings.units ?? [] {
      var (above, steps) = (unit.partOf, 0)
      while let parent = above, steps < 10 {
        above = site?.settings.unit(parent.value)?.partOf
        steps += 1
      }
      #expect(steps < 10)
    }
  }
}
