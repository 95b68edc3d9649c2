package import Diagnostics

/// What the tool can say of one required element of a disclosure.
package enum ElementVerdict: Sendable {
  case met
  /// Something that has to be there is not; why, in words for the office.
  case notMet([Wording])
  /// Only a person can tell; what to look at.
  case needsPerson(Wording)
}
