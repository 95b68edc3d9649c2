internal import Content
internal import Diagnostics
internal import Markup

/// What may stand where: the reserved folders, and the form of an alias.
enum AddressRules {
  /// Why a page's own address can't be its own; nil when it can.
  static func refusal(of page: GeneralPage) -> Diagnostic? {
    guard let first = page.folders.first else {
      return page.language == .english ? nil : .reserved("/", at: page.source.whole.start)
    }
    return SiteAddress.isReserved(first) ? .reserved(page.siteAddress, at: page.source.whole.start) : nil
  }

  /// `/news/page/2/` is page two of the list.
  static func refusal(of article: NewsArticle) -> Diagnostic? {
    article.name.lowercased() == "page" ? .reserved(article.address, at: article.source.whole.start) : nil
  }

  /// The address that an alias stands for, or why it can't be one. Percent escapes are decoded.
  ///
  /// - Parameter submitted: addresses that have to open, so that an alias may stand there even where the site's own
  ///   pages are.
  static func address(
    ofAlias alias: Located<String>, submitted: Set<String>
  ) -> Result<String, AddressRefusal> {
    let address = Markup.percentDecoded(alias.value)
    guard isWellFormed(address) else {
      return .failure(AddressRefusal(.aliasForm(alias, mended: mended(address))))
    }
    return isReservedAlias(address) && !submitted.contains(address)
      ? .failure(AddressRefusal(.reserved(address, at: alias.span))) : .success(address)
  }

  /// A folder (`/old/`) or an HTML file (`/old.html`).
  private static func isWellFormed(_ address: String) -> Bool {
    guard address.hasPrefix("/"), address.hasSuffix("/") || isHTMLFile(address), address.utf8.count <= 1000
    else { return false }
    let parts = address.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    return zip(parts.indices, parts).allSatisfy { index, part in
      part.isEmpty ? index == parts.indices.last && index > 0 : isName(part)
    }
  }

  /// What a file system and a URL can hold as one name: at most 255 bytes.
  private static func isName(_ part: Substring) -> Bool {
    part != "." && part != ".." && part.utf8.count <= 255
      && part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && !"?#\\:*\"<>|".utf8.contains($0) }
  }

  /// News may move within `/news/` and English pages within `/en/`; all else that is reserved stays so.
  private static func isReservedAlias(_ address: String) -> Bool {
    var parts = SiteAddress.parts(address)[...]
    if parts.first?.lowercased() == "en", parts.count > 1 { parts = parts.dropFirst() }
    guard let first = parts.first, SiteAddress.isReserved(first) else { return false }
    guard first == "news", let second = parts.dropFirst().first else { return true }
    return second.lowercased() == "page"
  }

  /// The alias in the right form, when it can be guessed: without scheme and host, between slashes.
  private static func mended(_ alias: String) -> String? {
    let path = String(alias.prefix { $0 != "?" && $0 != "#" }.map { $0 == "\\" ? "/" : $0 })
    guard !alias.contains("?") else { return nil }
    var parts = SiteAddress.parts(path)
    if parts.first == "http:" || parts.first == "https:" { parts.removeFirst(min(2, parts.count)) }
    guard !parts.isEmpty, parts.allSatisfy(isName) else { return nil }
    let joined = "/" + parts.joined(separator: "/")
    return isHTMLFile(joined) ? joined : joined + "/"
  }

  private static func isHTMLFile(_ address: String) -> Bool {
    address.hasSuffix(".html") || address.hasSuffix(".htm")
  }
}

/// A finding as the reason why there is no address.
struct AddressRefusal: Error {
  let finding: Diagnostic

  init(_ finding: Diagnostic) { self.finding = finding }
}

extension Diagnostic {
  static func reserved(_ address: String, at span: Span) -> Diagnostic {
    Diagnostic(
      PagesFinding.addressReserved, at: span,
      Wording(
        thai: "ที่อยู่ `\(address)` สงวนไว้ให้ระบบ",
        english: "the address `\(address)` is reserved for the site itself"),
      hint: Wording(
        thai: "เลือกชื่ออื่นที่ไม่ขึ้นต้นด้วยปี พ.ศ., news, search, data, en, assets หรือ files",
        english: "choose a name that doesn't begin with a Buddhist year, news, search, data, en, assets or files"))
  }

  static func aliasForm(_ alias: Located<String>, mended: String?) -> Diagnostic {
    Diagnostic(
      PagesFinding.aliasForm, at: alias.span,
      Wording(
        thai: "ที่อยู่เดิม `\(alias.value)` เขียนไม่ถูกรูปแบบ",
        english: "the old address `\(alias.value)` isn't well-formed"),
      hint: mended.map { Wording(thai: "เขียนเป็น `\($0)`", english: "write `\($0)`") }
        ?? Wording(
          thai: "ขึ้นต้นและลงท้ายด้วย / เช่น /old/address/ หรือลงท้ายด้วย .html (ที่อยู่ที่มี ? ใช้ไม่ได้)",
          english: "begin and end with a slash, as /old/address/, or end with .html; one with a ? can't be kept"))
  }
}
