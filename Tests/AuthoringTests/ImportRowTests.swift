import Content
import Diagnostics
import Domain
import TestSupport
import Testing
import Thai

@testable import Authoring

@Suite("Which rows of a table are measures of their own")
struct ImportRowTests {
  private static let head = "ประเด็น,มาตรการ,ผู้รับผิดชอบ\n"

  @Test(arguments: ["เว็บไซต์ไม่เป็นปัจจุบัน", "", "-"])
  func severalActionsBelowOneIssueAreMeasures(_ issue: String) async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      Self.head + "เว็บไซต์ไม่เป็นปัจจุบัน,ประกาศข่าว,สำนักปลัด\n\(issue),อบรมผู้ดูแล,กองคลัง\n\(issue),ทำคู่มือ,กองคลัง\n",
      named: "a.csv", indicator: 7)
    #expect((report.counts.measures, report.counts.repeated) == (3, 0))
    let measures = try await trial.measures()
    #expect(measures.map { $0.action?.plain } == ["ประกาศข่าว", "อบรมผู้ดูแล", "ทำคู่มือ"])
    #expect(Set(measures.map { $0.issue?.plain }) == ["เว็บไซต์ไม่เป็นปัจจุบัน"])
    #expect(try trial.output.contains("no issue here") == (issue != "เว็บไซต์ไม่เป็นปัจจุบัน"))
  }

  @Test func anIssueThatSpansRowsIsThatOfEach() async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(
      "<table><tr><th>ประเด็น</th><th>มาตรการ</th><th>ผู้รับผิดชอบ</th></tr>"
        + "<tr><td rowspan=2>ตัวชี้วัดที่ 7 ข่าวช้า</td><td>ประกาศข่าว</td><td>กองคลัง</td></tr>"
        + "<tr><td>ทำคู่มือ</td><td>กองคลัง</td></tr></table>", named: "a.html")
    let measures = try await trial.measures()
    #expect(measures.map { $0.subject.indicator?.value } == [7, 7])
    #expect(measures.map { $0.action?.plain } == ["ประกาศข่าว", "ทำคู่มือ"])
    #expect(try !trial.output.contains("ไม่แน่ใจ"))
  }

  @Test func theRestOfACutCellIsNoMeasure() async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      Self.head + "ตัวชี้วัดที่ 7 ข่าวช้า,ประกาศข่าวทุกสัปดาห์,กองคลัง\n" + Self.head + ",และทุกวันหยุด,\n", named: "a.csv")
    #expect((report.counts.measures, report.counts.left) == (1, 0))
    #expect(try await trial.measures().first?.action?.plain.contains("และทุกวันหยุด") == true)
  }

  @Test func aRowOfAnotherIndicatorOrNumberIsNoPart() async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      "ที่,ตัวชี้วัด,มาตรการ,ผู้รับผิดชอบ,ผลการดำเนินการ\n1,ตัวชี้วัดที่ 7 การสื่อสาร,ประกาศข่าว,กองคลัง,ดี\n"
        + "2,ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล,,สำนักปลัด,ทำแล้ว\n3,,,กองช่าง,ทำอยู่\n,,,ช่าง,ทำแล้ว\n", named: "a.csv")
    #expect((report.counts.measures, report.counts.withheld) == (1, 2))
    #expect(try await trial.measures().first?.parts.isEmpty == true)
  }

  @Test func aCatchWordWithinATableIsNoHeading() async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(
      "มาตรการ\tผู้รับผิดชอบ\tขั้นตอน\nตัวชี้วัดที่ 9 ก\tกองคลัง\tทำ\n/แผนการดำเนินงาน...\t\t\nตัวชี้วัดที่ 9 ข\tกองคลัง\tทำ\n",
      named: "a.txt")
    #expect(try await trial.measures().map { $0.subject.topic == nil } == [true, true])
    #expect(try trial.output.contains("catch-word (line 3): /แผนการดำเนินงาน..."))
  }

  @Test func columnsOfTwoRoundsBecomeTwoEntries() async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(
      "มาตรการ\tผู้รับผิดชอบ\tผลการดำเนินการ (รอบ ๖ เดือน)\tผลการดำเนินการ รอบ 12 เดือน\tสถานะ รอบ 12 เดือน\tข้อเสนอแนะ\n"
        + "ตัวชี้วัดที่ 9 ก\tกองคลัง\tทำแล้วครึ่งหนึ่ง\tทำแล้วทั้งหมด\tแล้วเสร็จ\tทำต่อ\n", named: "a.txt")
    let progress = try #require(try await trial.measures().first?.row.progress)
    #expect(progress.map { $0.round?.value } == [.sixMonths, .twelveMonths, nil])
    #expect(progress.map { $0.result?.plain } == ["ทำแล้วครึ่งหนึ่ง", "ทำแล้วทั้งหมด", nil])
    #expect(progress.map(\.status) == [nil, .done, nil])
  }

  @Test(arguments: [
    ("รายงานตามกรอบการประเมิน ITA รอบ 6 เดือน", Round.sixMonths), ("รอบ๑๒ เดือน", .twelveMonths),
    ("(รอบ 6 เดือนแรก)", .sixMonths),
    ("รอบ 12 เดือน ต่อจากรอบ 6 เดือน", .twelveMonths), ("กรอบการประเมิน", nil),
  ])
  func roundsAreFoundWhereverTheyStand(_ line: String, _ round: Round?) {
    #expect(Round(namedIn: line) == round)
  }

  @Test(arguments: [
    ("แล้วเสร็จ", "done"), ("- ดำเนินการแล้วเสร็จ", "done"), ("ยังไม่แล้วเสร็จ", "in_progress"), ("ไม่แล้วเสร็จ", "in_progress"),
    ("ยังไม่เสร็จสิ้น", "in_progress"), ("กำลังดำเนินการ", "in_progress"), ("อยู่ระหว่างดำเนินการ", "in_progress"),
    ("ยังไม่ได้ดำเนินการ", "not_started"), ("ยังไม่เริ่ม", "not_started"), ("ไม่ได้ดำเนินการ", "not_done"),
    ("ดำเนินการแล้วร้อยละ 30", nil), ("แล้วเสร็จ 80%", nil), ("คาดว่าจะแล้วเสร็จ", nil), ("ดำเนินการแล้วบางส่วน", nil),
  ])
  func onlyWordsThatAreAStatusAreOne(_ words: String, _ status: String?) {
    #expect(StatusCells.status(words) == status)
  }
}

@Suite("Rows that only seem to be measures, cells that only seem to be left")
struct ImportSeemingRowTests {
  @Test(arguments: ["(๑),(๒),(๓)", "1,2,3", "[1],[2],", "๑.,๒.,๓."])
  func theNumbersOfColumnsAreNoMeasure(_ numbers: String) async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      "มาตรการ,ผู้รับผิดชอบ,ขั้นตอน\n\(numbers)\nปรับป้าย,กองคลัง,ก\n", named: "a.csv", indicator: 9)
    #expect((report.counts.measures, report.counts.heads) == (1, 2))
    #expect(try trial.output.contains("numbers of the columns (line 2): "))
  }

  @Test(arguments: ["1,3,4", "ก,2,3"])
  func otherNumbersBelowAHeadStayARow(_ numbers: String) async throws {
    let trial = try ImportTrial()
    let report = try await trial.run("มาตรการ,ผู้รับผิดชอบ,ขั้นตอน\n\(numbers)\n", named: "a.csv", indicator: 9)
    #expect(report.counts.measures == 1)
  }

  @Test func aContinuationOfAnotherSubjectIsAMeasureWithADoubt() async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      "มาตรการ,ผู้รับผิดชอบ,ขั้นตอน\nปรับป้าย,กองคลัง,ก\nทำคู่มือ (ต่อ),สำนักปลัด,ข\n", named: "a.csv", indicator: 9)
    #expect((report.counts.measures, report.counts.repeated) == (2, 0))
    #expect(try await trial.measures().map { $0.row.responsible.first?.unit } == ["finance", "palad"])
    #expect(try trial.output.contains("not sure: “(ต่อ)” without its beginning"))
  }

  @Test(arguments: ["ปรับป้ายบอกทาง (ต่อ)", "ปรับป้าย (ต่อ)", "(ต่อ)"])
  func aContinuationOfTheSameSubjectIsNone(_ subject: String) async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      "มาตรการ,ผู้รับผิดชอบ,ขั้นตอน\nปรับป้ายบอกทาง,กองคลัง,ก\n\(subject),,ข\n", named: "a.csv", indicator: 9)
    #expect((report.counts.measures, report.counts.repeated) == (1, 1))
  }

  @Test func theIndicatorOnceMoreAcrossTheNextPageGoesOn() async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      "มาตรการ,ผู้รับผิดชอบ,ขั้นตอน\nปรับป้าย,กองคลัง,ก\nตัวชี้วัดที่ 9 การเปิดเผยข้อมูล (ต่อ),,\n,,ข\n", named: "a.csv",
      indicator: 9)
    #expect(report.counts.measures == 1)
    #expect(try await trial.measures().first?.row.steps?.items.count == 2)
  }

  @Test(arguments: ["-", "–", "--"])
  func aDashIsNoResult(_ dash: String) async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      "มาตรการ,ผู้รับผิดชอบ,ผลการดำเนินการ รอบ 6 เดือน\nปรับป้าย,กองคลัง,\(dash)\n", named: "a.csv", indicator: 9)
    #expect((report.counts.placed, report.counts.left) == (2, 1))
    #expect(try await trial.measures().first?.row.progress.isEmpty == true)
    #expect(try trial.output.contains("a dash alone is no result (line 2, cell 3): \(dash)"))
  }

  @Test func numbersAndIndicatorsThatWereReadAreNotLeft() async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      "ที่,ตัวชี้วัด,มาตรการ,ผู้รับผิดชอบ,งบประมาณ\n1,9,ปรับป้าย,กองคลัง,5000\n", named: "a.csv")
    #expect((report.counts.placed, report.counts.left) == (4, 1))
    #expect(try trial.output.contains("as in the document (line 2, cell 2): 9"))
    #expect(try trial.output.contains("the head of this column is not known (line 2, cell 5): 5000"))
  }

  @Test func anIndicatorThatTheYearLacksIsLeft() async throws {
    let trial = try ImportTrial()
    let report = try await trial.run("ตัวชี้วัด,มาตรการ,ผู้รับผิดชอบ\n99,ปรับป้าย,กองคลัง\n", named: "a.csv", indicator: 9)
    #expect(report.counts.left == 1)
  }
}
