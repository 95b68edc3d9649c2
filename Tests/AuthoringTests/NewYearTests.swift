import Build
import Content
import Diagnostics
import Foundation
import TestSupport
import Testing
import Thai

@testable import Authoring

@Suite("A new year")
struct NewYearTests {
  private let (old, new): (FiscalYear, FiscalYear)

  init() throws { (old, new) = (try #require(FiscalYear(2568)), try #require(FiscalYear(2569))) }

  private static let catalogue = """
    framework: nacc
    fiscal_year: 2569
    instruments:
      - code: OIT
        weight: 100
        indicators:
          - {"no": 9, title: การเปิดเผยข้อมูล}
    subindicators:
      - {"no": "9.1", indicator: 9, title: ข้อมูลพื้นฐาน}
    items:
      - {code: O1, title: โครงสร้างและผู้บริหาร, subindicator: "9.1", group: ก, data_year: current, elements: [], source: official, predecessors: [2568/O1, 2568/O2]}
      - code: O2
        title: ข้อใหม่
        subindicator: "9.1"
        group: ก
        elements:
          - {"no": 1, text: ต้องมีสิ่งนี้, source: official}
        source: official
    bands: []
    """

  private static let item = """
    ---
    ข้อ: O1
    ปรับปรุงล่าสุด: 14 มีนาคม 2568
    เจ้าของข้อมูล: สำนักปลัด
    ปีของข้อมูล: 2568
    คำอธิบาย: |
      อธิบายไว้: ที่นี่

      อีกย่อหน้า
    องค์ประกอบ:
      1: "#โครงสร้าง"
    documents:
      - {file: files/a.pdf, title: แผนผัง}
    history:
      - {date: 1 มีนาคม 2568, change: แก้}
    aliases: [/old/]
    ---
    ## โครงสร้าง

    ข้อความเดิม

    """

  private func site() throws -> TemporarySite {
    try TemporarySite([
      "content/catalogue/2569.yml": Self.catalogue, "content/files/a.pdf": "%PDF-1.7\n",
      "content/2568/oit/o01.md": Self.item.replacing("สำนักปลัด", with: "palad"),
      "content/2568/oit/o02.md": "---\nitem: O2\nupdated: 1 มีนาคม 2568\nowner: palad\n---\nรายชื่อผู้บริหาร\n",
      "content/2568/measures/m.yml": """
      measures:
        - id: open
          indicator: 9
          items: [O2]
          topic: "หัวเรื่อง: หนึ่ง"
          issue: |
              ย่อหน้าแรก

              - รายการ
          action: ทำให้ดีขึ้น
          responsible: [palad, ทุกส่วนราชการ]
          parts:
            - {label: ส่วนที่ทำแล้ว, progress: [{round: 6m, status: done}]}
            - {label: ส่วนที่เหลือ, steps: [หนึ่ง, สอง], progress: [{round: 6m, status: in_progress}]}
        - id: done
          indicator: 9
          action: ทำแล้ว
          progress: [{round: 6m, status: in_progress}, {round: 12m, status: done}]
      """,
    ])
  }

  private func make(_ site: TemporarySite) async throws -> NewYear.Outcome {
    try await NewYear.make(new, from: old, site.options)
  }

  @Test func bringsDraftsOfAllItemsThatBuildWithoutAnError() async throws {
    let site = try site()
    let outcome = try await make(site)
    #expect(outcome.isDone && outcome.findings.filter { $0.severity == .error }.map(\.id) == [])
    #expect(try await site.build().fails(on: .error) == false)
    #expect(!site.exists("public/2569/oit/o01"), "drafts are not published")

    let merged = try site.text("content/2569/oit/o01.md")
    #expect(merged.hasPrefix("---\nitem: O1\nupdated: 2568-04-01\nowner: \"palad\"\ndata_year: 2569\ndraft: true\n# "))
    #expect(merged.contains("\nคำอธิบาย: |\n  อธิบายไว้: ที่นี่\n\n  อีกย่อหน้า\n"))
    #expect(merged.contains("\n# องค์ประกอบ:\n#   1: \"#โครงสร้าง\"\n# documents:\n"))
    #expect(merged.contains("ข้อความเดิม") && merged.contains("รายชื่อผู้บริหาร"), "a merger has both texts")
    #expect(!merged.contains("/old/") && !merged.contains("change:"))

    let fresh = try site.text("content/2569/oit/o02.md")
    #expect(fresh.contains("draft: true\n# ข้อใหม่ของปี 2569") && fresh.contains("#   1. ต้องมีสิ่งนี้\n"))
    #expect(outcome.steps.map(\.english).contains { $0.hasPrefix("new, without predecessor:  O2") })
  }

  @Test func aMergedItemKeepsWhatEveryPredecessorHad() async throws {
    let site = try site()
    let second =
      "---\nitem: O2\nupdated: 1 มีนาคม 2568\nowner: palad\nexplanation: อธิบายข้อสอง\n"
      + "nothing_to_report: ไม่มีเรื่อง\n---\nรายชื่อผู้บริหาร\n"
    try site.write(second, to: "content/2568/oit/o02.md")
    #expect(try await make(site).findings.filter { $0.severity == .error }.map(\.id) == [])
    let merged = try site.text("content/2569/oit/o01.md")
    #expect(merged.contains("\nคำอธิบาย: |\n  อธิบายไว้: ที่นี่\n"))
    let own = "# ของ O2 ปี 2568 แก้ให้เป็นของปี 2569 แล้วลบ # หน้าบรรทัดออก\n"
    #expect(merged.contains(own + "# explanation: อธิบายข้อสอง\n# nothing_to_report: ไม่มีเรื่อง\n---\n"))
  }

  @Test func aMeasureIsDoneWhateverTheOrderOfItsEntries() async throws {
    let site = try site()
    let path = "content/2568/measures/m.yml"
    let entries = "{round: 6m, status: in_progress}, {round: 12m, status: done}"
    let reversed = "{round: 12m, status: done}, {round: 6m, status: in_progress}"
    try site.write(site.text(path).replacing(entries, with: reversed), to: path)
    let day = "as_of: 2568-10-31"
    try site.write(TemporarySite.siteFile.replacing("as_of: 2568-04-01", with: day), to: "content/site.yml")
    _ = try await make(site)
    #expect(try await site.inspected().measures.filter { $0.year == new }.map(\.id.value) == ["open"])
  }

  @Test func buildsWhenTheDraftsArePublished() async throws {
    let site = try site()
    _ = try await make(site)
    for name in ["o01", "o02"] {
      let path = "content/2569/oit/\(name).md"
      try site.write(site.text(path).replacing("draft: true\n", with: ""), to: path)
    }
    #expect(try await site.build().fails(on: .error) == false)
    #expect(site.exists("public/2569/oit/o01/index.html"))
  }

  @Test func carriesOverTheMeasuresThatAreNotDone() async throws {
    let site = try site()
    _ = try await make(site)
    let inspected = try await site.inspected()
    let carried = inspected.measures.filter { $0.year == new }
    let measure = try #require(carried.first)
    #expect(carried.map(\.id.value) == ["open"])
    #expect(measure.continues?.value.description == "2568/open")
    #expect(measure.issue?.text.string == "ย่อหน้าแรก\n\n- รายการ\n")
    #expect(measure.subject.topic?.text.string == "หัวเรื่อง: หนึ่ง")
    #expect(measure.row.items.map { $0.value.description } == ["2569/O1"])
    #expect(measure.row.responsible.count == 2)
    #expect(measure.parts.map { $0.label?.text.string } == ["ส่วนที่เหลือ"])
    #expect(measure.parts.first?.steps?.items.count == 2)
  }

  @Test func theQuestionBehindAMeasureIsCarriedWithItsYear() async throws {
    let site = try site()
    let asked = "{\"no\": 9, title: การเปิดเผยข้อมูล, questions: [{code: e1, text: ถาม}]}"
    let catalogue = try site.text("content/catalogue/2568.yml")
    try site.write(
      catalogue.replacing("{\"no\": 9, title: การเปิดเผยข้อมูล}", with: asked), to: "content/catalogue/2568.yml")
    let measures = try site.text("content/2568/measures/m.yml")
    try site.write(
      measures.replacing("  topic: ", with: "  question: e1\n    topic: "), to: "content/2568/measures/m.yml")
    let outcome = try await make(site)
    #expect(outcome.findings.filter { $0.severity == .error }.map(\.id) == [])
    let measure = try #require(try await site.inspected().measures.first { $0.year == new })
    #expect(measure.subject.question?.value.description == "2568/e1")
  }

  @Test func namesTheOpenMeasuresThatAreNotCarriedOver() async throws {
    let site = try site()
    let path = "content/2568/measures/m.yml"
    let more = ["taken", "same-file"].map { "  - {id: \($0), indicator: 9, action: ทำ}\n" }.joined()
    try site.write(site.text(path) + "\n" + more, to: path)
    try site.write("measures:\n  - {id: taken, indicator: 9, action: อื่น}\n", to: "content/2569/measures/m.yml")
    let steps = try await make(site).steps.map(\.english)
    #expect(steps.contains("2569 has a measure of this id, so not carried over:  2568/taken"))
    let kept = "there already, left as it is, so not carried over (open, same-file):  content/2569/measures/m.yml"
    #expect(steps.contains(kept))

    try site.remove("content/2569")
    let other = Self.catalogue.replacing("\"no\": 9,", with: "\"no\": 8,").replacing(
      "indicator: 9", with: "indicator: 8")
    try site.write(other, to: "content/catalogue/2569.yml")
    let left = try await make(site).steps.map(\.english).filter { $0.hasPrefix("the catalogue of 2569 lacks") }
    #expect(left.count == 3)
    #expect(left.first == "the catalogue of 2569 lacks its indicator:  2568/open (\(path)) was not carried over")
  }

  @Test func neverOverwritesAndSaysSo() async throws {
    let site = try site()
    let own = "---\nitem: O1\nupdated: 1 ตุลาคม 2568\nowner: palad\n---\nเขียนเอง\n"
    try site.write(own, to: "content/2569/oit/o01.md")
    let outcome = try await make(site)
    #expect(try site.text("content/2569/oit/o01.md") == own)
    #expect(outcome.steps.map(\.english).contains("there already, left as it is:  content/2569/oit/o01.md"))
    let before = try site.files(below: "content")
    #expect(try await make(site).isDone)
    #expect(try site.files(below: "content") == before)
  }

  @Test func namesWhatHasNoSuccessor() async throws {
    let site = try site()
    try site.write(Self.catalogue.replacing(", 2568/O2", with: ""), to: "content/catalogue/2569.yml")
    let steps = try await make(site).steps.map(\.english)
    #expect(steps.contains("no successor:  O2 of 2568 (content/2568/oit/o02.md) was not carried over"))
  }

  @Test func goesThroughTheCatalogueOfAYearBetween() async throws {
    let site = try site()
    let later = Self.catalogue.replacing("fiscal_year: 2569", with: "fiscal_year: 2570")
      .replacing("[2568/O1, 2568/O2]", with: "[2569/O1]")
    try site.write(later, to: "content/catalogue/2570.yml")
    let year = try #require(FiscalYear(2570))
    let outcome = try await NewYear.make(year, from: old, site.options)
    #expect(outcome.findings.filter { $0.severity == .error }.map(\.id) == [])
    #expect(try site.text("content/2570/oit/o01.md").contains("รายชื่อผู้บริหาร"))
  }

  @Test func needsTheCatalogueAndMendedContent() async throws {
    let site = try site()
    try site.remove("content/catalogue/2569.yml")
    await #expect(throws: AuthoringFailure.self) { try await make(site) }
    await #expect(throws: AuthoringFailure.self) { try await NewYear.make(old, from: new, site.options) }
    try site.write("---\ntitel: ก\n---\n", to: "content/pages/a.md")
    let outcome = try await make(site)
    #expect(!outcome.isDone && outcome.findings.map(\.id).contains("key/unknown"))
    #expect(!site.exists("content/2569"))
  }

  @Test func theSampleSiteGoesOn() async throws {
    let site = try TemporarySite()
    try site.remove("content")
    try FileManager.default.copyItem(
      at: Specifications.projectFolder.appending(path: "content"), to: site.url("content"))
    for year in ["2569"] where site.exists("content/\(year)") { try site.remove("content/\(year)") }
    let outcome = try await make(site)
    #expect(outcome.isDone && outcome.findings.filter { $0.severity == .error }.map(\.id) == [])
    #expect(try await site.build().findings.filter { $0.severity == .error }.map(\.id) == [])
  }
}
