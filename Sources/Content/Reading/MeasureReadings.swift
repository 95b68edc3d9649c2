internal import Diagnostics
internal import Thai

extension Reading where Value == Measure {
  static var measure: Reading {
    typealias Keys = MeasureKeys
    return mapping(Keys.schema) { reader, context in
      let (id, year) = (reader(Keys.id, &context), reader(Keys.fiscalYear, &context))
      let subject = MeasureSubject(reader, &context)
      let continues = reader(Keys.continues, &context)
      let (issue, action) = (reader(Keys.issue, &context), reader(Keys.action, &context))
      let analysis = reader(Keys.analysis, &context)
      // Months without a year are those of the year in which the measure is carried out.
      let (row, parts) = context.with(\.fiscalYear, year?.value) { context in
        (MeasureRow(reader, &context), reader(Keys.parts, &context) ?? [])
      }
      context.findings += measureFindings(reader)
      guard let folder = context.codeYear, let id else { return nil }
      return Measure(
        span: reader.span, year: folder, id: id, fiscalYear: year?.value ?? folder, subject: subject,
        continues: continues, issue: issue, action: action, analysis: analysis, row: row, parts: parts)
    }
  }

  private static func measureFindings(_ reader: MappingReader) -> [Diagnostic] {
    typealias Keys = MeasureKeys
    var findings: [Diagnostic] = []
    if !reader.has(Keys.indicator), !reader.has(Keys.question) {
      findings.append(.measureWithoutIndicator(reader.span.start))
    }
    if !reader.has(Keys.issue), !reader.has(Keys.action) { findings.append(.measureWithoutIssue(reader.span.start)) }
    return findings + keysInParts(reader)
  }

  /// The keys of parts that the measure has as well.
  private static func keysInParts(_ reader: MappingReader) -> [Diagnostic] {
    guard let node = reader.node(MeasureKeys.parts) else { return [] }
    var parts = [node]
    if case .sequence(let nodes, _) = node.content { parts = nodes }
    var findings: [Diagnostic] = []
    for part in parts {
      guard case .mapping(let pairs) = part.content else { continue }
      for pair in pairs where !pair.value.isEmpty {
        guard let entry = MeasureRowKeys.schema.key(pair.key.value), let outer = reader.node(named: entry.name) else {
          continue
        }
        findings.append(.keyInPart(pair.key, entry, outer: outer.span))
      }
    }
    return findings
  }
}

extension MeasureSubject {
  fileprivate init(_ reader: MappingReader, _ context: inout ReadingContext) {
    typealias Keys = MeasureKeys
    self.init(
      indicator: reader(Keys.indicator, &context), question: reader(Keys.question, &context),
      subindicator: reader(Keys.subindicator, &context), topic: reader(Keys.topic, &context))
  }
}

extension MeasureRow {
  fileprivate convenience init(_ reader: MappingReader, _ context: inout ReadingContext) {
    typealias Keys = MeasureRowKeys
    self.init(
      span: reader.span, label: reader(Keys.label, &context), items: reader(Keys.items, &context) ?? [],
      responsible: reader(Keys.responsible, &context) ?? [], timeframe: reader(Keys.timeframe, &context),
      steps: reader(Keys.steps, &context), monitoring: reader(Keys.monitoring, &context) ?? [],
      progress: reader(Keys.progress, &context) ?? [])
  }
}

extension Reading where Value == MeasureRow {
  static var measurePart: Reading {
    mapping(MeasureRowKeys.schema) { reader, context in MeasureRow(reader, &context) }
  }
}

extension Reading where Value == Located<String> {
  /// The name of a measure in its address: small Latin letters, digits, `-` and `_`.
  static var measureID: Reading {
    located.checked(as: "id of a measure", { $0.value.isMeasureID }, otherwise: { .badMeasureID($0) })
  }

  /// The number of a subindicator; Thai digits count as Arabic ones.
  static var subindicatorNumber: Reading {
    Reading("number of a subindicator, 9.1") { node, context in
      located.read(node, &context).map { text in text.map { DigitStyle.arabic.applied(to: $0) } }
    }
  }
}

extension Reading where Value == Located<MeasureReference> {
  /// A measure of an earlier year, always with its year: `2567/m09-basic`.
  static var earlierMeasure: Reading {
    Reading("year/id of an earlier measure") { node, context in
      guard let text = Reading<Located<String>>.located.read(node, &context) else { return nil }
      guard let reference = reference(text, node, &context) else { return nil }
      guard text.value.contains("/"), let year = context.codeYear, reference.year < year else {
        context.findings.append(.badContinues(text, reference, year: context.codeYear))
        return nil
      }
      return Located(reference, at: text.span)
    }
  }

  /// A measure of the chosen year, or of the one written before it.
  static var measureOfYear: Reading {
    Reading("id, or year/id, of a measure") { node, context in
      guard let text = Reading<Located<String>>.located.read(node, &context) else { return nil }
      return reference(text, node, &context).map { Located($0, at: text.span) }
    }
  }

  private static func reference(
    _ text: Located<String>, _ node: YAMLNode, _ context: inout ReadingContext
  ) -> MeasureReference? {
    let parts = text.value.split(separator: "/", maxSplits: 1).map { String($0).trimmingWhitespace }
    guard parts.count == 2, let written = parts.first, let id = parts.last else {
      return context.codeYear.map { MeasureReference(year: $0, id: text.value) }
    }
    switch FiscalYear.read(written) {
    case .success(let year): return MeasureReference(year: year, id: id)
    case .failure(let failure):
      context.report(failure, .year, in: node)
      return nil
    }
  }
}

extension String {
  fileprivate var isMeasureID: Bool {
    let isPlain = utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
    }
    return isPlain && !isEmpty && utf8.count <= 64 && first != "-" && first != "_"
  }

  /// The nearest id that can stand: small letters, hyphens for what can't.
  fileprivate var mendedMeasureID: String {
    let mended = lowercased().split { character in !String(character).isMeasureID }.joined(separator: "-")
    return mended.isMeasureID ? mended : "m09-basic"
  }
}

extension Diagnostic {
  fileprivate static func measureWithoutIndicator(_ place: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.measureWithoutIndicator, at: place,
      Wording(
        thai: "มาตรการนี้ไม่ได้บอกว่าอยู่ในตัวชี้วัด (indicator) หรือข้อคำถาม (question) ใด",
        english: "the measure names neither its indicator nor its question"),
      hint: Wording(
        thai: "เพิ่มบรรทัด  indicator: 9  หรือ  question: e6",
        english: "add a line  indicator: 9  or  question: e6"))
  }

  fileprivate static func measureWithoutIssue(_ place: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.measureWithoutIssue, at: place,
      Wording(
        thai: "มาตรการนี้ไม่มีทั้งประเด็น (issue) และมาตรการ (action) จึงไม่มีสิ่งที่จะแสดง",
        english: "the measure has neither an issue nor an action, so there is nothing to show"),
      hint: Wording(
        thai: "เพิ่มบรรทัด  issue: |  (สิ่งที่ต้องแก้ไข) หรือ  action: |  (สิ่งที่จะทำ)",
        english: "add  issue: |  (what is to be mended) or  action: |  (what is undertaken)"))
  }

  fileprivate static func keyInPart(_ key: Located<String>, _ entry: KeyEntry, outer: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.keyInPart, at: key.span,
      Wording(
        thai: "`\(entry.name)` (\(entry.thai)) อยู่ทั้งในมาตรการและในส่วนย่อย",
        english: "`\(entry.name)` (\(entry.thai)) stands both in the measure and in its part"),
      notes: [.init(at: outer, Wording(thai: "ของทั้งมาตรการอยู่ที่นี่", english: "that of the whole measure is here"))],
      hint: Wording(
        thai: "เขียนไว้ที่มาตรการถ้าใช้ร่วมกันทุกส่วน หรือเขียนไว้ในทุกส่วนย่อย อย่างใดอย่างหนึ่ง",
        english: "write it in the measure when all parts share it, else only in the parts"))
  }

  fileprivate static func badMeasureID(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      ContentFinding.measureID, at: id.span,
      Wording(
        thai: "รหัสมาตรการ `\(id.value)` ใช้เป็นที่อยู่เว็บไม่ได้ ใช้ได้เฉพาะ a–z ตัวเล็ก ตัวเลขอารบิก - และ _",
        english: "the id `\(id.value)` can't be part of an address: only a–z, 0–9, - and _ can"),
      hint: .writeText("id: " + id.value.mendedMeasureID))
  }

  fileprivate static func badContinues(
    _ text: Located<String>, _ reference: MeasureReference, year: FiscalYear?
  ) -> Diagnostic {
    let before = (year?.number ?? reference.year.number) - 1
    return Diagnostic(
      ContentFinding.continues, at: text.span,
      Wording(
        thai: "มาตรการต่อเนื่องได้จากปีก่อนเท่านั้น และต้องเขียนปีไว้หน้ารหัส",
        english: "a measure goes on with one of an earlier year, whose year is written before the id"),
      hint: .writeText("continues: \(before)/\(reference.id)"))
  }
}
