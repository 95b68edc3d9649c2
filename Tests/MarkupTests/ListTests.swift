import Diagnostics
import TestSupport
import Testing

@testable import Markup

struct ListTests {
  @Test(arguments: [
    ("๑. ก\n๒. ข", ["๑.", "๒."]), ("(๑) ก\n(๒) ข", ["(๑)", "(๒)"]), ("๑) ก\n๒) ข", ["๑)", "๒)"]),
    ("(1) ก\n(2) ข", ["(1)", "(2)"]), ("1) ก\n2) ข", ["1)", "2)"]), ("๙. ก\n๑๐. ข", ["๙.", "๑๐."]),
    ("๑.ก\n๒.ข", ["๑.", "๒."]), ("(๑)ก\n(๒)ข", ["(๑)", "(๒)"]),
  ])
  func keepsMarkersAsWritten(markdown: String, markers: [String]) {
    let value = markers[0] == "๙." ? " value=\"9\"" : ""
    let expected = """
      <ol class="marked">
      <li\(value)><span class="marker">\(markers[0])</span> ก</li>
      <li><span class="marker">\(markers[1])</span> ข</li>
      </ol>\n
      """
    #expect(Rendering.html(markdown) == expected)
  }

  @Test func leavesPlainNumbersToTheList() {
    #expect(Rendering.html("1. ก\n2. ข") == "<ol>\n<li>ก</li>\n<li>ข</li>\n</ol>\n")
    #expect(Rendering.html("3. ก\n4. ข") == "<ol>\n<li value=\"3\">ก</li>\n<li>ข</li>\n</ol>\n")
  }

  @Test func printsWrongNumbersAndReportsThem() throws {
    let marked = MarkedText("1. ก\n2. ข\n3. ค\n1️⃣3.2️⃣ ง\n4. จ")
    #expect(Rendering.html(marked.text).contains("<li>ค</li>\n<li value=\"3\">ง</li>\n<li>จ</li>"))
    try expectFinding(.listNumbering, in: marked)
  }

  @Test func reportsWrongThaiNumbersAtTheirPlace() throws {
    let marked = MarkedText("ข้อความ\n\n> (๑) ก **\"ข\"**ค\n> 1️⃣(๓)2️⃣ ง")
    try expectFinding(.listNumbering, in: marked)
    #expect(Rendering.block(marked.text).findings.first?.hint?.thai.contains("(๒)") == true)
  }

  @Test func reportsARowOfEqualNumbersOnce() {
    #expect(Rendering.block("1. ก\n2. ข\n2. ค\n2. ง").ids == ["markup/list-numbering"])
  }

  @Test func leavesTheCountingToTheListWhenEveryNumberIsOne() {
    let rendered = Rendering.block("1. ก\n1. ข\n1. ค")
    #expect(rendered.ids == [])
    #expect(Rendering.html("1. ก\n1. ข\n1. ค") == "<ol>\n<li>ก</li>\n<li>ข</li>\n<li>ค</li>\n</ol>\n")
    #expect(Rendering.block("(๑) ก\n(๑) ข").ids == ["markup/list-numbering"])
  }

  @Test func beginsAListRightAfterAParagraph() {
    let html = Rendering.html("ดังนี้\n๑. ก\n๒. ข")
    #expect(html.hasPrefix("<p>ดังนี้</p>\n<ol class=\"marked\">\n"))
    #expect(Rendering.html("ดังนี้\n5. ก") == "<p>ดังนี้</p>\n<ol>\n<li value=\"5\">ก</li>\n</ol>\n")
  }

  @Test func makesABulletOfAHyphenBeforeAThaiLetter() {
    #expect(Rendering.html("-ก\n-ข") == "<ul>\n<li>ก</li>\n<li>ข</li>\n</ul>\n")
    #expect(Rendering.html("-5 องศา") == "<p>-5 องศา</p>\n")
  }

  @Test func nestsByIndentation() {
    let html = Rendering.html("๑. ก\n   (๑) ข\n   (๒) ค\n๒. ง")
    #expect(html.split(separator: "<ol class=\"marked\">").count == 2)
    #expect(html.contains("ก\n<ol class=\"marked\">\n<li><span class=\"marker\">(๑)</span> ข</li>"))
  }

  @Test func putsTheMarkerIntoTheFirstParagraphOfALooseItem() {
    let html = Rendering.html("๑. ก\n\n   ข\n\n๒. ค")
    #expect(html.contains("<li><p><span class=\"marker\">๑.</span> ก</p>\n<p>ข</p>\n</li>"))
  }

  @Test(arguments: ["๑.๑ ก", "๑.๕ ล้านบาท", "2568. ก", "๒๕๖๘. ก", "(ก) ข", "(๑ ก)", "๑ ก"])
  func takesOtherBeginningsAsText(markdown: String) {
    let before = "ก่อน\n\n"
    let html = Rendering.html(before + markdown)
    #expect(html.contains("marked") == false)
    if !markdown.hasPrefix("2568") { #expect(html == "<p>ก่อน</p>\n<p>\(markdown)</p>\n") }
  }

  @Test func leavesCodeAlone() {
    for code in [
      "```\n๑. ก\n-ก\n**\"ก\"**ข\n```", "    ๑. ก\n    -ก\n    **\"ก\"**ข", "- ```\n  ๑. ก\n  -ก\n  **\"ก\"**ข\n  ```",
    ] {
      #expect(Rendering.html(code).contains("<code>๑. ก\n-ก\n**\"ก\"**ข\n</code>"), "\(code)")
    }
  }

  @Test func labelsTaskBoxes() {
    let html = Rendering.html("- [ ] ดู [x]\n- [x] เสร็จ")
    #expect(
      html.contains(#"<li class="task"><span class="task-box" role="img" aria-label="ยังไม่เสร็จ">☐</span> ดู [x]</li>"#))
    #expect(html.contains(#"aria-label="เสร็จแล้ว">☑</span> เสร็จ</li>"#))
    #expect(!html.contains("<input"))
  }

  @Test func additionsCanBeSwitchedOff() {
    let html = Rendering.block("๑. ก\n-ข\n**ม.ค.**๒๕๖๘") { $0.additions = false }.text
    #expect(html == "<p>๑. ก\n-ข\n**ม.ค.**๒๕๖๘</p>\n")
  }
}
