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

  /// nil for an address that leads elsewhere.
  func resolve(_ value: some RandomAccessCollection<UInt8>) -> (address: String, fragment: String?)? {
    guard !value.starts(with: "//".utf8), !hasScheme(value) else { return nil }
    let hash = value.firstIndex(of: UInt8(ascii: "#"))
    let fragment = hash.map { String(decoding: percentDecoded(value[value.index(after: $0)...]), as: UTF8.self) }
    let beforeHash = value[..<(hash ?? value.endIndex)]
    let path = percentDecoded(beforeHash.prefix { $0 != UInt8(ascii: "?") })
    if path.isEmpty { return (page, fragment) }
    return (String(decoding: path[0] == UInt8(ascii: "/") ? belowBase(path) : relative(path), as: UTF8.self), fragment)
  }

  private func hasScheme(_ value: some RandomAccessCollection<UInt8>) -> Bool {
    value.first { ":/#?".utf8.contains($0) } == UInt8(ascii: ":")
  }

  private func belowBase(_ path: [UInt8]) -> [UInt8] {
    path.starts(with: basePath) ? Array(path[(basePath.count - 1)...]) : path
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

/// The bytes with `%41` made bytes again.
func percentDecoded(_ bytes: some RandomAccessCollection<UInt8>) -> [UInt8] {
  var decoded: [UInt8] = []
  decoded.reserveCapacity(bytes.count)
  var rest = bytes[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), let high = rest.first?.hexValue, let low = rest.dropFirst().first?.hexValue {
      decoded.append(high << 4 | low)
      rest = rest.dropFirst(2)
    } else {
      decoded.append(byte)
    }
  }
  return decoded
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
