internal import Diagnostics
internal import Thai

extension Reading where Value == [ReportKind] {
  static var reportKinds: Reading {
    let kind = Reading<ReportKind>.choice("kind of report", or: thai)
    return Reading(.list(kind.kind)) { node, context in
      let kinds = Reading<[Located<ReportKind>]>.list(of: kind.located()).read(node, &context) ?? []
      if case .sequence(let nodes, _) = node.content, nodes.isEmpty {
        context.findings.append(.emptyValue(KeyEntry(ReportKeys.kind), at: node.span))
      }
      context.reportRepeats(of: kinds)
      let unique = kinds.map(\.value).firsts { $0 }
      return unique.isEmpty ? nil : unique
    }
  }

  private static var thai: [(String, ReportKind)] {
    [("แผน", .plan), ("รายงานความก้าวหน้า", .progress), ("บทวิเคราะห์", .analysis)]
  }
}

extension ReadingContext {
  /// Reports the values of a list that stand in it before.
  mutating func reportRepeats<Value: Hashable>(of values: [Located<Value>]) {
    findings += values.repeats(of: \.value).map { .duplicateInReport($0.again, earlier: $0.first) }
  }
}

extension Reading where Value == Cover {
  static var cover: Reading {
    mapping(CoverKeys.schema) { reader, context in
      Cover(lines: reader(CoverKeys.lines, &context) ?? [], logo: reader(CoverKeys.logo, &context))
    }
  }
}

extension Reading where Value == Memo {
  static var memo: Reading {
    typealias Keys = MemoKeys
    return mapping(Keys.schema) { reader, context in
      Memo(
        from: reader(Keys.from, &context), number: reader(Keys.number, &context), date: reader(Keys.date, &context),
        subject: reader(Keys.subject, &context), to: reader(Keys.to, &context), body: reader(Keys.body, &context),
        signer: reader(Keys.signedBy, &context))
    }
  }
}

extension Reading where Value == Approval {
  static var approval: Reading {
    typealias Keys = ApprovalKeys
    return mapping(Keys.schema) { reader, context in
      let (office, opinion) = (reader(Keys.office, &context), reader(Keys.opinion, &context))
      let (signer, date) = (reader(Keys.signedBy, &context), reader(Keys.date, &context))
      guard let office else { return nil }
      return Approval(span: reader.span, office: office, opinion: opinion, signer: signer, date: date)
    }
  }
}

extension Reading where Value == Figure {
  static var figure: Reading {
    typealias Keys = FigureKeys
    return mapping(Keys.schema) { reader, context in
      let (id, file) = (reader(Keys.id, &context), reader(Keys.file, &context))
      let (alternative, caption) = (reader(Keys.alternative, &context), reader(Keys.caption, &context))
      guard let id, let file, let alternative else { return nil }
      return Figure(id: id, file: file, alternative: alternative, caption: caption)
    }
  }
}

extension Reading where Value == PlaceholderText {
  /// Inline Markdown in which `{year}` and `{round}` stand for those of the report.
  static var placeholderText: Reading {
    Reading("inline Markdown with {year} and {round}") { node, context in
      guard let inline = Reading<InlineText>.inline.read(node, &context) else { return nil }
      var placeholders: [PlaceholderText.Placeholder] = []
      for range in bracedRanges(inline.text.bytes) {
        let name = String(decoding: inline.text.bytes[range.dropFirst().dropLast()], as: UTF8.self).trimmingWhitespace
        if let kind = PlaceholderText.Kind.allCases.first(where: { $0.rawValue == name || $0.thai == name }) {
          placeholders.append(PlaceholderText.Placeholder(kind: kind, range: range))
        } else {
          context.findings.append(.unknownTextPlaceholder(Located(name, at: inline.text.span(of: range))))
        }
      }
      return PlaceholderText(text: inline, placeholders: placeholders)
    }
  }

  /// The ranges `{…}` without a brace between their own.
  private static func bracedRanges(_ bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var opening: Int?
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "{") { opening = index }
      guard byte == UInt8(ascii: "}"), let start = opening else { continue }
      ranges.append(start..<index + 1)
      opening = nil
    }
    return ranges
  }
}

extension Diagnostic {
  @Sendable static func duplicateInReport<Value>(_ name: Located<Value>, earlier: Located<Value>) -> Diagnostic {
    let word = name.span.text
    return Diagnostic(
      ContentFinding.duplicateInReport, at: name.span,
      Wording(thai: "`\(word)` มีอยู่แล้วในรายการเดียวกัน", english: "`\(word)` stands twice in one list"),
      notes: [.first(at: earlier.span)],
      hint: Wording(thai: "เหลือไว้ครั้งเดียว หรือแก้ให้เป็นค่าอื่น", english: "keep one of them, or mend one of them"))
  }

  fileprivate static func unknownTextPlaceholder(_ name: Located<String>) -> Diagnostic {
    let names = PlaceholderText.Kind.allCases.flatMap { [$0.rawValue, $0.thai] }
    let list = names.map { "{\($0)}" }.joined(separator: ", ")
    return Diagnostic(
      ContentFinding.textPlaceholder, at: name.span,
      Wording(
        thai: "ไม่รู้จักตัวแทน {\(name.value)} จึงไม่มีค่าที่จะพิมพ์แทน",
        english: "nothing is known to stand for {\(name.value)}"),
      hint: nearest(to: name.value, among: names).map { Wording.didYouMean("{\($0)}") }
        ?? Wording(thai: "ที่ใช้ได้: \(list)", english: "those that can stand here: \(list)"))
  }
}
