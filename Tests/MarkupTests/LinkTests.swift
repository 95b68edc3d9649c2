import Diagnostics
import TestSupport
import Testing

@testable import Markup

struct LinkTests {
  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#115;cript:alert(1)", "javascript&colon;alert(1)",
    "java%73cript:alert(1)",
    "javascript%3Aalert(1)", "java&#10;script:alert(1)", "&#1;javascript:alert(1)", "data:text/html,x", "vbscript:x",
    "file:///etc/passwd",
    "ftp://a.th", "blob:x", "//a.th/x", "/&#9;/a.th", "%2F%2Fa.th", "\\\\\\\\a.th", "a%5Cb", "a%5cb", "https:a.th",
    "https:///a.th",
    "http:/a.th", "a%00b", "https://a.th/%5C", "a%0Ab", "<java script:alert(1)>", "x:y",
  ])
  func refusedAddressesLeaveTheirText(address: String) throws {
    let marked = MarkedText("ก 1️⃣[ข](\(address))2️⃣ ค")
    let rendered = Rendering.block(marked.source())
    #expect(rendered.text == "<p>ก ข ค</p>\n")
    try expectFinding(.linkScheme, in: marked)
  }

  @Test(arguments: [
    ("https://a.go.th/ข?x=1&y=%E0#z", "https://a.go.th/%E0%B8%82?x=1&amp;y=%E0#z"), ("http://a.th", "http://a.th"),
    ("mailto:a@b.th", "mailto:a@b.th"), ("https://a.th/?q=a%0Ab", "https://a.th/?q=a%0Ab"),
    ("tel:+6621234567", "tel:+6621234567"), ("HTTPS://A.th", "HTTPS://A.th"),
  ])
  func allowedAddressesNeedNoResolver(address: String, href: String) {
    let rendered = Rendering.block("[ก](\(address))", resolve: { _ in nil })
    #expect(rendered.text == "<p><a href=\"\(href)\">ก</a></p>\n")
  }

  @Test func relativeAddressesGoToTheResolver() throws {
    var asked: [LinkReference] = []
    let rendered = Rendering.block(
      "[ก **ข**](../a%20b.md#ค) ![รูป](x.png) [ง](#จ) [](q)",
      resolve: { link in
        asked.append(link)
        return link.isImage
          ? ResolvedLink(href: "../x y.png", width: 3, height: 4) : ResolvedLink(href: "../a/#ค\"<>&'")
      })
    #expect(asked.map(\.destination) == ["../a%20b.md#ค", "x.png", "#จ", "q"])
    #expect(asked.map(\.isImage) == [false, true, false, false])
    #expect(asked.map(\.text) == ["ก ข", "รูป", "ง", nil])
    let href = "../a/#%E0%B8%84%22%3C%3E&amp;%27"
    #expect(rendered.text.contains("<a href=\"\(href)\">ก <strong>ข</strong></a>"))
    #expect(rendered.text.contains("<img src=\"../x%20y.png\" alt=\"รูป\" width=\"3\" height=\"4\" loading=\"lazy\">"))
  }

  @Test func unresolvedLinksLeaveTheirText() {
    #expect(Rendering.block("[ก **ข**](x) ![ค](y)", resolve: { _ in nil }).text == "<p>ก <strong>ข</strong> ค</p>\n")
  }

  @Test(arguments: [
    "1️⃣[ก](a)2️⃣", "ก ข 1️⃣[ก](a)2️⃣", "ก\n   1️⃣[ก\nข](a)2️⃣ ค", "> ก\n> 1️⃣[ก](a)2️⃣", "- ก\n  1️⃣[ก](a)2️⃣", "๑. ก\n   ข 1️⃣[ก](a)2️⃣",
    "**ม.ค.**ก\n**\"ข\"**ค 1️⃣![ก](a)2️⃣", "| ก | ข |\n|---|---|\n| ก \\| | 1️⃣[ก](a)2️⃣ |",
    "ก่อน\nตาราง: 1️⃣[ก](a)2️⃣\n| ก |\n|---|", "# ก 1️⃣[ก](a)2️⃣",
    "`ก\nข` 1️⃣[ก](a)2️⃣", "\\[ก](x 1️⃣[ก](a)2️⃣", "[z]: /z\nก 1️⃣[ก](a)2️⃣", "1️⃣[ก][r]2️⃣\n\n[r]: a", "ก\0ข 1️⃣[ก](a)2️⃣",
    "ก\r\nข\r\n1️⃣[ก](a)2️⃣",
    "ก[^1]\n\n[^1]: 1️⃣[ก](a)2️⃣", "ก 1️⃣<https://a.th>2️⃣", "ก 1️⃣https://a.th2️⃣ครับ", "ก\n\n> - 1️⃣[**\"ก\"**ข](a)2️⃣", "-ก 1️⃣[ก](a)2️⃣",
    "ก 1️⃣_a@b.th2️⃣", "1️⃣https://a.th/-_b_/2️⃣ ก", "1️⃣https://a.th/?a&amp;b2️⃣ ก",
    "1️⃣![](a)2️⃣",
  ])
  func originsPointAtTheSource(text: String) throws {
    let marked = MarkedText(text)
    let rendered = Rendering.block(marked.source())
    let origin = try #require(rendered.origins.first)
    #expect(origin.span.range.lowerBound == marked.offsets["1️⃣"])
    #expect(origin.span.range.upperBound == marked.offsets["2️⃣"])
    #expect(rendered.html[origin.offset] == UInt8(ascii: "<"))
  }

  @Test func everyOriginStandsAtItsElement() {
    let rendered = Rendering.block("[ก](a) ![ข](b)\nค [ง](c) https://a.th <x> [จ](javascript:) a@b.th")
    let starts = rendered.origins.map { String(decoding: rendered.html[$0.offset...].prefix(4), as: UTF8.self) }
    #expect(starts == ["<a h", "<img", "<a h", "<a h", "<a h"])
    #expect(rendered.origins.map(\.span.text) == ["[ก](a)", "![ข](b)", "[ง](c)", "https://a.th", "a@b.th"])
  }

  @Test func anAddressWithASpaceIsReportedWithItsMendedForm() throws {
    let marked = MarkedText("ดู [ก](1️⃣files/ไฟล์ เอกสาร.pdf2️⃣) ข")
    try expectFinding(.linkSpace, in: marked)
    #expect(Rendering.block(marked.text).findings.first?.hint?.thai.contains("(<files/ไฟล์ เอกสาร.pdf>)") == true)
    #expect(Rendering.html("[ก](<files/ไฟล์ เอกสาร.pdf>)").contains("<a href=\"files/"))
  }

  @Test(arguments: ["\\[ก](ข ค.pdf)", "`[ก](ข ค.pdf)`", "[ก](ดูหน้า 5)", "[ก](<ข ค.pdf>)", "[ก](ข.pdf \"ค ง\")"])
  func otherBracketsWithSpacesAreNoFinding(markdown: String) {
    #expect(Rendering.block(markdown).ids == [])
  }

  @Test func imagesFromOtherSitesAreRefused() throws {
    let marked = MarkedText("ก 1️⃣![ข](https://a.th/x.png)2️⃣")
    #expect(Rendering.html(marked.text) == "<p>ก ข</p>\n")
    try expectFinding(.externalImage, in: marked)
    try expectFinding(.linkScheme, in: MarkedText("1️⃣![ข](data:image/png,x)2️⃣"))
  }

  @Test func anImageWithoutADescriptionIsReported() throws {
    try expectFinding(.imageText, in: MarkedText("ก\n\n1️⃣![](x.png)2️⃣"))
    #expect(Rendering.html("![](x.png)") == "<p><img src=\"x.png\" alt=\"\" loading=\"lazy\"></p>\n")
  }

  @Test func titlesAreEscaped() {
    #expect(Rendering.html("[ก](a \"x\\\"<y>\")") == "<p><a href=\"a\" title=\"x&quot;&lt;y&gt;\">ก</a></p>\n")
    #expect(Rendering.html("![\"&lt;a>&amp;](x)").contains("alt=\"&quot;&lt;a&gt;&amp;\""))
    #expect(Rendering.block("![ก <b>ข](x)").ids == ["markup/raw-html"])
  }

  @Test func percentEscapesAreDecodedForPaths() {
    #expect(Markup.percentDecoded("a%20b%E0%B8%81%zz%") == "a bก%zz%")
  }
}
