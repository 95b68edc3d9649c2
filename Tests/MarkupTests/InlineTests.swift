import Diagnostics
import TestSupport
import Testing

@testable import Markup

struct InlineTests {
  @Test(arguments: [
    ("**ม.ค.**๒๕๖๘", "<strong>ม.ค.</strong>๒๕๖๘"),
    ("**ม.ค.**2568", "<strong>ม.ค.</strong>2568"),
    ("**\"ก\"**ข", "<strong>\"ก\"</strong>ข"),
    ("**“ก”**ข", "<strong>“ก”</strong>ข"),
    ("ระดับ**\"ผ่าน\"**แต่", "ระดับ<strong>\"ผ่าน\"</strong>แต่"),
    ("ก*(ข)*ค", "ก<em>(ข)</em>ค"),
    ("**ก**\"ข\"", "<strong>ก</strong>\"ข\""),
    ("\"ก\"**ข**", "\"ก\"<strong>ข</strong>"),
    ("ก**ข**ค", "ก<strong>ข</strong>ค"),
    ("***\"ก\"***ข", "<em><strong>\"ก\"</strong></em>ข"),
    ("๒*(๓)", "๒*(๓)"),
    ("2**(3)**4", "2**(3)**4"),
    ("`**\"ก\"**ข`", "<code>**\"ก\"**ข</code>"),
    ("\\**\"ก\"**ข", "**\"ก\"**ข"),
  ])
  func emphasisWorksBesideThai(markdown: String, html: String) {
    if markdown.hasPrefix("\\") {
      #expect(!Rendering.html(markdown).contains("strong"))
    } else {
      #expect(Rendering.html(markdown) == "<p>\(html)</p>\n")
    }
  }

  @Test(arguments: ["ก\u{205F}**\"ข\"**ค", "ก&#8287;**\"ข\"**ค", "ก&MediumSpace;**\"ข\"**ค", "ก&#x205f;**\"ข\"**ค"])
  func theAuthorsOwnSpaceSurvives(markdown: String) {
    #expect(Rendering.html(markdown) == "<p>ก\u{205F}<strong>\"ข\"</strong>ค</p>\n")
  }

  @Test func noInsertedSpaceIsPrinted() {
    let text = "๑. [**\"ก\"**ข](x**\"ก\"**ข \"**ก.**ข\") ![**ก.**ข](y) `**ก.**ข` https://a.th/-_b_/ค\n\n    **ก.**ข\n-ก"
    let html = Rendering.html(text)
    #expect(!html.unicodeScalars.contains { Characters.isSpace($0.value) && $0.value > 0x20 })
    #expect(!html.contains("%E2%81%9F"))
  }

  @Test(arguments: [
    ("ก\nข", "กข"), ("**ก**\n**ข**", "<strong>ก</strong><strong>ข</strong>"), ("[ก](a)\nข", "<a href=\"a\">ก</a>ข"),
    ("ก\na", "ก\na"), ("a\nก", "a\nก"), ("ก\n๒", "ก\n๒"), ("ต่างๆ\nก", "ต่างๆ\nก"), ("ก\n`ข`", "ก\n<code>ข</code>"),
    ("ก  \nข", "ก<br>\nข"), ("ก\r\nข", "กข"), ("ก\n**\"ข\"**ค", "ก\n<strong>\"ข\"</strong>ค"),
  ])
  func lineEndsBetweenThaiLettersAddNoSpace(markdown: String, html: String) {
    #expect(Rendering.html(markdown) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("https://a.go.thครับ", "<a href=\"https://a.go.th\">https://a.go.th</a>ครับ"),
    ("ดูhttp://a.go.th/x?y=1&z=2ครับ", "ดู<a href=\"http://a.go.th/x?y=1&amp;z=2\">http://a.go.th/x?y=1&amp;z=2</a>ครับ"),
    ("ที่www.a.go.thครับ", "ที่<a href=\"http://www.a.go.th\">www.a.go.th</a>ครับ"),
    ("ส่งa@b.go.thครับ", "ส่ง<a href=\"mailto:a@b.go.th\">a@b.go.th</a>ครับ"),
    ("**https://a.th**ครับ", "<strong><a href=\"https://a.th\">https://a.th</a></strong>ครับ"),
    ("https://a.th/-_b_/c", "<a href=\"https://a.th/-_b_/c\">https://a.th/-_b_/c</a>"),
    ("`https://a.th`", "<code>https://a.th</code>"), ("[https://a.th](b)", "<a href=\"b\">https://a.th</a>"),
    ("ftp://a.th", "ftp://a.th"), ("javascript://a.th", "javascript://a.th"), ("https://", "https://"),
  ])
  func bareAddressesEndAtTheFirstThaiLetter(markdown: String, html: String) {
    #expect(Rendering.html(markdown) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("~5~", "~5~"), ("~~ก~~ข", "<del>ก</del>ข"), ("~~**ก**~~", "<del><strong>ก</strong></del>"),
    ("**~~ก~~**", "<strong><del>ก</del></strong>"), ("\\~~ก~~", "~~ก~~"), ("~~~ก~~", "~~~ก~~"),
    ("~~ก", "~~ก"), ("~~ *ก~~ ข*", "~~ <em>ก~~ ข</em>"), ("`~~`ก~~", "<code>~~</code>ก~~"),
  ])
  func strikethroughWantsTwoTildes(markdown: String, html: String) {
    let markdown = markdown.hasPrefix("~~~") ? "ก " + markdown : markdown
    let html = html.hasPrefix("~~~") ? "ก " + html : html
    #expect(Rendering.html(markdown) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("# ก", "# ก"), ("1. ก", "1. ก"), ("๑. ก", "๑. ก"), ("- ก", "- ก"), ("> ก", "&gt; ก"), ("    ก", "ก"),
    ("```", "```"),
    ("| ก |\n| --- |", "| ก |\n| --- |"), ("ก\n===", "ก\n==="), ("[ก]: ข", "[ก]: ข"), ("***", "***"),
    ("**ก**\nข", "<strong>ก</strong>ข"), (" ก ", "ก"), ("", ""), ("ก < ข & ค", "ก &lt; ข &amp; ค"),
    ("**ม.ค.**๒๕๖๘", "<strong>ม.ค.</strong>๒๕๖๘"), ("\"ก\" (ข)", "\"ก\" (ข)"),
  ])
  func inlineTextTakesBlockSyntaxAsText(markdown: String, html: String) {
    #expect(Rendering.inline(markdown).text == html)
  }

  @Test func inlineTextReportsRawHTMLAtItsPlace() throws {
    let marked = MarkedText("ก 1️⃣<b>2️⃣ข</b>")
    let finding = try #require(Rendering.inline(marked.text).findings.first)
    #expect(finding.span?.range == marked.offsets["1️⃣"]!..<marked.offsets["2️⃣"]!)
  }
}
