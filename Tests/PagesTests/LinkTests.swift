import Content
import Diagnostics
import Foundation
import Pages
import TestSupport
import Testing

@Suite struct LinkTests {
  private static let picture = #"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>"#

  /// The page `content/pages/services/tax.md` with a body, among things to link to.
  private func made(_ body: String, _ more: [String: String] = [:]) async throws -> MadeSite {
    try await MadeSite.make(
      [
        "content/2568/oit/o01.md": disclosure("O1"), "content/2568/oit/o02.md": disclosure("O2", "draft: true"),
        "content/files/2568/แผน ก.pdf": "%PDF-1", "content/files/o01.svg": LinkTests.picture,
        "content/news/2567-01-01-gone.md": "---\ntitle: เก่า\nexpire: 2567-12-31\n---\nก\n",
        "content/news/2568-12-01-later.md": "---\ntitle: ใหม่\npublish: 2568-12-01\n---\nก\n",
        "content/pages/about.md": general("เกี่ยวกับ", "aliases: [/old/]", body: "## ช่องทาง"),
        "content/pages/services/tax.md": general("ภาษี", body: body),
      ].merging(more) { $1 })
  }

  @Test(arguments: [
    ("#ก", "#%E0%B8%81"),
    ("2568/oit/o01.md", "../../2568/oit/o01/"),
    ("pages/about.md#ช่องทาง", "../../about/#%E0%B8%8A%E0%B9%88%E0%B8%AD%E0%B8%87%E0%B8%97%E0%B8%B2%E0%B8%87"),
    ("<files/2568/แผน ก.pdf>", "../../files/2568/%E0%B9%81%E0%B8%9C%E0%B8%99%20%E0%B8%81.pdf"),
    (
      "files/2568/%E0%B9%81%E0%B8%9C%E0%B8%99%20%E0%B8%81.pdf",
      "../../files/2568/%E0%B9%81%E0%B8%9C%E0%B8%99%20%E0%B8%81.pdf"
    ),
    ("/2568/oit/o01/", "../../2568/oit/o01/"), ("/", "../../"), ("/2568/oit/", "../../2568/oit/"),
    ("/news/", "../../news/"),
    ("/files/o01.svg", "../../files/o01.svg"), ("/old/", "../../about/"),
    ("https://www.go.th/a?b=1&c=2", "https://www.go.th/a?b=1&amp;c=2"),
  ])
  func linksLeadWhereTheirPathSays(destination: String, href: String) async throws {
    let site = try await made("[ก](\(destination))")
    #expect(site.places == [])
    #expect(try site.main("/services/tax/").contains("<a href=\"\(href)\""))
  }

  @Test(arguments: [
    ("../about.md", "link/dots", "`pages/about.md`"), ("../../files/o01.svg", "link/dots", "`files/o01.svg`"),
    ("../../../../etc/passwd", "link/dots", "files/2568/o02.pdf"),
    ("/2568/oit/o01", "link/slash", "`/2568/oit/o01/`"), ("/about#ช่องทาง", "link/slash", "`/about/#ช่องทาง`"),
    ("files/o1.svg", "link/unknown", "`files/o01.svg`"), ("files/2567/o01.svg", "link/unknown", "`files/o01.svg`"),
    ("content/pages/about.md", "link/unknown", "`pages/about.md`"), ("/abuot/", "link/unknown", "`/about/`"),
    ("tax.md", "link/unknown", "`pages/services/tax.md`"),
    ("", "link/empty", "between the brackets"), ("%2e%2e/about.md", "link/dots", "`pages/about.md`"),
    ("nothing/at/all", "link/unknown", "write a path from content/"), ("?a=1", "link/unknown", "write a path"),
    ("2568/oit/o02.md", "link/unpublished", "draft: true"),
    ("news/2567-01-01-gone.md", "link/unpublished", "expired on 2024-12-31"),
    ("news/2568-12-01-later.md", "link/unpublished", "published on 2025-12-01"),
  ])
  func brokenLinksAreReportedWithTheMendedAddress(destination: String, id: String, hint: String) async throws {
    let body = "ดู 1️⃣[ก](\(destination))2️⃣ ที่นี่"
    let site = try await made(body)
    let text = general("ภาษี", body: body)
    #expect(site.places == ["\(id)@\(offset("1️⃣", in: text))"])
    #expect(site.findings.first?.span?.range.upperBound == offset("2️⃣", in: text))
    #expect(site.findings.first?.hint?.english.contains(hint) == true, "\(site.findings.first?.hint?.english ?? "")")
    #expect(try site.main("/services/tax/").contains("ดู ก ที่นี่"))
  }

  @Test func pathsMatchInEveryUnicodeSpelling() async throws {
    let site = try await made(
      "[ก](files/cafe\u{301}.pdf) [ข](files/caf%C3%A9.pdf)", ["content/files/café.pdf": "%PDF-1"])
    #expect(site.places == [])
    #expect(try site.main("/services/tax/").components(separatedBy: "files/caf%C3%A9.pdf").count == 3)
  }

  @Test func onlyPicturesAreShownAsPictures() async throws {
    let body = "![ภาพ](files/o01.svg) 1️⃣![ก](<files/2568/แผน ก.pdf>)"
    let site = try await made(body)
    #expect(site.places == ["link/not-an-image@\(offset("1️⃣", in: general("ภาษี", body: body)))"])
    #expect(
      try site.main("/services/tax/").contains(#"<img src="../../files/o01.svg" alt="ภาพ" width="40" height="30""#))
  }

  @Test(arguments: [
    ("content/site.yml", TemporarySite.siteFile + "\n", "organisation: {name: ก, kind: อบต., logo: 1️⃣files/a.pdf}"),
    ("content/2568/oit/o01.md", "", disclosure("O1", "people: [{name: นายกเทศมนตรี, photo: 1️⃣files/a.pdf}]")),
    ("content/news/2568-01-01-a.md", "", general("ข่าว", "photo: {file: 1️⃣files/a.pdf, alt: ข}")),
    ("content/2568/reports/a.md", "", general("แผน", "kind: plan\ncover: {logo: 1️⃣files/a.pdf}")),
  ])
  func keysThatMeanAPictureTakeNothingElse(path: String, before: String, marked: String) async throws {
    let organisation = "organisation:\n  name: เทศบาลตำบลตัวอย่าง\n  kind: เทศบาลตำบล\n"
    let text = before.replacing(organisation, with: "") + marked
    let site = try await made("ก", [path: text, "content/files/a.pdf": "%PDF-1"])
    #expect(site.places == ["link/not-an-image@\(offset("1️⃣", in: text))"])
    #expect(site.findings.first?.hint?.english == "use a .png, .jpg, .webp or .svg file")
  }

  @Test func photosSayTheirSizes() async throws {
    let people = "people:\n  - {name: นายกเทศมนตรี, photo: files/o01.svg}"
    let site = try await made(
      "ก",
      [
        "content/2568/oit/o01.md": disclosure("O1", people),
        "content/news/2568-01-01-a.md": "---\ntitle: ก\nphoto: {file: files/o01.svg, alt: ข}\n---\nค\n",
      ])
    #expect(site.places == [])
    let size = #" width="40" height="30""#
    #expect(try site.main("/2568/oit/o01/").contains(#"alt="รูปถ่าย นายกเทศมนตรี""# + size))
    #expect(try site.main("/news/2568-01-01-a/").contains(#"alt="ข""# + size))
  }

  @Test func addressesOfFrontMatterFollowTheSameRules() async throws {
    let text = disclosure(
      "O1", "links:\n  - {url: pages/about.md, title: เกี่ยวกับ}\n  - {url: 1️⃣pages/abut.md, title: ผิด}")
    let site = try await MadeSite.make([
      "content/2568/oit/o01.md": text, "content/pages/about.md": general("เกี่ยวกับ"),
    ])
    #expect(site.places == ["link/unknown@\(offset("1️⃣", in: text))"])
    let main = try site.main("/2568/oit/o01/")
    #expect(main.contains(#"<a href="../../../about/">เกี่ยวกับ</a>"#))
    #expect(main.contains("<li>ผิด</li>"))
  }

  @Test func aTextThatStandsOnEveryPageHoldsNoRelativeLink() async throws {
    let text =
      TemporarySite.siteFile + "\ncontact:\n  address: |\n    1️⃣[แผนที่](pages/about.md) [เว็บ](https://www.go.th/)\n"
    let site = try await MadeSite.make(["content/site.yml": text, "content/pages/about.md": general()])
    #expect(site.places == ["link/in-shared-text@\(offset("1️⃣", in: text))"])
  }

  @Test func manyBrokenLinksAreAllReported() async throws {
    let links = (0..<5_000).map { "[ก](files/x\($0).pdf)" }.joined(separator: "\n\n")
    let site = try await made(links)
    #expect(site.findings.count == 5_000)
  }
}
