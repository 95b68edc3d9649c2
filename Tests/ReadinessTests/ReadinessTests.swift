import Content
import Diagnostics
import Domain
import Foundation
import Markup
import TestSupport
import Testing
import Thai

@testable import Readiness

/// A catalogue with one item for each kind of element, and a site on which all of them are met.
enum AssessedSite {
  static let catalogue = """
    framework: nacc
    fiscal_year: 2568
    instruments:
      - {code: OIT, weight: 100, indicators: [{"no": 9, title: การเปิดเผยข้อมูล}]}
    subindicators:
      - {"no": "9.1", indicator: 9, title: ข้อมูลพื้นฐาน}
    items:
      - code: O1
        title: ข้อมูลผู้บริหาร
        subindicator: "9.1"
        group: ข้อมูลพื้นฐาน
        data_year: current
        source: official
        elements:
          - {"no": 1, text: ชื่อ, source: confirmed, kind: people, needs: [name, position, photo, contact]}
          - {"no": 2, text: ครบ, source: confirmed, kind: people, needs: [head, deputies, both_sides]}
          - {"no": 3, text: ช่องทาง, source: confirmed, kind: channel, needs: [two_way]}
          - {"no": 4, text: ที่อยู่, source: confirmed, kind: contact, needs: [address, phone, email, map]}
          - {"no": 5, text: หน้าที่, source: confirmed, words: [ฝ่ายการเมือง]}
          - {"no": 6, text: กฎหมาย, source: unverified, kind: person}
      - code: O2
        title: ประกาศเจตนารมณ์
        subindicator: "9.1"
        group: ข้อมูลพื้นฐาน
        data_year: current
        source: official
        elements:
          - {"no": 1, text: ลงนาม, source: confirmed, kind: document, needs: [signed_by_head, dated_in_year]}
      - code: O3
        title: จัดซื้อจัดจ้าง
        subindicator: "9.1"
        group: ข้อมูลพื้นฐาน
        data_year: current_first_half
        source: official
        elements:
          - {"no": 1, text: งาน, source: confirmed, kind: table, columns: [work]}
          - {"no": 2, text: ครบ, source: confirmed, kind: table, needs: [filled]}
          - {"no": 3, text: เดือน, source: confirmed, kind: table, months: first_half, month_column: project}
        table:
          - {key: work, title: งาน, type: text, required: true}
          - {key: price, title: ราคา, type: decimal, required: true}
          - {key: project, title: เลขที่โครงการ, type: text, required: true}
          - {key: year, title: ปีงบประมาณ, type: year, required: true}
      - code: O4
        title: สถิติ
        subindicator: "9.1"
        group: ข้อมูลพื้นฐาน
        data_year: previous
        source: official
        elements:
          - {"no": 1, text: จำนวน, source: confirmed, kind: statistics}
          - {"no": 2, text: ไม่มี, source: confirmed, kind: nothing}
    """

  static let siteFile =
    TemporarySite.siteFile + """

      contact: {address: ถนนตัวอย่าง, phone: "0 4300 0000", email: a@example.go.th, map: "https://maps.example/"}
      channels:
        - {kind: line, title: LINE, url: "https://line.example/", two_way: true}
      windows:
        2568: {opens: 2568-03-01, closes: 2568-04-30}
      """

  static let people = """
    ---
    item: O1
    updated: 2568-03-14
    owner: palad
    data_year: 2568
    explanation: |
      ๑. หน้านี้แสดง **ผู้บริหาร** ทุกคน
      ๒. ท้ายหน้าคือช่องทาง
    elements: {1: people, 2: people, 3: channels, 4: contact, 5: "#หน้าที่", 6: "#หน้าที่"}
    people:
      - {name: ก, position: นายกเทศมนตรี, side: political, photo: files/a.png, phone: "0 4300 0001"}
      - {position: รองนายกเทศมนตรี, side: political, vacant: true}
      - {name: ข, position: ปลัดเทศบาล, side: permanent, photo: files/a.png, email: b@example.go.th}
    ---
    ## หน้าที่

    ฝ่ายการเมืองกำหนดนโยบาย

    ## ที่ตั้ง

    ริมแม่น้ำ
    """

  static let notice = """
    ---
    item: O2
    updated: 2568-03-14
    owner: palad
    data_year: 2568
    explanation: ดูเอกสาร
    documents:
      - {file: files/o2.pdf, title: ประกาศ, elements: [1], date: 2568-01-06, signed_by: {name: ก, position: นายกเทศมนตรี}}
    ---
    """

  static let procurement = """
    ---
    item: O3
    updated: 2568-03-14
    owner: palad
    data_year: 2568
    explanation: ดูตาราง
    elements: {1: table, 2: table, 3: "#รายเดือน"}
    table: o3.csv
    nothing_to_report: เดือนธันวาคม ๒๕๖๗ ไม่มีรายการ
    ---
    ## รายเดือน

    มกราคม ๒๕๖๘ กุมภาพันธ์ ๒๕๖๘ และมีนาคม ๒๕๖๘ มีเดือนละหนึ่งรายการ
    """

  static let table = "งาน,ราคา,เลขที่โครงการ,ปีงบประมาณ\nจ้าง,100.00,67109000101,2568\nซื้อ,50.00,67119000102,2568\n"

  static let statistics = """
    ---
    item: O4
    updated: 2568-03-14
    owner: palad
    data_year: 2567
    explanation: ดูสถิติ
    elements: {1: statistics, 2: nothing_to_report}
    statistics:
      - {label: ทั้งหมด, value: ๐ เรื่อง}
    nothing_to_report: ไม่มีเรื่องร้องเรียน
    ---
    """

  static let files: [String: String] = [
    "content/site.yml": siteFile, "content/catalogue/2568.yml": catalogue, "content/2568/oit/o01.md": people,
    "content/2568/oit/o02.md": notice, "content/2568/oit/o03.md": procurement, "content/2568/o3.csv": table,
    "content/2568/oit/o04.md": statistics, "content/files/o2.pdf": "%PDF-1.7\n%%EOF\n",
  ]

  /// What a check of the site says besides, as `readiness` hears it.
  static func error(in path: String) -> Diagnostic {
    Diagnostic(
      ContentFinding.unknownKey, at: Source(path: path, bytes: []).whole,
      Wording(thai: "ผิด", english: "something is wrong"), hint: Wording(thai: "", english: ""))
  }

  /// The readiness of the site with one file changed, or without it.
  static func readiness(_ path: String, _ text: String?) async throws -> YearReadiness {
    try await readiness([path: text])
  }

  static func readiness(
    _ changes: [String: String?] = [:], findings: [Diagnostic] = []
  ) async throws -> YearReadiness {
    Self.prepare
    let files = Self.files.merging(changes.compactMapValues(\.self)) { $1 }.filter { changes[$0.key] != .some(nil) }
    let site = try TemporarySite(files)
    let picture = Specifications.projectFolder.appending(path: "content/files/people/portrait-1.png")
    try site.write(try Data(contentsOf: picture), to: "content/files/a.png")
    let today = try #require(CalendarDate(year: 2025, month: 4, day: 1))
    let (loaded, mistakes) = await ContentLoader.load(
      ContentOptions(root: site.path + "/content", shownAs: "content", now: nil, today: today, jobs: 1))
    let year = try #require(FiscalYear(2568))
    let content = try #require(loaded, "\(mistakes.map(\.message.english))")
    return try #require(
      YearReadiness(of: content, year: year, findings: mistakes + findings))
  }

  private static let prepare: Void = Markup.prepare()
}

extension YearReadiness {
  func item(_ code: String) throws -> ItemReadiness {
    try #require(items.first { $0.item.code.description == code })
  }
}

extension ItemReadiness {
  /// What keeps the item from being ready, in English.
  var faults: [String] {
    (elements.map(\.verdict) + remarks).filter(\.isUnmet).flatMap(\.reasons).map(\.english)
  }
}

@Suite("What an assessor would find")
struct ReadinessTests {
  @Test func everyElementIsMetOnAGoodSite() async throws {
    let readiness = try await AssessedSite.readiness()
    #expect(readiness.items.flatMap(\.faults) == [])
    #expect(readiness.items.map(\.state) == [.ready, .ready, .ready, .nothingToReport])
    #expect(readiness.isReady && readiness.readyCount == 4)
    #expect(readiness.daysLeft == 29)
    #expect(try readiness.item("O1").doubts == 1)
  }

  private static let faults: [(item: String, file: String, right: String, wrong: String, reason: String)] = [
    ("O1", "2568/oit/o01.md", "{name: ก, position: นายกเทศมนตรี", "{position: นายกเทศมนตรี", "has no name"),
    ("O1", "2568/oit/o01.md", "name: ข, position: ปลัดเทศบาล", "name: ข", "has no `position:`"),
    ("O1", "2568/oit/o01.md", "photo: files/a.png, phone", "phone", "has no `photo:`"),
    ("O1", "2568/oit/o01.md", ", email: b@example.go.th", "", "neither `phone:` nor `email:`"),
    ("O1", "2568/oit/o01.md", "side: permanent", "side: political", "`side: permanent`"),
    ("O1", "2568/oit/o01.md", "position: รองนายกเทศมนตรี", "position: เลขานุการ", "no deputy"),
    ("O1", "2568/oit/o01.md", "position: นายกเทศมนตรี", "position: ที่ปรึกษา", "no นายกเทศมนตรี"),
    ("O1", "site.yml", "two_way: true", "two_way: false", "no channel answers"),
    ("O1", "site.yml", "phone: \"0 4300 0000\", ", "", "has no `phone:`"),
    ("O1", "2568/oit/o01.md", "1: people, ", "", "nothing says where"),
    ("O1", "2568/oit/o01.md", "ฝ่ายการเมืองกำหนดนโยบาย", "", "nothing is written under “หน้าที่”"),
    ("O1", "2568/oit/o01.md", "ฝ่ายการเมืองกำหนดนโยบาย", "ฝ่ายการเมือง…… คน", "still has a blank"),
    ("O1", "2568/oit/o01.md", "\"#หน้าที่\", 6", "\"#หน้าที\", 6", "no heading “หน้าที”"),
    ("O1", "2568/oit/o01.md", "data_year: 2568", "data_year: 2567", "the data is of 2567"),
    ("O1", "2568/oit/o01.md", "data_year: 2568\n", "", "write data_year: 2568"),
    ("O2", "2568/oit/o02.md", "explanation: ดูเอกสาร\n", "", "no explanation"),
    ("O2", "2568/oit/o02.md", ", signed_by: {name: ก, position: นายกเทศมนตรี}", "", "has no `signed_by:`"),
    ("O2", "2568/oit/o02.md", "position: นายกเทศมนตรี", "position: ปลัดเทศบาล", "signed by ปลัดเทศบาล"),
    ("O2", "2568/oit/o02.md", "name: ก", "name: ค", "now in office"),
    ("O2", "2568/oit/o02.md", "2568-01-06", "2567-01-06", "is not of 2568"),
    ("O2", "2568/oit/o02.md", "date: 2568-01-06, ", "", "has no `date:`"),
    ("O2", "files/o2.pdf", "%PDF-1.7", "<html>", "does not open"),
    ("O2", "files/o2.pdf", "%%EOF", "", "does not open"),
    ("O3", "2568/o3.csv", "งาน,ราคา", "ราคา,งาน", "column 1 is “ราคา”, where the prescribed form has “งาน”"),
    (
      "O3", "2568/o3.csv", "ปีงบประมาณ\nจ้าง,100.00,67109000101,2568", "ปีงบประมาณ,อื่น\nจ้าง,100.00,67109000101,2568,1",
      "has no column “อื่น”"
    ),
    ("O3", "2568/o3.csv", "ซื้อ", "\"ซื้อ", "a quotation mark opens here"),
    ("O3", "2568/o3.csv", "101,2568", "101,2560", "1 row is not of 2568, the first is row 1"),
    ("O1", "2568/oit/o01.md", "position: รองนายกเทศมนตรี", "position: รองปลัดเทศบาล", "no deputy"),
    (
      "O4", "2568/oit/o04.md", "nothing_to_report: ไม่มีเรื่องร้องเรียน", "nothing_to_report: \"-\"",
      "nothing says that there was none"
    ),
    ("O2", "2568/oit/o02.md", "elements: [1], ", "", "nothing says where"),
    ("O3", "2568/o3.csv", "จ้าง", "", "1 blank cell"),
    ("O3", "2568/o3.csv", "50.00", "", "“ราคา” has 1 blank cell, the first in row 2"),
    ("O3", "2568/o3.csv", "50.00", "ห้าสิบ", "1 cell of the wrong type"),
    ("O3", "2568/o3.csv", "งาน,ราคา", "หมายเหตุ,ราคา", "no column “งาน”"),
    ("O3", "2568/oit/o03.md", "เดือนธันวาคม ๒๕๖๗ ไม่มีรายการ", "ไม่มี", "December 2024"),
    ("O3", "2568/o3.csv", "67109000101", "67119000101", "October 2024"),
    ("O4", "2568/oit/o04.md", "nothing_to_report: ไม่มีเรื่องร้องเรียน", "", "nothing says that there was none"),
    ("O4", "2568/oit/o04.md", "statistics:\n  - {label: ทั้งหมด, value: ๐ เรื่อง}\n", "", "`statistics:` has nothing"),
  ]

  @Test(arguments: faults.indices)
  func oneFaultIsReported(_ index: Int) async throws {
    let fault = Self.faults[index]
    let path = "content/" + fault.file
    let text = try #require(AssessedSite.files[path])
    #expect(text.contains(fault.right), "\(fault.right)")
    let readiness = try await AssessedSite.readiness(path, text.replacing(fault.right, with: fault.wrong))
    let item = try readiness.item(fault.item)
    #expect(item.state == .notReady)
    #expect(item.faults.contains { $0.contains(fault.reason) }, "\(item.faults)")
    #expect(!readiness.isReady)
  }

  @Test func whatAPersonHasToLookAtIsNotCountedAsThere() async throws {
    let item = try await AssessedSite.readiness().item("O1")
    #expect(item.elements.count == 6 && item.metCount == 5 && item.doubts == 1)
  }

  @Test(arguments: [
    ("https://t.ly/abc", 1), ("https://T.LY", 1), ("ดู https://t.ly:443/", 1), ("https://t.lynx.example/", 0),
    ("https://t.ly.example/", 0),
  ])
  func linksThatMayNotOpenAreKnownByTheirHost(_ address: String, _ doubts: Int) async throws {
    let text = AssessedSite.notice + "\n[ลิงก์](<\(address)>)\n"
    #expect(try await AssessedSite.readiness("content/2568/oit/o02.md", text).item("O2").doubts == doubts)
  }

  @Test(arguments: [("PK\u{3}\u{4}", true), ("PK", false), ("ไม่ใช่ PK\u{3}\u{4}", false)])
  func anOfficeFileBeginsLikeOne(_ bytes: String, _ opens: Bool) async throws {
    let item = try await AssessedSite.readiness([
      "content/2568/oit/o02.md": AssessedSite.notice.replacing("files/o2.pdf", with: "files/o2.docx"),
      "content/files/o2.docx": bytes,
    ]).item("O2")
    #expect(item.faults.contains { $0.contains("does not open") } == !opens)
  }

  @Test func anEmptyFileIsReported() async throws {
    let item = try await AssessedSite.readiness("content/files/o2.pdf", "").item("O2")
    #expect(item.faults.contains { $0.contains("0 bytes") })
  }

  @Test func figuresAboveNoneNeedNoSentence() async throws {
    let text = AssessedSite.statistics.replacing("๐ เรื่อง", with: "๒ เรื่อง")
      .replacing("nothing_to_report: ไม่มีเรื่องร้องเรียน\n", with: "").replacing(", 2: nothing_to_report", with: "")
    let item = try await AssessedSite.readiness("content/2568/oit/o04.md", text).item("O4")
    #expect(item.faults == [] && item.state == .ready)
  }

  @Test func whoActsForTheHeadMaySign() async throws {
    let text = AssessedSite.notice.replacing(
      "position: นายกเทศมนตรี",
      with: "position: ปลัดเทศบาล, acting: {phrase: รักษาราชการแทน, as: นายกเทศมนตรี}")
    #expect(try await AssessedSite.readiness("content/2568/oit/o02.md", text).item("O2").state == .ready)
  }

  @Test func draftsAndMissingFilesAreNotReady() async throws {
    let draft = AssessedSite.notice.replacing("item: O2", with: "item: O2\ndraft: true")
    #expect(try await AssessedSite.readiness("content/2568/oit/o02.md", draft).item("O2").state == .draft)
    let absent = try await AssessedSite.readiness("content/2568/oit/o02.md", nil)
    #expect(try absent.item("O2").state == .absent)
    #expect(!absent.isReady)
  }

  @Test func aRecalledDataYearIsForAPersonToDecide() async throws {
    let catalogue = AssessedSite.catalogue.replacing(
      "data_year: previous", with: "data_year: previous\n    data_year_source: unverified")
    let text = AssessedSite.statistics.replacing("data_year: 2567", with: "data_year: 2568")
    let certain = try await AssessedSite.readiness("content/2568/oit/o04.md", text).item("O4")
    #expect(certain.state == .notReady)
    let recalled = try await AssessedSite.readiness([
      "content/2568/oit/o04.md": text, "content/catalogue/2568.yml": catalogue,
    ]).item("O4")
    #expect(recalled.state == .nothingToReport && recalled.doubts == 1)
  }
}
