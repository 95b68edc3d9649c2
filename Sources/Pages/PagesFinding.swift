package import Diagnostics

/// What planning and making pages can find, by id.
package enum PagesFinding: String, FindingID {
  case addressTaken = "address/taken"
  case addressLetterCase = "address/letter-case"
  case addressReserved = "address/reserved"
  case aliasForm = "address/alias-form"
  case linkEmpty = "link/empty"
  case linkDots = "link/dots"
  case linkSlash = "link/slash"
  case linkUnknown = "link/unknown"
  case linkUnpublished = "link/unpublished"
  case linkInSharedText = "link/in-shared-text"
  case partAbsent = "link/absent-part"
  case navigationUnknown = "navigation/unknown"
  case navigationTwice = "navigation/twice"
  case navigationLong = "navigation/long"
  case longCell = "table/long-cell"
  case downloadNotMade = "download/not-made"
  case faintColour = "colours/faint"

  package var severity: Severity {
    switch self {
    case .navigationLong: .info
    case .navigationTwice, .longCell: .warning
    default: .error
    }
  }
}
