import Build
import Foundation
import TestSupport
import Testing

/// `tools/rule-words.txt` and the fixtures make `docs/rules/` and the pages inside the program.
@Suite("Every finding has its page")
struct RulePageTests {
  static let folder = Specifications.projectFolder.appending(path: "docs/rules")

  static func page(of id: String) throws -> String {
    let url = folder.appending(path: id.replacing("/", with: "-") + ".md")
    return try #require(
      try? String(contentsOf: url, encoding: .utf8), "\(id) has no page: write its words in tools/rule-words.txt")
  }

  static func fixture(of id: String, _ ending: String) throws -> String {
    let path = "Tests/Fixtures/findings/" + id.replacing("/", with: "-") + ending
    return try String(contentsOf: Specifications.projectFolder.appending(path: path), encoding: .utf8)
  }

  @Test(arguments: FindingCatalogue.ids)
  func tellsInBothLanguagesAndShowsItsFixture(_ id: String) throws {
    let page = try Self.page(of: id)
    #expect(page.hasPrefix("# \(id)\n"))
    for (heading, mend) in [("## ภาษาไทย", "**วิธีแก้** "), ("## English", "**How to mend it** ")] {
      let section = try #require(page.firstRange(of: heading + "\n\n")?.upperBound, "\(id) lacks \(heading)")
      let parts = page[section...].components(separatedBy: "\n\n").prefix(3)
      let areWords = parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix("#") && $0 != mend }
      #expect(parts.count == 3 && areWords, "\(id) lacks words: \(heading)")
      #expect(parts.last?.hasPrefix(mend) == true, "\(id) doesn't say how to mend it: \(heading)")
    }
    let printed = try Self.fixture(of: id, ".expected").split(separator: "\n")
      .filter { $0.count <= 400 && !$0.unicodeScalars.contains { $0.value < 32 } }
    let lines = Set(page.split(separator: "\n"))
    for line in printed { #expect(lines.contains(line), "stale, tools/make-rule-pages renews it: \(line)") }
  }

  @Test func noPageIsLeftOver() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let known = Set(FindingCatalogue.ids.map { $0.replacing("/", with: "-") + ".md" } + ["README.md"])
    #expect(Set(files) == known)
  }

  @Test func areWhatTheWordsAndTheFixturesMake() throws {
    let script = Specifications.projectFolder.appending(path: "tools/make-rule-pages").path
    let outcome = try Executable().shell("python3 '\(script)' --check")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  /// The binary has little room left; see tools/make-rule-pages.
  @Test func weighLittleInTheProgram() throws {
    let url = Specifications.projectFolder.appending(path: "Sources/RulePages/pages.cp874")
    #expect(try Data(contentsOf: url).count < 250_000)
  }
}
