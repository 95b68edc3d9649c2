package import Diagnostics

/// What can be wrong with templates.
package enum TemplateFinding: String, CaseIterable, FindingID {
  case unclosedTag = "template/unclosed-tag"
  case badName = "template/bad-name"
  case badDelimiters = "template/bad-delimiters"
  case unclosedSection = "template/unclosed-section"
  case mismatchedClose = "template/mismatched-close"
  case strayClose = "template/stray-close"
  case tooNested = "template/too-nested"
  case duplicateBlock = "template/duplicate-block"
  case ignoredContent = "template/ignored-content"
  case missingTemplate = "template/missing-template"
  case unknownName = "template/unknown-name"
  case unknownPartial = "template/unknown-partial"
  case unknownBlock = "template/unknown-block"
  case notAnObject = "template/not-an-object"
  case notPrintable = "template/not-printable"
  case htmlNeedsTriple = "template/html-needs-triple"
  case textInTriple = "template/text-in-triple"
  case partialLoop = "template/partial-loop"
  case tooComplex = "template/too-complex"
  case tooDeep = "template/too-deep"
  case tooManyCalls = "template/too-many-calls"
  case wrongContext = "template/wrong-context"

  package var severity: Severity { self == .ignoredContent ? .warning : .error }
}
