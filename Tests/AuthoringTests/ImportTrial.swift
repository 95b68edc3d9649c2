import Content
import Diagnostics
import Domain
import Foundation
import TestSupport
import Testing
import Thai

@testable import Authoring

/// A site with the project's catalogue of 2568, into which files are imported.
struct ImportTrial {
  let site: TemporarySite
  static let target = "content/2568/measures/import.yml"

  init() throws {
    let path = "content/catalogue/2568.yml"
    let catalogue = try String(contentsOf: Specifications.projectFolder.appending(path: path), encoding: .utf8)
    let units = """
      units:
        - {id: palad, name: สำนักปลัด, aliases: [สำนักปลัดเทศบาล]}
        - {id: finance, name: กองคลัง}
      """
    site = try TemporarySite([
      path: catalogue,
      "content/site.yml": TemporarySite.siteFile.components(separatedBy: "units:")[0] + units + "\n",
    ])
  }

  /// Imports a file of the site's folder, or any other.
  func run(_ file: String, indicator: Int? = nil, into: String? = nil) async throws -> ImportReport {
    let today = try #require(CalendarDate(year: 2025, month: 4, day: 1))
    return try await Import.run(
      ImportOptions(
        site: site.path, file: file, year: FiscalYear(2568), into: into, indicator: indicator, today: today))
  }

  /// Imports a text under a name.
  func run(_ text: String, named name: String, indicator: Int? = nil) async throws -> ImportReport {
    try site.write(text, to: name)
    return try await run(site.path + "/" + name, indicator: indicator)
  }

  var output: String { get throws { try site.text(Self.target) } }

  /// The errors that loading finds in the measures. Warnings, as of a measure without an owner, are for the clerk.
  func findings() async throws -> [Diagnostic] { try await load().findings }

  func measures() async throws -> [Measure] { try await load().site?.measures ?? [] }

  func load() async throws -> (site: Site?, findings: [Diagnostic]) {
    let today = try #require(CalendarDate(year: 2025, month: 4, day: 1))
    let (site, findings) = await ContentLoader.load(
      ContentOptions(root: site.path + "/content", shownAs: "content", now: nil, today: today, jobs: 2))
    return (site, findings.filter { $0.severity == .error && $0.span?.source.path.contains("measures") ?? false })
  }

  static func fixture(_ name: String) -> URL {
    Specifications.projectFolder.appending(path: "Tests/Fixtures/import/" + name)
  }
}

/// The failure of an import, in English; nil when there is none.
func failure(of run: () async throws -> ImportReport) async throws -> (isContent: Bool, words: String)? {
  do {
    _ = try await run()
    return nil
  } catch let failure as ImportFailure {
    if case .content = failure { return (true, failure.message.english) }
    return (false, failure.message.english)
  }
}

/// How often each character that is no white space stands in a text, composed as NFC has it.
func characters(_ text: String) -> [Unicode.Scalar: Int] {
  var counts: [Unicode.Scalar: Int] = [:]
  for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars
  where !scalar.properties.isWhitespace && scalar != "\u{FEFF}" {
    counts[scalar, default: 0] += 1
  }
  return counts
}

/// The characters of which the second text has fewer than the first.
func lost(_ input: String, in output: String) -> [Unicode.Scalar: Int] {
  let there = characters(output)
  return characters(input).filter { scalar, count in there[scalar, default: 0] < count }
}

extension BlockText {
  /// Its Markdown, without the end of its last line.
  var plain: String {
    let text = String(decoding: text.bytes, as: UTF8.self)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
