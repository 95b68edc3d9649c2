/// How much a finding matters. An error keeps the last good site as it is.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  case info, warning, error

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// One text in the two languages that Prongsai speaks.
package struct Wording: Sendable, Equatable {
  package let thai: String
  package let english: String

  package init(thai: String, english: String) {
    self.thai = thai
    self.english = english
  }

  package subscript(language: Language) -> String {
    switch language {
    case .thai: thai
    case .english: english
    }
  }
}

/// A language of messages and interface.
package enum Language: String, Sendable, CaseIterable {
  case thai = "th"
  case english = "en"
}

/// The names of the findings of one room, each `area/name`; a room declares one enumeration of them.
package protocol FindingID: RawRepresentable<String>, CaseIterable, Sendable {
  /// The severity unless `rules:` of site.yml says otherwise.
  var severity: Severity { get }
}

/// One finding: what is wrong, where, why, and how to mend it.
package struct Diagnostic: Sendable {
  /// `area/name`, the same in every language and version.
  package let id: String
  package var severity: Severity
  /// Where it stands; nil only when there is no file to point into (an absent folder, say).
  package let span: Span?
  /// What is wrong and why, one sentence.
  package let message: Wording
  package let notes: [Note]
  /// How to mend it, with the mended text where there is one.
  package var hint: Wording?

  package init(
    _ id: some FindingID, at span: Span?, _ message: Wording, notes: [Note] = [], hint: Wording? = nil
  ) {
    self.id = id.rawValue
    self.severity = id.severity
    self.span = span
    self.message = message
    self.notes = notes
    self.hint = hint
  }

  /// A second place or a further fact that belongs to a finding.
  package struct Note: Sendable {
    package let span: Span?
    package let message: Wording

    package init(at span: Span?, _ message: Wording) {
      self.span = span
      self.message = message
    }
  }
}

extension Sequence<Diagnostic> {
  /// The findings in source order: by path, place, then id and words, so that the order never depends on threads;
  /// findings without a place come first.
  package func inSourceOrder() -> [Diagnostic] {
    sorted { left, right in
      let (leftKey, rightKey) = (left.placeKey, right.placeKey)
      if leftKey != rightKey { return leftKey < rightKey }
      return (left.id, left.message.english) < (right.id, right.message.english)
    }
  }

  /// The gravest severity among them; nil when there are none.
  package var worst: Severity? { lazy.map(\.severity).max() }
}

extension Diagnostic {
  fileprivate var placeKey: (String, Int, Int) {
    (span?.source.path ?? "", span?.range.lowerBound ?? 0, span?.range.upperBound ?? 0)
  }
}
