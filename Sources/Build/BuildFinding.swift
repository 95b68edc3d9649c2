package import Diagnostics

/// What is found between reading and writing, by id.
package enum BuildFinding: String, FindingID {
  case missingStylesheet = "templates/no-stylesheet"
  case moreFindings = "content/more-findings"
  case unknownRule = "rules/unknown"
  case foreignFolder = "output/foreign-folder"
  case foreignFile = "output/foreign-file"
  case brokenManifest = "output/broken-manifest"
  case refusedException = "exceptions/error"
  case expiredException = "exceptions/expired"
  case unusedException = "exceptions/unused"
  case lostAddress = "lock/lost-address"
  case editedLock = "lock/edited"
  case notUpdated = "lock/not-updated"
  case outdatedPrint = "print/outdated"

  package var severity: Severity {
    switch self {
    case .refusedException, .expiredException, .notUpdated, .outdatedPrint: .warning
    case .unusedException: .info
    default: .error
    }
  }
}
