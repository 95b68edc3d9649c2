import Testing

@testable import Pages

@Suite("The words of cells in files")
struct PaperWordsTests {
  @Test(arguments: [
    ("", ""), ("กองคลัง", "กองคลัง"), ("a &lt; b", "a < b"), ("กองคลัง<br>กองช่าง", "กองคลัง\nกองช่าง"),
    ("<p>หนึ่ง</p>\n<p>สอง\nสาม</p>\n", "หนึ่ง\nสอง สาม"), ("<strong>ก</strong> ข <em>ค</em>", "ก ข ค"),
    ("<ul>\n<li>ก</li>\n<li>ข</li>\n</ul>\n", "ก\nข"), ("<ol>\n<li>ก</li>\n<li>ข</li>\n</ol>\n", "1. ก\n2. ข"),
    ("<ol start=\"4\">\n<li>ก</li>\n<li><p>ข</p>\n</li>\n</ol>\n", "4. ก\n5. ข"),
    ("<ol class=\"marked\"><li><span class=\"marker\">๑.</span> ก</li>\n</ol>\n", "๑. ก"),
    ("<ol>\n<li>ก\n<ul>\n<li>ข</li>\n</ul>\n</li>\n<li>ค</li>\n</ol>", "1. ก\nข\n2. ค"), ("<br>", ""), ("<p", ""),
  ])
  func haveTheirLinesAndNumbers(_ html: String, _ words: String) {
    #expect(PaperWords.of(html: Array(html.utf8)) == words)
  }
}
