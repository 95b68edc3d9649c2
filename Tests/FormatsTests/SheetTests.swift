import Formats
import Testing
import Thai

@Suite("A sheet")
struct SheetTests {
  @Test func tellsAnEmptyCellFromAnEmptyText() {
    #expect(Sheet.Cell.empty != Sheet.Cell.text(""))
  }
}
