package import Diagnostics
package import Thai

/// A finding that a named person has decided to live with, from `exceptions.yml`.
package struct AcceptedFinding: Sendable {
  /// The id of the finding.
  package let rule: Located<String>
  /// The file that it is found in, and perhaps the line: `content/pages/about.md:12`; `content/` may be left out.
  package let path: Located<String>
  package let reason: String
  /// Who decided it.
  package let by: String
  /// The last day on which it counts; nil when it counts until it is taken out.
  package let until: CalendarDate?
}
