internal import Diagnostics
internal import Thai

extension Reading where Value == Responsible {
  /// The id, name or another name of a unit, or any words. A single Latin word has to be a unit.
  static var responsible: Reading {
    Reading("unit or words") { node, context in
      guard let text = Reading<Located<String>>.located.read(node, &context) else { return nil }
      if let unit = context.units?.first(where: { $0.answers(to: text.value) }) {
        return .unit(Located(unit.id, at: text.span))
      }
      guard text.value.isLatinWord else { return Reading<InlineText>.inline.read(node, &context).map { .text($0) } }
      guard let units = context.units else { return .unit(text) }
      context.findings.append(.unknownUnit(text, among: units))
      return nil
    }
  }
}

extension Unit {
  fileprivate func answers(to word: String) -> Bool { id == word || name == word || aliases.contains(word) }
}

extension String {
  /// Whether it is one word of Latin letters, digits, `-`, `_`: the form of an id.
  fileprivate var isLatinWord: Bool {
    !isEmpty && utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && utf8.contains { (0x41...0x7A).contains($0) }
  }
}

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
    Reading("span of time, or span and text") { node, context in
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
    Reading("text with due or every") { node, context in
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

extension Reading where Value == Located<Monitoring.Deadline> {
  /// A day or a month.
  static var deadline: Reading {
    Reading("date or month") { node, context in
      guard let period = Reading<Located<Period>>.period.read(node, &context) else { return nil }
      switch period.value {
      case .date(let date): return Located(.date(date), at: period.span)
      case .month(let month): return Located(.month(month), at: period.span)
      default:
        context.findings.append(.notADeadline(period))
        return nil
      }
    }
  }
}

extension Reading where Value == Monitoring.Recurrence {
  static var recurrence: Reading {
    Reading("monthly, 3m, 6m or 12m") { node, context in
      guard let text = Reading<Located<String>>.located.read(node, &context) else { return nil }
      var word = DigitStyle.arabic.applied(to: text.value).filter { !$0.isWhitespace }
      if word.hasPrefix("ทุก") { word.removeFirst("ทุก".count) }
      if let found = words[word] { return found }
      context.findings.append(.unknownChoice(text, among: ["monthly", "3m", "6m", "12m", "ทุกเดือน", "ทุก 3 เดือน"]))
      return nil
    }
  }

  private static var words: [String: Monitoring.Recurrence] {
    [
      "monthly": .monthly, "1m": .monthly, "เดือน": .monthly, "3m": .threeMonths, "3เดือน": .threeMonths,
      "ไตรมาส": .threeMonths, "6m": .sixMonths, "6เดือน": .sixMonths, "12m": .twelveMonths,
      "12เดือน": .twelveMonths, "ปี": .twelveMonths,
    ]
  }
}

extension Reading where Value == ProseList {
  /// A list of Markdown texts, or one text.
  static var proseList: Reading {
    Reading("list of Markdown") { node, context in
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
        english: hint.english + " Words that are no span are written  timeframe: {text: \(text)}"))
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

  fileprivate static func notADeadline(_ period: Located<Period>) -> Diagnostic {
    let last = period.value.days.last.printed()
    return Diagnostic(
      ContentFinding.date, at: period.span,
      Wording(
        thai: "กำหนดแล้วเสร็จต้องเป็นวันหรือเดือน ไม่ใช่ช่วงเวลา",
        english: "a deadline is a day or a month, not a span of time"),
      hint: Wording(
        thai: "เขียนวันสุดท้าย เช่น  due: \(last)", english: "write its last day, such as  due: \(last)"))
  }
}
