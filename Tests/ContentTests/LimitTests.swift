import Diagnostics
import Foundation
import TestSupport
import Testing
import Thai

@testable import Content

@Suite("Limits, history and tables of a site")
struct LimitTests {
  private static func load(_ files: [String: String]) async throws -> (site: Site?, findings: [Diagnostic]) {
    let site = try TemporarySite(files)
    let today = try #require(CalendarDate(year: 2025, month: 4, day: 1))
    return await ContentLoader.load(
      ContentOptions(root: site.path + "/content", shownAs: "content", now: nil, today: today, jobs: 2))
  }

  private static let page = "---\nitem: O2\nupdated: 14 มีนาคม 2568\nowner: palad\ntable: t.csv\n---\n"

  @Test func limitsAreRaisedBySiteFileInEitherLanguage() async throws {
    let deep = "---\ntitle: " + String(repeating: "[", count: 70) + String(repeating: "]", count: 70) + "\n---\n"
    let (_, refused) = try await Self.load(["content/pages/a.md": deep])
    #expect(refused.map(\.id) == ["yaml/too-deep"])
    #expect(refused.first?.message.english == "values are nested more than 64 deep")
    let raised = TemporarySite.siteFile + "\nขีดจำกัด: {ช่องข้อมูลซ้อนกี่ชั้น: 100, text_megabytes: ๑๐}"
    let (site, findings) = try await Self.load(["content/pages/a.md": deep, "content/site.yml": raised])
    #expect(!findings.map(\.id).contains("yaml/too-deep"))
    #expect(site?.settings.limits.textBytes == 10_000_000)
  }

  @Test(arguments: ["{yaml_nesting: 10}", "{yaml_nesting: 100000}", "{text_megabytes: 0}", "{pages: -1}"])
  func limitsAreNeitherLoweredNorBoundless(limits: String) async throws {
    let (site, findings) = try await Self.load(["content/site.yml": TemporarySite.siteFile + "\nlimits: \(limits)"])
    #expect(findings.map(\.id) == ["value/limit"])
    #expect(site?.settings.limits.yamlNesting == 64)
  }

  @Test func pagesAreCountedBeforeTheyAreRead() throws {
    let today = try #require(CalendarDate(year: 2025, month: 4, day: 1))
    let loader = ContentLoader(
      options: ContentOptions(root: "content", shownAs: "content", now: nil, today: today, jobs: 1))
    #expect(loader.tooManyPages(50_000) == nil)
    #expect(loader.tooManyPages(50_001)?.id == "content/too-many-pages")
  }

  @Test func aTableComesWithItsItemAndItsFile() async throws {
    let (site, findings) = try await Self.load([
      "content/2568/oit/o02.md": Self.page, "content/2568/t.csv": "number,work\n1,ซ่อมถนน\n",
    ])
    #expect(findings.map(\.id) == [])
    let table = try #require(site?.disclosures.first?.table)
    #expect(table.rows.map { $0.map(\.value) } == [[.integer(1), .text]])
    #expect(site?.files.map(\.path) == ["2568/t.csv"])
    #expect(table.file.span.text == "t.csv")
  }

  @Test func aTableThatNoItemNamesIsReported() async throws {
    let (site, findings) = try await Self.load(["content/2568/t.csv": "number,work\n1,ก\n"])
    #expect(findings.map(\.id) == ["content/unread-file"])
    #expect(findings.first?.severity == .warning)
    #expect(site?.files.map(\.path) == [])
    let (_, broken) = try await Self.load(["content/2568/t.csv": "", "content/2568/oit/o02.md": "---\nitem: [\n"])
    #expect(!broken.map(\.id).contains("content/unread-file"))
  }

  @Test func aTableInWindows874IsRecognised() async throws {
    let site = try TemporarySite(["content/2568/oit/o02.md": Self.page])
    try site.write(.init([0xB7, 0xD5, 0xE8, 0x2C, 0xAA, 0xD7, 0xE8, 0xCD]), to: "content/2568/t.csv")
    let today = try #require(CalendarDate(year: 2025, month: 4, day: 1))
    let (_, findings) = await ContentLoader.load(
      ContentOptions(root: site.path + "/content", shownAs: "content", now: nil, today: today, jobs: 2))
    #expect(findings.map(\.id) == ["text/not-utf-8"])
    #expect(findings.first?.hint?.english.contains("iconv -f CP874 -t UTF-8 content/2568/t.csv >") == true)
  }

  @Test func historyIsTakenUnlessThePageTellsItsOwn() async throws {
    let own = "---\ntitle: ก\nhistory:\n  - {date: 2568-01-02, change: ของหน้า}\n---\n"
    let history = """
      content/pages/own.md:
        - {date: 2568-01-01, change: จากแฟ้ม}
      pages/other.md:
        - {date: 2568-01-01, change: จากแฟ้ม}
      """
    let (site, findings) = try await Self.load([
      "content/pages/own.md": own, "content/pages/other.md": "---\ntitle: ข\n---\n", "content/history.yml": history,
    ])
    #expect(findings.map(\.id) == [])
    let changes = site?.pages.map { $0.history.map(\.change.text.string) }
    #expect(changes == [["จากแฟ้ม"], ["ของหน้า"]])
  }

  @Test func aFileThatWasMovedIsFoundByItsName() {
    let moved = "files/2568/documents/plan-of-action.pdf"
    let index = FileIndex(
      [moved, "files/2567/o02.pdf", "files/2568/o02.pdf", "files/2568/o2.pdf"].map { ContentFile(path: $0, size: 1) })
    #expect(index.suggestion(for: "files/plan-of-action.pdf") == moved)
    #expect(index.suggestion(for: "files/2568/o02.pfd") == "files/2568/o02.pdf")
    #expect(index.suggestion(for: "o02.pdf") == nil)
  }

  @Test func onlyPrintedFilesOfUsualSizeAreRead() async throws {
    let site = try TemporarySite([
      "content/files/print/a.pdf": "/Type /Page >>", "content/files/b.pdf": "/Type /Page >>",
    ])
    for (size, pages) in [(95_000_000, 1), (95_000_001, nil)] as [(Int, Int?)] {
      let files = ["files/print/a.pdf", "files/b.pdf"].map { ContentFile(path: $0, size: size) }
      var sorted = SortedFiles(files, shownAs: "content")
      await sorted.countPrintedPages(root: site.path + "/content", jobs: 2)
      #expect(sorted.files.map(\.printedPages) == [pages, nil])
    }
  }

  @Test(arguments: [
    ("a b", "'a b'"), ("a'b", "'a'\\''b'"), ("ก/ข.csv", "ก/ข.csv"), ("-x", "./-x"), ("$(x)", "'$(x)'"),
    ("a'\u{0E31};x", "'a'\\''\u{0E31};x'"), ("a'\u{FE0F}b", "'a'\\''\u{FE0F}b'"), ("-\u{0E31}", "./-\u{0E31}"),
  ])
  func commandsQuotePaths(path: String, word: String) {
    #expect(ShellCommand.quoted(path) == word)
  }
}
