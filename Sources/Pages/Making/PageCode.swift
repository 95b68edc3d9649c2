internal import Diagnostics
internal import Formats

/// The QR code of a page's own address, for those who hold the page on paper. It is a file of its own that browsers
/// load only for printing, so that the page stays small.
enum PageCode {
  /// On pages that are printed and passed on. A document (`report`) is an official paper, which has no such sign.
  static func isOn(_ template: PageTemplate) -> Bool {
    switch template {
    case .item, .itemIndex, .measures, .measure, .result: true
    default: false
    }
  }

  /// `/2568/oit/o02/code.svg`
  static func address(of page: String) -> String { page + "code.svg" }

  static func files(of pages: [Page], in guide: Guide) -> [GeneratedFile] {
    let words = guide.frames[.thai]?.interface
    let title = [words?[.codeOf], words?[.thisPage]].compactMap(\.self).joined(separator: " ")
    return pages.filter { PageTemplate(rawValue: $0.template).map(isOn) == true }.map { page in
      GeneratedFile(address: address(of: page.address), source: page.source) { _ in
        QRCode(guide.canonical(page.address))?.svgFile(title: title) ?? []
      }
    }
  }
}
