import Diagnostics
import Testing

@Suite("How many columns a text takes")
struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("ก", 1), ("กำ", 2), ("ที่", 1), ("น้ำ", 2), ("พ.ศ. ๒๕๖๘", 9), ("\u{1B}[1m", 3), ("中", 2), ("é", 1),
    ("e\u{301}", 1), ("ก\u{200B}ข", 2), ("😀", 2), ("฿", 1),
  ])
  func isKnown(_ text: String, _ width: Int) {
    #expect(displayWidth(text) == width)
    // A letter of another writing in front takes the other way through.
    #expect(displayWidth("中" + text) == 2 + width)
  }
}
