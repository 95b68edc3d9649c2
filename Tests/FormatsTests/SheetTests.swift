import Formats
import Testing
import Thai

@Suite("A sheet")
struct SheetTests {
  @Test func tellsAnEmptyCellFromAnEmptyText() {
    #expect(Sheet.Cell.empty != Sheet.Cell.text(""))
  }

  @Test func headingsBecomeAColumnSoThatRowsStandAlone() {
    let sheet = Self.grouped.withGroupColumn(Sheet.Column(key: "group", title: "กลุ่ม"))
    #expect(sheet.columns.map(\.key) == ["group", "name"])
    #expect(sheet.rows == [[.text("ก"), .text("1")], [.text("ก"), .text("2")], [.text("ข"), .text("3")]])
  }

  @Test func aSheetWithoutHeadingsGetsNoColumnForThem() {
    let plain = Sheet(title: "ก", columns: [.init(key: "a", title: "A")], rows: [[.empty]])
    #expect(plain.withGroupColumn(Sheet.Column(key: "group", title: "กลุ่ม")).columns.count == 1)
  }

  @Test func splitsIntoASheetForEachHeading() {
    #expect(Self.grouped.splitByGroup.map(\.title) == ["ก", "ข"])
    #expect(Self.grouped.splitByGroup.map(\.rows.count) == [2, 1])
  }

  private static let grouped = Sheet(
    title: "ทดสอบ", columns: [.init(key: "name", title: "ชื่อ")],
    groups: [
      .init(title: "ก", rows: [[.text("1")], [.text("2")]]), .init(title: "ข", rows: [[.text("3")]]),
    ])
}
