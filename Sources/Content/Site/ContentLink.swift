package import Diagnostics
internal import Markup

/// Where a link of the content leads, as it is written: `pages/about.md#team`, `/2568/oit/o02/`, `files/a%20b.pdf`.
package struct ContentLink {
  /// What stands before the query and the fragment.
  private let path: String
  /// The query and the fragment, with their `?` and `#`.
  package let suffix: Substring

  package init(_ destination: String) {
    let end = destination.firstIndex { $0 == "#" || $0 == "?" } ?? destination.endIndex
    path = String(destination[..<end])
    suffix = destination[end...]
  }

  /// The path or address that is meant: as it is written when there is such a one, else with its escapes decoded.
  package func name(isKnown: (String) -> Bool) -> String { isKnown(path) ? path : Markup.percentDecoded(path) }
}

extension Source {
  /// The path of a content file from `content/`, as links write it; sources carry it from the site's folder.
  package var contentPath: String {
    path.hasPrefix("content/") ? String(path.dropFirst("content/".count)) : path
  }
}

/// Knows where links of the content lead within the site.
package struct LinkTargets: Sendable {
  private let baseURL: String
  /// The addresses of pages and files by the paths, from `content/`, that links name them by; of files by their
  /// addresses too, since escapes may be part of a name.
  private let published: [String: String]

  package init(_ site: Site) {
    baseURL = site.settings.baseURL.value
    var addresses: [String: String] = [:]
    for page in site.disclosures + site.englishDisclosures where !page.isDraft {
      addresses[page.source.contentPath] = page.address
    }
    for page in site.reports where !page.isDraft { addresses[page.source.contentPath] = page.address }
    for result in site.results.values { addresses[result.source.contentPath] = result.address }
    for page in site.news { addresses[page.source.contentPath] = page.address }
    for page in site.pages { addresses[page.source.contentPath] = page.siteAddress }
    for file in site.files {
      addresses[file.path] = file.address
      addresses[file.address] = file.address
    }
    published = addresses
  }

  /// The address that a link leads to, from the root and not encoded, with its query and fragment; nil when it leads to
  /// another site, or names no page or file. Whether an address stands on the site is for the build to tell.
  ///
  /// - Parameter page: the address of the page that holds the link.
  package func target(of written: String, on page: String) -> (address: String, suffix: Substring)? {
    let isWhole = written.hasPrefix(baseURL)
    let link = ContentLink(isWhole ? "/" + written.dropFirst(baseURL.count) : written)
    let name = link.name { published[$0] != nil }
    if name.isEmpty { return (page, link.suffix) }
    let address = published[name] ?? (name.hasPrefix("/") && !name.hasPrefix("//") ? name : nil)
    return address.map { ($0, link.suffix) }
  }
}

extension SiteSettings {
  /// The whole address on the web of an address within the site.
  package func absoluteAddress(_ address: String) -> String {
    baseURL.value + Markup.percentEncoded(address).dropFirst()
  }
}
