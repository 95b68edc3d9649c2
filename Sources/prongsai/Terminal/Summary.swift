internal import Build
internal import Diagnostics

/// The one line at the end: pages, files written, findings, time.
struct Summary {
  let report: BuildReport
  let counts: DiagnosticReport
  let writes: Bool
  /// Whether findings kept the site as it was.
  let keptLastSite: Bool
  let took: Duration

  var wording: Wording {
    let (thai, english) = (findings.thai, findings.english)
    let done = outcome
    return Wording(
      thai: "\(done.thai)  \(report.pages) หน้า  \(written.thai)\(thai)  \(seconds) วินาที",
      english: "\(done.english)  \(Wording.count(report.pages, "page")), \(written.english)\(english), \(seconds) s")
  }

  /// A line for each stage.
  var timings: String {
    report.timings.map { "  \($0.stage): \(milliseconds($0.duration)) ms\n" }.joined()
  }

  private var outcome: Wording {
    if keptLastSite {
      return writes
        ? Wording(thai: "ยังไม่เผยแพร่: เว็บไซต์เดิมคงอยู่", english: "not published, the last good site is kept:")
        : Wording(thai: "ตรวจแล้ว: ต้องแก้ไข", english: "checked, to be mended:")
    }
    return writes ? Wording(thai: "สร้างเสร็จ", english: "built:") : Wording(thai: "ตรวจแล้ว", english: "checked:")
  }

  private var written: Wording {
    guard writes, !keptLastSite else { return Wording(thai: "", english: "") }
    return Wording(
      thai: "เขียน \(report.written) ไฟล์  ลบ \(report.removed) ไฟล์  ",
      english: "\(Wording.count(report.written, "file")) written, \(report.removed) removed, ")
  }

  private var findings: Wording {
    let (errors, warnings, infos) = (counts.count(.error), counts.count(.warning), counts.count(.info))
    return Wording(
      thai: "ข้อผิดพลาด \(errors)  คำเตือน \(warnings)  ข้อสังเกต \(infos)",
      english: [Wording.count(errors, "error"), Wording.count(warnings, "warning"), Wording.count(infos, "info")]
        .joined(separator: ", "))
  }

  private var seconds: String {
    let hundredths = milliseconds(took) / 10
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private func milliseconds(_ duration: Duration) -> Int {
    let (seconds, attoseconds) = duration.components
    return Int(seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}
