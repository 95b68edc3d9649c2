package import Diagnostics

/// What is found between reading and writing, by id.
package enum BuildFinding: String, FindingID {
  case missingStylesheet = "templates/no-stylesheet"
  case unknownRule = "rules/unknown"
  case foreignFolder = "output/foreign-folder"
  case foreignFile = "output/foreign-file"
  case brokenManifest = "output/broken-manifest"

  package var severity: Severity { .error }
}
