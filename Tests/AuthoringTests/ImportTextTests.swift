import Content
import Diagnostics
import TestSupport
import Testing
import Thai

@testable import Authoring

@Suite("What an import reads out of tags, entities and signs")
struct ImportTextTests {
  @Test func textBehindAWideSpanIsKept() async throws {
    let trial = try ImportTrial()
    let wide = (0..<130).map { "<td>ช่อง\($0)</td>" }.joined()
    _ = try await trial.run(
      Self.table("<tr><td colspan=100>ยาว</td><td>หายไปไหน</td></tr><tr>\(wide)</tr>"), named: "a.html")
    #expect(try trial.output.contains("หายไปไหน"))
    for number in 0..<130 { #expect(try trial.output.contains("ช่อง\(number)")) }
  }

  @Test func aStrokeWithABackslashEndsNoRow() async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(
      "| มาตรการ | ผู้รับผิดชอบ | ขั้นตอน |\n|---|---|---|\n| ตัวชี้วัดที่ ๙ ก | กองคลัง | ทำแล้ว \\|\n| ตัวชี้วัดที่ ๙ ข | กองคลัง | จบ |\n",
      named: "a.md")
    #expect(try await trial.measures().first?.row.steps?.items.first?.plain == "ทำแล้ว \\|")
    #expect(try await trial.measures().last?.row.steps?.items.map(\.plain) == ["จบ"])
  }

  @Test(arguments: [
    ("&#150;", "–"), ("&#x93;", "“"), ("&#128;", "€"), ("&#129;", "\\&#129;"), ("&#xFEFF;", "\\&#xFEFF;"),
    ("&#127;", "\\&#127;"), ("&#65535;", "\\&#65535;"), ("&#1;", "\\&#1;"), ("&#9;", ""),
  ])
  func numbersOfCharactersAreReadAsBrowsersDo(_ entity: String, _ text: String) async throws {
    let trial = try ImportTrial()
    _ = try await trial.run(Self.table("<tr><td>ตัวชี้วัดที่ ๙ ก\(entity)ข</td><td>กองคลัง</td></tr>"), named: "a.html")
    #expect(try await trial.findings().isEmpty)
    #expect(try trial.output.contains("ก\(text)ข") || text.isEmpty)
  }

  @Test func boldSpacesAreNoText() async throws {
    let trial = try ImportTrial()
    let blank = "<td><b>&nbsp;</b></td>"
    _ = try await trial.run(
      Self.table(
        "<tr><td><b>ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร</b></td>\(blank)\(blank)</tr>"
          + "<tr><td>ปรับเว็บไซต์</td><td>กองคลัง</td>\(blank)</tr>") + "<p><b> </b></p>", named: "a.html")
    #expect(try await trial.measures().map(\.id.value) == ["m07-01"])
    #expect(try await trial.measures().first?.row.steps == nil)
    #expect(try !trial.output.contains("นอกตาราง"))
  }

  @Test func numbersOfListsThatGoOnAreKept() async throws {
    let trial = try ImportTrial()
    let steps = "<ol start=3><li>ค</li><li>ง</li><li value=9>จ</li></ol><ol start=-9223372036854775808><li>ฉ</li></ol>"
    _ = try await trial.run(
      Self.table("<tr><td>ตัวชี้วัดที่ ๙ ก</td><td>กองคลัง</td><td>\(steps)</td></tr>"), named: "a.html")
    #expect(
      try await trial.measures().first?.row.steps?.items.map(\.plain) == ["3. ค", "4. ง", "9. จ", "0. ฉ"])
  }

  @Test func scriptsAndStylesLeaveNothing() {
    let words = HTMLText.plain("ก<style>b > i {}</style><SCRIPT>x=1</SCRIPT><script>if (a<b) {}</script >ข")
    #expect(words == "กข")
  }

  @Test func namesOfSheetsMayHaveCommas() {
    let printed = "-------- 1 - แผน\nมาตรการ,ผู้รับผิดชอบ\n-------- 2 - อื่น, \"ๆ\nก,ข\n-------- 2 - ค\n"
    let blocks = SeparatedReader.blocks(ofSheets: printed)
    let places = blocks.compactMap { block in
      if case .row(let row) = block { row.place.english } else { nil }
    }
    #expect(places == ["sheet แผน, row 1", "sheet อื่น, \"ๆ, row 1", "sheet อื่น, \"ๆ, row 2"])
  }

  private static func table(_ rows: String) -> String {
    "<table><tr><th>มาตรการ</th><th>ผู้รับผิดชอบ</th><th>ขั้นตอน</th></tr>\(rows)</table>"
  }
}
