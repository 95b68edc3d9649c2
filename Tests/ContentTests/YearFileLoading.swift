import Diagnostics
import Domain
import Foundation
import TestSupport
import Testing
import Thai

@testable import Content

/// Loads files of fiscal years together with the project's own catalogues of 2565 and 2568.
enum YearFileLoading {
  static let units = """
    units:
      - {id: palad, name: สำนักปลัด, aliases: [สำนักปลัดเทศบาล]}
      - {id: finance, name: กองคลัง}
    """

  static func load(_ files: [String: String]) async throws -> (site: Site, findings: [Diagnostic]) {
    let siteFile = TemporarySite.siteFile.components(separatedBy: "units:")[0] + units
    var all = ["content/site.yml": siteFile + "\nsurveys: {EIT: https://itas.example/e, IIT: https://itas.example/i}\n"]
    for year in [2565, 2568] {
      let path = "content/catalogue/\(year).yml"
      all[path] = try String(contentsOf: Specifications.projectFolder.appending(path: path), encoding: .utf8)
    }
    for (path, text) in files { all[path] = text }
    let site = try TemporarySite(all)
    let today = try #require(CalendarDate(year: 2025, month: 4, day: 1))
    let (loaded, findings) = await ContentLoader.load(
      ContentOptions(root: site.path + "/content", shownAs: "content", now: nil, today: today, jobs: 2))
    return (try #require(loaded), findings.inSourceOrder())
  }

  /// The findings of one file whose text has markers, as id and offset in that file.
  static func findings(in path: String, _ marked: String, with files: [String: String] = [:]) async throws
    -> (found: [Place], expected: [Int])
  {
    let text = MarkedText(marked)
    let (_, findings) = try await load(files.merging(["content/" + path: text.text]) { $1 })
    let places = findings.map { finding in
      let isHere = finding.span?.source.path == "content/" + path
      return Place(id: finding.id, offset: isHere ? finding.span?.range.lowerBound ?? -1 : -1)
    }
    return (places, text.places)
  }

  struct Place: Equatable {
    let id: String
    let offset: Int
  }

  /// The one measure of a file that has only it, and what was found.
  static func measure(_ entry: String) async throws -> (measure: Measure, findings: [Diagnostic]) {
    let indented = entry.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
    let file = "measures:\n  -\n" + indented.joined(separator: "\n") + "\n"
    let (site, findings) = try await load(["content/2568/measures/a.yml": file])
    return (try #require(site.measures.first), findings)
  }
}
