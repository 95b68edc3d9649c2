import Diagnostics
import TestSupport
import Testing

@testable import Build

@Suite("Exceptions")
struct ExceptionTests {
  private static func site(_ exceptions: String) throws -> TemporarySite {
    try TemporarySite([
      "content/pages/a.md": "---\ntitle: ก\n---\nทํา\n\nทํา\n", "content/exceptions.yml": exceptions,
    ])
  }

  private static func exception(_ path: String, until: String = "") -> String {
    "- {rule: text/hygiene-sara-am, path: \"\(path)\", reason: ตามประกาศเดิม, by: ปลัดเทศบาล\(until)}\n"
  }

  @Test(arguments: ["content/pages/a.md", "pages/a.md"])
  func takeOutWarningsOfAFile(path: String) async throws {
    let report = try await Self.site(Self.exception(path)).run(failOn: .warning)
    #expect(report.places == [])
    #expect(report.written > 0)
  }

  @Test func takeOutTheWarningsOfOneLine() async throws {
    let report = try await Self.site(Self.exception("content/pages/a.md:6")).run()
    #expect(report.places == ["content/pages/a.md:4:1 text/hygiene-sara-am"])
  }

  @Test func countUntilTheEndOfTheirLastDay() async throws {
    let last = try await Self.site(Self.exception("pages/a.md", until: ", until: 1 เมษายน 2568")).run()
    #expect(last.ids == [])
    let over = try await Self.site(Self.exception("pages/a.md", until: ", until: 31 มีนาคม 2568")).run()
    #expect(over.ids == ["exceptions/expired", "text/hygiene-sara-am", "text/hygiene-sara-am"])
  }

  @Test func anUnusedOneIsToldOfOnceAndKeepsNothing() async throws {
    let report = try await Self.site(Self.exception("pages/b.md")).run()
    #expect(report.ids.filter { $0 == "exceptions/unused" }.count == 1)
    #expect(report.written > 0)
  }

  @Test func errorsStay() async throws {
    let site = try Self.site("- {rule: key/unknown, path: pages/b.md, reason: ก, by: ข}\n")
    try site.write("---\ntitle: ข\ntitel: ค\n---\n", to: "content/pages/b.md")
    let report = try await site.run()
    #expect(report.ids.filter { !$0.hasPrefix("text/") } == ["exceptions/error", "key/unknown"])
    #expect(report.written == 0)
  }

  @Test func everyOneNeedsAReasonAndAPerson() async throws {
    let report = try await Self.site("- {rule: key/unknown, path: pages/a.md}\n").run()
    #expect(report.ids.filter { $0 == "key/missing" }.count == 2)
  }
}
