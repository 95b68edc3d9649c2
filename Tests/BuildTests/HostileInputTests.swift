import Diagnostics
import Foundation
import TestSupport
import Testing
import Thai

@testable import Build

/// Bad input ends soon, in a clear finding or a right page, and never in a changed site. The time limit catches what
/// would take for ever; what takes a second is not told from what takes five on a busy machine.
@Suite("Bad input", .serialized, .timeLimit(.minutes(1)))
struct HostileInputTests {
  struct Input: CustomTestStringConvertible {
    let testDescription: String
    let archive: String
    let ids: Set<String>

    init(_ name: String, _ archive: String, _ ids: Set<String>) {
      (testDescription, self.archive, self.ids) = (name, archive + "\n", ids)
    }
  }

  private static func page(_ keys: String, _ body: String = "") -> String {
    "-- content/pages/x.md --\n---\ntitle: ก\n\(keys)---\n\(body)"
  }

  static let texts = [
    Input("an empty file", "-- content/pages/x.md --", ["text/empty"]),
    Input("a file of spaces", "@hex content/pages/x.md 20200A0A", ["text/empty"]),
    Input("a byte order mark alone", "@hex content/pages/x.md EFBBBF", ["text/empty"]),
    Input("no front matter", "-- content/pages/x.md --\n# ก", ["front-matter/none"]),
    Input("empty front matter", "-- content/pages/x.md --\n---\n---\nก", ["front-matter/none"]),
    Input("unclosed front matter", "-- content/pages/x.md --\n---\ntitle: ก", ["front-matter/unclosed"]),
    Input("three dashes alone", "@hex content/pages/x.md 2D2D2D", ["front-matter/unclosed"]),
    Input("tabs", page("history:\n\t- date: 2568-01-01\n\t  change: ก\n"), ["yaml/tab"]),
    Input("invalid UTF-8", "@hex content/pages/x.md 2D2D2D0A7469746C653A20FF0A2D2D2D0A", ["text/not-utf-8"]),
    Input("a cut letter at the end", "@hex content/pages/x.md 2D2D2D0A2D2D2D0AE0B8", ["text/not-utf-8"]),
    Input("a surrogate in UTF-8", "@hex content/pages/x.md 2D2D2D0AEDA0800A2D2D2D0A", ["text/not-utf-8"]),
    Input("UTF-16, small end first", "@hex content/pages/x.md FFFE2D002D002D000A00", ["text/utf-16"]),
    Input("UTF-16, big end first", "@hex content/site.yml FEFF0066006F0072", ["text/utf-16"]),
    Input("UTF-16 without its mark", "@hex content/pages/x.md 2D002D002D000A00", ["text/nul"]),
    Input("a text of 100 MB", "@size content/pages/x.md 100000000", ["text/too-large"]),
    Input("a site.yml of 100 MB", "@size content/site.yml 100000000", ["text/too-large"]),
    Input("a template of 100 MB", "@size templates/x.mustache 100000000", ["text/too-large"]),
    Input("an attachment of 100 MB", "@size content/files/x.pdf 100000000", ["content/file-too-large"]),
  ]

  static let yaml = [
    Input(
      "an alias bomb",
      page(
        "a: &a [ก,ก,ก,ก,ก,ก,ก,ก,ก]\n"
          + (1..<9).map { number in
            let (name, other) = (letter(number), letter(number - 1))
            return "\(name): &\(name) [" + Array(repeating: "*\(other)", count: 9).joined(separator: ",") + "]\n"
          }.joined()), ["yaml/anchor", "yaml/alias", "key/unknown"]),
    Input("100,000 brackets", page("summary: ⟪100000×[⟫\n"), ["yaml/too-deep"]),
    Input("100,000 closed brackets", page("summary: ⟪100000×[⟫⟪100000×]⟫\n"), ["yaml/too-deep"]),
    Input("100,000 braces", page("summary: ⟪100000×{⟫\n"), ["yaml/too-deep"]),
    Input("100,000 dashes", page("summary: ⟪100000×- ⟫\n"), ["yaml/dash", "key/unknown"]),
    Input("100,000 question marks", page("⟪100000×? ⟫\n"), ["yaml/too-deep"]),
    Input("100,000 tags", page("summary: ⟪100000×!⟫\n"), ["yaml/tag", "key/unknown"]),
    Input("a quotation without end", page("summary: \"⟪100000×ก\\n⟫\n"), ["yaml/quote", "yaml/syntax"]),
    Input("a list of 2,000 lists", page("aliases: [⟪2000×[ก],⟫]\n"), ["value/wrong-type", "content/more-findings"]),
    Input("a long key", page("⟪100000×ก⟫: ข\n"), ["yaml/syntax"]),
    Input("two documents", "-- content/site.yml --\nformat: 1\n---\nformat: 1", ["yaml/second-document"]),
    Input("a list for a site", "-- content/site.yml --\n- format: 1", ["value/wrong-type"]),
    Input("a text for a site", "-- content/site.yml --\nเทศบาล", ["value/wrong-type"]),
  ]

  static let markdown = [
    Input("100,000 brackets", page("", "⟪100000×[⟫"), ["markup/paragraph-too-long"]),
    Input("100,000 quotations", page("", "⟪100000×>⟫"), ["markup/too-deep"]),
    Input("100,000 list marks", page("", "⟪100000×- ⟫ก"), ["markup/too-deep"]),
    Input("10,000 columns", page("", "⟪10000×|ก⟫|\n⟪10000×|-⟫|\n⟪10000×|ข⟫|"), ["markup/too-many-columns"]),
    Input("a table of a million cells", page("", "⟪500×|ก⟫|\n⟪500×|-⟫|\n⟪2000×|\\n⟫"), ["markup/table-too-large"]),
    Input("../ in a link", page("", "[ก](../../../etc/passwd)"), ["link/dots"]),
    Input("../ in escapes", page("", "[ก](%2e%2e/%2e%2e/etc/passwd)"), ["link/dots"]),
    Input("a script for a link", page("", "[ก](javascript:alert(1)) [ข](JaVa\u{1}Script:x)"), ["markup/link-scheme"]),
    Input("../ in an alias", page("aliases: [/../../x/]\n"), ["address/alias-form"]),
    Input(
      "../ in a file",
      "-- content/news/2568-01-01-x.md --\n---\ntitle: ก\nphoto: {file: files/../../x.jpg, alt: ก}\n---",
      ["reference/outside-content"]),
  ]

  static let folders = [
    Input("no content", "@remove content", ["content/no-folder"]),
    Input("empty content", "@remove content\n@folder content", ["content/no-site-file"]),
    Input("a file for content", "@remove content\n-- content --\nก", ["content/unreadable"]),
    Input("no templates", "@remove templates", ["templates/no-folder"]),
    Input("empty templates", "@remove templates\n@folder templates", ["strings/no-file"]),
    Input("a file for templates", "@remove templates\n-- templates --\nก", ["content/unreadable"]),
    Input("a folder named as a page", "@folder content/pages/x.md", ["content/folder-named-as-file"]),
    Input(
      "a folder for site.yml", "@remove content/site.yml\n@folder content/site.yml",
      ["content/folder-named-as-file", "content/no-site-file"]),
    Input("a pipe for a page", "@fifo content/pages/x.md", ["content/not-a-file"]),
    Input(
      "a pipe for a template", "@remove templates/news.mustache\n@fifo templates/news.mustache",
      ["content/not-a-file", "template/missing-template"]),
    Input("a link for a page", "@symlink content/pages/x.md ../site.yml", ["content/symbolic-link"]),
    Input("a link out of the content", "@symlink content/files/x.pdf /etc/passwd", ["content/symbolic-link"]),
    Input("a link to nothing", "@symlink content/files/x.pdf nothing", ["content/symbolic-link"]),
    Input(
      "a loop of links", "@symlink content/pages/x ..\n@symlink content/y x\n@symlink content/x y",
      ["content/symbolic-link"]),
    Input("a name with a line break", "@hex content/files/a␤b.txt 41", ["content/file-name"]),
    Input("a folder with a line break", "@hex content/pages/a␤b/c.md 41", ["content/file-name"]),
    Input(
      "a loop of partials", "-- templates/page.mustache --\n{{> a}}\n-- templates/a.mustache --\n{{> page}}",
      ["template/partial-loop"]),
    Input(
      "a page where the home page's file is", "-- content/pages/index.html.md --\n---\ntitle: ก\n---", ["address/taken"]
    ),
    Input("an alias where a page's file is", page("aliases: [/x/index.html/]\n"), ["address/letter-case"]),
    Input(
      "two spellings of one name",
      "-- content/pages/e\u{301}.md --\n---\ntitle: ก\n---\n-- content/pages/\u{E9}.md --\n---\ntitle: ข\n---",
      ["address/taken"]),
  ]

  private static func letter(_ number: Int) -> String { String(UnicodeScalar(UInt8(97 + number))) }

  @Test(arguments: texts + yaml + markdown + folders)
  func endsInAFindingAndKeepsTheLastGoodSite(_ input: Input) async throws {
    let site = try TemporarySite()
    _ = try await site.run()
    let good = try site.files(below: "public")
    try SiteArchive(input.archive).write(to: site)
    let report = try await site.run()
    #expect(Set(report.ids) == input.ids)
    #expect(report.fails(on: .error))
    #expect(try site.files(below: "public") == good)
    for language in Language.allCases {
      for format in DiagnosticFormat.allCases {
        let text = DiagnosticReport(report.findings, language: language).text(format)
        #expect(!text.isEmpty)
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      }
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root reads every file"), arguments: ["content/pages/x.md", "content/pages"])
  func anUnreadableFileIsAFinding(_ path: String) async throws {
    let site = try TemporarySite(["content/pages/x.md": "---\ntitle: ก\n---\n"])
    chmod(site.url(path).path, 0)
    defer { chmod(site.url(path).path, 0o755) }
    #expect(try await site.run().ids == ["content/unreadable"])
    #expect(!site.exists("public"))
  }

  @Test func noSiteAtAll() async throws {
    let report = try await Build.run(
      BuildOptions(site: "/nonexistent", output: "/nonexistent/public", jobs: 2, now: nil, today: .testing))
    #expect(report.ids == ["content/no-folder", "templates/no-folder"])
  }

  // MARK: Strange, and right

  @Test(arguments: [
    ("⟪60000×[⟫", 60_000, "["), ("⟪20000×*⟫ก", 20_000, "*"), ("⟪15000×_ก⟫", 15_000, "ก"), ("⟪9000×`ก⟫", 9_000, "ก"),
    ("⟪20000×![⟫", 20_000, "["), ("⟪30000×\\\\⟫", 15_000, "\\"), ("⟪500×|ก⟫|\\n⟪500×|-⟫|", 500, "ก</th>"),
  ])
  func oddMarkdownIsPrintedInTime(_ body: String, _ count: Int, _ piece: String) async throws {
    let site = try TemporarySite()
    try SiteArchive(Self.page("", body.replacing("\\n", with: "\n") + "\n")).write(to: site)
    let report = try await site.run()
    #expect(!report.fails(on: .error), "\(report.ids)")
    #expect(try site.text("public/x/index.html").ranges(of: piece).count >= count)
  }

  @Test func strangeNamesWorkFromEndToEnd() async throws {
    let names = ["<>&\"' ก😀", "a b", "100%25", "x#y?z", "(ก)[ข]", "น้ำ", "''", "&amp;", "{{x}}", "~x", "$(id)`"]
    let site = try TemporarySite()
    var body = ""
    for (number, name) in names.enumerated() {
      try site.write(TemporarySite.document + "\(number)", to: "content/files/\(name).pdf")
      try site.write("---\ntitle: หน้า \(number)\n---\n", to: "content/pages/\(name).md")
      body +=
        "[ก\(number)](<\(Self.escaped("files/\(name).pdf"))>)\n[ข\(number)](<\(Self.escaped("pages/\(name).md"))>)\n"
    }
    try site.write("---\ntitle: รวม\n---\n" + body, to: "content/pages/all.md")
    let report = try await site.run()
    #expect(!report.fails(on: .warning), "\(report.places)")
    let html = try site.text("public/all/index.html")
    for (number, name) in names.enumerated() {
      #expect(try site.text("public/files/\(name).pdf") == TemporarySite.document + "\(number)")
      for (label, path) in [("ก", "public/files/\(name).pdf"), ("ข", "public/\(name)/index.html")] {
        let link = try #require(
          html.firstMatch(
            of: try Regex("<a href=\"([^\"<>]*)\">\(label)\(number)</a>", as: (Substring, Substring).self)))
        let address = link.output.1.replacing("&amp;", with: "&")
        #expect(address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        let target = "public/all/" + (address.removingPercentEncoding ?? "") + (label == "ข" ? "index.html" : "")
        #expect(site.url(target).standardizedFileURL.path == site.url(path).standardizedFileURL.path)
      }
    }
  }

  /// A path between `<` and `>` of a Markdown link.
  private static func escaped(_ path: String) -> String {
    path.replacing("%", with: "%25").replacing("#", with: "%23").replacing("?", with: "%3F").replacing(
      "&", with: "&amp;"
    )
    .replacing("<", with: "%3C").replacing(">", with: "%3E")
  }

  @Test(arguments: [
    "\u{FEFF}---\ntitle: ก\n---\nข\n", "---\r\ntitle: ก\r\n---\r\nข\r\n", "---\rtitle: ก\r---\rข\r",
    "---\ntitle: ก\n---\nข", "---  \ntitle: ก\n--- \nข\n",
  ])
  func anyLineEndAndAByteOrderMarkAreRead(_ text: String) async throws {
    let site = try TemporarySite(["content/pages/x.md": text])
    #expect(try await site.run().findings.isEmpty)
    let html = try site.text("public/x/index.html")
    #expect(html.contains("<h1>ก</h1>"))
    #expect(html.contains("<p>ข</p>"))
  }

  @Test func manyMistakesAreToldInTime() async throws {
    let site = try TemporarySite()
    try SiteArchive(Self.page("⟪10000×ก: ข\\n⟫\n", "⟪10000×<b>\\n\\n⟫\n")).write(to: site)
    let report = try await site.run()
    #expect(report.ids.count == 101, "of one file a hundred are told, and how many more there are")
    #expect(report.findings.last?.message.english == "this file has 19900 more findings that are not shown")
    #expect(report.fails(on: .error))
  }
}
