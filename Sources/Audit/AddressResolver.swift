internal import Markup

/// Turns what an attribute says into an address of this site. Works on bytes: a large site has a million links.
struct AddressResolver {
  /// The folders of the page, each with a slash behind it, the root's slash first.
  private let folders: [UInt8]
  /// Where each of them ends, behind its slash.
  private let ends: [Int]
  private let page: String
  private let basePath: [UInt8]

  init(page: String, basePath: String) {
    self.page = page
    self.basePath = Array(basePath.utf8)
    let bytes = Array(page.utf8)
    ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { $0 + 1 }
    folders = Array(bytes[..<(ends.last ?? 0)])
  }

  struct Target {
    /// From the site's root, or from the host's when it is not below the base.
    let address: String
    let fragment: String?
    var isBelowBase = true
  }

  /// nil for an address that leads to another host.
  func resolve(_ value: [UInt8]) -> Target? {
    guard !value.starts(with: "//".utf8), !hasScheme(value) else { return nil }
    let hash = value.firstIndex(of: UInt8(ascii: "#"))
    let fragment = hash.map { String(decoding: Self.decoded(value[($0 + 1)...]), as: UTF8.self) }
    let path = Self.decoded(value[..<(hash ?? value.endIndex)].prefix { $0 != UInt8(ascii: "?") })
    guard let first = path.first else { return Target(address: page, fragment: fragment) }
    let address = first == UInt8(ascii: "/") ? belowBase(path) : relative(path)
    return Target(
      address: String(decoding: address ?? path, as: UTF8.self), fragment: fragment, isBelowBase: address != nil)
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "%")) else { return Array(bytes) }
    return Array(Markup.percentDecoded(String(decoding: bytes, as: UTF8.self)).utf8)
  }

  private func hasScheme(_ value: [UInt8]) -> Bool {
    for byte in value {
      switch byte {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "?"): return false
      default: break
      }
    }
    return false
  }

  private func belowBase(_ path: [UInt8]) -> [UInt8]? {
    path.starts(with: basePath) ? Array(path[(basePath.count - 1)...]) : nil
  }

  /// Nearly all are a few `../` in front of a plain path.
  private func relative(_ path: [UInt8]) -> [UInt8] {
    var (levels, start) = (0, 0)
    while start + 2 < path.count, path[start] == UInt8(ascii: "."), path[start + 1] == UInt8(ascii: "."),
      path[start + 2] == UInt8(ascii: "/")
    {
      levels += 1
      start += 3
    }
    let end = ends.isEmpty ? 0 : ends[max(0, ends.count - 1 - levels)]
    if !hasDotPart(path[start...]) { return Array(folders[..<end] + path[start...]) }
    return walked(path[start...], from: Array(folders[..<end]))
  }

  /// Whether a part may be `.` or `..`.
  private func hasDotPart(_ path: ArraySlice<UInt8>) -> Bool {
    var isAtStart = true
    for byte in path {
      if isAtStart, byte == UInt8(ascii: ".") { return true }
      isAtStart = byte == UInt8(ascii: "/")
    }
    return false
  }

  private func walked(_ path: ArraySlice<UInt8>, from folders: [UInt8]) -> [UInt8] {
    var address = folders
    var start = path.startIndex
    while start <= path.endIndex {
      let end = path[start...].firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex
      let part = path[start..<end]
      if part.elementsEqual("..".utf8) {
        if address.count > 1 { address.removeLast() }
        while address.count > 1, address.last != UInt8(ascii: "/") { address.removeLast() }
      } else if !part.elementsEqual(".".utf8) {
        address += part
        if end < path.endIndex { address.append(UInt8(ascii: "/")) }
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
