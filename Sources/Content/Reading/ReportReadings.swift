internal import Diagnostics
internal import Thai

extension Reading where Value == [ReportKind] {
  static var reportKinds: Reading {
    let kind = Reading<ReportKind>.choice("kind of report", ReportKind.allCases.map { ($0.rawValue, $0) } + thai)
    return Reading(.list(kind.kind)) { node, context in
      let kinds = Reading<[Located<ReportKind>]>.list(of: kind.located()).read(node, &context) ?? []
      if case .sequence(let nodes, _) = node.content, nodes.isEmpty {
        context.findings.append(.emptyValue(KeyEntry(ReportKeys.kind), at: node.span))
      }
      let unique = context.withoutDuplicates(kinds)
      return unique.isEmpty ? nil : unique.map(\.value)
    }
  }

  private static var thai: [(String, ReportKind)] {
    [("แผน", .plan), ("รายงานความก้าวหน้า", .progress), ("บทวิเคราะห์", .analysis)]
  }
}

extension ReadingContext {
  /// The values of a list without those that stand in it before, which are reported.
  mutating func withoutDuplicates<Value: Hashable>(_ values: [Located<Value>]) -> [Located<Value>] {
    var first: [Value: Located<Value>] = [:]
    var kept: [Located<Value>] = []
    for value in values {
      if let earlier = first[value.value] {
        findings.append(.duplicateInReport(value.span, earlier: earlier.span))
      } else {
        first[value.value] = value
        kept.append(value)
      }
    }
    return kept
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
        emblem: reader(Keys.emblem, &context), from: reader(Keys.from, &context), number: reader(Keys.number, &context),
        date: reader(Keys.date, &context),
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
  fileprivate static func duplicateInReport(_ span: Span, earlier: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.duplicateInReport, at: span,
      Wording(thai: "`\(span.text)` มีอยู่แล้วในรายการเดียวกัน", english: "`\(span.text)` stands twice in one list"),
      notes: [.init(at: earlier, Wording(thai: "ครั้งแรกอยู่ที่นี่", english: "the first one is here"))],
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
      hint: nearest(to: name.value, among: names).map {
        Wording(thai: "หมายถึง `{\($0)}` ใช่หรือไม่", english: "did you mean `{\($0)}`?")
      } ?? Wording(thai: "ที่ใช้ได้: \(list)", english: "those that can stand here: \(list)"))
  }
}
