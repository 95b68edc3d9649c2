import Content
import Diagnostics
import Domain
import TestSupport
import Testing
import Thai

@testable import Authoring

@Suite("Which tables go on with the one before")
struct ImportJoiningTests {
  private static let first =
    "<table><tr><th>มาตรการ</th><th>ผู้รับผิดชอบ</th><th>ผลการดำเนินการ</th></tr>"
    + "<tr><td>ปรับป้าย</td><td>กองคลัง</td><td>ทำแล้ว</td></tr></table>"

  private func table(_ rows: [String]...) -> String {
    let lines = rows.map { "<tr>" + $0.map { "<td>" + $0 + "</td>" }.joined() + "</tr>" }
    return "<table>" + lines.joined() + "</table>"
  }

  @Test func aTableOfAnotherKindBehindItsCaptionIsNotJoined() async throws {
    let trial = try ImportTrial()
    let scores = table(["ข้อ", "หัวข้อการประเมิน", "ระดับคะแนน"], ["i1", "การบริการ", "96.67"], ["O1", "โครงสร้าง", "100"])
    let report = try await trial.run(Self.first + "<p>คะแนนรายข้อ</p>" + scores, named: "a.html", indicator: 9)
    #expect((report.counts.measures, report.counts.withheld, report.counts.left) == (1, 0, 9))
    #expect(try await trial.measures().map { $0.action?.plain } == ["ปรับป้าย"])
    #expect(lost(PaperText.printed(scores), in: try trial.output) == [:])
  }

  @Test func rowsForSignaturesAreNoMeasures() async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      Self.first + table(["ลงชื่อ", "................", "ผู้รายงาน"]), named: "a.html", indicator: 9)
    #expect((report.counts.measures, report.counts.left) == (1, 3))
    #expect(try trial.output.contains("a row for signatures (table 2, row 1): ลงชื่อ | ................ | ผู้รายงาน"))
  }

  @Test func aTableWithoutHeadDirectlyBelowIsJoinedWithADoubt() async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      Self.first + table(["ทำคู่มือ", "สำนักปลัด", "ทำอยู่"], ["ลงข่าว", "สำนักปลัด", "ทำอยู่"]), named: "a.html", indicator: 9)
    #expect((report.counts.measures, report.counts.unsure) == (3, 7))
    #expect(try trial.output.split(separator: "\n").count { $0.contains("not sure: the table has no head") } == 1)
  }

  @Test(arguments: [
    ("", "๒. ติดป้ายใหม่"), ("ปรับป้าย (ต่อ)", "ติดป้ายใหม่"),
  ])
  func aRowThatGoesOnIsJoinedBehindAnyText(_ subject: String, _ result: String) async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      Self.first + "<p>หน้าถัดไปของรายงาน</p>" + table([subject, "", result]), named: "a.html", indicator: 9)
    #expect((report.counts.measures, report.counts.withheld) == (1, 0))
    #expect(try await trial.measures().first?.row.progress.first?.result?.plain.contains("ติดป้ายใหม่") == true)
  }

  @Test func aTableBehindAHeadingOrCatchWordIsJoined() async throws {
    for line in ["ตัวชี้วัดที่ 10 การป้องกันการทุจริต", "/มาตรการถัดไป...", "/มาตรการถัดไป...</p><p>แผนของปี</p><p>- ๓ -"] {
      let trial = try ImportTrial()
      let report = try await trial.run(
        Self.first + "<p>\(line)</p>" + table(["ทำคู่มือ", "สำนักปลัด", "ทำอยู่"]), named: "a.html", indicator: 9)
      #expect(report.counts.measures == 2)
      #expect(try !trial.output.contains("the table has no head"))
    }
  }
}
