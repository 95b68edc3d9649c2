internal import Diagnostics

// The comma between thousands: in […] and {…} YAML ends the value there.

extension YAMLLines {
  /// `[1,000 บาท]` is a list of two.
  func splitNumber(in elements: [YAMLNode], isFlow: Bool) -> Diagnostic? {
    guard isFlow else { return nil }
    for index in elements.indices.dropLast() {
      var number = elements[index]
      for next in elements[(index + 1)...] {
        guard let longer = number.continued(by: next) else { break }
        number = longer
      }
      if number.span.range != elements[index].span.range { return .numberSplit(at: number.span, inList: true) }
    }
    return nil
  }

  /// `{value: 1,234 คน}` has a second key `234 คน`. Gives the pairs as they were meant, so that the finding is the only
  /// one, and whatever else is wrong with them is still found.
  func joinNumbers(in pairs: [YAMLPair], isFlow: Bool) -> (pairs: [YAMLPair], findings: [Diagnostic]) {
    guard isFlow else { return (pairs, []) }
    var joined: [(pair: YAMLPair, isSplit: Bool)] = []
    for pair in pairs {
      if let last = joined.last?.pair, let rest = pair.bareKey, let value = last.value.continued(by: rest) {
        joined[joined.count - 1] = (YAMLPair(key: last.key, value: value), true)
      } else {
        joined.append((pair, false))
      }
    }
    let findings = joined.filter(\.isSplit).map { Diagnostic.numberSplit(at: $0.pair.value.span, inList: false) }
    return (joined.map(\.pair), findings)
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

extension YAMLNode {
  /// This number together with the three digits right behind its comma; nil when no number goes on there.
  fileprivate func continued(by next: YAMLNode) -> YAMLNode? {
    guard next.span.range.lowerBound == span.range.upperBound + 1, let head = scalar, let tail = next.scalar,
      head.style == .plain, tail.style == .plain, head.text.last?.isNumber == true,
      next.span.text.prefix(while: \.isNumber).count == 3
    else { return nil }
    return YAMLNode(
      span: span.through(next.span), content: .scalar(YAMLScalar(text: head.text + "," + tail.text, style: .plain)))
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
