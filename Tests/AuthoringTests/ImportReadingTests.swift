import Content
import Diagnostics
import Foundation
import TestSupport
import Testing
import Thai

@testable import Authoring

@Suite("What an import makes of rows and cells")
struct ImportReadingTests {
  @Test func rowsBelowAHeadingAcrossTheTableBelongToItsIndicator() async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(ImportTrial.fixture("form-c.html").path)
    let measures = try await trial.measures()
    #expect(measures.map { $0.subject.indicator?.value } == [9, 9, 10])
    #expect(measures.map { $0.subject.subindicator?.value } == [nil, nil, "10.2"])
    #expect(measures[0].row.timeframe?.period != nil)
    #expect(measures[1].row.progress.first?.status == .inProgress)
    #expect(measures[0].row.progress.isEmpty)
  }

  @Test func subindicatorsInCellsBecomeMeasuresOfTheirOwn() async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(ImportTrial.fixture("form-a.txt").path)
    let measures = try await trial.measures()
    #expect(measures.map { $0.subject.indicator?.value } == [2, 4, 9, 9, 9, 9, 10])
    #expect(measures.compactMap { $0.subject.subindicator?.value } == ["9.1", "9.2", "9.3", "9.5"])
  }

  @Test func aShiftedRowIsPutBackAndSaid() async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(ImportTrial.fixture("form-b.txt").path)
    let measure = try #require(try await trial.measures().first { $0.issue?.plain.contains("เรื่องพัสดุ") ?? false })
    #expect(measure.row.responsible.compactMap(\.unit) == ["finance"])
    #expect(measure.row.steps?.items.count == 3)
    #expect(
      measure.row.monitoring.first?.due.first?.value == .month(try #require(CalendarMonth(year: 2025, month: 10))))
    #expect(try trial.output.contains("เลื่อนช่อง"))
  }

  @Test func printedNumbersAreKeptEvenWhereTheyAreWrong() async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(ImportTrial.fixture("form-b.txt").path)
    let measure = try #require(
      try await trial.measures().first { $0.issue?.plain.contains("เรื่องงบประมาณ") ?? false })
    #expect(measure.row.steps?.items.map { $0.plain.prefix(2) } == ["๑.", "๒.", "๓.", "๓.", "๓.", "๔."])
  }

  @Test func severalOwnersInARowBecomeParts() async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(ImportTrial.fixture("form-e.html").path)
    let measures = try await trial.measures()
    let spanned = try #require(measures.first { $0.subject.indicator?.value == 7 })
    #expect(spanned.parts.map { $0.responsible.first?.unit } == ["palad", "finance"])
    #expect(spanned.parts.map { $0.progress.first?.recommendation != nil } == [true, true])
    let paired = try #require(measures.first { $0.subject.indicator?.value == 9 })
    #expect(paired.parts.count == 2)
    #expect(paired.row.steps?.items.count == 2)
  }

  @Test func theNameOfAnIndicatorOutweighsItsNumber() async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(ImportTrial.fixture("form-e.html").path)
    #expect(try await trial.measures().map { $0.subject.indicator?.value } == [1, 7, 9, 5])
    #expect(try trial.output.contains("พิมพ์เลข 10"))
  }

  @Test func aPlanForTheNextYearSaysSo() async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(ImportTrial.fixture("form-d.txt").path)
    #expect(try await trial.measures().map(\.fiscalYear.number) == [2568, 2569, 2568])
  }

  @Test func aTableWithOtherHeadsStaysInComments() async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(ImportTrial.fixture("form-d.txt").path)
    #expect(report.counts.left == 12)
    #expect(try trial.output.contains("ไม่มีหัวตารางที่รู้จัก"))
  }

  @Test func aRowWithoutIndicatorWaitsInComments() async throws {
    let text = "มาตรการ\tผู้รับผิดชอบ\nปรับป้าย\tกองคลัง\n"
    let without = try ImportTrial()
    let report = try await without.run(text, named: "a.txt")
    #expect((report.counts.measures, report.counts.withheld) == (0, 1))
    #expect(try without.output.contains("#   action: |"))
    let with = try ImportTrial()
    #expect(try await with.run(text, named: "a.txt", indicator: 9).counts.measures == 1)
    #expect(try await with.measures().first?.subject.indicator?.value == 9)
  }

  @Test func idsThatAreTakenAreNotGivenAgain() async throws {
    let trial = try ImportTrial()
    try trial.site.write(
      "measures:\n  - id: m09-01\n    indicator: 9\n    action: ทำ\n", to: "content/2568/measures/old.yml")
    _ = try await trial.run("มาตรการ\tผู้รับผิดชอบ\nตัวชี้วัดที่ ๙ ก\tกองคลัง\n", named: "a.txt")
    #expect(try await trial.findings().isEmpty)
    #expect(Set(try await trial.measures().map(\.id.value)) == ["m09-01", "m09-02"])
  }

  @Test(arguments: [
    ("ภายในเดือนมกราคม ๒๕๖๘", ["มกราคม 2568"], nil as String?), ("ภายใน 30 ก.ย. 68 ครับ", ["30 กันยายน 2568"], nil),
    ("รายงานทุก ๖ เดือน ภายในเมษายน ของทุกปี", [], "6m"), ("ไตรมาสละ ๑ ครั้ง", [], "3m"), ("โดยเร็ว", [], nil),
    ("31 มีนาคม 2568", ["31 มีนาคม 2568"], nil), ("มี.ค. 2568", ["มีนาคม 2568"], nil),
    ("๑. ๓๐ ก.ย. ๖๘", ["30 กันยายน 2568"], nil),
    ("เดือนเมษายน และตุลาคม ๒๕๖๘", ["เมษายน 2568", "ตุลาคม 2568"], nil),
  ])
  func deadlinesAreReadFromSentences(_ text: String, _ due: [String], _ every: String?) throws {
    let reading = DeadlineReading(text, fiscalYear: try #require(FiscalYear(2568)))
    #expect(reading.due == due)
    #expect(reading.every == every)
  }

  @Test(arguments: [
    ("๑. ก ๒. ข ๓. ค", 3), ("๑.ก ๒.ข", 2), ("1) a 2) b", 2), ("ข้อ ๙.๑ และ ๙.๒", 1), ("ก ๑. ข", 1),
    ("พ.ศ. ๒๕๖๘ ๒. ก", 1),
    ("๑. ก ๒. ข ๒. ค ๓. ง", 4), ("(๑) ก (๒) ข", 2), ("๑. ก ๙. ข", 1), ("๑. ใน ๕. ก ๒. ข", 2),
  ])
  func numberedListsArePartedWhereTheyRise(_ text: String, _ count: Int) {
    #expect(ListMarker.items(of: text).count == count)
  }

  @Test(arguments: [
    ("ก - ข - ค", 3), ("- ก - ข", 2), ("ต.ค. ๒๕๖๗ - มี.ค. ๒๕๖๘", 1), ("ม.ค. - มี.ค.", 1), ("ก-ข", 1), ("ก - ข", 1),
  ])
  func bulletsArePartedButSpansOfTimeAreNot(_ text: String, _ count: Int) {
    #expect(ListMarker.bullets(of: text).count == count)
  }

  @Test(arguments: [
    ("ผู้รับผิดชอบ", ColumnRole.responsible), ("ผู้ รับ ผิด ชอบ", .responsible), ("๔. ผู้รับผิดชอบ (หน่วยงาน)", .responsible),
    ("ผลลัพธ์/\nความสำเร็จ", .outcome), ("มาตรการ / กิจกรรม", .action),
  ])
  func headsAreKnownHoweverTheyAreSpaced(_ head: String, _ role: ColumnRole) {
    #expect(HeaderGlossary.role(of: head) == role)
  }

  @Test func aHeadMisreadByAScanIsKnownByItsNeighbours() throws {
    let cells = ["มาตรการ", "ผู้รับผิดชอบ", "ขั้นตอนหรือวิธีการ/มาตรกาธ"].map { ImportedCell($0) }
    let head = try #require(TableHead(ImportedRow(cells: cells, place: .line(1))))
    #expect(head.roles == [.action, .responsible, .steps])
    #expect(head.guessed == [2])
  }

  @Test func commentsAreInThaiAndEnglish() async throws {
    let trial = try ImportTrial()
    _ = try await trial.run("เรียนทุกท่าน\nมาตรการ\tผู้รับผิดชอบ\nตัวชี้วัดที่ ๙ ก\tกองคลัง\n", named: "a.txt")
    #expect(try trial.output.contains("# นอกตาราง (บรรทัดที่ 1) · outside tables (line 1): เรียนทุกท่าน"))
    #expect(try trial.output.contains("# ในเอกสาร · in the document: กองคลัง"))
  }
}
