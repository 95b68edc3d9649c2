internal import Diagnostics
internal import Thai

extension Reading where Value == [Progress] {
  /// The entries of a measure, one a round.
  static var progressEntries: Reading {
    Reading(.list(.mapping(ProgressKeys.schema.name))) { node, context in
      guard let entries = Reading<[Progress]>.list(of: .progress).read(node, &context) else { return nil }
      context.findings += entries.compactMap(\.round).repeats(of: \.value).map {
        .duplicateRound($0.again, earlier: $0.first)
      }
      return entries
    }
  }
}

extension Reading where Value == Progress {
  static var progress: Reading {
    typealias Keys = ProgressKeys
    return mapping(Keys.schema) { reader, context in
      Progress(
        span: reader.span, round: reader(Keys.round, &context), asOf: reader(Keys.asOf, &context),
        status: reader(Keys.status, &context), percent: reader(Keys.percent, &context),
        budget: reader(Keys.budget, &context), result: reader(Keys.result, &context),
        outcome: reader(Keys.outcome, &context), recommendation: reader(Keys.recommendation, &context),
        evidence: reader(Keys.evidence, &context) ?? [])
    }
  }
}

extension Reading where Value == Progress.Status {
  static var status: Reading {
    choice(
      "status",
      or: [
        ("ยังไม่เริ่ม", .notStarted), ("กำลังดำเนินการ", .inProgress), ("แล้วเสร็จ", .done),
        ("ไม่ได้ดำเนินการ", .notDone),
      ])
  }
}

extension Reading where Value == Progress.Budget {
  static var budget: Reading {
    mapping(BudgetKeys.schema) { reader, context in
      let (planned, spent) = (reader(BudgetKeys.planned, &context), reader(BudgetKeys.spent, &context))
      if let planned, let spent, spent > planned, let node = reader.node(BudgetKeys.spent) {
        context.findings.append(
          .overspent(spent, of: planned, at: node.span, planned: reader.node(BudgetKeys.planned)?.span))
      }
      return Progress.Budget(planned: planned, spent: spent)
    }
  }
}

extension Reading where Value == Progress.Evidence {
  static var evidence: Reading {
    typealias Keys = EvidenceKeys
    return mapping(Keys.schema) { reader, context in
      let (file, url) = (reader(Keys.file, &context), reader(Keys.url, &context))
      let title = reader(Keys.title, &context)
      if reader.has(Keys.file) == reader.has(Keys.url) {
        context.findings.append(.evidencePlace(reader.span.start, isDouble: reader.has(Keys.file)))
      }
      guard let title, let place = file.map(Progress.Evidence.Place.file) ?? url.map(Progress.Evidence.Place.url)
      else { return nil }
      return Progress.Evidence(place: place, title: title)
    }
  }
}

extension Diagnostic {
  static func overspent(
    _ spent: ExactDecimal, of planned: ExactDecimal, at span: Span, planned place: Span?
  ) -> Diagnostic {
    let more = (spent - planned).printed(places: 2)
    return Diagnostic(
      ContentFinding.overspent, at: span,
      Wording(
        thai: "ใช้งบประมาณเกินที่ตั้งไว้ \(more) บาท", english: "\(more) baht more than planned have been spent"),
      notes: place.map { [.init(at: $0, Wording(thai: "ตั้งไว้เท่านี้", english: "this much is planned"))] } ?? [],
      hint: Wording(
        thai: "ตรวจตัวเลขทั้งสอง ถ้ามีการโอนเพิ่ม ให้แก้ planned เป็นวงเงินหลังโอน",
        english: "check both numbers; when money was added, write the new sum as planned"))
  }

  fileprivate static func duplicateRound(_ round: Located<Round>, earlier: Located<Round>) -> Diagnostic {
    Diagnostic(
      ContentFinding.duplicateRound, at: round.span,
      Wording(
        thai: "มีความก้าวหน้าของ\(round.value.printed())ซ้ำกัน จึงไม่รู้ว่าจะแสดงรายการใด",
        english: "there are two entries for the \(round.value.printed(CalendarStyle(.english))), so which one holds?"),
      notes: [.first(at: earlier.span)],
      hint: Wording(
        thai: "รวมเป็นรายการเดียว หรือแก้รอบให้ถูกต้อง (6m, 12m, q1–q4)",
        english: "make them one, or mend the round (6m, 12m, q1–q4)"))
  }

  fileprivate static func evidencePlace(_ place: Span, isDouble: Bool) -> Diagnostic {
    Diagnostic(
      ContentFinding.evidence, at: place,
      isDouble
        ? Wording(
          thai: "หลักฐานหนึ่งรายการเป็นได้ทั้งไฟล์ (file) หรือลิงก์ (url) เพียงอย่างเดียว",
          english: "a piece of evidence is a file or an address, not both")
        : Wording(
          thai: "หลักฐานนี้ไม่มีทั้งไฟล์ (file) และลิงก์ (url)",
          english: "this piece of evidence has neither a file nor an address"),
      hint: Wording(
        thai: "เขียนเช่น  - {file: files/2568/photo.pdf, title: ภาพกิจกรรม}",
        english: "write, for example,  - {file: files/2568/photo.pdf, title: ภาพกิจกรรม}"))
  }
}
