internal import Markup

/// Turns what an attribute says into an address of this site. Works on bytes: a large site has a million links.
struct AddressResolver {
  /// The folders of the page, each with a slash behind it, the root's slash first.
  private let folders: [UInt8]
  private let page: String
  private let basePath: [UInt8]

  init(page: String, basePath: String) {
    self.page = page
    self.basePath = Array(basePath.utf8)
    let bytes = Array(page.utf8)
    folders = Array(bytes[..<((bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)])
  }

  struct Target {
    /// From the site's root, or from the host's when it is not below the base.
    let address: String
    let fragment: String?
    var isBelowBase = true
  }

  /// nil for an address that leads to another host.
  func resolve(_ value: some RandomAccessCollection<UInt8>) -> Target? {
    guard !value.starts(with: "//".utf8), !hasScheme(value) else { return nil }
    let hash = value.firstIndex(of: UInt8(ascii: "#"))
    let fragment = hash.map { Self.decoded(value[value.index(after: $0)...]) }
    let beforeHash = value[..<(hash ?? value.endIndex)]
    let path = Array(Self.decoded(beforeHash.prefix { $0 != UInt8(ascii: "?") }).utf8)
    guard let first = path.first else { return Target(address: page, fragment: fragment) }
    let address = first == UInt8(ascii: "/") ? belowBase(path) : relative(path)
    return Target(
      address: String(decoding: address ?? path, as: UTF8.self), fragment: fragment, isBelowBase: address != nil)
  }

  private static func decoded(_ bytes: some Collection<UInt8>) -> String {
    Markup.percentDecoded(String(decoding: bytes, as: UTF8.self))
  }

  private func hasScheme(_ value: some RandomAccessCollection<UInt8>) -> Bool {
    value.first { ":/#?".utf8.contains($0) } == UInt8(ascii: ":")
  }

  private func belowBase(_ path: [UInt8]) -> [UInt8]? {
    path.starts(with: basePath) ? Array(path[(basePath.count - 1)...]) : nil
  }

  private func relative(_ path: [UInt8]) -> [UInt8] {
    var address = folders
    var start = 0
    while start <= path.count {
      let end = path[start...].firstIndex(of: UInt8(ascii: "/")) ?? path.count
      let part = path[start..<end]
      if part.elementsEqual("..".utf8) {
        if address.count > 1 { address.removeLast() }
        while address.count > 1, address.last != UInt8(ascii: "/") { address.removeLast() }
      } else if !part.elementsEqual(".".utf8) {
        address += part
        if end < path.count { address.append(UInt8(ascii: "/")) }
      }
      start = end + 1
    }
    return address
  }
}

/// The bytes of an attribute with the five references that our escaping writes made characters again.
func withoutCharacterReferences(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
  let references: [(StaticString, UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")), ("&#x27;", UInt8(ascii: "'")),
  ]
  var plain: [UInt8] = []
  var rest = bytes[...]
  while let byte = rest.first {
    let found = references.first { reference, _ in
      rest.starts(with: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
    }
    plain.append(found?.1 ?? byte)
    rest = rest.dropFirst(found?.0.utf8CodeUnitCount ?? 1)
  }
  return plain
}
