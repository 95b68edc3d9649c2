import Build
import Diagnostics
import Foundation
import TestSupport
import Thai

extension TemporarySite {
  /// Runs the stages over this site as the commands do.
  func run(
    writes: Bool = true, jobs: Int = 2, now: CalendarDate? = nil, failOn: Severity = .error, output: String = "public"
  ) async throws -> BuildReport {
    try await Build.run(
      BuildOptions(
        site: path, output: path + "/" + output, jobs: jobs, now: now, today: .testing, failOn: failOn, writes: writes))
  }
}

extension CalendarDate {
  /// 1 April 2568, when a site doesn't say its day.
  static var testing: CalendarDate { CalendarDate(year: 2025, month: 4, day: 1) ?? .first }
}

extension BuildReport {
  var ids: [String] { findings.map(\.id) }

  /// `path:line:column id` of each finding; `-` where there is no place.
  var places: [String] {
    findings.map { finding in
      guard let span = finding.span else { return "- " + finding.id }
      let position = span.source.position(of: span.range.lowerBound)
      return "\(span.source.path):\(position.line):\(position.column) \(finding.id)"
    }
  }
}
