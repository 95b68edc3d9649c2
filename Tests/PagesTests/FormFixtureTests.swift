import Diagnostics
import Foundation
import TestSupport
import Testing

/// Each of the five forms that published reports have is a site of invented content; its paper is compared as a whole.
/// `PRONGSAI_UPDATE=1` writes what came out, to be read before it is committed.
@Suite struct FormFixtureTests {
  private static let folder = Specifications.projectFolder.appending(path: "Tests/Fixtures/forms")

  @Test(arguments: ["a", "b", "c", "d", "e"]) func thePaperOfEachFormIsAsItWas(form: String) async throws {
    let made = try await made(form)
    let address = try #require(made.addresses.first { $0.hasSuffix("/reports/form/") })
    let main = try made.main(address)
    let start = try #require(main.range(of: "<div class=\"paper"))
    let findings = made.findings.map { "\($0.severity.rawValue) \($0.id)" }
    let text = main[start.lowerBound...] + "\n\n" + findings.joined(separator: "\n") + "\n"
    let url = Self.folder.appending(path: form + ".expected.html")
    if ProcessInfo.processInfo.environment["PRONGSAI_UPDATE"] == "1" {
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    let expected = try? String(contentsOf: url, encoding: .utf8)
    #expect(String(text) == expected, "PRONGSAI_UPDATE=1 renews \(form).expected.html")
    #expect(made.findings.allSatisfy { $0.severity < .error })
  }

  @Test func theFormsHaveTheirColumns() async throws {
    let expected = [
      "a": ["indicator", "result", "outcome"], "b": ["issue", "responsible", "steps", "monitoring", "outcome"],
      "c": ["topic", "responsible", "steps", "monitoring", "timeframe"],
      "d": ["action", "analysis", "steps", "timeframe", "responsible"],
      "e": ["action", "steps", "responsible", "timeframe", "result", "recommendation"],
    ]
    for (form, fields) in expected {
      let made = try await made(form)
      let page = try made.main(try #require(made.addresses.first { $0.hasSuffix("/reports/form/") }))
      let heads = page.matches(of: /<th scope="col" class="column-([a-z]+)">/).map { String($0.output.1) }
      #expect(heads.suffix(fields.count) == fields[...], "\(form)")
    }
  }

  /// The site of a form, with the project's own catalogues.
  private func made(_ form: String) async throws -> MadeSite {
    let site = try TemporarySite()
    try site.remove("content/catalogue")
    try FileManager.default.copyItem(
      at: Specifications.projectFolder.appending(path: "content/catalogue"), to: site.url("content/catalogue"))
    let archive = try String(contentsOf: Self.folder.appending(path: form + ".txt"), encoding: .utf8)
    try SiteArchive(archive).write(to: site)
    return try await MadeSite.make(site)
  }
}
