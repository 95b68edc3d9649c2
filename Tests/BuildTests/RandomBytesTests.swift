import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Build

/// The sample site with bytes changed at random: a build ends with findings or a site, whatever stands in the files.
@Suite("Random changes", .timeLimit(.minutes(5)))
struct RandomBytesTests {
  private static let pieces = [
    "---\n", "\n", ": ", "- ", "[", "]", "{", "}", "\"", "'", "|\n", "# ", "**", "![](", "](", "<b>", "&", "{{", "}}",
    "{{#",
    "{{/", "{{>", "{{$", "{{<", "{{=", "\u{0}", "\t", "\r", "\u{FEFF}", "ก", "\u{E33}", "๑", "../", "%", "\\", "|", "`",
    "~~",
  ]

  @Test func neverEndABuildOtherThanInFindingsOrASite() async throws {
    let (site, paths) = try Self.sample()
    // Another seed by hand: PRONGSAI_SEED=…
    let seed = ProcessInfo.processInfo.environment["PRONGSAI_SEED"].flatMap { UInt64($0) } ?? 68
    var generator = SeededGenerator(state: seed)
    var (refused, built) = (0, 0)
    for _ in 0..<200 {
      let path = paths[generator.number(below: paths.count)]
      let original = try Data(contentsOf: site.url(path))
      try site.write(Data(Self.changed(Array(original), using: &generator)), to: path)
      let report = try await site.run(writes: generator.number(below: 10) == 0)
      if report.fails(on: .error) { refused += 1 } else { built += 1 }
      for finding in report.findings {
        let bytes = finding.span?.source.bytes.count ?? 0
        #expect((finding.span?.range.upperBound ?? 0) <= bytes)
      }
      #expect(!DiagnosticReport(report.findings, language: .thai).text(.human).contains("\u{0}"))
      try site.write(original, to: path)
    }
    #expect(refused > 30)
    #expect(built > 20)
    #expect(try await site.run().findings.allSatisfy { $0.severity < .error })
  }

  /// The project's own site: its texts, templates and the files they name, and the paths of the texts.
  private static func sample() throws -> (TemporarySite, [String]) {
    let site = try TemporarySite()
    for part in ["content", "templates"] {
      try site.remove(part)
      try FileManager.default.copyItem(at: Specifications.projectFolder.appending(path: part), to: site.url(part))
    }
    // The catalogues of years without content are much work and nothing new.
    for year in [2565, 2569] { try site.remove("content/catalogue/\(year).yml") }
    let paths = try ["content", "templates"].flatMap { part in
      try FileManager.default.subpathsOfDirectory(atPath: site.url(part).path).map { part + "/" + $0 }
    }
    return (site, paths.filter { path in [".md", ".yml", ".mustache"].contains { path.hasSuffix($0) } }.sorted())
  }

  private static func changed(_ original: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    for _ in 0...generator.number(below: 4) {
      let lower = generator.number(below: bytes.count + 1)
      let upper = min(bytes.count, lower + generator.number(below: 8))
      switch generator.number(below: 5) {
      case 0: bytes.removeSubrange(lower..<upper)
      case 1: bytes.replaceSubrange(lower..<upper, with: [UInt8(generator.number(below: 256))])
      case 2: bytes.removeSubrange(lower...)
      default: bytes.insert(contentsOf: Array(pieces[generator.number(below: pieces.count)].utf8), at: lower)
      }
    }
    return bytes
  }
}
