internal import Diagnostics

// The comma between thousands: in […] and {…} YAML ends the value there.

extension YAMLLines {
  /// `[1,000 บาท]` is a list of two.
  func splitNumber(in elements: [YAMLNode], isFlow: Bool) -> Diagnostic? {
    guard isFlow, zip(elements, elements.dropFirst()).contains(where: { $1.goesOn(behind: $0) }) else { return nil }
    for index in elements.indices.dropLast() {
      var number = CutNumber(elements[index])
      for next in elements[(index + 1)...] {
        guard number.takes(next) else { break }
      }
      if number.isCut { return .numberSplit(at: number.node.span, inList: true) }
    }
    return nil
  }

  /// `{value: 1,234 คน}` has a second key `234 คน`. Gives the pairs as they were meant, so that the finding is the only
  /// one, and whatever else is wrong with them is still found.
  func joinNumbers(in pairs: [YAMLPair], isFlow: Bool) -> (pairs: [YAMLPair], findings: [Diagnostic]) {
    guard isFlow, pairs.contains(where: \.value.isEmpty) else { return (pairs, []) }
    var joined: [(key: Located<String>, number: CutNumber)] = []
    for pair in pairs {
      if let rest = pair.bareKey, !joined.isEmpty, joined[joined.count - 1].number.takes(rest) { continue }
      joined.append((pair.key, CutNumber(pair.value)))
    }
    let whole = joined.map { YAMLPair(key: $0.key, value: $0.number.node) }
    let findings = zip(whole, joined).filter(\.1.number.isCut).map {
      Diagnostic.numberSplit(at: $0.0.value.span, inList: false)
    }
    return (whole, findings)
  }
}

extension YAMLNode {
  /// Whether only a comma stands between another node and this one.
  fileprivate func goesOn(behind other: YAMLNode) -> Bool {
    span.range.lowerBound == other.span.range.upperBound + 1
  }
}

extension YAMLPair {
  /// The key as a node when it stands alone, without a colon and a value.
  fileprivate var bareKey: YAMLNode? {
    let (bytes, end) = (key.span.source.bytes, key.span.range.upperBound)
    guard value.isEmpty, end >= bytes.count || bytes[end] != UInt8(ascii: ":") else { return nil }
    return YAMLNode(span: key.span, content: .scalar(YAMLScalar(text: key.value, style: .plain)))
  }
}

/// A value, and the pieces of three digits that commas cut from it. They are put together once, for there may be a
/// million of them.
private struct CutNumber {
  private let first: YAMLNode
  private var last: YAMLNode
  private var tails: [String] = []

  init(_ node: YAMLNode) { (first, last) = (node, node) }

  var isCut: Bool { !tails.isEmpty }

  /// Takes the three digits right behind the comma; false when no number goes on there.
  mutating func takes(_ next: YAMLNode) -> Bool {
    guard next.goesOn(behind: last), let head = last.scalar, let tail = next.scalar,
      head.style == .plain, tail.style == .plain, head.text.last?.isNumber == true,
      next.span.text.prefix(while: \.isNumber).count == 3
    else { return false }
    last = next
    tails.append(tail.text)
    return true
  }

  /// The value as it was meant.
  var node: YAMLNode {
    guard isCut, let head = first.scalar else { return first }
    let text = ([head.text] + tails).joined(separator: ",")
    return YAMLNode(
      span: first.span.through(last.span), content: .scalar(YAMLScalar(text: text, style: .plain)))
  }
}

extension Diagnostic {
  fileprivate static func numberSplit(at span: Span, inList: Bool) -> Diagnostic {
    let wording =
      inList
      ? Wording(
        thai: "ใน […] เครื่องหมายจุลภาค (,) แยกข้อความออกเป็นสองข้อ",
        english: "inside […] the comma splits this text into two entries")
      : Wording(
        thai: "ใน {…} เครื่องหมายจุลภาค (,) ตัดค่าตรงนี้ ส่วนที่เหลือจึงกลายเป็นชื่อช่องข้อมูล",
        english: "inside {…} the comma ends the value, and the rest becomes a key")
    return Diagnostic(ContentFinding.yamlComma, at: span, wording, hint: .writeText(span.text.quotedForYAML))
  }
}
