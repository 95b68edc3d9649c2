import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Pages

@Suite("Report an error on this page")
struct ErrorReportTests {
  private static let item = "---\nitem: O1\nupdated: 1 มีนาคม 2568\nowner: plan\n---\nก\n"
  private static let news = "---\ntitle: ข่าว\n---\nก\n"
  private static let contact = "contact:\n  email: saraban@example.go.th\n"

  private func site(
    units: String = "", contact: String = Self.contact, _ more: [String: String] = [:]
  ) async throws -> MadeSite {
    let settings = TemporarySite.siteFile + "\n  - {id: plan, name: งานแผน, part_of: palad\(units)}\n" + contact
    return try await MadeSite.make(
      [
        "content/site.yml": settings, "content/2568/oit/o01.md": Self.item,
        "content/news/2568-01-15-a.md": Self.news,
      ].merging(more) { $1 })
  }

  /// What the link of a page leads to; nil when it has none.
  private func target(_ page: String) throws -> String? {
    page.firstMatch(of: /<p class="[^"]*error-report"><a href="([^"]*)">แจ้งข้อผิดพลาดในหน้านี้<\/a>/)
      .map { String($0.output.1).removingPercentEncoding ?? "" }
  }

  @Test func leadsToTheOrganisationWithThePageInTheSubject() async throws {
    let site = try await site()
    #expect(site.findings.map(\.id) == [])
    for address in ["/", "/2568/oit/", "/2568/oit/o01/", "/news/", "/news/2568-01-15-a/"] {
      let target = try target(site.page(address))
      #expect(
        target
          == "mailto:saraban@example.go.th?subject=แจ้งข้อผิดพลาดในหน้านี้ https://www.example.go.th" + address)
    }
  }

  @Test func leadsToTheOwnerOfThePageFirst() async throws {
    let site = try await site(units: ", email: plan@example.go.th")
    #expect(try target(site.page("/2568/oit/o01/"))?.hasPrefix("mailto:plan@example.go.th?") == true)
    #expect(try target(site.page("/news/"))?.hasPrefix("mailto:saraban@example.go.th?") == true)
  }

  @Test func leadsToTheUnitAboveAnOwnerWithoutAnAddress() async throws {
    let settings =
      TemporarySite.siteFile.replacing("สำนักปลัด}", with: "สำนักปลัด, email: palad@example.go.th}")
      + "\n  - {id: plan, name: งานแผน, part_of: palad}\n" + Self.contact
    let site = try await site(["content/site.yml": settings])
    #expect(try target(site.page("/2568/oit/o01/"))?.hasPrefix("mailto:palad@example.go.th?") == true)
  }

  @Test func unitsThatArePartOfEachOtherEndNowhere() async throws {
    let settings =
      TemporarySite.siteFile.replacing("สำนักปลัด}", with: "สำนักปลัด, part_of: plan}")
      + "\n  - {id: plan, name: งานแผน, part_of: palad}\n" + Self.contact
    let site = try await site(["content/site.yml": settings])
    #expect(try target(site.page("/2568/oit/o01/"))?.hasPrefix("mailto:saraban@") == true)
  }

  @Test func leadsToTheContactPageThenToAChannelWithoutAnyMail() async throws {
    let page = ["content/pages/contact.md": "---\ntitle: ติดต่อ\n---\nก\n"]
    let channels =
      "channels:\n  - {kind: a, title: ก, url: https://a.example/}\n"
      + "  - {kind: b, title: ข, url: https://b.example/, two_way: true}\n"
    let both = try await site(contact: channels, page)
    #expect(try target(both.page("/2568/oit/o01/")) == "../../../contact/")
    let channel = try await site(contact: channels)
    #expect(try target(channel.page("/2568/oit/o01/")) == "https://b.example/")
    let nobody = try await site(contact: "")
    #expect(try target(nobody.page("/2568/oit/o01/")) == nil)
  }

  @Test func standsOnNoPageThatSaysNothingOfItsOwn() async throws {
    let old = "---\ntitle: ข่าว\naliases: [/old/]\n---\nก\n"
    let site = try await site(["content/news/2568-01-15-a.md": old])
    #expect(try target(site.page("/old/")) == nil)
    #expect(try target(site.page("/404.html")) == nil)
  }

  @Test func aPageWithoutADayOfItsOwnShowsThatOfItsLatestChange() async throws {
    let site = try await site([
      "content/pages/a.md": "---\ntitle: ก\n---\nก\n",
      "content/pages/b.md": "---\ntitle: ข\nupdated: 1 มกราคม 2568\n---\nก\n",
      "content/history.yml": """
      content/pages/a.md:
        - {date: 2 มีนาคม 2568, change: แรก}
        - {date: 9 มีนาคม 2568, change: หลัง}
      content/pages/b.md:
        - {date: 9 มีนาคม 2568, change: หลัง}
      content/news/2568-01-15-a.md:
        - {date: 20 มกราคม 2568, change: แก้}
      """,
    ])
    let shown = /ปรับปรุงล่าสุดเมื่อ <time datetime="([^"]*)">/
    #expect(try site.main("/a/").firstMatch(of: shown)?.output.1 == "2025-03-09")
    #expect(try site.main("/b/").firstMatch(of: shown)?.output.1 == "2025-01-01")
    #expect(try site.main("/news/2568-01-15-a/").firstMatch(of: shown)?.output.1 == "2025-01-20")
  }
}
