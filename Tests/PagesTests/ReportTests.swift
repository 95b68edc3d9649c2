import Diagnostics
import Formats
import Foundation
import TestSupport
import Testing

@testable import Pages

@Suite("Documents and the files of their tables")
struct ReportTests {
  private static let measures = """
    measures:
      - {id: m1, indicator: 9, topic: ก, action: แรก, responsible: [palad], timeframe: ต.ค. 2567 – มี.ค. 2568}
      - {id: m2, indicator: 9, action: กลาง, responsible: [palad], timeframe: ต.ค. 2567 – ก.ย. 2568}
    """

  /// - Parameter files: further content by path.
  private func made(
    _ keys: String = "", body: String = "[[measures]]", files: [String: String] = [:]
  ) async throws -> MadeSite {
    let own = [
      "content/2568/measures/a.yml": Self.measures, "content/2568/reports/r.md": report("แผน {year}", keys, body: body),
    ]
    return try await MadeSite.make(own.merging(files) { $1 })
  }

  private func report(_ title: String, _ keys: String = "", body: String = "[[measures]]") -> String {
    "---\nkind: plan\ntitle: \(title)\n\(keys.isEmpty ? "" : keys + "\n")---\n\(body)\n"
  }

  private func text(_ address: String, of site: MadeSite) throws -> String {
    String(decoding: try #require(site.generated[address], "no file \(address)"), as: UTF8.self)
  }

  // MARK: English versions

  @Test func anEnglishVersionHasItsPageAndItsFiles() async throws {
    let site = try await made(files: [
      "content/2568/reports/r.en.md": report("Plan {year}", "columns: [{field: action}]\naliases: [/en/plan/]")
    ])
    #expect(site.findings.isEmpty)
    let (thai, english) = try (site.page("/2568/reports/r/"), site.page("/en/2568/reports/r/"))
    let host = "https://www.example.go.th"
    #expect(english.contains("<html lang=\"en\">") && english.contains("<h1 class=\"not-printed\">Plan 2568</h1>"))
    #expect(english.contains("hreflang=\"th\" href=\"\(host)/2568/reports/r/\""))
    #expect(thai.contains("hreflang=\"en\" href=\"\(host)/en/2568/reports/r/\""))
    #expect(english.contains("href=\"../../../../en/2568/reports/r/measures.csv\" download"))
    #expect(try text("/en/2568/reports/r/measures.csv", of: site).contains("Measure\r\n"))
    #expect(try !site.main("/2568/reports/").contains("Plan"))
    #expect(try site.page("/en/plan/").contains("lang=\"en\""))
  }

  @Test func anOpinionIsSaidToBeWhoseItIsInBothLanguages() async throws {
    let keys = "approvals: [{office: Mayor}]"
    let site = try await made(keys, files: ["content/2568/reports/r.en.md": report("Plan {year}", keys)])
    #expect(try site.page("/2568/reports/r/").contains("<h3>ความเห็นของMayor</h3>"))
    #expect(try site.page("/en/2568/reports/r/").contains("<h3>Opinion of Mayor</h3>"))
  }

  @Test func aTableOfMistakenColumnsAloneHasThatFindingAndNoOther() async throws {
    let site = try await made("columns: [{field: resut}]")
    #expect(site.places.map { $0.prefix { $0 != "@" } } == ["value/choice"])
  }

  @Test func aDocumentInEnglishAloneIsListed() async throws {
    let site = try await made(files: [
      "content/2567/reports/p.en.md": report("Plan {year}", body: "text\n\n[[surveys]]"),
      "content/2567/reports/q.en.md": report("Draft", "draft: true"),
    ])
    let list = try site.main("/2567/reports/")
    #expect(list.contains("<li lang=\"en\">\n<a class=\"entry-title\" href=\"../../en/2567/reports/p/\">Plan 2567</a>"))
    #expect(!list.contains("Draft") && site.html["/en/2567/reports/q/"] == nil)
  }

  @Test func aPageInEnglishNamesDocumentsInEnglish() async throws {
    let site = try await made(
      "answers: [O1]",
      files: [
        "content/2568/reports/r.en.md": report("Plan {year}"), "content/2568/oit/o01.md": disclosure("O1"),
        "content/2568/oit/o01.en.md": disclosure("O1", "title: Structure"),
      ])
    #expect(try site.main("/2568/oit/o01/").contains("reports/r/\">แผน ๒๕๖๘</a>"))
    #expect(try site.main("/en/2568/oit/o01/").contains("en/2568/reports/r/\">Plan 2568</a>"))
  }

  @Test func aLinkToADraftSaysThatItIsOne() async throws {
    let site = try await made("draft: true", files: ["content/pages/a.md": general(body: "[x](2568/reports/r.md)")])
    #expect(site.findings.map(\.id) == ["link/unpublished"])
  }

  // MARK: Files

  @Test(arguments: ["../../../x", "a/b", ".x", "ตาราง"])
  func aTableOfAnyNameHasItsFileBesideThePage(name: String) async throws {
    let site = try await made("tables:\n  \(name): {columns: [{field: action}]}", body: "[[table \(name)]]")
    #expect(site.findings.isEmpty)
    #expect(try text("/2568/reports/r/table.csv", of: site).contains("แรก"))
    #expect(!site.plan.addresses.contains { $0.contains("..") })
  }

  @Test func tablesWithOneNameHaveFilesOfTheirOwn() async throws {
    let keys = "tables:\n  t: {select: {ids: [m1]}}\n  t-3: {select: {ids: [m2]}}"
    let site = try await made(keys, body: "[[table t]]\n\n[[table t-3]]\n\n[[table t]]")
    #expect(site.findings.isEmpty)
    let files = site.generated.keys.filter { $0.hasPrefix("/2568/reports/") && $0.hasSuffix(".csv") }.sorted()
    #expect(files == ["t-3.csv", "t-4.csv", "t.csv"].map { "/2568/reports/r/" + $0 })
    #expect(try text("/2568/reports/r/t-3.csv", of: site).contains("กลาง"))
  }

  @Test func whatIsCommentedOutHasNoFile() async throws {
    let body = "<!-- [[table draft]] -->\n\n<!--\n[[table draft]]\n-->\n\n[[measures]]"
    let site = try await made("tables: {draft: {select: {ids: [m2]}}}", body: body)
    #expect(site.findings.isEmpty)
    #expect(site.generated["/2568/reports/r/draft.csv"] == nil)
    #expect(try text("/2568/reports/r/measures.csv", of: site).contains("แรก"))
  }

  @Test func aTableThatCannotBeMadeLeavesTheOthersTheirFiles() async throws {
    let site = try await made("", body: "[[scores indicators]]\n\n[[measures]]")
    #expect(site.findings.map(\.id) == ["reference/no-result"])
    #expect(try text("/2568/reports/r/measures.csv", of: site).contains("แรก"))
    #expect(try text("/2568/reports/r/scores.csv", of: site).isEmpty)
  }

  @Test func scoresAreNumbersInFiles() async throws {
    let site = try await made(
      "", body: "[[scores indicators]]\n\n[[analysis]]",
      files: [
        "content/2568/ita.yml":
          "indicator_scores: {9: 96.2}\nitem_scores: {O1: 100}\ntargets: {9: 85}\nanalysis:\n  9: ดี\nsummary: ดี\n"
      ])
    #expect(try text("/2568/reports/r/scores.csv", of: site).contains("\r\n9,การเปิดเผยข้อมูล,96.2,85\r\n"))
    let json = try text("/2568/reports/r/tables.json", of: site)
    #expect(json.contains("{\"number\": 9, \"title\": \"การเปิดเผยข้อมูล\", \"score\": 96.2, \"score_2\": 85}"))
    #expect(json.contains("\"score\": 96.2, \"analysis\": \"ดี\""))
    #expect(try site.main("/2568/reports/r/").contains("<td class=\"column-score\">๙๖.๒๐</td>"))
  }

  @Test func linksLeadToTheFilesOfTables() async throws {
    let addresses = [
      "/2568/measures/measures.xlsx", "/2568/reports/r/tables.xlsx", "/2568/ita/ita-2568.csv", "/2568/oit/o02/d.json",
    ]
    let site = try await made(files: [
      "content/2568/ita.yml": "indicator_scores: {9: 96.2}\n",
      "content/2568/d.csv": "ที่,ชื่อรายการ,ลงวันที่\n1,ก,2568-03-14\n",
      "content/2568/oit/o02.md": disclosure("O2", "table: d.csv"),
      "content/pages/a.md": general(body: addresses.map { "[x](\($0))" }.joined(separator: " ")),
    ])
    #expect(!site.findings.contains { $0.id == "link/unknown" })
    #expect(addresses.allSatisfy { site.generated[$0]?.isEmpty == false })
  }

  @Test func everySpreadsheetNamesItsPublisher() async throws {
    let site = try await made(files: [
      "content/2568/ita.yml": "indicator_scores: {9: 96.2}\n",
      "content/2568/d.csv": "ที่,ชื่อรายการ,ลงวันที่\n1,ก,2568-03-14\n",
      "content/2568/oit/o02.md": disclosure("O2", "table: d.csv"),
      "content/2568/oit/o02.en.md": disclosure("O2", "title: Data\ntable: d.csv"),
    ])
    let books = site.generated.filter { $0.key.hasSuffix(".xlsx") }
    #expect(books.count == 5)
    for (address, bytes) in books {
      let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".xlsx")
      try Data(bytes).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let parts = try Command.output("/usr/bin/python3", ["-c", Self.program, file.path])
      #expect(parts.contains("<dc:creator>เทศบาลตำบลตัวอย่าง</dc:creator>"), "\(address)")
      #expect(!parts.contains(address.hasPrefix("/en/") ? "[$-107041E]" : "yyyy-mm-dd"), "\(address)")
    }
  }

  private static let program = """
    import sys, zipfile
    book = zipfile.ZipFile(sys.argv[1])
    sys.stdout.buffer.write(book.read("docProps/core.xml") + book.read("xl/styles.xml"))
    """

  @Test func whyAFileIsMissingIsTold() {
    let (size, machine) = (Diagnostic.downloadNotMade("a.xlsx", .size), Diagnostic.downloadNotMade("a.xlsx", .machine))
    #expect(size.message.english.contains("a.xlsx") && size.message.english.contains("rows or columns"))
    #expect(machine.message.english.contains("memory"))
  }

  // MARK: Paper

  @Test func ofManyPagesOnlyThoseOfOfficesHaveCodes() async throws {
    let pages = (0...1_000).map { ("content/pages/p\($0).md", general()) }
    let site = try await made(files: Dictionary(uniqueKeysWithValues: pages))
    #expect(try !site.page("/p1/").contains("code.svg") && site.generated["/p1/code.svg"] == nil)
    #expect(try site.page("/2568/reports/r/").contains("code.svg"))
  }

  @Test func pagesHaveTheirCodeOnPaper() async throws {
    let site = try await made(files: [
      "content/pages/a.md": general(), "content/news/2568-01-15-b.md": general(),
    ])
    for address in ["/a/", "/news/2568-01-15-b/", "/2568/reports/r/"] {
      #expect(try site.page(address).components(separatedBy: address + "code.svg\"").count == 2, "\(address)")
      #expect(site.generated[address + "code.svg"]?.isEmpty == false)
    }
    // A camera reads no code of so long an address.
    let long = String(repeating: "ก", count: 80)
    let other = try await made(files: ["content/pages/\(long)/\(long).md": general()])
    #expect(try !other.page("/\(long)/\(long)/").contains("code.svg"))
    #expect(other.generated["/\(long)/\(long)/code.svg"] == nil)
    // That of a document stands where its paper ends.
    let main = try site.main("/2568/reports/r/")
    #expect(main.contains(/code\.svg"[^>]*>\n<figcaption>[^<]*<\/figcaption>\n<\/figure>\n<\/div>\n<\/div>\n<\/div>/))
  }
}
