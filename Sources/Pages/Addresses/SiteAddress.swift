internal import Content
internal import Diagnostics
internal import Thai

/// Addresses within the site, from its root and not percent-encoded: `/2568/oit/o02/`.
enum SiteAddress {
  /// The parts between the slashes.
  static func parts(_ address: String) -> [Substring] { address.split(separator: "/") }

  /// What stands before a site address in the links of the page at this address: `./`, `../../../`.
  static func root(of address: String) -> String {
    let depth = address.utf8.reduce(-1) { $1 == UInt8(ascii: "/") ? $0 + 1 : $0 }
    return depth < 1 ? "./" : String(repeating: "../", count: depth)
  }

  /// The address as `href` holds it: all but unreserved characters and slashes percent-encoded.
  static func encoded(_ address: String) -> String { encoded(address, keeping: isUnreserved) }

  /// A query or fragment as written, with its `?` or `#`; escapes that stand there already are kept.
  static func encodedSuffix(_ suffix: Substring) -> String {
    encoded(String(suffix)) { isUnreserved($0) || "%?#=&+,;:@!$()*".utf8.contains($0) }
  }

  private static func encoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
    if text.utf8.allSatisfy(isKept) { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isKept(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  /// What two addresses have in common when a host could take them for one: letter case is folded and
  /// `index.html` and the final slash are left out. Composed and decomposed letters are equal in Swift already.
  static func key(_ address: String) -> String {
    var key = address.lowercased()[...]
    if key.hasSuffix("/index.html") { key = key.dropLast("index.html".count) }
    return String(key.hasSuffix("/") ? key.dropLast() : key)
  }

  /// The folders of the site that are the tool's own, for pages and aliases alike.
  static let reservedFolders: Set = ["news", "search", "data", "en", "assets", "files"]

  /// Whether the first part of an address belongs to the tool: one of the reserved folders or a Buddhist year.
  static func isReserved(_ part: some StringProtocol) -> Bool {
    if reservedFolders.contains(part.lowercased()) { return true }
    return part.utf8.count == 4 && Int(part).map { (2400...2999).contains($0) } == true
  }

  /// The fiscal year whose folder an address lies in, in any language.
  static func year(of address: String) -> FiscalYear? {
    guard let first = partsInLanguage(address).first, isReserved(first), let number = Int(first) else { return nil }
    return FiscalYear(number)
  }

  /// The parts without that of the language.
  private static func partsInLanguage(_ address: String) -> [Substring] {
    let parts = parts(address)
    return parts.first == english ? Array(parts.dropFirst()) : parts
  }

  private static let english = Language.english.addressPrefix.dropFirst()

  /// `/2568/oit/` and below.
  static func isOfItems(_ address: String) -> Bool { isOf("oit", address) }

  /// Whether an address stands in the folder of that name of a year, in any language.
  static func isOf(_ folder: String, _ address: String) -> Bool {
    let parts = partsInLanguage(address)
    return parts.count > 1 && parts[1] == folder && Int(parts[0]) != nil
  }
}

extension GeneralPage {
  /// The parts of the address below the language's prefix; `index` stands for its folder.
  var folders: [Substring] {
    let parts = path.split(separator: "/")
    return parts.last == "index" ? parts.dropLast() : parts
  }

  /// Unlike `address` right for every spelling of the path, that of an index too.
  var siteAddress: String {
    guard path == "index" || path.hasSuffix("/index") || path.isEmpty else { return address }
    return folders.reduce(into: language.addressPrefix + "/") { $0 += $1 + "/" }
  }
}
