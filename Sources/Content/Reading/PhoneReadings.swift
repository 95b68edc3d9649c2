internal import Diagnostics
internal import Thai

extension Reading where Value == String {
  /// A telephone number as people write it, in Thai or Arabic digits; at least three, as 191 has.
  static var phone: Reading {
    Reading<Located<String>>.located
      .checked(as: "telephone number", { $0.value.isPhone }, otherwise: { .badPhone($0) }).map(\.value)
  }
}

extension String {
  fileprivate var isPhone: Bool {
    let number = DigitStyle.arabic.applied(to: self).prefix { "0123456789 +-.()‐‑–\u{A0}".contains($0) }
    return number.count(where: \.isASCIIDigit) >= 3
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension Diagnostic {
  fileprivate static func badPhone(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      ContentFinding.phone, at: text.span,
      Wording(
        thai: "`\(text.value)` ไม่ขึ้นต้นด้วยหมายเลขที่โทรออกได้",
        english: "`\(text.value)` doesn't begin with a number that can be dialled"),
      hint: Wording(
        thai: "เขียนหมายเลขก่อน เช่น  phone: 0 4311 1222 ต่อ 12  ถ้าไม่มีหมายเลข ให้ลบบรรทัดนี้",
        english: "begin with the number, as in  phone: 0 4311 1222 ต่อ 12  or leave the key out"))
  }
}
