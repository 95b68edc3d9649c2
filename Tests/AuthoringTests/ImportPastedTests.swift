import Content
import Diagnostics
import Domain
import TestSupport
import Testing
import Thai

@testable import Authoring

@Suite("Tables that were pasted as text")
struct ImportPastedTests {
  private static let head =
    "มาตรการ\tผู้รับผิดชอบ\tระยะเวลา\tผลการดำเนินการ รอบ 6 เดือน\tผลการดำเนินการ รอบ 12 เดือน\tข้อเสนอแนะ\n"

  @Test func rowsWithoutTheirLastTabsStayRows() async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      Self.head + "ปรับป้าย\tกองคลัง\tมี.ค. 68\nลงข่าว\tสำนักปลัด\tก.ย. 68\nทำคู่มือ\tกองคลัง\tเม.ย. 68\n", named: "a.txt",
      indicator: 9)
    #expect(report.counts.measures == 3)
    let measures = try await trial.measures()
    #expect(measures.map { $0.action?.plain } == ["ปรับป้าย", "ลงข่าว", "ทำคู่มือ"])
    #expect(measures.map { $0.row.responsible.first?.unit } == ["finance", "palad", "finance"])
    #expect(measures.allSatisfy { $0.row.progress.isEmpty })
    #expect(try trial.output.contains("not sure: the row has 3 of 6 cells"))
  }

  @Test func shortRowsOfSeveralLengthsAreNeverGluedInSilence() async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(
      Self.head + "ปรับป้าย\tกองคลัง\tมี.ค. 68\tทำแล้ว\nลงข่าว\tสำนักปลัด\tก.ย. 68\n", named: "a.txt", indicator: 9)
    #expect(try trial.output.contains("not sure: several lines were joined to one row"))
  }

  @Test func paragraphsOfACellJoinToAWholeRowAndAreTold() async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tข้อเสนอแนะ\nปรับป้าย\t๑. สำรวจ\n๒. สั่งทำ\n๓. ติดตั้ง\tกองคลัง\tทำต่อ\n", named: "a.txt",
      indicator: 9)
    #expect(report.counts.measures == 1)
    let measure = try #require(try await trial.measures().first)
    #expect(measure.row.steps?.items.count == 3)
    #expect(measure.row.responsible.first?.unit == "finance")
    #expect(try trial.output.contains("not sure: several lines were joined to one row"))
  }

  @Test func cellsOfASpreadsheetLoseTheMarksOfTheClipboard() async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      "ตัวชี้วัด\tมาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n9\tปรับป้าย\t\"๑. สำรวจ\n\n๒. เขียน \"\"ห้ามจอด\"\"\"\tกองคลัง\n"
        + "10\t\"ทำคู่มือ\nฉบับย่อ\"\tก\t\"กองคลัง\nสำนักปลัด\"\n", named: "a.txt")
    #expect((report.counts.measures, report.counts.unsure) == (2, 0))
    let measures = try await trial.measures()
    #expect(measures[0].row.steps?.items.map(\.plain) == ["๑. สำรวจ", "๒. เขียน \"ห้ามจอด\""])
    let action = try #require(measures[1].action?.plain)
    #expect(action.hasPrefix("ทำคู่มือ") && action.hasSuffix("\nฉบับย่อ"))
    #expect(measures[1].row.responsible.map(\.unit) == ["finance", "palad"])
    #expect(try trial.output.contains("from line 5"))
  }

  @Test(arguments: ["\"ห้ามจอด\"", "\"ห้ามจอด\" ทุกวัน", "\"ห้ามจอด"])
  func marksThatArePrintedStay(_ words: String) async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(
      "มาตรการ\tผู้รับผิดชอบ\n\(words)\tกองคลัง\nทำคู่มือ\tสำนักปลัด\n", named: "a.txt", indicator: 9)
    #expect(try await trial.measures().map { $0.action?.plain } == [words, "ทำคู่มือ"])
  }

  @Test func aParagraphInMarksIsNoCell() {
    let lines = QuotedCells.lines(of: "\"ก\nข\"\nค")
    #expect(lines.map { String($0.text) } == ["\"ก", "ข\"", "ค"])
    #expect(lines.map(\.number) == [1, 2, 3])
  }
}
