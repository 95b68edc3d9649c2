internal import Diagnostics

extension Reading where Value == Located<String> {
  /// A unit by its id, its name or another name of it; always gives the id. An unknown one is reported and stays as it
  /// is written, so that the rest of the page is still read.
  static var unitName: Reading {
    Reading("unit") { node, context in
      guard let text = Reading<Located<String>>.located.read(node, &context), let units = context.units else {
        return node.scalar.map { Located($0.text.trimmingWhitespace, at: node.span) }
      }
      if let id = units.id(of: text.value) { return Located(id, at: text.span) }
      context.findings.append(.unknownUnit(text, among: units.units))
      return text
    }
  }

  /// What a unit is called in other files: a word of ASCII letters, digits, `-` and `_`, so that it can't be taken for
  /// a name in Thai.
  static var unitID: Reading {
    located.checked(as: "id of a unit", { $0.value.isUnitID }, otherwise: { .badUnitID($0) })
  }
}

extension Reading where Value == Responsible {
  /// The id, name or another name of a unit, or any words. A single Latin word has to be a unit.
  static var responsible: Reading {
    Reading("unit or words") { node, context in
      guard let text = Reading<Located<String>>.located.read(node, &context) else { return nil }
      if let id = context.units?.id(of: text.value) { return .unit(Located(id, at: text.span)) }
      guard text.value.isLatinWord else { return Reading<InlineText>.inline.read(node, &context).map { .text($0) } }
      guard let units = context.units else { return .unit(text) }
      context.findings.append(.unknownUnit(text, among: units.units))
      return nil
    }
  }
}

extension String {
  /// Whether it is one word of printable ASCII with a letter: an id, or what was meant to be one.
  fileprivate var isLatinWord: Bool {
    !isEmpty && utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && utf8.contains { (0x61...0x7A).contains($0 | 0x20) }
  }

  fileprivate var isUnitID: Bool {
    let isPlain = utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
      default: false
      }
    }
    return isPlain && utf8.contains { $0 > UInt8(ascii: "9") && $0 != UInt8(ascii: "_") } && utf8.count <= 64
  }
}

extension Diagnostic {
  fileprivate static func badUnitID(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      ContentFinding.unitID, at: id.span,
      Wording(
        thai: "รหัสส่วนงาน `\(id.value)` ต้องเป็นคำอังกฤษคำเดียว (a–z ตัวเลข - _)",
        english: "the unit id `\(id.value)` has to be one word of a–z, digits, - and _"),
      hint: Wording(
        thai: "เขียนเช่น  id: finance  ส่วนชื่อภาษาไทยอยู่ใน name:",
        english: "write, for example,  id: finance  and put the Thai name into `name:`"))
  }

  static func unknownUnit(_ name: Located<String>, among units: [Unit]) -> Diagnostic {
    // A site may have thousands, and thousands of mistakes.
    let units = units.prefix(300)
    let suggestion = nearest(to: name.value, among: units.flatMap { [$0.id, $0.name] + $0.aliases })
    let list = units.prefix(30).map(\.id).joined(separator: ", ")
    return Diagnostic(
      ContentFinding.unknownUnit, at: name.span,
      Wording(
        thai: "ไม่มีส่วนงาน `\(name.value)` ใน site.yml", english: "site.yml knows no unit `\(name.value)`"),
      hint: suggestion.map(Wording.didYouMean)
        ?? Wording(
          thai: "ใช้รหัสที่มี: \(list) หรือเพิ่มใน units:", english: "use one of: \(list); or add it to units:"))
  }
}
