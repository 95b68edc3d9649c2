internal import Content
internal import Diagnostics
internal import Formats

/// The QR code of a page's own address, for those who hold the page on paper. It is a file of its own that browsers
/// load only for printing, so that the page stays small.
enum PageCode {
  /// Beyond so many measures, news and general pages their codes would take as long as all the rest of the site.
  private static let mostPages = 1_000

  /// Whether measures, news and general pages have codes too; what offices hand on always has one.
  static func isOnAllPages(of site: Site) -> Bool {
    site.measures.count + site.news.count + site.pages.count <= mostPages
  }

  /// On pages with something to say. Documents (`report`) have it where the paper ends.
  static func isOn(_ template: PageTemplate, at address: String, in guide: Guide) -> Bool {
    let hasCode =
      switch template {
      case .item, .itemIndex, .measures, .report, .result: true
      case .measure, .news, .page: isOnAllPages(of: guide.site)
      default: false
      }
    return hasCode && guide.canonical(address).utf8.count <= QRCode.longestText
  }

  /// `/2568/oit/o02/code.svg`
  static func address(of page: String) -> String { page + "code.svg" }

  static func files(of pages: [Page], in guide: Guide) -> [GeneratedFile] {
    let words = guide.frames[.thai]?.interface
    let title = [words?[.codeOf], words?[.thisPage]].compactMap(\.self).joined(separator: " ")
    let printed = pages.filter { page in
      PageTemplate(rawValue: page.template).map { isOn($0, at: page.address, in: guide) } == true
    }
    return printed.map { page in
      GeneratedFile(address: address(of: page.address), source: page.source) { _ in
        QRCode(guide.canonical(page.address))?.svgFile(title: title) ?? []
      }
    }
  }
}
