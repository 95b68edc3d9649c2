internal import Diagnostics
internal import RulePages
internal import Thai

/// What is to be known of one finding, as the program carries it.
struct RulePage {
  /// `area/name`.
  let id: String
  let severity: Severity
  /// One line that says what was found.
  let summary: Wording
  /// Why it matters.
  let reason: Wording
  let mend: Wording
  /// A file that makes the finding; nil when no text can.
  let example: Example?

  struct Example {
    let path: String
    let lines: [Substring]
  }

  /// All pages in the order of their ids.
  static func all() -> [RulePage] {
    let bytes = UnsafeBufferPointer(start: rule_pages_start(), count: rule_pages_length())
    return bytes.split(separator: 0x1E).compactMap { RulePage(text(windows874: $0)) }
  }

  /// The page of a record of pages.cp874; `tools/make-rule-pages` says what stands in which line.
  private init?(_ record: String) {
    let lines = record.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard lines.count >= 8, let severity = Severity(rawValue: String(lines[1])) else { return nil }
    id = String(lines[0])
    self.severity = severity
    summary = Wording(thai: String(lines[2]), english: String(lines[5]))
    reason = Wording(thai: String(lines[3]), english: String(lines[6]))
    mend = Wording(thai: String(lines[4]), english: String(lines[7]))
    example = lines.count > 8 ? Example(path: String(lines[8]), lines: Array(lines[9...])) : nil
  }

  /// Windows-874 holds a Thai letter in one byte where UTF-8 takes three, so the pages weigh half as much.
  private static func text(windows874 bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(Unicode.Scalar(windows874: byte) ?? "\u{FFFD}") }
    return String(text)
  }
}
