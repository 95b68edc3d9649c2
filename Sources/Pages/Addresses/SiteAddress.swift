internal import Content
internal import Diagnostics
internal import Markup
internal import Thai

/// Addresses within the site, from its root and not percent-encoded: `/2568/oit/o02/`.
enum SiteAddress {
  /// The parts between the slashes.
  static func parts(_ address: String) -> [Substring] { address.pathParts }

  /// What stands before a site address in the links of the page at this address: `./`, `../../../`.
  static func root(of address: String) -> String {
    let depth = address.utf8.reduce(-1) { $1 == UInt8(ascii: "/") ? $0 + 1 : $0 }
    return depth < 1 ? "./" : String(repeating: "../", count: depth)
  }

  /// The address as `href` holds it: all but unreserved characters and slashes percent-encoded.
  static func encoded(_ address: String) -> String { Markup.percentEncoded(address) }

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
