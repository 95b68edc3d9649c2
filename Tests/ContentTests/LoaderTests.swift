import Diagnostics
import Domain
import Foundation
import TestSupport
import Testing
import Thai

@testable import Content

@Suite("Content becomes a site")
struct LoaderTests {
  private static func load(
    _ site: TemporarySite, now: CalendarDate? = nil, jobs: Int = 2
  ) async throws -> (site: Site?, findings: [Diagnostic]) {
    let today = try #require(CalendarDate(year: 2025, month: 4, day: 1))
    return await ContentLoader.load(
      ContentOptions(root: site.path + "/content", shownAs: "content", now: now, today: today, jobs: jobs))
  }

  private static let disclosure = """
    ---
    item: O1
    updated: 14 มีนาคม 2568
    owner: palad
    ---
    ## แผนผัง
    """

  @Test func readsTheSmallestSite() async throws {
    let (site, findings) = try await Self.load(TemporarySite(["content/2568/oit/o01.md": Self.disclosure]))
    #expect(findings.map(\.id) == [])
    let disclosure = try #require(site?.disclosures.first)
    #expect(disclosure.address == "/2568/oit/o01/")
    #expect(disclosure.updated.value.isoText == "2025-03-14")
    #expect(disclosure.updated.span.text == "14 มีนาคม 2568")
    #expect(site?.settings.asOf.isoText == "2025-04-01")
  }

  @Test func keysMayBeThai() async throws {
    let thai = """
      ---
      ข้อ: ๐๑
      ปรับปรุงล่าสุด: ๑๔ มี.ค. ๖๘
      เจ้าของข้อมูล: palad
      องค์ประกอบ:
        1: "#แผนผัง"
      บุคคล:
        - {ชื่อ-นามสกุล: นายกเทศมนตรี, ฝ่าย: ฝ่ายการเมือง, โทรศัพท์: 0 4300 0000}
      ---
      ## แผนผัง
      """
    let (site, findings) = try await Self.load(TemporarySite(["content/2568/oit/o01.md": thai]))
    #expect(findings.map(\.id) == [])
    let disclosure = try #require(site?.disclosures.first)
    #expect(disclosure.item.value.description == "O1")
    #expect(disclosure.people.first?.side == .political)
    #expect(disclosure.people.first?.phone == "0 4300 0000")
  }

  @Test func theSameKeyInBothLanguagesIsADuplicate() async throws {
    let text = MarkedText("---\ntitle: ก\n1️⃣ชื่อเรื่อง: ข\n---\n")
    let (_, findings) = try await Self.load(TemporarySite(["content/pages/a.md": text.text]))
    #expect(findings.map(\.id) == ["key/duplicate"])
    #expect(findings.first?.span?.range.lowerBound == text.places.first)
  }

  @Test(arguments: ["\u{FEFF}", ""], ["\n", "\r\n", "\r"])
  func byteOrderMarksAndAnyLineEndsAreTaken(mark: String, lineEnd: String) async throws {
    let text = mark + Self.disclosure.replacingOccurrences(of: "\n", with: lineEnd)
    let (site, findings) = try await Self.load(TemporarySite(["content/2568/oit/o01.md": text]))
    #expect(findings.map(\.id) == [])
    #expect(site?.disclosures.first?.updated.value.isoText == "2025-03-14")
    #expect(site?.disclosures.first?.body.string == "## แผนผัง")
  }

  @Test func decomposedNamesMeetComposedReferences() async throws {
    let composed = "caf\u{E9}.pdf"
    let decomposed = "cafe\u{301}.pdf"
    let text = "---\ntitle: ข่าว\ndate: 2568-01-05\ndocuments:\n  - {file: files/\(composed), title: เมนู}\n---\n"
    let site = try TemporarySite(["content/files/\(decomposed)": TemporarySite.document, "content/news/a.md": text])
    let (loaded, findings) = try await Self.load(site)
    #expect(findings.map(\.id) == [])
    let file = try #require(loaded?.news.first?.documents.first?.file.file)
    #expect(Array(file.path.utf8) == Array("files/\(decomposed)".utf8))
  }

  @Test func valuesAreReadAsWritten() async throws {
    let text = """
      ---
      item: 010
      updated: 2567-02-29
      owner: palad
      statistics:
        - {label: no, value: ~}
        - {label: 0431112222, value: "50,000"}
      ---
      """
    let catalogue = TemporarySite.catalogue.replacingOccurrences(of: "code: O2", with: "code: O10")
    let site = try TemporarySite(["content/2568/oit/o10.md": text, "content/catalogue/2568.yml": catalogue])
    let (loaded, findings) = try await Self.load(site)
    #expect(findings.map(\.id) == [])
    let disclosure = try #require(loaded?.disclosures.first)
    #expect(disclosure.item.value.number == 10)
    #expect(disclosure.updated.value.isoText == "2024-02-29")
    #expect(disclosure.statistics.map(\.label.text.string) == ["no", "0431112222"])
    #expect(disclosure.statistics.map(\.value.text.string) == ["~", "50,000"])
  }

  @Test func draftsAndDaysDecideWhatIsPublished() async throws {
    let site = try TemporarySite([
      "content/pages/a.md": "---\ntitle: ก\ndraft: ใช่\n---\n",
      "content/news/2568-03-01-b.md": "---\ntitle: ข\npublish: 2 เม.ย. 2568\n---\n",
      "content/news/2568-03-01-c.md": "---\ntitle: ค\nexpire: 31 มี.ค. 2568\n---\n",
      "content/news/2568-03-01-d.md": "---\ntitle: ง\npublish: 1 เม.ย. 2568\nexpire: 1 เม.ย. 2568\n---\n",
    ])
    let (loaded, findings) = try await Self.load(site)
    #expect(findings.map(\.id) == [])
    #expect(loaded?.news.map(\.name) == ["2568-03-01-d"])
    #expect(loaded?.pages.count == 0)
    #expect(loaded?.unpublished.count == 3)
    let tomorrow = try await Self.load(site, now: CalendarDate(year: 2025, month: 4, day: 2))
    #expect(tomorrow.site?.news.map(\.name) == ["2568-03-01-b"])
  }

  @Test func findingsDoNotDependOnThreads() async throws {
    var files: [String: String] = [:]
    for number in 0..<40 { files["content/pages/p\(number).md"] = "---\ntilte: x\nupdated: 99/99/99\n---\n" }
    let site = try TemporarySite(files)
    let one = try await Self.load(site, jobs: 1).findings.inSourceOrder()
    let many = try await Self.load(site, jobs: 8).findings.inSourceOrder()
    #expect(one.count == 120)
    #expect(DiagnosticReport(one, language: .thai).json == DiagnosticReport(many, language: .thai).json)
  }

  @Test func everyKeyHasTwoNamesAndEachIsUniqueInItsPlace() {
    for schema in [
      SiteKeys.schema, OrganisationKeys.schema, UnitKeys.schema, ContactKeys.schema, ChannelKeys.schema,
      ColourKeys.schema, LicenceKeys.schema, WindowKeys.schema, DisclosureKeys.schema, PersonKeys.schema,
      ActingKeys.schema, DocumentKeys.schema, LinkKeys.schema, StatisticKeys.schema, HistoryKeys.schema,
      NewsKeys.schema, PhotoKeys.schema, PageKeys.schema, CatalogueKeys.schema, InstrumentKeys.schema,
      IndicatorKeys.schema, QuestionKeys.schema, SubindicatorKeys.schema, ItemKeys.schema, ElementKeys.schema,
      ColumnKeys.schema, BandKeys.schema,
    ] {
      let names = schema.keys.flatMap { [$0.name, $0.thai] }
      #expect(Set(names).count == names.count, "\(schema.name)")
    }
  }

  @Test func theProjectsCataloguesAreRead() async throws {
    let root = Specifications.projectFolder.path + "/content"
    let today = try #require(CalendarDate(year: 2025, month: 4, day: 1))
    let options = ContentOptions(root: root, shownAs: "content", now: nil, today: today, jobs: 2)
    let site = try #require(await ContentLoader.load(options).site)
    let counts = site.catalogues.mapValues(\.items.count)
    #expect(
      Dictionary(uniqueKeysWithValues: counts.map { ($0.key.number, $0.value) }) == [
        2565: 43, 2566: 43, 2567: 35, 2568: 28, 2569: 26,
      ])
  }
}
