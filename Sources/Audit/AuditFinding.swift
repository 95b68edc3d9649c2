package import Diagnostics

/// What is found in the finished pages, by id.
package enum AuditFinding: String, FindingID {
  case brokenLink = "output/broken-link"
  case brokenAnchor = "output/broken-anchor"
  case duplicateIdentifier = "output/duplicate-id"

  package var severity: Severity { .error }
}
