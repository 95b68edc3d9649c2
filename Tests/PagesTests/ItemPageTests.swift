import Content
import Diagnostics
import Foundation
import Pages
import TestSupport
import Testing

@Suite struct ItemPageTests {
  private static let settings =
    TemporarySite.siteFile + """

      numerals: thai
      contact: {phone: "0 4300 0000 ต่อ 12", email: a@example.go.th, address: ที่อยู่หน่วยงาน}
      channels:
        - {kind: line, title: LINE, url: "https://line.me/x", two_way: true}
      """

  private func item(_ frontMatter: String, body: String = "เนื้อหา", files: [String: String] = [:]) async throws
    -> MadeSite
  {
    try await MadeSite.make(
      ["content/site.yml": Self.settings, "content/2568/oit/o01.md": disclosure("O1", frontMatter, body: body)]
        .merging(files) { $1 })
  }

  /// What stands in the row of an element.
  private func row(_ number: Int, in page: String) throws -> String {
    let start = try #require(page.range(of: "<li data-ita-element=\"\(number)\">"))
    let end = try #require(page[start.upperBound...].range(of: "</li>"))
    return String(page[start.upperBound..<end.lowerBound])
  }

  @Test func onlyConfirmedWordingsArePrinted() async throws {
    let site = try await item("elements:\n  1: body\n  2: body")
    let main = try site.main("/2568/oit/o01/")
    #expect(try row(1, in: main).contains("๑. แผนผังโครงสร้าง"))
    #expect(try row(2, in: main).contains("องค์ประกอบที่ ๒"))
    #expect(!main.contains("ตำแหน่งที่สำคัญ"))
    #expect(main.contains("<article data-ita-item=\"O1\">"))
  }

  @Test func anUnconfirmedElementWithoutAPlaceIsNotMentioned() async throws {
    let main = try await item("").main("/2568/oit/o01/")
    #expect(try row(1, in: main).contains("ยังไม่ได้ระบุตำแหน่ง"))
    #expect(!main.contains("องค์ประกอบที่"))
    #expect(!main.contains("data-ita-element=\"2\""))
  }

  @Test func everyPartHasAnAnchorAndNamesItsElements() async throws {
    let parts = [
      "people", "contact", "channels", "table", "statistics", "body", "documents", "links", "nothing_to_report",
    ]
    let frontMatter = """
      elements: {\(parts.enumerated().map { "\($0 + 1): \($1)" }.joined(separator: ", "))}
      people:
        - {vacant: true, position: ปลัดเทศบาล, side: permanent}
      documents:
        - {file: files/plan.pdf, title: แผน, elements: [1, 3], date: 2568-01-10}
      links:
        - {url: "https://www.go.th/", title: เว็บ}
      statistics:
        - {label: เรื่องร้องเรียน, value: ๐ เรื่อง}
      table: data.csv
      nothing_to_report: ไม่มีเรื่องร้องเรียน
      """
    let site = try await item(
      frontMatter, files: ["content/files/plan.pdf": TemporarySite.document, "content/2568/data.csv": "ก\n"])
    #expect(Set(site.findings.map(\.id)).isSubset(of: ["reference/unknown-element"]))
    let main = try site.main("/2568/oit/o01/")
    for (index, part) in parts.enumerated() {
      let anchor = part == "nothing_to_report" ? "part_nothing" : "part_" + part
      #expect(try row(index + 1, in: main).contains("href=\"#\(anchor)\""))
      #expect(main.contains("<section id=\"\(anchor)\""))
      let section = try #require(main.range(of: "id=\"\(anchor)\""))
      #expect(main[section.upperBound...].prefix { $0 != ">" }.contains("data-ita-element=\"\(index + 1)\""))
    }
    #expect(try row(3, in: main).contains("<a href=\"#document_1\">เอกสารที่ ๑</a>"))
    #expect(main.contains("<li id=\"document_1\" data-ita-element=\"1 3\">"))
    #expect(main.contains("<a class=\"document-title\" href=\"../../../files/plan.pdf\">แผน</a>"))
    #expect(main.contains("ตำแหน่งว่าง"))
    #expect(main.contains("<a href=\"tel:043000000\">0 4300 0000 ต่อ 12</a>"))
    for ending in ["csv", "xlsx", "json"] {
      #expect(main.contains("href=\"../../../2568/oit/o01/data.\(ending)\" download"))
    }
  }

  @Test func aHeadingOfTheBodyIsAPlace() async throws {
    let main = try await item("elements:\n  1: \"#ช่องทาง ติดต่อ\"", body: "## ช่องทาง ติดต่อ\n\nก").main("/2568/oit/o01/")
    #expect(main.contains("<h2 id=\"ช่องทาง-ติดต่อ\">"))
    #expect(try row(1, in: main).contains("\">ช่องทาง ติดต่อ</a>"))
    #expect(main.contains("id=\"part_body\" class=\"prose\" data-ita-element=\"1\""))
  }

  @Test(arguments: ["people", "table", "statistics", "documents", "links", "nothing_to_report"])
  func aPartThatThePageDoesNotHaveIsReported(part: String) async throws {
    let site = try await item("elements:\n  1: 1️⃣\(part)")
    let text = disclosure("O1", "elements:\n  1: 1️⃣\(part)")
    #expect(site.places == ["link/absent-part@\(offset("1️⃣", in: text))"])
    #expect(site.findings.first?.hint?.thai.contains("`\(part):`") == true)
  }

  @Test func theIndexShowsWhatIsMissingWithoutALink() async throws {
    let site = try await item("", files: ["content/2568/oit/o02.md": disclosure("O2", "draft: true")])
    let main = try site.main("/2568/oit/")
    #expect(main.contains("<a class=\"entry-title\" href=\"../../2568/oit/o01/\">โครงสร้าง</a>"))
    #expect(main.contains("<span class=\"entry-title\">ข้อมูลผู้บริหาร</span>"))
    #expect(main.components(separatedBy: "ยังไม่เผยแพร่").count == 2)
    #expect(main.contains("เผยแพร่แล้ว <strong>๑</strong> จากทั้งหมด ๒ ข้อ"))
    #expect(site.html["/2568/oit/o02/"] == nil)
  }

  @Test func yearsWithDisclosuresLinkEachOther() async throws {
    let old = TemporarySite.catalogue.replacingOccurrences(of: "fiscal_year: 2568", with: "fiscal_year: 2567")
    let site = try await item(
      "", files: ["content/catalogue/2567.yml": old, "content/2567/oit/o01.md": disclosure("O1")])
    #expect(site.findings.isEmpty)
    #expect(try site.main("/2568/oit/").contains("<a href=\"../../2567/oit/\">๒๕๖๗</a>"))
    #expect(try site.main("/2567/oit/").contains("<a href=\"../../2568/oit/\">๒๕๖๘</a>"))
    #expect(try site.page("/2568/oit/").contains("src=\"../../2568/oit/code.svg\""))
    let code = try #require(site.generated["/2568/oit/code.svg"])
    #expect(String(decoding: code, as: UTF8.self).hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    let all = try site.main("/oit/")
    #expect(all.contains("<a href=\"../2568/oit/\">") && all.contains("<a href=\"../2567/oit/\">"))
    #expect(!all.contains("/measures/"))
  }

  @Test(arguments: [(0, "๐.๑ kB"), (999, "๑ kB"), (1500, "๑.๕ kB"), (120_400, "๑๒๐ kB"), (1_240_000, "๑.๒ MB")])
  func sizesArePrintedInTheSitesDigits(size: Int, text: String) async throws {
    let site = try await item(
      "documents:\n  - {file: files/a.csv, title: ก}",
      files: ["content/files/a.csv": String(repeating: "x", count: size)])
    #expect(try site.main("/2568/oit/o01/").contains("<span>CSV, \(text)</span>"))
  }

  @Test func theNewestChangeComesFirst() async throws {
    let history = ["2568-03-14, change: ที่สอง", "2568-06-01, change: ที่สาม", "2567-10-15, change: ที่หนึ่ง"]
    let main = try await item("history:\n" + history.map { "  - {date: \($0)}\n" }.joined(), body: "ก")
      .main("/2568/oit/o01/")
    let places = ["ที่สาม", "ที่สอง", "ที่หนึ่ง"].map { main.firstRange(of: "<span>\($0)</span>")?.lowerBound }
    #expect(places.allSatisfy { $0 != nil } && places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test func proseAndCodesKeepTheirDigits() async throws {
    let main = try await item("history:\n  - {date: 2568-03-14, change: แก้ข้อ 5}", body: "ปี 2568").main("/2568/oit/o01/")
    #expect(main.contains("ปี 2568"))
    #expect(main.contains("<time datetime=\"2025-03-14\">๑๔ มีนาคม ๒๕๖๘</time> <span>แก้ข้อ 5</span>"))
    #expect(main.contains("<span class=\"code\">O1</span>"))
  }
}
