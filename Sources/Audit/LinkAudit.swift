package import Diagnostics

/// Links and anchors of all finished pages together.
package struct LinkAudit: Sendable {
  private let pages: [PageLinks]
  /// The faults of each page that has any, by the page's index.
  package let problems: [(page: Int, problems: [LinkProblem])]
  /// What may have been meant. A broken link of a layout stands on every page and is compared once.
  private let suggestions: [LinkProblem.Kind: String]

  /// `addresses`: everything that stands on the site, for suggestions.
  package init(_ pages: [PageLinks], addresses: [String]) {
    self.pages = pages
    let anchors = Dictionary(pages.map { ($0.address, $0.anchors) }) { first, _ in first }
    let problems = pages.indices.compactMap { index -> (page: Int, problems: [LinkProblem])? in
      let found = pages[index].problems + pages[index].missingAnchors(of: anchors)
      return found.isEmpty ? nil : (index, found)
    }
    self.problems = problems
    var suggestions: [LinkProblem.Kind: String?] = [:]
    for kind in problems.lazy.flatMap(\.problems).map(\.kind) {
      guard suggestions.count < Suggestions.mostNames else { break }
      guard suggestions[kind] == nil, let missing = kind.missing(of: addresses, anchors) else { continue }
      let candidates = missing.candidates.prefix(Suggestions.mostCandidates)
      suggestions.updateValue(nearest(to: missing.name, among: candidates), forKey: kind)
    }
    self.suggestions = suggestions.compactMapValues(\.self)
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
      return .brokenLink(address, at: place, seen, suggestion: suggestions[problem.kind])
    case .outsideBase(let address, let base):
      return .linkOutsideBase(address, base: base, at: place, seen)
    case .noSuchAnchor(let address, let anchor):
      return .brokenAnchor(anchor, on: address, at: place, seen, suggestion: suggestions[problem.kind])
    case .duplicateIdentifier(let identifier):
      return .duplicateIdentifier(identifier, at: place, seen)
    }
  }
}

extension PageLinks {
  fileprivate func missingAnchors(of anchors: [String: Set<String>]) -> [LinkProblem] {
    fragments.compactMap { link in
      // A fragment on what is no page (a PDF's `#page=2`) is the reader program's business.
      guard let offered = anchors[link.address], !offered.contains(link.anchor) else { return nil }
      return LinkProblem(
        kind: .noSuchAnchor(address: link.address, anchor: link.anchor), offset: link.offset)
    }
  }
}

extension LinkProblem.Kind {
  /// The name that is not there, and those that are; nil when nothing is missing.
  fileprivate func missing(
    of addresses: [String], _ anchors: [String: Set<String>]
  ) -> (name: String, candidates: [String])? {
    switch self {
    case .noSuchAddress(let address): (address, addresses)
    case .noSuchAnchor(let address, let anchor): (anchor, (anchors[address] ?? []).sorted())
    case .outsideBase, .duplicateIdentifier: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func linkOutsideBase(
    _ address: String, base: String, at place: Span?, _ seen: Note
  ) -> Diagnostic {
    Diagnostic(
      AuditFinding.brokenLink, at: place,
      Wording(
        thai: "ลิงก์ไปที่ \(address) ซึ่งอยู่นอกเว็บไซต์นี้ เพราะเว็บไซต์อยู่ใต้ \(base)",
        english: "this links to \(address), which is outside the site, for the site lies below \(base)"),
      notes: [seen],
      hint: Wording(
        thai: "เขียนเป็นที่อยู่ใต้ \(base) หรือเป็นที่อยู่เต็มที่ขึ้นต้นด้วย https://",
        english: "write an address below \(base), or a whole one that begins with https://"))
  }

  fileprivate static func brokenLink(
    _ address: String, at place: Span?, _ seen: Note, suggestion: String?
  ) -> Diagnostic {
    Diagnostic(
      AuditFinding.brokenLink, at: place,
      Wording(thai: "ลิงก์ไปที่ \(address) ซึ่งไม่มีในเว็บไซต์นี้", english: "this links to \(address), which is not on the site"),
      notes: [seen],
      hint: suggestion.map(Wording.didYouMean)
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
      hint: suggestion.map { Wording.didYouMean("#\($0)") }
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
