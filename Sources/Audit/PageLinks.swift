/// What a finished page offers and asks for: its anchors, and the links that can't be judged from the page alone.
package struct PageLinks: Sendable {
  /// From the root: `/2568/oit/o02/`.
  package let address: String
  package private(set) var anchors: Set<String> = []
  package private(set) var problems: [LinkProblem] = []
  /// Links to an anchor of a page of this site.
  package private(set) var fragments: [FragmentLink] = []

  /// Scans the page's bytes. `known` says whether something stands at a site address; `basePath` is the path of
  /// base_url, which stands before every address on the page that is found by its path from the host's root.
  package init(address: String, html: [UInt8], basePath: String, known: (String) -> Bool) {
    self.address = address
    var anchors: Set<String> = []
    var problems: [LinkProblem] = []
    var fragments: [FragmentLink] = []
    let resolver = AddressResolver(page: address, basePath: basePath)
    html.withUnsafeBufferPointer { bytes in
      var scanner = HTMLScanner(bytes)
      scanner.scan { attribute in
        let written = UnsafeBufferPointer(rebasing: bytes[attribute.value])
        switch attribute.name {
        case .id:
          let value = String(decoding: withoutCharacterReferences(written), as: UTF8.self)
          if !anchors.insert(value).inserted {
            problems.append(LinkProblem(kind: .duplicateIdentifier(value), offset: attribute.tag))
          }
        case .address:
          guard let target = resolver.resolve(withoutCharacterReferences(written)) else { return }
          if !target.isBelowBase {
            problems.append(
              LinkProblem(kind: .outsideBase(address: target.address, base: basePath), offset: attribute.tag))
          } else if !known(target.address) {
            problems.append(LinkProblem(kind: .noSuchAddress(target.address), offset: attribute.tag))
          } else if let anchor = target.fragment, !anchor.isEmpty {
            fragments.append(FragmentLink(address: target.address, anchor: anchor, offset: attribute.tag))
          }
        }
      }
    }
    self.anchors = anchors
    self.problems = problems
    self.fragments = fragments
  }
}

/// A fault of a page that is certain from the page and the list of addresses.
package struct LinkProblem: Sendable, Equatable {
  package enum Kind: Sendable, Hashable {
    case noSuchAddress(String)
    /// An address on the same host that does not begin with the path of base_url.
    case outsideBase(address: String, base: String)
    case noSuchAnchor(address: String, anchor: String)
    case duplicateIdentifier(String)
  }

  package let kind: Kind
  /// The byte offset in the page of the tag's `<`.
  package let offset: Int
}

package struct FragmentLink: Sendable {
  package let address: String
  package let anchor: String
  package let offset: Int
}
