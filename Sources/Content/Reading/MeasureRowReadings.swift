internal import Diagnostics
internal import Thai

extension Reading where Value == Period {
  fileprivate static var unlocated: Reading {
    parsed("span of time", .date) { text, year in Period.read(text, fiscalYear: year) }
  }
}

extension Reading where Value == Located<Period> {
  static var period: Reading { Reading<Period>.unlocated.located() }
}

extension Reading where Value == Located<Round> {
  static var round: Reading { Reading<Round>.parsed("round", .date) { text, _ in Round.read(text) }.located() }
}

extension Reading where Value == Timeframe {
  /// A span alone, or a span, words, or both under keys of their own.
  static var timeframe: Reading {
    Reading(.either("span of time", .mapping(TimeframeKeys.schema.name))) { node, context in
      if let text = node.scalar?.text { return span(text, node, &context) }
      guard let reader = MappingReader(node, TimeframeKeys.schema, &context) else { return nil }
      let period = reader(TimeframeKeys.span, &context)
      let text = reader(TimeframeKeys.text, &context)
      if !reader.has(TimeframeKeys.span), !reader.has(TimeframeKeys.text) {
        context.findings.append(.emptyTimeframe(node.span))
      }
      return Timeframe(period: period, text: text)
    }
  }

  private static func span(_ text: String, _ node: YAMLNode, _ context: inout ReadingContext) -> Timeframe? {
    switch Period.read(text, fiscalYear: context.fiscalYear) {
    case .success(let period): return Timeframe(period: Located(period, at: node.span), text: nil)
    case .failure(let failure):
      context.report(failure.offering(text: text.trimmingWhitespace), .date, in: node)
      return nil
    }
  }
}

extension Reading where Value == Monitoring {
  /// Words alone, or words with a deadline or a recurrence.
  static var monitoring: Reading {
    Reading(.either("Markdown", .mapping(MonitoringKeys.schema.name))) { node, context in
      if node.scalar != nil {
        return Reading<BlockText>.block.read(node, &context).map { Monitoring(text: $0, due: [], every: nil) }
      }
      guard let reader = MappingReader(node, MonitoringKeys.schema, &context) else { return nil }
      let text = reader(MonitoringKeys.text, &context)
      let (due, every) = (reader(MonitoringKeys.due, &context), reader(MonitoringKeys.every, &context))
      return text.map { Monitoring(text: $0, due: due ?? [], every: every) }
    }
  }
}

extension Reading where Value == Monitoring.Recurrence {
  static var recurrence: Reading {
    let choices = words.map(\.0)
    let known = Dictionary(words.map { ($0.0.filter { !$0.isWhitespace }, $0.1) }) { first, _ in first }
    return Reading(.words("recurrence", choices)) { node, context in
      guard let text = Reading<Located<String>>.located.read(node, &context) else { return nil }
      let word = DigitStyle.arabic.applied(to: text.value).filter { !$0.isWhitespace }
      if let found = known[word] { return found }
      context.findings.append(.unknownChoice(text, among: choices))
      return nil
    }
  }

  private static var words: [(String, Monitoring.Recurrence)] {
    [
      ("monthly", .monthly), ("3m", .threeMonths), ("6m", .sixMonths), ("12m", .twelveMonths), ("1m", .monthly),
      ("ทุกเดือน", .monthly), ("ทุก 3 เดือน", .threeMonths), ("ทุกไตรมาส", .threeMonths),
      ("ทุก 6 เดือน", .sixMonths), ("ทุก 12 เดือน", .twelveMonths), ("ทุกปี", .twelveMonths),
      ("เดือน", .monthly), ("3 เดือน", .threeMonths), ("ไตรมาส", .threeMonths), ("6 เดือน", .sixMonths),
      ("12 เดือน", .twelveMonths), ("ปี", .twelveMonths),
    ]
  }
}

extension Reading where Value == ProseList {
  /// A list of Markdown texts, or one text.
  static var proseList: Reading {
    Reading(.list("Markdown")) { node, context in
      guard case .sequence(let nodes, _) = node.content else {
        return Reading<BlockText>.block.read(node, &context).map { ProseList(text: $0) }
      }
      return ProseList(nodes.filter { !$0.isEmpty }.compactMap { Reading<BlockText>.block.read($0, &context) })
    }
  }
}

extension ReadingFailure {
  /// With the way to write words that are no span of time.
  fileprivate func offering(text: String) -> ReadingFailure {
    ReadingFailure(
      kind, at: range, reason: reason,
      hint: Wording(
        thai: hint.thai + " หรือถ้าเป็นคำบรรยาย เขียน  timeframe: {text: \(text)}",
        english: hint.english + "; words that are no span are written  timeframe: {text: \(text)}"))
  }
}

extension Diagnostic {
  fileprivate static func emptyTimeframe(_ span: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.timeframe, at: span,
      Wording(
        thai: "ระยะเวลานี้ไม่มีทั้งช่วงเวลา (span) และข้อความ (text)",
        english: "this timeframe has neither a span nor a text"),
      hint: Wording(
        thai: "เขียนเช่น  timeframe: ต.ค. 2567 – ก.ย. 2568  หรือลบบรรทัดนี้ถ้ายังไม่กำหนด",
        english: "write, for example,  timeframe: ต.ค. 2567 – ก.ย. 2568  or leave the key out"))
  }
}
