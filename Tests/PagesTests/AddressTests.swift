import Content
import Diagnostics
import Pages
import TestSupport
import Testing

@Suite struct AddressTests {
  @Test func everyKindOfPageHasItsAddress() async throws {
    let site = try await MadeSite.make([
      "content/2568/oit/o01.md": disclosure("O1"),
      "content/2568/oit/o02.md": disclosure("O2", "draft: true"),
      "content/news/2568-03-14-fair.md": "---\ntitle: งานประจำปี\n---\nเนื้อหา\n",
      "content/pages/about.md": general(), "content/pages/services/index.md": general(),
      "content/pages/services/tax.md": general(),
    ])
    #expect(site.places == [])
    #expect(
      site.addresses == [
        "/", "/2568/oit/", "/2568/oit/o01/", "/404.html", "/about/", "/news/", "/news/2568-03-14-fair/", "/oit/",
        "/services/", "/services/tax/",
      ])
    #expect(
      site.plan.pages.map(\.outputPath).prefix(4) == [
        "index.html", "2568/oit/index.html", "2568/oit/o01/index.html", "404.html",
      ])
    #expect(site.plan.pages.map(\.root).prefix(4) == ["./", "../../", "../../../", "/"])
  }

  @Test func reportsBothSourcesOfOneAddress() async throws {
    let site = try await MadeSite.make([
      "content/pages/tax.md": general(), "content/pages/tax/index.md": general(),
    ])
    let finding = try #require(site.findings.first)
    #expect(site.places == ["address/taken@0"])
    #expect(
      Set([finding.span?.source.path, finding.notes.first?.span?.source.path]) == [
        "content/pages/tax.md", "content/pages/tax/index.md",
      ])
    #expect(site.addresses.filter { $0 == "/tax/" }.count == 1)
  }

  @Test func addressesThatDifferInLetterCaseClash() async throws {
    let site = try await MadeSite.make([
      "content/files/Map.pdf": TemporarySite.document, "content/files/map.pdf": TemporarySite.document,
      "content/pages/About.md": general(),
      "content/pages/about.md": general(),
    ])
    #expect(site.findings.map(\.id) == ["address/letter-case", "address/letter-case"])
    #expect(site.findings.first?.span?.source.path == "content/files/map.pdf")
  }

  @Test(arguments: [
    "news", "2568/extra", "search", "data/index", "assets/x", "files", "en", "2999", "NEWS/old", "index",
  ])
  func reservedAddressesAreRefused(path: String) async throws {
    let site = try await MadeSite.make(["content/pages/\(path).md": general()])
    #expect(site.places == ["address/reserved@0"])
    #expect(site.plan.pages.allSatisfy { $0.template != "page" })
  }

  @Test(arguments: ["2399", "3000", "newsletter", "english", "404"])
  func whatOnlyLooksReservedIsFree(path: String) async throws {
    let site = try await MadeSite.make(["content/pages/\(path).md": general()])
    #expect(site.places == [])
    #expect(site.addresses.contains("/\(path)/"))
  }

  @Test func aliasesLeadToTheirPage() async throws {
    let site = try await MadeSite.make([
      "content/pages/about.md": general(
        "เกี่ยวกับ & เรา", "aliases: [/old/about/, /about.html, /%E0%B9%80%E0%B8%81%E0%B9%88%E0%B8%B2/]"),
      "content/news/2568-03-14-fair.md": "---\ntitle: งาน\naliases: [/news/fair/]\n---\nก\n",
    ])
    #expect(site.places == [])
    #expect(
      site.addresses.filter { $0.contains("fair/") || $0.contains("old") || $0.contains("เก่า") || $0.contains("html") }
        == [
          "/404.html", "/about.html", "/news/2568-03-14-fair/", "/news/fair/", "/old/about/", "/เก่า/",
        ])
    let redirect = try site.page("/old/about/")
    #expect(redirect.contains(#"<meta http-equiv="refresh" content="0; url=../../about/">"#))
    #expect(redirect.contains(#"<link rel="canonical" href="https://www.example.go.th/about/">"#))
    #expect(redirect.contains(#"<a href="../../about/">เกี่ยวกับ &amp; เรา</a>"#))
    #expect(try site.page("/about.html").contains(#"content="0; url=./about/""#))
  }

  @Test(arguments: [
    ("old/address/", "`/old/address/`"), ("/old", "`/old/`"), ("/a//b/", "`/a/b/`"),
    ("https://www.example.go.th/old/?id=3", nil), (#"/a\b/"#, "`/a/b/`"), ("/a/../b/", nil), ("/", nil),
  ])
  func malformedAliasesAreMended(alias: String, mended: String?) async throws {
    let text = general("หน้า", "aliases:\n  - 1️⃣\(alias)")
    let site = try await MadeSite.make(["content/pages/about.md": text])
    #expect(site.places == ["address/alias-form@\(offset("1️⃣", in: text))"])
    let hint = site.findings.first?.hint?.english ?? ""
    #expect(mended.map { hint.contains("write \($0)") } ?? hint.contains("begin and end with a slash"))
  }

  @Test(arguments: ["/2567/oit/", "/files/a.html", "/news/page/2/", "/en/news/page/9/", "/search/"])
  func aliasesCannotTakeReservedAddresses(alias: String) async throws {
    let text = general("หน้า", "aliases:\n  - 1️⃣\(alias)")
    let site = try await MadeSite.make(["content/pages/about.md": text])
    #expect(site.places == ["address/reserved@\(offset("1️⃣", in: text))"])
  }

  @Test func anAliasCannotTakeTheAddressOfAPageOrStandInAFile() async throws {
    let text = general("หน้า", "aliases:\n  - 1️⃣/contact/\n  - /old.html\n  - 2️⃣/old.html/deep/")
    let site = try await MadeSite.make(["content/pages/about.md": text, "content/pages/contact.md": general()])
    #expect(
      site.places == ["address/taken@\(offset("1️⃣", in: text))", "address/letter-case@\(offset("2️⃣", in: text))"])
    #expect(site.findings.first?.notes.first?.span?.source.path == "content/pages/contact.md")
  }
}
