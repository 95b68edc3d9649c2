import Diagnostics
import Testing

@testable import Audit

@Suite("Links and anchors of finished pages")
struct PageLinksTests {
  private static let known: Set<String> = ["/", "/2568/oit/", "/2568/oit/o02/", "/files/ก ข.pdf", "/404.html"]

  private func links(_ html: String, at address: String = "/2568/oit/o02/", base: String = "/") -> PageLinks {
    PageLinks(address: address, html: Array(html.utf8), basePath: base) { Self.known.contains($0) }
  }

  @Test(arguments: [
    "../", "../../../", "./", "#x", "../../../files/%E0%B8%81%20%E0%B8%82.pdf", "/2568/oit/", "https://a.go.th/x",
    "mailto:a@b.go.th", "//cdn.example/x", "../o02/", "../../../404.html", "?q=1", "",
  ])
  func knowsWhatStands(_ address: String) {
    #expect(links("<p id=x><a href=\"\(address)\">ก</a>").problems == [])
  }

  @Test(arguments: [
    ("../o03/", "/2568/oit/o03/"), ("../../../2568/oit", "/2568/oit"), ("/nowhere", "/nowhere"),
    ("a&amp;b/", "/2568/oit/o02/a&b/"),
  ])
  func reportsWhatDoesNot(_ address: String, _ target: String) {
    let page = links("<p>\n<a href=\"\(address)\">ก</a>")
    #expect(page.problems == [LinkProblem(kind: .noSuchAddress(target), offset: 4)])
  }

  @Test func takesTheBasePathAway() {
    #expect(links("<a href=\"/ita/2568/oit/\">", at: "/404.html", base: "/ita/").problems == [])
    #expect(
      links("<a href=\"/ita/x/\">", at: "/404.html", base: "/ita/").problems.map(\.kind) == [.noSuchAddress("/x/")])
  }

  @Test(arguments: ["/2568/oit/", "/", "/ita", "/itas/"])
  func whatIsOutsideTheBasePathIsNotOnTheSite(_ address: String) {
    let page = links("<a href=\"\(address)\">ก</a>", base: "/ita/")
    #expect(page.problems.map(\.kind) == [.outsideBase(address: address, base: "/ita/")])
    let audit = LinkAudit([page], addresses: ["/2568/oit/"])
    let finding = page.problems.first.map { audit.finding(for: $0, on: 0, template: nil, content: nil) }
    #expect(finding?.id == "output/broken-link")
    #expect(finding?.message.english.hasSuffix("which is outside the site, for the site lies below /ita/") == true)
  }

  /// A mistake of a layout stands on every page.
  @Test(.timeLimit(.minutes(1))) func comparesTheSameBrokenLinkOnce() {
    let pages = (0..<3_000).map { links("<a href=\"/2568/oit/o7777/\">ก</a>", at: "/page-\($0)/") }
    let audit = LinkAudit(pages, addresses: (0..<2_000).map { "/2568/oit/o\($0)/" })
    let hints = audit.problems.flatMap { page, problems in
      problems.map { audit.finding(for: $0, on: page, template: nil, content: nil).hint?.english }
    }
    #expect(hints == Array(repeating: "did you mean `/2568/oit/o777/`?", count: 3_000))
  }

  @Test func findsMissingAnchorsAcrossPages() {
    let pages = [
      links("<h1 id=\"หนึ่ง\">", at: "/2568/oit/"),
      links(
        "<a href=\"../#%E0%B8%AB%E0%B8%99%E0%B8%B6%E0%B9%88%E0%B8%87\">x</a><a href='../#สอง'>y</a><a href=#z>z</a>"),
    ]
    let audit = LinkAudit(pages, addresses: [])
    #expect(audit.problems.map(\.page) == [1])
    #expect(
      audit.problems.first?.problems.map(\.kind) == [
        .noSuchAnchor(address: "/2568/oit/", anchor: "สอง"), .noSuchAnchor(address: "/2568/oit/o02/", anchor: "z"),
      ])
  }

  @Test func reportsTheSameIdentifierTwice() {
    #expect(links("<p id=a><p id='a'>").problems.map(\.kind) == [.duplicateIdentifier("a")])
  }

  @Test func passesOverCommentsScriptsAndStyles() {
    let page = links("<!-- <a href=x> --><script>\"<a href=x>\"</script><style>a[href=x]</style><p>a < b</p>")
    #expect(page.problems == [])
  }

  @Test func survivesAnyBytes() {
    var state: UInt64 = 2568
    for _ in 0..<2_000 {
      var bytes: [UInt8] = []
      for _ in 0..<64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let alphabet = Array("<>=\"'/!- ahrefidscript#%&".utf8) + [0, 0xE0, 0xFF]
        bytes.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let page = PageLinks(address: "/", html: bytes, basePath: "/") { _ in true }
      #expect(page.problems.allSatisfy { bytes.indices.contains($0.offset) })
    }
  }
}
