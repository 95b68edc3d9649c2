import Testing

@testable import Audit

@Suite("The text of a finished page")
struct MainTextTests {
  private func text(_ main: String) -> MainText {
    MainText(html: Array("<title>ก</title><body>ข<main id=\"c\" class='>'>\(main)</main>ค</body>".utf8))
  }

  private func words(_ main: String) -> [String] {
    let text = text(main)
    return text.sections.map { string(text, $0.text) }
  }

  private func string(_ text: MainText, _ range: Range<Int>) -> String {
    String(decoding: text.bytes[range], as: UTF8.self)
  }

  @Test func isWhatStandsInMain() {
    #expect(words("<p>หนึ่ง</p>\n<p>สอง  สาม</p>") == ["หนึ่ง สอง สาม"])
    #expect(MainText(html: Array("<p>no main</p>".utf8)).sections.isEmpty)
    #expect(MainText(html: Array("<main>open".utf8)).sections.count == 1)
  }

  @Test func isCutAtHeadingsThatLinksCanLeadTo() {
    let text = text(
      "<h1><span>O1</span> โครงสร้าง</h1><p>ก</p><h2 id=\"ข้อ-1\">ข้อ <em>1</em></h2>ข<h3>ไม่มีที่</h3>ค<h2 id='a&amp;b'>ง</h2>"
    )
    #expect(string(text, text.title) == "O1 โครงสร้าง")
    #expect(text.sections.map { String(decoding: $0.anchor, as: UTF8.self) } == ["", "ข้อ-1", "a&b"])
    #expect(text.sections.map { string(text, $0.heading) } == ["", "ข้อ 1", "ง"])
    #expect(text.sections.map { string(text, $0.text) } == ["ก", "ข ไม่มีที่ ค", ""])
  }

  @Test(arguments: [
    "<nav><ul><li>x</li></ul><nav>x</nav>x</nav>", "<script>if (a<b) x</script>", "<style>x</style>",
    "<svg><text>x</text></svg>", "<form><label>x</label><form>x</form></form>", "<noscript><p>x</p></noscript>",
    "<!-- <p>x</p> -->", "<sup class=\"footnote-ref\"><a href=\"#x\">x</a></sup>", "<button>x</button>",
    "<a class=\"footnote-back\" href=\"#x\">x</a>", "<template><p>x</p></template>",
    "<div class=\"print-only\"><div>x</div>x</div>", "<img alt=\"x\" src=x>",
  ])
  func leavesOutWhatIsNotThePagesSubject(_ html: String) {
    let found = words("<p>ก</p>" + html + "<p>ข</p>")
    #expect(found == ["ก ข"])
  }

  @Test func wordsGoOnAcrossInlineElementsAndNotAcrossBlocks() {
    #expect(words("<p>โปร่ง<strong>ใส</strong><a href=x>นัก</a></p>") == ["โปร่งใสนัก"])
    #expect(words("<ul><li>ก</li><li>ข</li></ul><table><tr><td>1<td>2</table>ค<br>ง") == ["ก ข 1 2 ค ง"])
    #expect(words("คำ<sup class=\"footnote-ref\"><a>1</a></sup>ต่อ") == ["คำต่อ"])
  }

  @Test func readsReferences() {
    #expect(words("&lt;/script&gt; &amp;&quot;&#39;&#x27;&nbsp;&#3585;") == ["</script> &\"'' ก"])
    #expect(words("a & b &unknown; &#xD800; &; &#; &") == ["a & b &unknown; &#xD800; &; &#; &"])
    #expect(words("1 < 2 <3") == ["1 < 2 <3"])
  }

  @Test(arguments: [
    ("ก\u{200B}ข\u{FEFF}\u{AD}ค\u{2060}", "กขค"), ("ก\u{A0}\u{2003}\u{3000}\n\tข\u{2028}ค", "ก ข ค"),
    ("น\u{E4D}\u{E32}", "นำ"), ("น\u{E4D}\u{E49}\u{E32}", "น้ำ"), ("\u{E40}\u{E40}ผน", "แผน"),
    ("\u{E4D}ก เก\u{E40}", "\u{E4D}ก เก\u{E40}"), ("é – “x” ½ 🙂", "é – “x” ½ 🙂"), ("a\u{7F}\u{1}b", "a b"),
  ])
  func spellsEverythingOneWay(_ written: String, _ read: String) {
    #expect(words("<p>\(written)</p>") == [read])
  }

  @Test func survivesAnyBytes() {
    var state: UInt64 = 2568
    for _ in 0..<3_000 {
      var bytes = Array("<main>".utf8)
      for _ in 0..<80 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let alphabet = Array("<>=\"'/!-&#;x h1h2navsupidclass".utf8) + [0, 0xE0, 0xB9, 0x8D, 0x80, 0xB2, 0xC2, 0xFF]
        bytes.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let text = MainText(html: bytes)
      #expect(text.bytes.allSatisfy { $0 >= 0x20 })
      var end = 0
      for section in text.sections {
        #expect(section.heading.lowerBound >= end || section.heading.isEmpty)
        #expect(section.text.lowerBound >= section.heading.upperBound)
        end = section.text.upperBound
      }
      #expect(end <= text.bytes.count)
    }
  }
}
