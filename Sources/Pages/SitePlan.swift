package import Content
package import Diagnostics
package import Templates

/// Every address of the site with what is to stand there, before anything is rendered.
package struct SitePlan: Sendable {
  /// In order of address.
  package let pages: [Page]
  /// What is copied byte for byte, in order of address.
  package let files: [ContentFile]
  /// What is made from the site and is no page: downloads, pictures, data; in order of address.
  package let generated: [GeneratedFile]

  /// Where the list of the search index stands; nil when the site has no search.
  package let searchIndex: String?

  /// Of everything in the plan.
  package var addresses: [String] { pages.map(\.address) + files.map(\.address) + generated.map(\.address) }
}

/// A file of the site that Prongsai writes and that no template shows.
package struct GeneratedFile: Sendable {
  /// From the root: `/2568/measures/measures.csv`.
  package let address: String
  /// The content file it comes from; nil for those made from several.
  package let source: Source?
  /// Makes its bytes. Pure: the same on every call and thread.
  package let bytes: @Sendable (_ findings: inout [Diagnostic]) -> [UInt8]
}

/// One page to be: where it stands, which template shows it, and how its context is made.
package struct Page: Sendable {
  /// From the root, with a slash at both ends: `/2568/oit/o02/`; `/404.html` is the one exception.
  package let address: String
  /// The template's name without its ending.
  package let template: String
  /// What stands before a site address in this page's links: `../../../`, or the path of base_url for the 404 page.
  package let root: String
  /// The content file it comes from; nil for pages made from several.
  package let source: Source?
  /// What the search index says of it besides its text; nil for a page that nobody looks for.
  package let search: SearchFacts?
  /// Makes the context stack (bottom first) and reports what is found on the way, broken links of the text among it.
  /// Pure: the same on every call and thread.
  package let context: @Sendable (_ findings: inout [Diagnostic]) -> [Object]

  /// Whether it shows all measures of a year, which may take as long as hundreds of other pages.
  package var takesLong: Bool { [PageTemplate.measures, .report].contains { $0.rawValue == template } }

  /// The address as links have it.
  package var encodedAddress: String { SiteAddress.encoded(address) }

  /// Below the output folder: `2568/oit/o02/index.html`.
  package var outputPath: String {
    address.hasSuffix("/") ? address.dropFirst() + "index.html" : String(address.dropFirst())
  }
}
