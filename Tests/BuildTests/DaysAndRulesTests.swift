import Diagnostics
import Foundation
import TestSupport
import Testing
import Thai

@testable import Build

@Suite("Days and rules")
struct DaysAndRulesTests {
  private func day(_ text: String) throws -> CalendarDate { try CalendarDate.read(text).get() }

  @Test(arguments: [("2568-03-31", false), ("2568-04-01", true), ("2568-04-30", true), ("2568-05-01", false)])
  func newsStandFromTheirFirstDayToTheirLast(now: String, isThere: Bool) async throws {
    let site = try TemporarySite([
      "content/news/2568-03-01-a.md": "---\ntitle: ก\npublish: 2568-04-01\nexpire: 2568-04-30\n---\n"
    ])
    _ = try await site.run(now: day(now))
    #expect(site.exists("public/news/2568-03-01-a/index.html") == isThere)
    let home = try site.text("public/index.html")
    #expect(home.contains("2568-03-01-a") == isThere)
  }

  @Test func theGivenDayWinsOverTheSitesAndThatOverToday() async throws {
    let site = try TemporarySite()
    let (given, own, today) = ("2025-05-02", "2025-04-01", "2024-12-24")
    _ = try await site.run(now: try day("2568-05-02"))
    #expect(try site.text("public/index.html").contains(given))
    _ = try await site.run()
    #expect(try site.text("public/index.html").contains(own))
    try site.write(TemporarySite.siteFile.replacing("as_of: 2568-04-01\n", with: ""), to: "content/site.yml")
    var options = BuildOptions(
      site: site.path, output: site.path + "/public", jobs: 1, now: nil, today: try day("2567-12-24"))
    _ = try await Build.run(options)
    #expect(try site.text("public/index.html").contains(today))
    options.now = try day("2568-05-02")
    _ = try await Build.run(options)
    #expect(try site.text("public/index.html").contains(given))
  }

  @Test func draftsStandNowhere() async throws {
    let site = try TemporarySite([
      "content/pages/a.md": "---\ntitle: ร่างที่หนึ่ง\ndraft: true\n---\n",
      "content/news/2568-03-01-a.md": "---\ntitle: ร่างที่สอง\ndraft: ใช่\n---\n",
      "content/2568/oit/o01.md":
        "---\nitem: O1\nupdated: 2568-03-01\nowner: palad\ndraft: true\nexplanation: ร่างที่สาม\n---\n",
    ])
    #expect(try await site.run().findings.isEmpty)
    for (path, bytes) in try site.files(below: "public") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("ร่างที่"), "\(path)")
    }
    #expect(!site.exists("public/a/index.html"))
    #expect(!site.exists("public/2568/oit/o01/index.html"))
  }

  @Test func rulesChooseTheSeverity() async throws {
    let page = ["content/pages/a.md": "---\ntitle: ก\n---\nก<br>ข\n"]
    let site = try TemporarySite(page)
    #expect(try await site.run(writes: false).findings.map(\.severity) == [.warning])
    try site.write(TemporarySite.siteFile + "\nrules: {markup/raw-html: error}\n", to: "content/site.yml")
    #expect(try await site.run().findings.map(\.severity) == [.error])
    #expect(!site.exists("public"))
    try site.write(TemporarySite.siteFile + "\nrules: {markup/raw-html: info}\n", to: "content/site.yml")
    #expect(try await site.run(failOn: .warning).findings.map(\.severity) == [.info])
    #expect(site.exists("public/a/index.html"))
  }

  @Test func anUnknownRuleIsReportedOnceWhereItStands() async throws {
    let marked = MarkedText(TemporarySite.siteFile + "\nrules: {1️⃣markup/raw-htm: info}\n")
    let site = try TemporarySite(["content/site.yml": marked.text])
    let report = try await site.run()
    #expect(report.ids == ["rules/unknown"])
    #expect(report.findings.first?.span?.range.lowerBound == marked.places.first)
    #expect(report.findings.first?.hint?.english.contains("markup/raw-html") == true)
  }
}
