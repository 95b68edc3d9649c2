import Content
import Diagnostics
import Foundation
import Pages
import TestSupport
import Testing

@Suite struct PageTests {
  private func article(_ number: Int) -> String {
    "---\ntitle: ข่าวที่ \(number)\ndate: 2568-01-\(number < 10 ? "0" : "")\(number)\n---\nเนื้อหาข่าว \(number)\n"
  }

  private func menuEntries(of site: MadeSite) throws -> Int {
    let home = try site.page("/")
    let start = try #require(home.range(of: "<nav")), end = try #require(home.range(of: "</nav>"))
    return home[start.upperBound..<end.lowerBound].components(separatedBy: "<li>").count - 1
  }

  @Test func newsStandTwentyToAPageTheNewestFirst() async throws {
    var files: [String: String] = [:]
    for number in 1...31 { files["content/news/a\(number).md"] = article(number) }
    for number in 1...10 {
      files["content/news/b\(number).md"] = article(number)
    }
    let site = try await MadeSite.make(files)
    #expect(site.findings.isEmpty)
    #expect(site.addresses.filter { $0.hasPrefix("/news/page/") } == ["/news/page/2/", "/news/page/3/"])
    let first = try site.main("/news/"), second = try site.main("/news/page/2/"), third = try site.main("/news/page/3/")
    #expect([first, second, third].map { $0.components(separatedBy: "entry-title").count - 1 } == [20, 20, 1])
    #expect(first.contains("ข่าวที่ 31") && third.contains("ข่าวที่ 1<"))
    #expect(!first.contains("rel=\"prev\"") && first.contains("href=\"../news/page/2/\" rel=\"next\""))
    #expect(second.contains("href=\"../../../news/\" rel=\"prev\"") && second.contains("rel=\"next\""))
    #expect(!third.contains("rel=\"next\""))
  }

  @Test func pagesOfOtherLanguagesAreLinkedBothWays() async throws {
    let site = try await MadeSite.make([
      "content/pages/about.md": general("เกี่ยวกับ"), "content/pages/about.en.md": general("About us"),
      "content/pages/only.md": general("เท่านั้น"),
    ])
    #expect(site.places == [])
    #expect(site.addresses.contains("/en/") && site.addresses.contains("/en/about/"))
    let thai = try site.page("/about/"), english = try site.page("/en/about/")
    #expect(english.contains("<html lang=\"en\">") && english.contains("Skip to content"))
    #expect(thai.contains("<link rel=\"alternate\" hreflang=\"en\" href=\"https://www.example.go.th/en/about/\">"))
    #expect(thai.contains("<a href=\"../en/about/\" lang=\"en\" hreflang=\"en\">English</a>"))
    #expect(english.contains("<a href=\"../../about/\" lang=\"th\" hreflang=\"th\">ไทย</a>"))
    #expect(english.contains("hreflang=\"th\" href=\"https://www.example.go.th/about/\""))
    #expect(!(try site.page("/only/")).contains("hreflang"))
    #expect(try site.page("/").contains("<a href=\"./en/\" lang=\"en\""))
  }

  @Test func aSiteWithoutEnglishShowsNone() async throws {
    let site = try await MadeSite.make(["content/pages/about.md": general()])
    #expect(!site.addresses.contains { $0.hasPrefix("/en/") })
    #expect(site.html.values.allSatisfy { !$0.contains("hreflang") })
  }

  @Test func foldersGiveBreadcrumbsAndTheirPageListsThem() async throws {
    let site = try await MadeSite.make([
      "content/pages/services/index.md": general("บริการ"),
      "content/pages/services/tax.md": general("ภาษี", "order: 2"),
      "content/pages/services/ก.md": general("กองคลัง"),
      "content/pages/services/id.md": general("บัตร", "order: 1\nmenu: บัตรประชาชน"),
      "content/pages/services/hidden.md": general("ซ่อน", "menu: false"),
      "content/pages/services/tax/land.md": general("ที่ดิน"),
    ])
    #expect(site.places == [])
    let main = try site.main("/services/")
    let order = ["บัตรประชาชน", "ภาษี", "กองคลัง"].compactMap { main.range(of: ">\($0)</a>")?.lowerBound }
    #expect(order.count == 3 && order == order.sorted())
    #expect(!main.contains("ซ่อน") && !main.contains("ที่ดิน"))
    let page = try site.page("/services/tax/land/")
    let crumbs = ["../../../services/\">บริการ</a>", "../../../services/tax/\">ภาษี</a>", "aria-current=\"page\">ที่ดิน"]
      .compactMap { page.range(of: $0)?.lowerBound }
    #expect(crumbs.count == 3 && crumbs == crumbs.sorted())
  }

  @Test func theNavigationKnowsWhereAPageStands() async throws {
    let site = try await MadeSite.make([
      "content/site.yml": TemporarySite.siteFile + "\nnavigation: [news, oit, measures, pages/services]\n",
      "content/pages/services.md": general("บริการ"), "content/pages/services/tax.md": general("ภาษี"),
      "content/2568/oit/o01.md": disclosure(),
    ])
    #expect(site.places == [])
    #expect(try menuEntries(of: site) == 4)
    #expect(try site.page("/services/").contains("<a href=\"../services/\" aria-current=\"page\">บริการ</a>"))
    #expect(try site.page("/services/tax/").contains("<a href=\"../../services/\" aria-current=\"true\">บริการ</a>"))
    #expect(try site.page("/2568/oit/o01/").contains("<a href=\"../../../2568/oit/\" aria-current=\"true\">"))
  }

  @Test func theMenuMarksTheSectionOfAnEnglishItem() async throws {
    let site = try await MadeSite.make([
      "content/2568/oit/o01.md": disclosure(), "content/2568/oit/o01.en.md": disclosure("O1", "title: Structure"),
    ])
    let entry = try #require(try site.page("/en/2568/oit/o01/").firstMatch(of: /<a href="[^"]*\/2568\/oit\/"[^>]*>/))
    #expect(entry.output.contains("aria-current=\"true\""))
  }

  @Test func theMenuLeadsToTheResultOfTheSitesYear() async throws {
    let old = TemporarySite.catalogue.replacing("fiscal_year: 2568", with: "fiscal_year: 2567")
    let site = try await MadeSite.make([
      "content/site.yml": TemporarySite.siteFile.replacing("fiscal_year: 2568", with: "fiscal_year: 2567")
        + "\nnavigation: [ita]\n",
      "content/catalogue/2567.yml": old, "content/2567/ita.yml": "indicator_scores: {9: 74}\n",
      "content/2568/ita.yml": "indicator_scores: {9: 80}\n",
    ])
    #expect(try site.page("/oit/").contains("<a href=\"../2567/ita/\""))
  }

  @Test func unknownAndRepeatedNavigationIsReported() async throws {
    let text = TemporarySite.siteFile + "\nnavigation:\n  - oit\n  - 1️⃣pages/abuot\n  - 2️⃣oit\n"
    let site = try await MadeSite.make(["content/site.yml": text, "content/pages/about.md": general()])
    #expect(
      site.places == ["navigation/unknown@\(offset("1️⃣", in: text))", "navigation/twice@\(offset("2️⃣", in: text))"])
    #expect(site.findings.first?.hint?.english == "did you mean `pages/about`?")
  }

  @Test func aLongMenuIsCutAndSaysSo() async throws {
    var files: [String: String] = [:]
    for number in 1...12 { files["content/pages/p\(number).md"] = general("หน้า \(number)") }
    let site = try await MadeSite.make(files)
    #expect(site.findings.map(\.id) == ["navigation/long"])
    #expect(try menuEntries(of: site) == 12)
  }

  @Test func hostileWordsStayWords() async throws {
    let hostile = #"<script>alert("x")</script> & 'y'"#
    let title = "'<script>alert(\"x\")</script> & ''y'''"
    let site = try await MadeSite.make([
      "content/site.yml": TemporarySite.siteFile.replacingOccurrences(
        of: "name: เทศบาลตำบลตัวอย่าง", with: "name: \(title)"),
      "content/files/\"><img src=x>.pdf": "%PDF-1",
      "content/pages/about.md": general("a", "menu: \(title)"),
      "content/2568/oit/o01.md": disclosure(
        "O1",
        """
        people:
          - {name: ก, phone: \(title), email: \(title)}
        documents:
          - {file: 'files/"><img src=x>.pdf', title: ก}
        """),
    ])
    for (address, html) in site.html {
      #expect(!html.contains("<script"), "\(address)")
      #expect(!html.contains("<img src=x"), "\(address)")
      #expect(!html.contains("\"><img"), "\(address)")
    }
    #expect(try site.page("/about/").contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; "))
    #expect(hostile.count == 33)
  }

  @Test func numeralsOfTheSiteAreUsedWhereWeFormat() async throws {
    let thai = try await MadeSite.make([
      "content/site.yml": TemporarySite.siteFile + "\nnumerals: thai\n", "content/2568/oit/o01.md": disclosure(),
      "content/pages/a.en.md": general("A", "updated: 2568-03-14"),
    ])
    #expect(try thai.main("/").contains("๑๔ มีนาคม ๒๕๖๘"))
    #expect(try thai.page("/en/a/").contains("14 March 2025"))
    let arabic = try await MadeSite.make([
      "content/site.yml": TemporarySite.siteFile + "\nnumerals: arabic\n", "content/2568/oit/o01.md": disclosure(),
    ])
    #expect(try arabic.main("/").contains("14 มีนาคม 2568"))
  }

  @Test func titlesOfTheCatalogueAndWordsOfTheInterfaceHaveTheNumeralsOfTheSite() async throws {
    let words = Specifications.projectFolder.appending(path: "templates/strings.th.yml")
    let catalogue = TemporarySite.catalogue.replacing("title: โครงสร้าง", with: "title: โครงสร้าง พ.ศ. 2568")
      .replacing("แผนผังโครงสร้าง", with: "แผนผัง พ.ศ. 2568")
    let files = [
      "content/catalogue/2568.yml": catalogue, "content/2568/oit/o01.md": disclosure(),
      "templates/strings.th.yml": try String(contentsOf: words, encoding: .utf8)
        .replacing("home_lead: ", with: "home_lead: ตลอด 24 ชั่วโมง "),
    ]
    let thai = try await MadeSite.make(files)
    #expect(try thai.main("/").contains("ตลอด ๒๔ ชั่วโมง") && thai.main("/2568/oit/").contains("โครงสร้าง พ.ศ. ๒๕๖๘"))
    let item = try thai.page("/2568/oit/o01/")
    #expect(item.contains("O1</span> โครงสร้าง พ.ศ. ๒๕๖๘</h1>") && !item.contains("โครงสร้าง พ.ศ. 2568"))
    // What the manual says is quoted.
    #expect(item.contains("แผนผัง พ.ศ. 2568"))
    let arabic = try await MadeSite.make(
      files.merging(["content/site.yml": TemporarySite.siteFile + "\nnumerals: arabic\n"]) { $1 })
    #expect(try arabic.main("/").contains("ตลอด 24 ชั่วโมง"))
    #expect(try arabic.page("/2568/oit/o01/").contains("O1</span> โครงสร้าง พ.ศ. 2568</h1>"))
  }

  @Test func theNotFoundPageUsesThePathOfTheBaseAddress() async throws {
    let site = try await MadeSite.make([
      "content/site.yml": TemporarySite.siteFile.replacingOccurrences(
        of: "https://www.example.go.th/", with: "https://example.github.io/ita/")
    ])
    let page = try site.page("/404.html")
    #expect(page.contains("href=\"/ita/assets/site-1a2b3c4d.css\"") && page.contains("href=\"/ita/2568/oit/\""))
    #expect(try site.page("/").contains("href=\"https://example.github.io/ita/\""))
  }

  @Test func headingsFollowThePagesOwnWithoutAGap() async throws {
    let site = try await MadeSite.make([
      "content/pages/one.md": general("ก", body: "# ข\n\n## ค"),
      "content/pages/two.md": general("ก", body: "## ข\n\n### ค"),
      "content/pages/code.md": general("ก", body: "```\n# ไม่ใช่\n```\n\n### ข"),
      "content/pages/line.md": general("ก", body: "ข\n===\n\nค\n---"),
    ])
    for address in ["/one/", "/two/", "/line/"] {
      let main = try site.main(address)
      #expect(main.contains("<h2 id=\"ข\"") && main.contains("<h3 id=\"ค\""), "\(address)")
    }
    #expect(try site.main("/code/").contains("<h2 id=\"ข\""))
  }

  @Test func headingsAlikeInSeveralTextsOfAPageHaveIdsOfTheirOwn() async throws {
    let site = try await MadeSite.make([
      "content/2568/ita.yml": """
      indicator_scores: {9: 74}
      summary: "### จุดแข็ง"
      analysis: {9: "# จุดแข็ง"}
      """,
      "content/2568/oit/o01.md": disclosure("O1", "explanation: '# จุดแข็ง'", body: "## จุดแข็ง"),
    ])
    let result = try site.main("/2568/ita/")
    #expect(result.contains("<h3 id=\"จุดแข็ง\">") && result.contains("<h4 id=\"จุดแข็ง-2\">"))
    let item = try site.main("/2568/oit/o01/")
    #expect(item.contains("<h2 id=\"จุดแข็ง\">") && item.contains("<h3 id=\"จุดแข็ง-2\">"))
  }

  @Test func contextsAreTheSameOnEveryCall() async throws {
    let site = try await MadeSite.make([
      "content/2568/oit/o01.md": disclosure("O1", "links:\n  - {url: nowhere.md, title: ก}")
    ])
    let page = try #require(site.plan.pages.first { $0.address == "/2568/oit/o01/" })
    var first: [Diagnostic] = [], second: [Diagnostic] = []
    #expect("\(page.context(&first))".count == "\(page.context(&second))".count)
    #expect(first.map(\.id) == ["link/unknown"] && second.map(\.id) == ["link/unknown"])
  }
}
