import Content
import Diagnostics
import Domain
import TestSupport
import Testing
import Thai

@testable import Authoring

@Suite("Headings of an import, in bold or between rows")
struct ImportHeadingTests {
  private static let head = "ประเด็นที่ต้องพัฒนา\tผู้รับผิดชอบ\tขั้นตอน\n"

  private func table(_ rows: String...) -> String {
    "<table><tr><th>ประเด็น</th><th>ผู้รับผิดชอบ</th><th>ขั้นตอน</th></tr>" + rows.joined() + "</table>"
  }

  @Test func aHeadingInBoldNamesTheIndicatorOfItsTable() async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      "<p>ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล</p>" + table("<tr><td>หน้าเว็บเก่า</td><td>กองคลัง</td><td>ก</td></tr>")
        + "<p><b>ตัวชี้วัดที่ 10 การป้องกันการทุจริต</b></p>" + table("<tr><td>ของขวัญ</td><td>กองคลัง</td><td>ก</td></tr>")
        + "<p><strong>/ตัวชี้วัด...</strong></p>", named: "a.html")
    #expect(report.counts.withheld == 0)
    #expect(try await trial.measures().map { $0.subject.indicator?.value } == [9, 10])
    #expect(try trial.output.contains("catch-word (paragraph 3): /ตัวชี้วัด..."))
  }

  @Test func aCatchWordInBoldIsNoHeadingAndTheCellGoesOn() async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(
      "<p>ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล</p>"
        + table(
          "<tr><td><b>หน้าเว็บเก่า</b></td><td>กองคลัง</td><td>๑. สำรวจ</td></tr>",
          "<tr><td><b>/หน้าเว็บ...</b></td><td></td><td></td></tr>",
          "<tr><td>หน้าเว็บเก่า</td><td></td><td>๒. ปรับปรุง</td></tr>"), named: "a.html")
    let measures = try await trial.measures()
    #expect(measures.map { $0.row.steps?.items.count } == [2])
    #expect(measures.map { $0.subject.topic == nil } == [true])
  }

  @Test(arguments: [
    ("OIT ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต", "๑. ก"), ("๒. ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต", "๑. ก"),
    ("แบบวัด OIT ตัวชี้วัดที่ 10", "ก"), ("๑๐. การป้องกันการทุจริต", "ก"),
  ])
  func aLineBetweenPastedRowsNamesTheIndicatorOfThoseBelow(_ line: String, _ step: String) async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(
      "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล\n\(Self.head)หน้าเว็บเก่า\tกองคลัง\t\(step)\n\(line)\nของขวัญ\tสำนักปลัด\t๑. ข\n",
      named: "a.txt")
    #expect(try await trial.measures().map { $0.subject.indicator?.value } == [9, 10])
    #expect(try !trial.output.contains("not sure"))
  }

  @Test func aLineBetweenPastedRowsNamesTheSubindicatorOfThoseBelow() async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(
      "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล\n\(Self.head)ตัวชี้วัดย่อยที่ ๙.๑ ข้อมูลพื้นฐาน\t\t\nหน้าเว็บเก่า\tกองคลัง\t๑. ก\n"
        + "ตัวชี้วัดย่อยที่ ๙.๓ เรื่องเงิน\nรายงาน\tสำนักปลัด\t๑. ข\n", named: "a.txt")
    #expect(try await trial.measures().map { $0.subject.subindicator?.value } == ["9.1", "9.3"])
  }

  @Test func aLineThatMayBeAHeadingEndsTheOneBeforeWithADoubt() async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(
      "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล\n\(Self.head)งานเว็บไซต์\t\t\nหน้าเว็บเก่า\tกองคลัง\t๑. ก\n"
        + "งานพัสดุของกอง\nราคากลาง\tสำนักปลัด\t๑. ข\n", named: "a.txt")
    let measures = try await trial.measures()
    #expect(measures.map { $0.subject.indicator?.value } == [9, 9])
    #expect(measures.map { $0.subject.topic == nil } == [false, true])
    #expect(try trial.output.contains("not sure: the line above may be a heading"))
    #expect(try trial.output.contains("งานพัสดุของกอง"))
  }

  @Test func theNumberOfAPageBetweenRowsIsNoHeading() async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(
      "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล\n\(Self.head)งานเว็บไซต์\t\t\nหน้าเว็บเก่า\tกองคลัง\t๑. ก\n- ๓ -\nราคากลาง\tสำนักปลัด\t๑. ข\n",
      named: "a.txt")
    #expect(try await trial.measures().map { $0.subject.topic == nil } == [false, false])
    #expect(try !trial.output.contains("not sure"))
  }

  @Test func aListOfIndicatorsAboveATableIsADoubt() async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(
      "ตัวชี้วัดที่ ๗ ได้ ๘๐ คะแนน\nตัวชี้วัดที่ ๙ ได้ ๙๐ คะแนน\n\n\(Self.head)หน้าเว็บเก่า\tกองคลัง\t๑. ก\n", named: "a.txt")
    #expect(try await trial.measures().map { $0.subject.indicator?.value } == [9])
    #expect(try trial.output.contains("not sure: lines above name several indicators"))
  }

  @Test(arguments: ["ตามที่ ตัวชี้วัดที่ 10 มีคะแนนต่ำ", "คะแนนของ OIT ตัวชี้วัดที่ 10 ต่ำ"])
  func proseThatSpeaksOfAnIndicatorIsNoHeading(_ line: String) async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(
      "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล\n\(line)\n\n\(Self.head)หน้าเว็บเก่า\tกองคลัง\t๑. ก\n", named: "a.txt")
    #expect(try await trial.measures().map { $0.subject.indicator?.value } == [9])
  }
}
