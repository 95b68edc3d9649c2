import Diagnostics
import TestSupport
import Testing

@testable import Markup

struct BlockTests {
  @Test func tablesAlignByClassAndScroll() {
    let html = Rendering.html("| ก | ข | ค |\n|:--|:-:|--:|\n| 1 | 2 | 3 |")
    #expect(
      html == """
        <div class="table-scroll" role="region" aria-label="ตาราง" tabindex="0">
        <table>
        <thead>
        <tr><th scope="col" class="align-left">ก</th><th scope="col" class="align-center">ข</th>\
        <th scope="col" class="align-right">ค</th></tr>
        </thead>
        <tbody>
        <tr><td class="align-left">1</td><td class="align-center">2</td><td class="align-right">3</td></tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test(arguments: ["ตาราง: รายได้ **ปี**\n\n", "Table: รายได้ **ปี**\n\n", "ตาราง: รายได้ **ปี**\n", "ตาราง:รายได้ **ปี**\n"])
  func aLineBeforeATableIsItsCaption(caption: String) {
    let html = Rendering.html("ก่อน\n\n" + caption + "| ก |\n|---|\n| ข |")
    #expect(
      html.contains("<p>ก่อน</p>\n<div class=\"table-scroll\" role=\"region\" aria-label=\"รายได้ ปี\" tabindex=\"0\">"))
    #expect(html.contains("<table>\n<caption>รายได้ <strong>ปี</strong></caption>\n<thead>"))
  }

  @Test func theLastLineBeforeATableIsItsCaption() {
    let html = Rendering.html("ก่อน\nตาราง: ข\n| ก |\n|---|")
    #expect(html.hasPrefix("<p>ก่อน</p>\n<div class=\"table-scroll\" role=\"region\" aria-label=\"ข\""))
  }

  @Test func aCaptionWithoutATableIsText() {
    #expect(Rendering.html("ตาราง: ก\n\nข") == "<p>ตาราง: ก</p>\n<p>ข</p>\n")
  }

  @Test func regionsOfTablesHaveDifferentNames() {
    let html = Rendering.html("| ก |\n|---|\n\nข\n\n| ก |\n|---|")
    #expect(html.contains("aria-label=\"ตาราง\"") && html.contains("aria-label=\"ตาราง 2\""))
  }

  @Test func anEmptyHeaderCellIsNoHeader() {
    #expect(Rendering.html("|  | ก |\n|---|---|").contains("<tr><td></td><th scope=\"col\">ก</th></tr>"))
  }

  @Test func footnotesHavePrefixedIdsAndABackLinkForEachReference() {
    let html = Rendering.block("ก[^a] ข[^b] ค[^a]\n\n[^a]: หนึ่ง\n\n[^b]: สอง\n\n[^c]: ไม่ใช้") { $0.idPrefix = "p-" }.text
    #expect(
      html.contains(##"<sup class="footnote-ref"><a href="#p-fn_1" id="p-fnref_1" role="doc-noteref">1</a></sup>"##))
    #expect(html.contains(##"<a href="#p-fn_1" id="p-fnref_1_2" role="doc-noteref">1</a>"##))
    #expect(
      html.contains(
        "<section class=\"footnotes\" aria-labelledby=\"p-footnotes_\">\n<h2 id=\"p-footnotes_\">เชิงอรรถ</h2>"))
    #expect(html.contains(##"href="#p-fnref_1_2" aria-label="กลับไปที่เนื้อหา 1-2">↩<sup>2</sup></a></p>"##))
    #expect(html.contains(##"href="#p-fnref_2" aria-label="กลับไปที่เนื้อหา 2">↩</a></p>"##))
    #expect(!html.contains("ไม่ใช้"))
  }

  @Test func codeBlocksNameTheirLanguage() {
    #expect(
      Rendering.html("```swift x\na < b\n```")
        == "<pre tabindex=\"0\"><code class=\"language-swift\">a &lt; b\n</code></pre>\n")
    #expect(Rendering.html("```\"><b>\nx\n```").contains("class=\"language-&quot;&gt;&lt;b&gt;\""))
  }

  @Test func headingsMoveDownAndStopAtSix() {
    let html = Rendering.html("# ก\n\n###### ข\n\nค\n===")
    #expect(html == "<h2 id=\"ก\">ก</h2>\n<h6 id=\"ข\">ข</h6>\n<h2 id=\"ค\">ค</h2>\n")
    #expect(Rendering.block("# ก") { $0.headingShift = 0 }.text == "<h1 id=\"ก\">ก</h1>\n")
  }

  @Test(arguments: [
    ("# ก\n\n## ข", [3, 4]), ("### ก\n\n###### ข", [3, 6]), ("## ข\n\n# ก", [4, 3]),
    // The line end of Windows, a rule after a list, a fence within a fence: no line alone tells a heading.
    ("ก\r\n------\r\n\r\nข", [3]), ("- ก\n---\n\n### ข", [3]), ("~~~\n```\n# ไม่ใช่\n~~~\n\n### ข", [3]),
    ("> # ก\n\n## ข", [3, 3]),
  ])
  func theHighestHeadingHasTheLevelWished(markdown: String, levels: [Int]) {
    #expect(Rendering.block(markdown) { $0.highestHeading = 3 }.headings.map(\.level) == levels)
  }

  @Test func theHeadingOfFootnotesIsAsHighAsTheTexts() {
    let html = Rendering.block("## ก\n\nข[^1]\n\n[^1]: ค") { $0.highestHeading = 3 }.text
    #expect(html.contains("<h3 id=\"footnotes_\">"))
  }

  @Test func headingsOfOtherTextsOfThePageAreCounted() {
    let ids = Rendering.block("# ก\n\n# ข\n\n# ก") { $0.takenHeadingIDs = ["ก", "ก-2"] }.headings.map(\.id)
    #expect(ids == ["ก-3", "ข", "ก-4"])
  }

  @Test(arguments: [
    ("ช่องทางการติดต่อ", "ช่องทางการติดต่อ"), ("ข้อ ๒ (OIT)", "ข้อ-๒-oit"), ("**ก** `x_Y`", "ก-xy"), ("?!", "section"),
    ("น้ำใจ กตัญญู", "น้ำใจ-กตัญญู"), ("A1 b2", "a1-b2"), ("[ก](x)", "ก"),
  ])
  func headingIdsKeepThaiWithItsMarks(markdown: String, id: String) {
    #expect(Rendering.block("# \(markdown)").headings.map(\.id) == [id])
    #expect(Rendering.headings("# \(markdown)").map(\.id) == [id])
  }

  @Test func headingsAlikeAreCounted() {
    let ids = Rendering.headings("# ก\n\n# ก\n\n# ก\n\n# ก 2\n\n# ข").map(\.id)
    #expect(ids == ["ก", "ก-2", "ก-3", "ก-2-2", "ข"])
  }

  @Test func headingsKnowTheirPlaceLevelAndText() throws {
    let marked = MarkedText("๑. ก\n\n1️⃣## ข **\"ค\"**ง2️⃣\n\nจ")
    let rendered = Rendering.block(marked.source())
    let heading = try #require(rendered.headings.first)
    #expect(heading.span.range == marked.offsets["1️⃣"]!..<marked.offsets["2️⃣"]!)
    #expect((heading.level, heading.text) == (3, "ข \"ค\"ง"))
    #expect(Rendering.headings(marked.text).map(\.text) == [heading.text])
  }

  @Test(arguments: [
    ("ก 1️⃣<b>2️⃣ข</b> ค", "<p>ก ข ค</p>\n", "**"), ("ก1️⃣<br>2️⃣ข", "<p>กข</p>\n", "\\"),
    ("ก\n  ข 1️⃣<a href=\"x\">2️⃣ค</a>", "<p>กข ค</p>\n", "["),
    ("1️⃣<div>2️⃣\nก\n</div>\n\nข", "<p>ข</p>\n", "แม่แบบ"), ("> - ก\n>   1️⃣<span>2️⃣ข</span>", nil, "แม่แบบ"),
    ("<!-- ก -->\n1️⃣<table>2️⃣", "", "|"), ("| ก |\n|---|\n| **\"ก\"**ข 1️⃣<u>2️⃣ค</u> |", nil, "แม่แบบ"),
    ("1️⃣<script>2️⃣alert(1)</script>", "", "แม่แบบ"), ("ก\n`x\ny` 1️⃣<i>2️⃣z</i>", nil, "*"), ("ก 1️⃣</b>2️⃣", "<p>ก </p>\n", "**"),
  ])
  func rawHTMLIsDroppedAndReportedWhereItStands(text: String, html: String?, hint: String) throws {
    let marked = MarkedText(text)
    try expectFinding(.rawHTML, in: marked)
    let rendered = Rendering.block(marked.text)
    if let html { #expect(rendered.text == html) }
    #expect(rendered.findings.first?.hint?.thai.contains(hint) == true)
  }

  @Test(arguments: ["<!-- ก -->", "ข <!-- ก --> ค", "<!-- ก\n\nข -->", "<!-- ก --> <!-- ข -->"])
  func commentsAreTheAuthorsOwn(markdown: String) {
    let rendered = Rendering.block(markdown)
    #expect(rendered.ids == [])
    #expect(!rendered.text.contains("ก"))
  }

  @Test func textBesideACommentIsNotLostInSilence() throws {
    try expectFinding(.rawHTML, in: MarkedText("<!-- ก --> 1️⃣ข2️⃣"))
  }

  @Test func findingsOfATextInPiecesPointIntoItsSource() throws {
    let marked = MarkedText("key: |\n  **\"ก\"**ข\n  ค 1️⃣<b>2️⃣ง</b>\n")
    let source = marked.source()
    var bytes: [UInt8] = []
    var pieces: [MappedText.Piece] = []
    var offset = 7
    for line in ["**\"ก\"**ข\n", "ค <b>ง</b>\n"] {
      pieces.append(.init(text: bytes.count, source: offset + 2))
      bytes += Array(line.utf8)
      offset += 2 + line.utf8.count
    }
    let rendered = Markup.block(
      MappedText(bytes: bytes, source: source, pieces: pieces), options: .init(), resolve: Rendering.same)
    #expect(rendered.findings.first?.span?.range == marked.offsets["1️⃣"]!..<marked.offsets["2️⃣"]!)
  }
}
