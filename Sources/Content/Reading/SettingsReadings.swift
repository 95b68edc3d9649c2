internal import Diagnostics
internal import Domain
internal import Markup
internal import Thai

extension Reading where Value == Located<Int> {
  /// The version of the content format; there is one so far.
  static var formatVersion: Reading {
    number.checked(as: "1", { $0.value == 1 }, otherwise: { .unknownChoice($0.map { "\($0)" }, among: ["1"]) })
  }
}

extension Reading where Value == DigitStyle {
  static var numerals: Reading {
    choice("thai or arabic", [("thai", .thai), ("arabic", .arabic), ("ไทย", .thai), ("อารบิก", .arabic)])
  }
}

extension Reading where Value == Language {
  static var language: Reading {
    choice("th or en", [("th", .thai), ("en", .english), ("ไทย", .thai), ("อังกฤษ", .english)])
  }
}

extension Reading where Value == Severity {
  static var severity: Reading { choice("error, warning or info") }
}

extension Reading where Value == Located<String> {
  static var organisationKind: Reading {
    let words = ["อบต.", "เทศบาลตำบล", "เทศบาลเมือง", "เทศบาลนคร", "อบจ.", "other", "อื่น ๆ"]
    return Reading<String>.choice("kind of organisation", words.map { ($0, $0) }).located()
  }

  /// An address on the web with its scheme, http or https.
  static var webAddress: Reading {
    located.checked(as: "web address", { $0.value.isWebAddress && !$0.value.isDoubtfulWebAddress }) {
      $0.value.isDoubtfulWebAddress ? .doubtfulAddress($0) : .notAWebAddress($0)
    }
  }

  /// A web address, `mailto:`, `tel:`, or the path of a file or page of the site; never another scheme. Whether a
  /// path leads anywhere is found out when all pages are known.
  static var address: Reading {
    Reading("address") { node, context in
      guard let text = located.read(node, &context) else { return nil }
      guard !text.value.isDoubtfulWebAddress else {
        context.findings.append(.doubtfulAddress(text))
        return nil
      }
      switch Markup.verdict(on: text.value) {
      case .external where text.value.isWebAddress: return text
      case .contact, .relative: return text
      case .external, .refused: context.findings.append(.badAddress(text))
      }
      return nil
    }
  }

  static var colour: Reading {
    located.checked(as: "#rrggbb", { $0.value.isColour }, otherwise: { .notAColour($0) })
  }

  static var instrument: Reading {
    Reading<String>.choice("IIT or EIT", [("IIT", "IIT"), ("EIT", "EIT")]).located()
  }
}

extension Reading where Value == Organisation {
  static var organisation: Reading {
    typealias Keys = OrganisationKeys
    return mapping(Keys.schema) { reader, context in
      let (name, nameInEnglish) = (reader(Keys.name, &context), reader(Keys.nameInEnglish, &context))
      let kind = reader(Keys.kind, &context)
      let aliases = reader(Keys.aliases, &context) ?? []
      let (district, province) = (reader(Keys.district, &context), reader(Keys.province, &context))
      let logo = reader(Keys.logo, &context)
      guard let name, let kind else { return nil }
      return Organisation(
        name: name, nameInEnglish: nameInEnglish, kind: kind, aliases: aliases, district: district, province: province,
        logo: logo)
    }
  }
}

extension Reading where Value == Located<Unit> {
  static var unit: Reading {
    typealias Keys = UnitKeys
    return mapping(Keys.schema) { reader, context in
      let (id, name) = (reader(Keys.id, &context), reader(Keys.name, &context))
      let (aliases, partOf) = (reader(Keys.aliases, &context) ?? [], reader(Keys.partOf, &context))
      let email = reader(Keys.email, &context)
      guard let id, let name else { return nil }
      return Located(
        Unit(id: id.value, name: name, aliases: aliases, partOf: partOf, email: email), at: id.span)
    }
  }
}

extension Reading where Value == Contact {
  static var contact: Reading {
    typealias Keys = ContactKeys
    return mapping(Keys.schema) { reader, context in
      Contact(
        address: reader(Keys.address, &context), phone: reader(Keys.phone, &context),
        email: reader(Keys.email, &context), map: reader(Keys.map, &context))
    }
  }
}

extension Reading where Value == Channel {
  static var channel: Reading {
    typealias Keys = ChannelKeys
    return mapping(Keys.schema) { reader, context in
      let (kind, title) = (reader(Keys.kind, &context), reader(Keys.title, &context))
      let (url, twoWay) = (reader(Keys.url, &context), reader(Keys.twoWay, &context))
      guard let kind, let title, let url else { return nil }
      return Channel(kind: kind, title: title, url: url, twoWay: twoWay ?? false)
    }
  }
}

extension Reading where Value == Colours {
  static var colours: Reading {
    mapping(ColourKeys.schema) { reader, context in
      Colours(primary: reader(ColourKeys.primary, &context), accent: reader(ColourKeys.accent, &context))
    }
  }
}

extension Reading where Value == AnswerWindow {
  static var answerWindow: Reading {
    mapping(WindowKeys.schema) { reader, context in
      let days = reader.days(WindowKeys.opens, WindowKeys.closes, &context)
      return AnswerWindow(opens: days.first, closes: days.last)
    }
  }
}

extension String {
  /// Whether it begins with http:// or https:// and a host, and has no space or control character.
  var isWebAddress: Bool { Markup.verdict(on: self) == .external && !utf8.contains(UInt8(ascii: " ")) }

  /// Between the scheme and the path of an address on the web: the host, and what else may stand there. Bytes, for to
  /// Swift an `@` with a mark that joins it is another character, and to a browser it is an `@`.
  var webAuthority: Substring.UTF8View? {
    let start = prefix(8).lowercased()
    guard let scheme = ["http://", "https://"].first(where: { start.utf8.starts(with: $0.utf8) }) else { return nil }
    return utf8.dropFirst(scheme.utf8.count).prefix { !"/?#\\".utf8.contains($0) }
  }

  /// Whether what is no web address' business stands in it: a name before the host, which may make one host look like
  /// another; quotation marks, angles and backslashes, which programs read in different ways.
  var isDoubtfulWebAddress: Bool {
    guard let authority = webAuthority else { return false }
    return authority.contains(where: "@'".utf8.contains) || utf8.contains(where: "\"<>`\\".utf8.contains)
  }

  fileprivate var isColour: Bool {
    let digits = utf8.dropFirst()
    return utf8.first == UInt8(ascii: "#") && digits.count == 6 && digits.allSatisfy(\.isHexadecimalDigit)
  }

  var hasControlCharacters: Bool { unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } }
}

extension Diagnostic {
  static func notAWebAddress(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      ContentFinding.address, at: text.span,
      Wording(thai: "`\(text.value)` ไม่ใช่ที่อยู่เว็บ", english: "`\(text.value)` is no web address"),
      hint: Wording(
        thai: "เขียนให้ครบ เช่น https://www.example.go.th/", english: "write it whole: https://www.example.go.th/"))
  }

  static func doubtfulAddress(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      ContentFinding.address, at: text.span,
      Wording(
        thai: "ที่อยู่ `\(text.value)` มีเครื่องหมาย @ หน้าชื่อเครื่อง เครื่องหมายคำพูด < > หรือ \\",
        english: "the address `\(text.value)` has an @ before its host, a quotation mark, < > or \\"),
      hint: Wording(
        thai: "ลบชื่อผู้ใช้และเครื่องหมายเหล่านั้น เหลือเช่น https://www.example.go.th/",
        english: "take them out, so that it reads like https://www.example.go.th/"))
  }

  static func badAddress(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      ContentFinding.address, at: text.span,
      Wording(
        thai: "ลิงก์ `\(text.value)` ใช้ไม่ได้ รับเฉพาะ http, https, mailto, tel และไฟล์หรือหน้าในเว็บไซต์นี้",
        english: "the link `\(text.value)` can't stand: only http, https, mailto, tel, and files or pages of this site"),
      hint: Wording(
        thai: "เขียนเป็น https://… หรือเส้นทางจาก content/ เช่น files/2568/o02.pdf",
        english: "write https://… or a path from content/ such as files/2568/o02.pdf"))
  }

  static func notAColour(_ text: Located<String>) -> Diagnostic {
    let example = text.value.meantColour ?? "#0b5394"
    return Diagnostic(
      ContentFinding.colour, at: text.span,
      Wording(thai: "`\(text.value)` ไม่ใช่รหัสสี", english: "`\(text.value)` is no colour"),
      hint: Wording(
        thai: "เขียน # กับตัวเลขฐานสิบหกหกตัว (0–9 a–f) ในเครื่องหมายคำพูด เช่น \"\(example)\" เพราะ # ใน YAML คือหมายเหตุ",
        english:
          "write # and six digits (0–9, a–f) in quotation marks, such as \"\(example)\", for # begins a comment in YAML"
      ))
  }
}

extension String {
  /// The `#rrggbb` that a code was meant to be: without its `#`, with one digit a channel, or with a fourth channel.
  fileprivate var meantColour: String? {
    let digits = Array(utf8.first == UInt8(ascii: "#") ? utf8.dropFirst() : utf8[...])
    guard [3, 4, 6, 8].contains(digits.count), digits.allSatisfy(\.isHexadecimalDigit) else { return nil }
    let six = digits.count < 6 ? digits.prefix(3).flatMap { [$0, $0] } : Array(digits.prefix(6))
    return "#" + String(decoding: six, as: UTF8.self)
  }
}

extension UInt8 {
  /// Of ASCII only: a digit of full width is none to a browser.
  fileprivate var isHexadecimalDigit: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"): true
    case UInt8(ascii: "a")...UInt8(ascii: "f"): true
    default: false
    }
  }
}
