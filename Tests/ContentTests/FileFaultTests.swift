import Diagnostics
import TestSupport
import Testing
import Thai

@testable import Content

@Suite("Attachments that don't open")
struct FileFaultTests {
  private func findings(_ name: String, _ bytes: String) async throws -> [String] {
    let site = try TemporarySite(["content/files/" + name: bytes])
    let today = try #require(CalendarDate(year: 2025, month: 4, day: 1))
    let options = ContentOptions(root: site.path + "/content", shownAs: "content", now: nil, today: today, jobs: 1)
    return await ContentLoader.load(options).findings.map { "\($0.id): \($0.message.english)" }
  }

  @Test(arguments: [
    ("a.pdf", "", "has 0 bytes"), ("a.txt", "", "has 0 bytes"), ("a.pdf", "<!DOCTYPE html>", "content is not"),
    ("a.PDF", "%PDF-1.7\n", "its end is missing"), ("a.pdf", "%PDF-1.7\n%%EOF" + padding(1_024), "its end is missing"),
    ("a.pdf", padding(1_024) + "%PDF-1.7\n%%EOF", "content is not"), ("a.docx", "<html>", "content is not"),
    ("a.xlsx", "P", "content is not"),
  ])
  func areReported(_ name: String, _ bytes: String, _ reason: String) async throws {
    let findings = try await findings(name, bytes)
    #expect(findings.count == 1 && findings[0].hasPrefix("content/damaged-file: "), "\(findings)")
    #expect(findings[0].contains(reason), "\(findings)")
  }

  @Test(arguments: [
    ("a.pdf", "%PDF-1.7\n%%EOF\n"), ("a.pdf", padding(1_000) + "%PDF-1.7\n%%EOF" + padding(1_000)),
    ("a.docx", "PK\u{3}\u{4}"), ("a.txt", "ก"), ("pdf", "ก"),
  ])
  func othersAreTakenAsTheyAre(_ name: String, _ bytes: String) async throws {
    #expect(try await findings(name, bytes) == [])
  }

  /// A picture without bytes has no size, and that is said of it.
  @Test func picturesAreReportedOnce() async throws {
    #expect(try await findings("a.png", "").count == 1)
  }

  private static func padding(_ count: Int) -> String { String(repeating: " ", count: count) }
}
