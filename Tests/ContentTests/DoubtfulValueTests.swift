import Diagnostics
import TestSupport
import Testing
import Thai

@testable import Content

@Suite("Values that would mislead are refused")
struct DoubtfulValueTests {
  private static func ids(_ lines: String, base: String = "https://www.example.go.th/") async throws -> [String] {
    let text = TemporarySite.siteFile.replacing("https://www.example.go.th/", with: base) + "\n" + lines + "\n"
    let site = try TemporarySite(["content/site.yml": text])
    let today = try #require(CalendarDate(year: 2025, month: 4, day: 1))
    let options = ContentOptions(root: site.path + "/content", shownAs: "content", now: nil, today: today, jobs: 1)
    return await ContentLoader.load(options).findings.map(\.id)
  }

  @Test(arguments: [
    ("https://www.example.go.th/", []), ("https://www.example.go.th/@ita/?a='b'", []), ("http://เทศบาล.ไทย/ก", []),
    ("https://user@www.example.go.th/", ["value/address"]),
    ("https://www.example.go.th@evil.example", ["value/address"]),
    ("https://user:word@www.example.go.th", ["value/address"]), ("'https://a.example/\"x'", ["value/address"]),
    ("https://a.example/<b>", ["value/address"]), ("https://a.example\\@b.example", ["value/address"]),
    ("ftp://a.example/", ["value/address"]), ("https:///a", ["value/address"]),
    ("https://www.example.go.th@\u{FE0F}evil.example/", ["value/address"]),
    ("'https://www.example.go.th/\"\u{FE0F}'", ["value/address"]), ("https:/\u{FE0F}/a", ["value/address"]),
  ])
  func addresses(_ base: String, _ ids: [String]) async throws {
    #expect(try await Self.ids("", base: base) == ids)
  }

  @Test(arguments: [
    ("/2568/oit/", []), ("files/ก ข.pdf", []), ("tel:191", []), ("MAILTO:a@b.go.th", []), ("https://a.go.th/", []),
    ("javascript:\u{FE0F}a()", ["value/address"]), (" java script:a()", ["value/address"]),
    ("//evil.example/", ["value/address"]), ("https://a.go.th/ข ค", ["value/address"]),
    ("https://a.go.th@\u{FE0F}evil.example/", ["value/address"]),
  ])
  func addressesOfTheSiteOrElsewhere(_ address: String, _ ids: [String]) async throws {
    #expect(try await Self.ids("complaints: '\(address)'") == ids)
  }

  @Test(arguments: [
    "surveys: {EIT: https://a.example/, EIT: https://b.example/}",
    "rules: {measure/no-owner: info, measure/no-owner: error}",
    "windows: {2568: {opens: 2568-01-01}, ๒๕๖๘: {opens: 2568-01-02}}",
  ])
  func aNameGivenTwiceIsNotLost(_ lines: String) async throws {
    #expect(try await Self.ids(lines) == ["key/duplicate"])
  }

  @Test(arguments: [
    ("0 4300 0000", []), ("๐ ๔๓๐๐ ๐๐๐๐ ต่อ ๑๒", []), ("191", []), ("+66 43 000 000", []), ("(043) 000-000", []),
    ("โทร. 0 4300 0000", ["value/phone"]), ("ไม่มี", ["value/phone"]), ("12", ["value/phone"]),
  ])
  func telephoneNumbers(_ phone: String, _ ids: [String]) async throws {
    #expect(try await Self.ids("contact: {phone: \"\(phone)\"}") == ids)
  }

  @Test(arguments: [
    ("<svg onload=\"a()\">", "on…="), ("<svg ONLOAD =\na()>", "on…="), ("<SCRIPT>", "<script>"),
    ("<svg:script>", "<script>"), ("<a href=\"javascript:a()\">", "javascript:"), ("<b\nonclick='a'>", "on…="),
    ("<script src=a>", "<script>"), ("<i title=\"x\"onclick=a>", "on…="),
    ("<\u{0}s\u{0}c\u{0}r\u{0}i\u{0}p\u{0}t\u{0}>", "<script>"),
  ])
  func scriptsInAttachmentsAreSeen(_ text: String, _ mark: String) {
    #expect(ActiveFile.script(in: Array(text.utf8)) == mark)
  }

  @Test(arguments: [
    "<svg width=\"4\"><path d=\"M0 0\"/></svg>", "<p>transcript one=1</p>", "<p data-once=\"1\">", "<p class=\"on\">",
    "<description>", "<p>JavaScript</p>", "", "<noscript>", "<a href=\"https://a.example/?on=1\">",
  ])
  func harmlessAttachmentsAreNotTold(_ text: String) {
    #expect(ActiveFile.script(in: Array(text.utf8)) == nil)
  }

  @Test(arguments: ["a\u{202E}b.pdf", "a\u{200B}.pdf", "\u{2067}a.pdf", "a\u{FEFF}.pdf", "a\u{200F}.pdf"])
  func namesThatReadLikeOthersAreRefused(_ name: String) async throws {
    let site = try TemporarySite(["content/files/" + name: "%PDF"])
    let today = try #require(CalendarDate(year: 2025, month: 4, day: 1))
    let options = ContentOptions(root: site.path + "/content", shownAs: "content", now: nil, today: today, jobs: 1)
    #expect(await ContentLoader.load(options).findings.map(\.id) == ["content/file-name"])
  }
}
