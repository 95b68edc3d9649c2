import Content
import Diagnostics
import Formats
import Foundation
import Pages
import Templates
import TestSupport
import Testing

@testable import Build

/// Every finding has a fixture in `Tests/Fixtures/findings`: a site that makes it, and what is printed then.
///
/// `AREA-NAME.txt` is an archive (see `SiteArchive`) with these directives besides: `@at PATH [OFFSET]` where the
/// finding points when a marker can't say it, `@nowhere` when it has no place, `@also ID` for a finding that can't but
/// come with it, `@build` when only writing finds it, `@program` for a fault that no site can make.
/// `AREA-NAME.expected` is what people read, in Thai and then in English; `PRONGSAI_UPDATE=1` renews it.
@Suite("Every finding has its words and its fixture")
struct FindingFixtureTests {
  static let folder = Specifications.projectFolder.appending(path: "Tests/Fixtures/findings")

  static func name(of id: String) -> String { id.replacing("/", with: "-") }

  @Test(arguments: FindingCatalogue.ids)
  func isFoundAtItsPlaceAndWorded(_ id: String) async throws {
    let url = Self.folder.appending(path: Self.name(of: id) + ".txt")
    let text = try #require(try? String(contentsOf: url, encoding: .utf8), "\(id) has no fixture")
    let fixture = FindingFixture(id: id, SiteArchive(text))
    let site = try TemporarySite()
    let findings = try await fixture.findings(on: site)

    #expect(Set(findings.map(\.id)) == Set(fixture.also + [id]))
    let own = findings.filter { $0.id == id }
    #expect(own.contains(where: fixture.isAtItsPlace), "\(own.map(\.placeForReading))")
    for finding in own { expectWords(of: finding) }
    try expectSnapshot(findings, of: id, on: site)
  }

  @Test func noFixtureIsLeftOver() throws {
    let known = Set(FindingCatalogue.ids.map(Self.name))
    #expect(known.count == FindingCatalogue.ids.count)
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) {
      let name = file.prefix { $0 != "." }
      #expect(known.contains(String(name)), "\(file) belongs to no finding")
    }
  }

  private func expectWords(of finding: Diagnostic) {
    #expect(finding.hint != nil, "\(finding.id) has no hint")
    for wording in [finding.message, finding.hint].compactMap(\.self) + finding.notes.map(\.message) {
      #expect(!wording.english.isEmpty)
      #expect(wording.thai != wording.english)
      #expect(wording.thai.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) }, "\(wording.thai)")
    }
  }

  private func expectSnapshot(_ findings: [Diagnostic], of id: String, on site: TemporarySite) throws {
    let url = Self.folder.appending(path: Self.name(of: id) + ".expected")
    let printed = Language.allCases.map { DiagnosticReport(findings, language: $0).text(.human) }.joined()
      .replacing(site.path, with: "SITE")
    if ProcessInfo.processInfo.environment["PRONGSAI_UPDATE"] == "1" {
      try printed.write(to: url, atomically: true, encoding: .utf8)
    }
    let expected = try? String(contentsOf: url, encoding: .utf8)
    #expect(printed == expected, "PRONGSAI_UPDATE=1 renews \(url.lastPathComponent)")
  }
}

/// What an archive says of the finding it makes.
struct FindingFixture {
  let id: String
  let archive: SiteArchive

  init(id: String, _ archive: SiteArchive) {
    self.id = id
    self.archive = archive
  }

  var also: [String] { words(after: "@also").map { $0[0] } }

  func findings(on site: TemporarySite) async throws -> [Diagnostic] {
    if has("@program") { return programFault() }
    try archive.write(to: site)
    return try await site.run(writes: has("@build")).findings
  }

  func isAtItsPlace(_ finding: Diagnostic) -> Bool {
    guard !has("@nowhere"), !has("@program") else { return finding.span == nil }
    guard let span = finding.span, let place else { return false }
    return span.source.path == place.path && span.range.lowerBound == place.offset
  }

  private var place: (path: String, offset: Int)? {
    guard let words = words(after: "@at").first else { return archive.marker }
    return (words[0], words.count > 1 ? Int(words[1]) ?? 0 : 0)
  }

  private func has(_ directive: String) -> Bool { archive.directives.contains { $0.first == directive } }

  private func words(after directive: String) -> [[String]] {
    archive.directives.filter { $0.first == directive }.map { Array($0.dropFirst()) }
  }

  /// The findings that no site of a test makes: a program that fails, or more pages than a test can write.
  private func programFault() -> [Diagnostic] {
    switch id {
    case "content/too-many-pages": [.tooManyPages(60_000, limit: 50_000)]
    case "download/not-made": [.downloadNotMade("measures.xlsx", .machine)]
    default: Self.wrongContext()
    }
  }

  /// A program that gives a template what it wasn't compiled for.
  private static func wrongContext() -> [Diagnostic] {
    let (page, news) = (ObjectShape(name: "page", fields: []), ObjectShape(name: "news", fields: []))
    let (set, findings) = TemplateSet.compile(
      ["page": Source(path: "templates/page.mustache", text: "")], roots: [TemplateRoot(name: "page", shapes: [page])])
    var output: [UInt8] = []
    do throws(RenderError) {
      try set?.render("page", stack: [Object(shape: news, values: [])], root: "./", into: &output)
    } catch {
      return findings + [error.diagnostic]
    }
    return findings
  }
}

extension Diagnostic {
  fileprivate var placeForReading: String {
    guard let span else { return "nowhere" }
    return "\(span.source.path) \(span.range.lowerBound) `\(span.text.prefix(30))`"
  }
}
