/// Where the files of `templates/assets/` stand on the site, by their path in that folder.
package struct AssetAddresses: Sendable {
  private let byPath: [String: String]

  package init(_ byPath: [String: String]) {
    self.byPath = byPath
  }

  /// `["site.css"]` is `/assets/site-1a2b3c4d.css`; nil when there is no such file.
  package subscript(_ path: String) -> String? { byPath[path] }

  /// What all pages share.
  package var stylesheet: String? { byPath[Self.stylesheetPath] }

  package static let stylesheetPath = "site.css"

  /// Charts, and tables that a script sorts and filters.
  package var tableStylesheet: String? { byPath["table.css"] }

  /// The home page, lists, news, search.
  package var listStylesheet: String? { byPath["lists.css"] }

  /// Measures, reports, the result of the assessment.
  package var documentStylesheet: String? { byPath["document.css"] }

  /// The script of pages with a table.
  package var tableScript: String? { byPath["table.js"] }
}
