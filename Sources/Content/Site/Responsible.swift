package import Diagnostics

/// Who answers for something: a unit of the organisation, or words for a person, a committee, or "all divisions".
package enum Responsible: Sendable {
  /// The id of a unit of `site.yml`, whether its id, its name or another name of it was written.
  case unit(Located<String>)
  case text(InlineText)

  package var unit: String? {
    if case .unit(let id) = self { id.value } else { nil }
  }
}
