package import Diagnostics

/// Links and anchors of all finished pages together.
package struct LinkAudit: Sendable {
  private let pages: [PageLinks]
  private let anchors: [String: Set<String>]
  private let addresses: [String]

  /// `addresses`: everything that stands on the site, for suggestions.
  package init(_ pages: [PageLinks], addresses: [String]) {
    self.pages = pages
    self.addresses = addresses
    anchors = Dictionary(pages.map { ($0.address, $0.anchors) }) { first, _ in first }
  }

  /// The faults of each page that has any, by the page's index.
  package var problems: [(page: Int, problems: [LinkProblem])] {
    pages.indices.compactMap { index in
      let found = pages[index].problems + missingAnchors(of: pages[index])
      return found.isEmpty ? nil : (index, found)
    }
  }

  private func missingAnchors(of page: PageLinks) -> [LinkProblem] {
    page.fragments.compactMap { link in
      // A fragment on what is no page (a PDF's `#page=2`) is the reader program's business.
      guard let offered = anchors[link.address], !offered.contains(link.anchor) else { return nil }
      return LinkProblem(
        kind: .noSuchAnchor(address: link.address, anchor: link.anchor), offset: link.offset)
    }
  }

  /// The finding for a fault: at the place in the content when that is known, else at the place in the template, with
  /// the page it was seen on.
  package func finding(for problem: LinkProblem, on page: Int, template: Span?, content: Span?) -> Diagnostic {
    let place = content ?? template
    let seen = Diagnostic.Note(
      at: content == nil ? nil : template,
      Wording(thai: "พบในหน้า \(pages[page].address)", english: "seen on the page \(pages[page].address)"))
    switch problem.kind {
    case .noSuchAddress(let address):
      return .brokenLink(address, at: place, seen, suggestion: nearest(to: address, among: addresses.prefix(2_000)))
    case .noSuchAnchor(let address, let anchor):
      let offered = (anchors[address] ?? []).sorted()
      return .brokenAnchor(anchor, on: address, at: place, seen, suggestion: nearest(to: anchor, among: offered))
    case .duplicateIdentifier(let identifier):
      return .duplicateIdentifier(identifier, at: place, seen)
    }
  }
}

extension Diagnostic {
  fileprivate static func brokenLink(
    _ address: String, at place: Span?, _ seen: Note, suggestion: String?
  ) -> Diagnostic {
    Diagnostic(
      AuditFinding.brokenLink, at: place,
      Wording(thai: "ลิงก์ไปที่ \(address) ซึ่งไม่มีในเว็บไซต์นี้", english: "this links to \(address), which is not on the site"),
      notes: [seen],
      hint: suggestion.map { Wording(thai: "หมายถึง `\($0)` ใช่หรือไม่", english: "did you mean `\($0)`?") }
        ?? Wording(
          thai: "แก้ที่อยู่ของลิงก์ หรือเพิ่มหน้าที่มีที่อยู่นี้", english: "mend the link, or make a page that has this address"))
  }

  fileprivate static func brokenAnchor(
    _ anchor: String, on address: String, at place: Span?, _ seen: Note, suggestion: String?
  ) -> Diagnostic {
    Diagnostic(
      AuditFinding.brokenAnchor, at: place,
      Wording(
        thai: "ลิงก์ไปที่หัวข้อ #\(anchor) แต่หน้า \(address) ไม่มีหัวข้อนี้",
        english: "this links to #\(anchor), which the page \(address) doesn't have"), notes: [seen],
      hint: suggestion.map { Wording(thai: "หมายถึง `#\($0)` ใช่หรือไม่", english: "did you mean `#\($0)`?") }
        ?? Wording(
          thai: "เขียน # ตามด้วยข้อความของหัวข้อ โดยใช้ - แทนช่องว่าง เช่น #ช่องทาง-การติดต่อ",
          english: "write # and the words of a heading, with - for each space: #how-to-reach-us"))
  }

  fileprivate static func duplicateIdentifier(_ identifier: String, at place: Span?, _ seen: Note) -> Diagnostic {
    Diagnostic(
      AuditFinding.duplicateIdentifier, at: place,
      Wording(
        thai: "มี id=\"\(identifier)\" ซ้ำในหน้าเดียวกัน", english: "id=\"\(identifier)\" is given twice on one page"),
      notes: [seen],
      hint: Wording(
        thai: "ตั้ง id ในแม่แบบให้ไม่ซ้ำกัน และให้มี _ เพื่อไม่ให้ซ้ำกับหัวข้อในเนื้อหา",
        english: "give each id in the templates once, with a _ in it so that it can't meet a heading's"))
  }
}
