import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Build

/// The corpus in `Tests/Fixtures/hostile`: content as an attacker, or a very unlucky office, would write it.
///
/// Each file is an archive (see `SiteArchive`) that says what must come out, one line each: `@expect ID` for a finding
/// (all that are found are named), `@expect page ADDRESS contains TEXT`, `@expect page ADDRESS lacks TEXT`, and `@expect
/// same PATH` for a file that is copied byte for byte. A case with a page builds; `Tests/Browser/test_hostile.py` opens
/// its pages in a browser.
@Suite("Hostile content", .timeLimit(.minutes(1)))
struct HostileCorpusTests {
  static let folder = Specifications.projectFolder.appending(path: "Tests/Fixtures/hostile")

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test func hasAtLeastEightyCases() {
    #expect(Self.names.count >= 80)
  }

  @Test(arguments: names)
  func comesOutAsExpected(_ name: String) async throws {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    let expectation = HostileExpectation(SiteArchive(text))
    let site = try TemporarySite()
    try SiteArchive(text).write(to: site)
    let report = try await site.run()

    #expect(Set(report.ids) == expectation.ids)
    #expect(report.fails(on: .error) == expectation.pages.isEmpty, "a case has pages when it builds, and only then")
    #expect(site.exists("public") == !report.fails(on: .error))
    for page in expectation.pages {
      // The one picture that no author brings along is the page's own code, for paper.
      let html = try site.text("public" + page.address + "index.html")
        .replacing(/<img src="[a-z0-9.\/]*\/code\.svg" alt=""/, with: "")
      // Compared by bytes: a joiner or mark behind a text must not hide it.
      let isThere = Data(html.utf8).range(of: Data(page.text.utf8)) != nil
      #expect(
        isThere == page.isWanted, "\(page.address) \(page.isWanted ? "contains" : "lacks") \(page.text.prefix(80))")
    }
    for path in expectation.copies {
      #expect(try Data(contentsOf: site.url("public/" + path)) == Data(contentsOf: site.url("content/" + path)))
    }
  }
}

/// What an archive of the corpus says must come out.
struct HostileExpectation {
  private(set) var ids: Set<String> = []
  private(set) var pages: [(address: String, isWanted: Bool, text: String)] = []
  private(set) var copies: [String] = []

  init(_ archive: SiteArchive) {
    for words in archive.directives where words.first == "@expect" && words.count > 1 {
      switch words[1] {
      case "page":
        let parts = words[2].split(separator: " ", maxSplits: 2).map(String.init)
        pages.append((parts[0], parts[1] == "contains", SiteArchive.expanded(parts[2])))
      case "same": copies.append(words[2])
      default: ids.insert(words[1])
      }
    }
  }
}
