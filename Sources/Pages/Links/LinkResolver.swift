internal import Content
internal import Diagnostics
internal import Markup
internal import Thai

/// Finds out where a link of the content leads.
struct SiteLinkResolver {
  let index: LinkIndex
  /// The folder, from `content/`, of the file that holds the links; for mending relative paths.
  let folder: String

  /// The address to print: a site address (percent-encoded, with a leading slash), a `#fragment` of the same page, or
  /// an address on the web as it is.
  func resolve(_ destination: String, at span: Span) -> Result<String, LinkRefusal> {
    guard !destination.isEmpty else { return .refused(.linkEmpty(at: span)) }
    if destination.hasPrefix("#") { return .success(Markup.percentEncoded(suffix: destination[...])) }
    if Self.hasScheme(destination) { return .success(destination) }
    let link = ContentLink(destination)
    let name = link.name { index[$0] != nil }
    switch index[name] {
    case .page(let address), .file(let address):
      return .success(SiteAddress.encoded(address) + Markup.percentEncoded(suffix: link.suffix))
    case .unpublished(let reason): return .refused(.linkUnpublished(name, reason, at: span))
    case nil: return .refused(problem(of: name, suffix: link.suffix, at: span))
    }
  }

  private func problem(of name: String, suffix: Substring, at span: Span) -> Diagnostic {
    if SiteAddress.parts(name).contains(where: { $0 == "." || $0 == ".." }) {
      let mended = ContentPath.resolved(name, from: folder).flatMap { index[$0] == nil ? nil : $0 + suffix }
      return .linkDots(name, mended: mended, at: span)
    }
    if let address = index.addressWithSlash(name) { return .linkSlash(name, mended: address + suffix, at: span) }
    return .linkUnknown(name.isEmpty ? String(suffix) : name, suggestion: suggestion(for: name), at: span)
  }

  /// What the link may have meant: read from its own file's folder, without `content/`, or a similar name.
  private func suggestion(for name: String) -> String? {
    let sibling = folder.isEmpty ? name : folder + "/" + name
    if index[sibling] != nil { return sibling }
    if name.hasPrefix("content/"), index[String(name.dropFirst("content/".count))] != nil {
      return String(name.dropFirst("content/".count))
    }
    return index.suggestion(for: name)
  }

  private static func hasScheme(_ destination: String) -> Bool {
    ["http://", "https://", "mailto:", "tel:"].contains { destination.lowercased().hasPrefix($0) }
  }
}

/// A finding as the reason why a link leads nowhere.
struct LinkRefusal: Error {
  let finding: Diagnostic
}

extension Result where Failure == LinkRefusal {
  fileprivate static func refused(_ finding: Diagnostic) -> Self { .failure(LinkRefusal(finding: finding)) }
}

extension Diagnostic {
  static func linkEmpty(at span: Span) -> Diagnostic {
    Diagnostic(
      PagesFinding.linkEmpty, at: span,
      Wording(thai: "ลิงก์นี้ไม่มีที่อยู่ปลายทาง", english: "this link has no address"),
      hint: Wording(
        thai: "ใส่ที่อยู่ในวงเล็บ เช่น [ประกาศ](files/2568/o02.pdf)",
        english: "put the address between the brackets: [notice](files/2568/o02.pdf)"))
  }

  static func linkDots(_ path: String, mended: String?, at span: Span) -> Diagnostic {
    Diagnostic(
      PagesFinding.linkDots, at: span,
      Wording(
        thai: "ลิงก์ `\(path)` ใช้ . หรือ .. แต่เส้นทางต้องเริ่มจาก content/ เสมอ",
        english: "the link `\(path)` uses `.` or `..`, but paths always begin at content/"),
      hint: mended.map { Wording(thai: "เขียนเป็น `\($0)`", english: "write `\($0)`") }
        ?? Wording(
          thai: "เขียนเส้นทางเต็มจาก content/ เช่น files/2568/o02.pdf หรือ pages/about.md",
          english: "write the whole path from content/, such as files/2568/o02.pdf or pages/about.md"))
  }

  static func linkSlash(_ address: String, mended: String, at span: Span) -> Diagnostic {
    Diagnostic(
      PagesFinding.linkSlash, at: span,
      Wording(
        thai: "ที่อยู่ `\(address)` ขาดเครื่องหมาย / ปิดท้าย",
        english: "the address `\(address)` lacks its final slash"),
      hint: Wording(thai: "เขียนเป็น `\(mended)`", english: "write `\(mended)`"))
  }

  static func linkUnknown(_ destination: String, suggestion: String?, at span: Span) -> Diagnostic {
    Diagnostic(
      PagesFinding.linkUnknown, at: span,
      Wording(
        thai: "ไม่มีหน้าหรือไฟล์ `\(destination)` ในเว็บไซต์นี้",
        english: "this site has no page or file `\(destination)`"),
      hint: suggestion.map { Wording(thai: "หมายถึง `\($0)` ใช่หรือไม่", english: "did you mean `\($0)`?") }
        ?? Wording(
          thai: "เขียนเส้นทางจาก content/ เช่น files/2568/o02.pdf หรือที่อยู่ในเว็บไซต์ เช่น /2568/oit/o02/",
          english: "write a path from content/, such as files/2568/o02.pdf, or an address such as /2568/oit/o02/"))
  }

  static func linkUnpublished(_ path: String, _ reason: Unpublished, at span: Span) -> Diagnostic {
    let hint =
      switch reason {
      case .draft:
        Wording(
          thai: "ลบ draft: true ในไฟล์นั้นเมื่อพร้อมเผยแพร่ หรือเอาลิงก์ออกก่อน",
          english: "take `draft: true` out of that file when it is ready, or take the link out until then")
      case .notYet(let date):
        Wording(
          thai: "หน้านั้นจะเผยแพร่วันที่ \(date.printed()) (publish:) เอาลิงก์ออกจนกว่าจะถึงวันนั้น",
          english: "it is published on \(date.isoText) (`publish:`); take the link out until then")
      case .expired(let date):
        Wording(
          thai: "หน้านั้นหมดอายุวันที่ \(date.printed()) (expire:) เอาลิงก์ออก หรือเลื่อนวันหมดอายุ",
          english: "it expired on \(date.isoText) (`expire:`); take the link out, or let the page expire later")
      }
    return Diagnostic(
      PagesFinding.linkUnpublished, at: span,
      Wording(
        thai: "ลิงก์ไปยัง `\(path)` ซึ่งไม่ได้เผยแพร่ในวันนี้ ผู้อ่านจะไม่พบหน้านี้",
        english: "the link leads to `\(path)`, which isn't on the site today; readers would not find it"),
      hint: hint)
  }
}
