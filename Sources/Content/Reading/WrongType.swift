internal import Diagnostics

/// What a place in a file takes.
enum ExpectedType {
  case text
  case list
  case mapping(Schema)
  case dictionary

  var wording: Wording {
    switch self {
    case .text: Wording(thai: "ข้อความ", english: "a text")
    case .list: Wording(thai: "รายการ (แต่ละข้อขึ้นต้นด้วย - )", english: "a list (each entry begins with - )")
    case .mapping(let schema):
      Wording(
        thai: "ช่องข้อมูลย่อย เช่น \(schema.keys.first?.name ?? "…"): …",
        english: "keys of its own, such as \(schema.keys.first?.name ?? "…"): …")
    case .dictionary: Wording(thai: "คู่ ชื่อ: ค่า", english: "pairs of name: value")
    }
  }
}

extension YAMLNode {
  fileprivate var typeWording: Wording {
    switch content {
    case .scalar: Wording(thai: "ข้อความ", english: "a text")
    case .sequence: Wording(thai: "รายการ", english: "a list")
    case .mapping: Wording(thai: "ช่องข้อมูลย่อย", english: "keys with values")
    }
  }

  /// A text where keys belong is most likely the value of the first key that has to be there.
  fileprivate func mended(for expected: ExpectedType) -> String? {
    guard case .mapping(let schema) = expected, let text = scalar?.text, !text.contains("\n"),
      let key = schema.keys.first(where: \.isRequired)
    else { return nil }
    return "\(key.name): \(text)"
  }

  /// The rest of the line that the node begins on, where a text stands that YAML took apart; nil when it is too long
  /// to be one.
  fileprivate var restOfLine: String? {
    let line = span.source.lineRange(around: span.range.lowerBound, within: 1_000)
    let rest = span.source.span(span.range.lowerBound..<line.upperBound)
    return rest.range.count < 1_000 ? rest.text : nil
  }
}

extension Diagnostic {
  /// A list where a text belongs, say. Where a text was taken apart by YAML, the finding is that of the trap.
  static func wrongType(_ node: YAMLNode, expected: ExpectedType) -> Diagnostic {
    if case .text = expected, let text = node.restOfLine {
      switch node.content {
      case .mapping(let pairs) where pairs.count == 1:
        return .yamlTrap(.colon, at: node.span, mended: text.quotedForYAML)
      case .sequence(_, isFlow: true): return .yamlTrap(.bracket, at: node.span, mended: text.quotedForYAML)
      default: break
      }
    }
    let (wanted, found) = (expected.wording, node.typeWording)
    return Diagnostic(
      ContentFinding.wrongType, at: node.span,
      Wording(
        thai: "ตรงนี้ต้องเป็น\(wanted.thai) แต่เขียนเป็น\(found.thai)",
        english: "this has to be \(wanted.english), but it is \(found.english)"),
      hint: node.mended(for: expected).map(Wording.writeText)
        ?? Wording(thai: "เขียนให้เป็น\(wanted.thai)", english: "write it as \(wanted.english)"))
  }
}
