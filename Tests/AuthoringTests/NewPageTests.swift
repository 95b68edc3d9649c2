import Diagnostics
import Foundation
import TestSupport
import Testing
import Thai

@testable import Authoring

@Suite("A new page")
struct NewPageTests {
  private let day: CalendarDate

  init() throws { day = try #require(CalendarDate(year: 2025, month: 3, day: 14)) }

  private func english(_ work: () throws(AuthoringFailure) -> String) -> String? {
    do throws(AuthoringFailure) {
      _ = try work()
      return nil
    } catch {
      return error.message.english
    }
  }

  @Test func newsIsADraftOfItsDayThatBuilds() async throws {
    let site = try TemporarySite()
    let path = try NewPage.news("เชิญร่วม \"ประชาคม\": หมู่ที่ ๓ / O5", on: day, site: site.path)
    #expect(path.hasPrefix("content/news/2568-03-14-เชิญร่วม"))
    #expect(try await site.build().ids == [])
    #expect(try site.text(path) == "---\ntitle: 'เชิญร่วม \"ประชาคม\": หมู่ที่ ๓ / O5'\ndraft: true\n---\n\n")
    try site.write(site.text(path).replacing("draft: true\n", with: "") + "พบกัน\n", to: path)
    #expect(try await site.build().ids == [])
  }

  @Test func aLongTitleIsCutToWhatAFileSystemTakes() async throws {
    let site = try TemporarySite()
    let title = String(repeating: "ผู้ที่ได้รับเลือกตั้งเป็นนายกเทศมนตรี ", count: 20)
    let path = try NewPage.news(title, on: day, site: site.path)
    let name = try #require(path.split(separator: "/").last)
    #expect(name.utf8.count > 150 && name.utf8.count <= 214 && !name.hasSuffix("-.md"))
    #expect(try await site.build().ids == [])
  }

  @Test func aPageStandsInItsFolder() async throws {
    let site = try TemporarySite()
    #expect(try NewPage.page("services/ภาษี", title: "ภาษี", site: site.path) == "content/pages/services/ภาษี.md")
    #expect(try await site.build().ids == [])
  }

  @Test(arguments: ["", "/a", "a/", "../a", "a/../b", ".a", "a//b", "a\\b", "a?b", "a\nb"])
  func aPathThatLeadsElsewhereIsRefused(_ path: String) throws {
    let site = try TemporarySite()
    let before = try site.files(below: "content")
    #expect(
      english { () throws(AuthoringFailure) in
        try NewPage.page(path, title: "ก", site: site.path)
      }?.contains("can't be the path of a page") == true)
    #expect(try site.files(below: "content") == before)
  }

  @Test func nothingIsWrittenOverAndATitleIsNeeded() throws {
    let site = try TemporarySite(["content/pages/a.md": "เขียนเอง\n"])
    let taken = english { () throws(AuthoringFailure) in try NewPage.page("a", title: "ก", site: site.path) }
    #expect(taken == "content/pages/a.md is there already and is left as it is")
    #expect(try site.text("content/pages/a.md") == "เขียนเอง\n")
    let untitled = english { () throws(AuthoringFailure) in try NewPage.news(" / ", on: day, site: site.path) }
    #expect(untitled?.hasPrefix("there has to be a title") == true)
    let nowhere = english { () throws(AuthoringFailure) in
      try NewPage.page("a", title: "ก", site: site.path + "/nowhere")
    }
    #expect(nowhere?.hasPrefix("there is no folder") == true)
  }
}
