import Content
import Diagnostics
import Domain
import TestSupport
import Testing
import Thai

@testable import Authoring

@Suite("Tables as spreadsheets have them")
struct ImportSheetTests {
  @Test(arguments: ["๙", "9.", "OIT 9", "ตัวชี้วัด 9", "ตัวชี้วัดที่ ๙", "(9)"])
  func theColumnOfTheIndicatorMayHoldItsNumberAlone(_ cell: String) async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      "ตัวชี้วัดที่,มาตรการ,ผู้รับผิดชอบ\n\(cell),ปรับป้าย,กองคลัง\n10,ทำแผน,กองคลัง\n", named: "a.csv")
    #expect(report.counts.withheld == 0)
    #expect(try await trial.measures().map { $0.subject.indicator?.value } == [9, 10])
  }

  @Test(arguments: ["99", "9, 10", "9 หน้า", "0"])
  func aNumberThatIsNoIndicatorIsNotTakenForOne(_ cell: String) async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      "ตัวชี้วัดที่,มาตรการ,ผู้รับผิดชอบ\n\"\(cell)\",ปรับป้าย,กองคลัง\n", named: "a.csv")
    #expect((report.counts.measures, report.counts.withheld) == (0, 1))
  }

  @Test func aNumberAmongActionsIsNoIndicator() async throws {
    let trial = try ImportTrial()
    let report = try await trial.run("มาตรการ,ผู้รับผิดชอบ\n9,กองคลัง\n", named: "a.csv")
    #expect(report.counts.withheld == 1)
  }

  @Test func rowsAboveTheHeadTellRoundAndIndicator() async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      ",,,\n,รายงานผล รอบ ๖ เดือน,,\n,ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล,,\n,,,\n,มาตรการ,ผู้รับผิดชอบ,ผลการดำเนินการ\n,ปรับป้าย,กองคลัง,ทำแล้ว\n",
      named: "a.csv")
    #expect((report.counts.measures, report.counts.left, report.counts.lines) == (1, 0, 2))
    let measure = try #require(try await trial.measures().first)
    #expect(measure.subject.indicator?.value == 9)
    #expect(measure.row.progress.first?.round?.value == .sixMonths)
    #expect(try trial.output.contains("outside tables (line 2): รายงานผล รอบ ๖ เดือน"))
  }

  @Test func anUnknownTableAboveIsNotMadeOfTitles() async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      "ข้อ\tคะแนน\tหมายเหตุ\nตัวชี้วัดที่ ๑๐ สรุป\t\t\nก\t๙๐\t\n\nมาตรการ\tผู้รับผิดชอบ\nปรับป้าย\tกองคลัง\n", named: "a.txt",
      indicator: 9)
    #expect(report.counts.left == 6)
    #expect(try await trial.measures().map { $0.subject.indicator?.value } == [9])
  }

  @Test func anIssueAloneInARowBelowTheHeadIsNoTitle() async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(
      "มาตรการ,ผู้รับผิดชอบ,ขั้นตอน\nงานเว็บไซต์,,\nปรับหน้าแรก,กองคลัง,ก\n", named: "a.csv", indicator: 9)
    #expect(try await trial.measures().map { $0.subject.topic != nil } == [true])
  }

  @Test(arguments: ["รอบ 6 เดือน,รอบ 12 เดือน", "๖ เดือน,๑๒ เดือน"])
  func aHeadOfTwoRowsGivesEachResultItsRound(_ rounds: String) async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      "รายงานผล รอบ 12 เดือน,,,,\nมาตรการ,ผู้รับผิดชอบ,ผลการดำเนินการ,,ข้อเสนอแนะ\n,,\(rounds),\nปรับป้าย,กองคลัง,ครึ่งหนึ่ง,ครบแล้ว,ทำต่อ\n",
      named: "a.csv", indicator: 9)
    #expect((report.counts.measures, report.counts.withheld, report.counts.left) == (1, 0, 0))
    let progress = try #require(try await trial.measures().first).row.progress
    #expect(progress.map { $0.round?.value } == [.sixMonths, .twelveMonths])
    #expect(progress.map { $0.result?.plain } == ["ครึ่งหนึ่ง", "ครบแล้ว"])
  }

  @Test func aHeadOfTwoRowsIsReadWithItsSpans() async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      "<table><tr><th rowspan=2>มาตรการ</th><th rowspan=2>ผู้รับผิดชอบ</th><th colspan=2>ผลการดำเนินการ</th></tr>"
        + "<tr><th>รอบ 6 เดือน</th><th>รอบ 12 เดือน</th></tr>"
        + "<tr><td>ปรับป้าย</td><td>กองคลัง</td><td>ครึ่งหนึ่ง</td><td>ครบแล้ว</td></tr></table>", named: "a.html",
      indicator: 9)
    #expect((report.counts.measures, report.counts.heads) == (1, 2))
    let progress = try #require(try await trial.measures().first).row.progress
    #expect(progress.map { $0.result?.plain } == ["ครึ่งหนึ่ง", "ครบแล้ว"])
  }

  @Test(arguments: [
    ("45752", ColumnRole.timeframe, "5 เมษายน 2568"), ("๔๕๗๕๒", .monitoring, "5 เมษายน 2568"), ("0.75", .result, "75"),
    ("0.5", .status, "50"), ("0.125", .result, "12.5"),
  ])
  func aNumberInPlaceOfADateOrPercentageIsADoubt(_ text: String, _ role: ColumnRole, _ meaning: String) throws {
    let doubt = try #require(SheetValue.doubt(text, as: role))
    #expect(ImportWords.isDoubt(doubt))
    #expect(doubt.hasSuffix(": " + meaning))
  }

  @Test(arguments: [
    ("45752", ColumnRole.result), ("2568", .timeframe), ("0.75", .timeframe), ("0", .result), ("0.7 ล้าน", .result),
    ("75", .result),
  ])
  func otherNumbersAreNoDoubt(_ text: String, _ role: ColumnRole) { #expect(SheetValue.doubt(text, as: role) == nil) }

  @Test(arguments: [
    ("xl/workbook.xml xl/sharedStrings.xml", true), ("xl/workbook.xml xl/worksheets/sheet1.xml", false),
  ])
  func aWorkbookWithoutAListOfTextsIsKnown(_ names: String, _ hasTexts: Bool) {
    let form = FileForm([0x50, 0x4B, 3, 4] + Array(names.utf8), ending: "xlsx")
    guard case .xlsx(let found) = form else {
      Issue.record("no XLSX")
      return
    }
    #expect(found == hasTexts)
  }

  @Test func aDoubtOfTheWholeFileStandsInItAndInTheReport() throws {
    var walk = TableWalk(
      ImportContext(year: try #require(FiscalYear(2568)), catalogue: nil, units: [], takenIDs: [], indicator: 9))
    walk.take([.remark(ImportWords.textsInCells)])
    let file = MeasuresFile(walk, context: walk.context, source: "a.xlsx")
    #expect(file.text.contains("# ไม่แน่ใจ: ไฟล์ XLSX นี้ไม่ได้บันทึกจาก Excel"))
    #expect(file.counts.unsure == 1)
    let report = ImportReport(path: "a.yml", counts: file.counts)
    #expect(report.wording.contains { $0.english.contains("open it in one of them, save it") })
  }

  @Test func theDoubtOfANumberStandsAtItsField() async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      "มาตรการ,ผู้รับผิดชอบ,กำหนดแล้วเสร็จ,ผลการดำเนินการ\nปรับป้าย,กองคลัง,45752,0.75\n", named: "a.csv", indicator: 9)
    #expect(report.counts.unsure == 4)
    #expect(try trial.output.contains("the number may be a date of the spreadsheet: 5 เมษายน 2568"))
    #expect(try trial.output.contains("the number may be a percentage: 75"))
  }
}
