package import Diagnostics

/// What the tool can say of one required element of a disclosure.
package enum ElementVerdict: Sendable {
  case met
  /// Something that has to be there is not; why, in words for the office.
  case notMet([Wording])
  /// Only a person can tell; what to look at.
  case needsPerson([Wording])

  /// What is missing, or what to look at.
  package var reasons: [Wording] {
    switch self {
    case .met: []
    case .notMet(let reasons), .needsPerson(let reasons): reasons
    }
  }

  /// Whether an assessor would find it missing.
  package var isUnmet: Bool {
    if case .notMet = self { true } else { false }
  }

  /// `met`, `not_met`, `needs_person`
  package var name: String {
    switch self {
    case .met: "met"
    case .notMet: "not_met"
    case .needsPerson: "needs_person"
    }
  }
}

/// What the checks of one element have found so far.
struct Observations {
  private var faults: [Wording] = []
  private var doubts: [Wording] = []

  /// Something is missing or wrong.
  mutating func fault(_ wording: Wording) { faults.append(wording) }

  /// A person has to look.
  mutating func doubt(_ wording: Wording) { doubts.append(wording) }

  var verdict: ElementVerdict {
    if !faults.isEmpty { return .notMet(faults) }
    return doubts.isEmpty ? .met : .needsPerson(doubts)
  }
}
