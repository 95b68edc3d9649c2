internal import Content
internal import Diagnostics

extension [Diagnostic] {
  /// In source order, each once, and of each file only so many: errors before warnings before hints, then a last one that tells
  /// how many more there are, as severe as the worst of those. One file with a mistake in every line would bury the
  /// mistakes of all others.
  func capped(perFile limit: Int) -> [Diagnostic] {
    let sorted = inSourceOrder().withoutRepeats
    let byFile = Dictionary(grouping: sorted) { $0.span?.source.path ?? "" }
    let crowded = byFile.filter { !$0.key.isEmpty && $0.value.count > limit }
    guard !crowded.isEmpty else { return sorted }
    let others = sorted.filter { crowded[$0.span?.source.path ?? ""] == nil }
    return (others + crowded.values.flatMap { Self.shortened($0, to: limit) }).inSourceOrder()
  }

  /// A text that stands on several pages is found fault with on each of them.
  private var withoutRepeats: [Diagnostic] {
    var seen: Set<Fault> = []
    return filter { finding in
      guard let span = finding.span else { return true }
      let fault = Fault(
        id: finding.id, path: span.source.path, range: span.range, message: finding.message.english)
      return seen.insert(fault).inserted
    }
  }

  /// - Parameter findings: all of one file, more than `limit`.
  private static func shortened(_ findings: [Diagnostic], to limit: Int) -> [Diagnostic] {
    let bySeverity = findings.indices.sorted { left, right in
      (findings[right].severity, left) < (findings[left].severity, right)
    }
    let rest = bySeverity.dropFirst(limit).map { findings[$0] }
    guard let worst = rest.worst, let source = findings.first?.span?.source else { return findings }
    let kept = bySeverity.prefix(limit).sorted().map { findings[$0] }
    return kept + [.moreFindings(rest.count, in: source, severity: worst)]
  }
}

/// What tells a finding from others.
private struct Fault: Hashable {
  let id: String
  let path: String
  let range: Range<Int>
  let message: String
}

extension Diagnostic {
  fileprivate static func moreFindings(_ count: Int, in source: Source, severity: Severity) -> Diagnostic {
    let end = source.bytes.count
    var finding = Diagnostic(
      BuildFinding.moreFindings, at: source.span(end..<end),
      Wording(
        thai: "ไฟล์นี้ยังมีอีก \(count) จุดที่ไม่ได้แสดง", english: "this file has \(count) more findings that are not shown"),
      hint: Wording(
        thai: "แก้ที่แสดงก่อนแล้วสั่งใหม่ หรือเพิ่มจำนวนใน site.yml ด้วย  limits: {findings_per_file: 1000}",
        english: "mend those and run again, or raise the number in site.yml:  limits: {findings_per_file: 1000}"))
    finding.severity = severity
    return finding
  }
}
