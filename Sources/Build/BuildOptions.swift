package import Diagnostics
package import Thai

/// What a build depends on besides the bytes of the site's folders.
package struct BuildOptions: Sendable {
  /// The folder that holds `content/` and `templates/`.
  package var site: String
  /// The folder that becomes the website; `public` in the site's folder unless another is given.
  package var output: String
  /// How many files are worked on at once, at least 1.
  package var jobs: Int
  /// The day given on the command line, which wins over `as_of:` of site.yml.
  package var now: CalendarDate?
  /// The day to speak of when nobody says one.
  package var today: CalendarDate
  /// The severity from which on a finding keeps the last good site.
  package var failOn: Severity
  /// Whether the site is written; a check finds the same and writes nothing.
  package var writes: Bool
  /// Whether `/gallery/` is made too, which shows every component of the templates in every state.
  package var gallery = false
  /// Told, from any thread, how many of how many files are done.
  package var progress: ProgressReport?

  package init(
    site: String, output: String? = nil, jobs: Int, now: CalendarDate?, today: CalendarDate, failOn: Severity = .error,
    writes: Bool = true
  ) {
    self.site = site
    self.output = output ?? site + "/public"
    self.jobs = max(1, jobs)
    self.now = now
    self.today = today
    self.failOn = failOn
    self.writes = writes
  }
}

/// How far the work is.
package typealias ProgressReport = @Sendable (_ done: Int, _ total: Int) -> Void

/// What a build did and found.
package struct BuildReport: Sendable {
  /// All of them, whatever their severity.
  package var findings: [Diagnostic] = []
  /// How many pages were planned.
  package var pages = 0
  /// Files of the output that are new or have other bytes than before.
  package var written = 0
  /// Files of the output that were listed in its manifest and are gone now.
  package var removed = 0
  /// How long each stage took, in order.
  package var timings: [(stage: String, duration: Duration)] = []

  /// Whether the findings keep the last good site.
  package func fails(on severity: Severity) -> Bool { (findings.worst ?? .info) >= severity && !findings.isEmpty }
}

/// What Prongsai calls itself in the pages that it makes and on the command line.
package enum Release {
  /// As `prongsai --version` prints it.
  package static let version = "0.1.0"
  /// With the program's name.
  package static let generator = "Prongsai \(version)"
}
