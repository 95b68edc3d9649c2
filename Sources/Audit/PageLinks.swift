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
        let value = String(decoding: bytes[attribute.value], as: UTF8.self).withoutCharacterReferences
        switch attribute.name {
        case .id:
          if !anchors.insert(value).inserted {
            problems.append(LinkProblem(kind: .duplicateIdentifier(value), offset: attribute.tag))
          }
        case .address:
          guard let target = resolver.resolve(value) else { return }
          if !known(target.address) {
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
  package enum Kind: Sendable, Equatable {
    case noSuchAddress(String)
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

/// Turns what an attribute says into an address of this site.
struct AddressResolver {
  let page: String
  let basePath: String

  /// nil for an address that leads elsewhere.
  func resolve(_ value: String) -> (address: String, fragment: String?)? {
    guard !value.hasPrefix("//"), !hasScheme(value) else { return nil }
    let parts = value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count == 2 ? String(parts[1]).percentDecoded : nil
    let path = String(parts[0].prefix { $0 != "?" }).percentDecoded
    if path.isEmpty { return (page, fragment) }
    if path.hasPrefix("/") {
      guard path.hasPrefix(basePath) else { return (path, fragment) }
      return ("/" + path.dropFirst(basePath.count), fragment)
    }
    return (relative(path), fragment)
  }

  private func hasScheme(_ value: String) -> Bool {
    let head = value.prefix { $0 != ":" && $0 != "/" && $0 != "#" && $0 != "?" }
    return head.count < value.count && value[head.endIndex] == ":"
  }

  private func relative(_ path: String) -> String {
    var folders = page.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      if part == ".." {
        if folders.count > 1 { folders.removeLast() }
        if isLast { folders.append("") }
      } else if part == "." {
        if isLast { folders.append("") }
      } else {
        folders.append(part)
      }
    }
    let address = folders.joined(separator: "/")
    return path.hasSuffix("/") || address.hasPrefix("/") ? address : "/" + address
  }
}

extension String {
  /// The text with `%41` made bytes again; what is no UTF-8 then becomes U+FFFD.
  var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    let bytes = Array(utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = bytes[index + 1].hexValue, let low = bytes[index + 2].hexValue
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  /// The text with the five references that our escaping writes made characters again.
  var withoutCharacterReferences: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    return replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&#x27;", with: "'").replacing("&amp;", with: "&")
  }
}

extension UInt8 {
  fileprivate var hexValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}
