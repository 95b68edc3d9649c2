package import Diagnostics

/// Everything that reading `content/` can find, by id.
package enum ContentFinding: String, FindingID {
  // What lies in the folder.
  case noContentFolder = "content/no-folder"
  case noSiteFile = "content/no-site-file"
  case unreadable = "content/unreadable"
  case fileName = "content/file-name"
  case symbolicLink = "content/symbolic-link"
  case notAFile = "content/not-a-file"
  case folderNamedAsFile = "content/folder-named-as-file"
  case foldersTooDeep = "content/folders-too-deep"
  case unreadFile = "content/unread-file"
  case fileTooLarge = "content/file-too-large"
  case largeFile = "content/large-file"
  case tooManyPages = "content/too-many-pages"
  // Pictures.
  case pictureUnreadable = "picture/unreadable"
  case pictureEnding = "picture/ending"
  case pictureLarge = "picture/large"
  case picturePosition = "picture/position"
  // Tables.
  case tableSeparator = "table/separator"
  case tableUnclosedQuote = "table/unclosed-quote"
  case tableQuote = "table/quote"
  case tableRowLength = "table/row-length"
  case tableNoHeader = "table/no-header"
  case tableUnknownColumn = "table/unknown-column"
  case tableDuplicateColumn = "table/duplicate-column"
  case tableMissingColumn = "table/missing-column"
  case tableBlankCell = "table/blank-cell"
  case tableFormula = "table/formula"
  case tableUnlistedValue = "table/unlisted-value"
  case tableTooLarge = "table/too-large"
  case tableMore = "table/more"
  // What a text must be before it is read.
  case textTooLarge = "text/too-large"
  case utf16 = "text/utf-16"
  case notUTF8 = "text/not-utf-8"
  case nulByte = "text/nul"
  case emptyFile = "text/empty"
  case noFrontMatter = "front-matter/none"
  case unclosedFrontMatter = "front-matter/unclosed"
  // What nobody sees in Thai text.
  case hygieneSaraAm = "text/hygiene-sara-am"
  case hygieneSaraE = "text/hygiene-sara-e"
  case hygieneDoubledMark = "text/hygiene-doubled-mark"
  case hygieneMisplacedMark = "text/hygiene-misplaced-mark"
  case hygieneConflictingMarks = "text/hygiene-conflicting-marks"
  case hygieneLoneMark = "text/hygiene-lone-mark"
  case hygieneZeroWidth = "text/hygiene-zero-width"
  case hygieneDirection = "text/hygiene-direction"
  case hygieneInvisible = "text/hygiene-invisible"
  case hygieneMore = "text/hygiene-more"
  // The traps of YAML.
  case yamlColon = "yaml/colon"
  case yamlAsterisk = "yaml/asterisk"
  case yamlQuote = "yaml/quote"
  case yamlBracket = "yaml/bracket"
  case yamlDash = "yaml/dash"
  case yamlBlockHeader = "yaml/block-header"
  case yamlSpecialStart = "yaml/special-start"
  case yamlTab = "yaml/tab"
  case yamlComment = "yaml/comment"
  case yamlComma = "yaml/comma"
  case yamlSyntax = "yaml/syntax"
  case yamlAnchor = "yaml/anchor"
  case yamlAlias = "yaml/alias"
  case yamlTag = "yaml/tag"
  case yamlMergeKey = "yaml/merge-key"
  case yamlKey = "yaml/key"
  case yamlTooDeep = "yaml/too-deep"
  case yamlSecondDocument = "yaml/second-document"
  // Keys and values.
  case unknownKey = "key/unknown"
  case duplicateKey = "key/duplicate"
  case missingKey = "key/missing"
  case emptyValue = "key/empty"
  case wrongType = "value/wrong-type"
  case choice = "value/choice"
  case date = "value/date"
  case year = "value/year"
  case number = "value/number"
  case itemCode = "value/item-code"
  case address = "value/address"
  case colour = "value/colour"
  case limit = "value/limit"
  // What one place says of another.
  case outsideContent = "reference/outside-content"
  case missingFile = "reference/missing-file"
  case unknownUnit = "reference/unknown-unit"
  case duplicateUnit = "reference/duplicate-unit"
  case noCatalogue = "reference/no-catalogue"
  case unknownItem = "reference/unknown-item"
  case unknownElement = "reference/unknown-element"
  case unknownPlace = "reference/unknown-place"
  case catalogueYear = "reference/catalogue-year"
  case unknownHistoryPage = "history/unknown-page"
  // Templates and the words of the interface.
  case missingString = "strings/missing"
  case noStrings = "strings/no-file"
  case noTemplateFolder = "templates/no-folder"

  package var severity: Severity {
    switch self {
    case .unreadFile, .largeFile, .yamlComma, .pictureLarge, .tableUnlistedValue, .unknownHistoryPage: .warning
    case .hygieneSaraAm, .hygieneSaraE, .hygieneDoubledMark, .hygieneMisplacedMark, .hygieneConflictingMarks,
      .hygieneLoneMark, .hygieneZeroWidth, .hygieneDirection, .hygieneInvisible, .hygieneMore:
      .warning
    default: .error
    }
  }
}
