internal import Diagnostics
internal import Formats

/// The QR code of a page's own address, for those who hold the page on paper. It is a file of its own that browsers
/// load only for printing, so that the page stays small.
enum PageCode {
  /// On pages that offices print and pass on. Documents (`report`) have it where the paper ends. News and general pages
  /// have none: a site may have ten thousand of them, and their codes would take as long as all the rest.
  static func isOn(_ template: PageTemplate, at address: String, in guide: Guide) -> Bool {
    switch template {
    case .item, .itemIndex, .measures, .measure, .report, .result:
      guide.canonical(address).utf8.count <= QRCode.longestText
    default: false
    }
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
