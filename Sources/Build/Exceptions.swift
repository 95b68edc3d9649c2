internal import Content
internal import Diagnostics
internal import Thai

/// The findings that `exceptions.yml` takes out of the report, and what is wrong with the exceptions themselves.
struct Exceptions {
  private let inForce: [AcceptedFinding]
  private let expired: [AcceptedFinding]
  /// Exceptions from what is no rule, which can never do anything.
  let unknownRules: [Diagnostic]
  /// The places, in the file, of the exceptions that took a finding out.
  private var used: Set<Int> = []
  private var refused: Set<Int> = []
  private var hasToldOfExpired = false

  init() { self.init([], on: .first) }

  init(_ entries: [AcceptedFinding], on day: CalendarDate) {
    let known = entries.filter { FindingCatalogue.ids.contains($0.rule.value) }
    unknownRules = entries.filter { !FindingCatalogue.ids.contains($0.rule.value) }
      .map { .unknownRule($0.rule, among: FindingCatalogue.ids) }
    inForce = known.filter { $0.until.map { day <= $0 } ?? true }
    expired = known.filter { $0.until.map { $0 < day } ?? false }
  }

  /// Takes out the accepted findings. May be called again when more has been found: what was said is not said twice.
  mutating func apply(to findings: inout [Diagnostic]) {
    if !hasToldOfExpired { findings += expired.map { .expiredException($0) } }
    hasToldOfExpired = true
    guard !inForce.isEmpty else { return }
    let byRule = Dictionary(grouping: inForce, by: \.rule.value)
    var told: [Diagnostic] = []
    findings.removeAll { finding in
      guard let exception = byRule[finding.id]?.first(where: { $0.covers(finding) }) else { return false }
      let place = exception.rule.span.range.lowerBound
      used.insert(place)
      if finding.severity < .error { return true }
      if refused.insert(place).inserted { told.append(.refusedException(exception, of: finding)) }
      return false
    }
    findings += told
  }

  /// Findings about exceptions that nothing has matched; only when everything has been looked at.
  var unused: [Diagnostic] {
    inForce.filter { !used.contains($0.rule.span.range.lowerBound) }.map { .unusedException($0) }
  }
}

extension AcceptedFinding {
  /// Whether the finding stands in the file, and on the line if one is given, that the exception names.
  fileprivate func covers(_ finding: Diagnostic) -> Bool {
    guard let span = finding.span else { return false }
    let shown = span.source.path
    let written = path.value
    if written == shown || "content/" + written == shown { return true }
    guard let colon = written.lastIndex(of: ":"), let line = Int(written[written.index(after: colon)...]) else {
      return false
    }
    let file = written[..<colon]
    guard file == shown || "content/" + file == shown else { return false }
    return span.source.position(of: span.range.lowerBound).line == line
  }
}

extension Diagnostic {
  static func refusedException(_ exception: AcceptedFinding, of finding: Diagnostic) -> Diagnostic {
    Diagnostic(
      BuildFinding.refusedException, at: exception.rule.span,
      Wording(
        thai: "ยกเว้น `\(finding.id)` ไม่ได้ เพราะเป็นข้อผิดพลาด",
        english: "`\(finding.id)` is an error and can't be excepted"),
      notes: [.init(at: finding.span, Wording(thai: "ข้อผิดพลาดอยู่ที่นี่", english: "the error is here"))],
      hint: Wording(
        thai: "แก้ข้อผิดพลาดนั้น แล้วลบข้อยกเว้นนี้", english: "mend the error, then delete this exception"))
  }

  static func expiredException(_ exception: AcceptedFinding) -> Diagnostic {
    let date = exception.until
    return Diagnostic(
      BuildFinding.expiredException, at: exception.rule.span,
      Wording(
        thai: "ข้อยกเว้นนี้หมดอายุแล้วเมื่อ \(date?.printed() ?? "")",
        english: "this exception has expired, on \(date?.isoText ?? "")"),
      hint: Wording(
        thai: "แก้ที่ยกเว้นไว้ แล้วลบข้อนี้ หรือให้ผู้อนุมัติเลื่อน until:",
        english: "mend what it excepted and delete it, or let whoever decided it move `until:`"))
  }

  static func unusedException(_ exception: AcceptedFinding) -> Diagnostic {
    Diagnostic(
      BuildFinding.unusedException, at: exception.rule.span,
      Wording(
        thai: "ไม่พบ `\(exception.rule.value)` ที่ \(exception.path.value) ข้อยกเว้นนี้จึงไม่ได้ใช้",
        english: "there is no `\(exception.rule.value)` at \(exception.path.value), so this exception does nothing"),
      hint: Wording(
        thai: "ลบข้อนี้ หรือแก้กติกาและเส้นทางให้ตรงกับที่รายงาน",
        english: "delete it, or write the rule and path as they are reported"))
  }
}
