internal import Diagnostics
internal import Thai

extension Source {
  /// How many findings of a kind that may run through a whole text are shown of one file.
  private static var mostHygieneFindings: Int { 20 }

  /// The mistakes of Thai typing that nobody sees, but that searching and reading aloud stumble over. Addresses and
  /// the comments of YAML are passed over: the first must be what they are, the others are not published.
  var hygieneFindings: [Diagnostic] {
    let found = TextHygiene.findings(in: bytes)
    guard !found.isEmpty else { return [] }
    let yamlEnd = endOfYAML
    let told = found.filter { !isAddress(around: $0.range) && !isComment($0.range.lowerBound, yamlEnd: yamlEnd) }
    var findings = told.prefix(Self.mostHygieneFindings).map { Diagnostic.hygiene($0, in: self) }
    if told.count > findings.count {
      let place = span(told[findings.count].range)
      findings.append(.moreHygiene(place.start, told.count - findings.count))
    }
    return findings
  }

  /// Where the YAML of the file ends: a file of YAML is YAML to its end, a page has it between two lines `---`.
  private var endOfYAML: Int {
    if path.hasSuffix(".yml") { return bytes.count }
    var ignored: [Diagnostic] = []
    return path.hasSuffix(".md") ? FrontMatter(self, findings: &ignored)?.yaml.upperBound ?? 0 : 0
  }

  private func isComment(_ offset: Int, yamlEnd: Int) -> Bool {
    guard offset < yamlEnd else { return false }
    return bytes[lineRange(around: offset)].first { $0 != 0x20 } == UInt8(ascii: "#")
  }

  /// Whether the range lies in a web address, or in a path of the site: the word around it, up to white space, brackets
  /// or quotation marks, says so.
  private func isAddress(around range: Range<Int>) -> Bool {
    let line = lineRange(around: range.lowerBound)
    let lower = bytes[line.lowerBound..<max(line.lowerBound, range.lowerBound)].lastIndex(where: Self.endsWord)
    let upper = bytes[min(range.upperBound, line.upperBound)..<line.upperBound].firstIndex(where: Self.endsWord)
    let start = lower.map { $0 + 1 } ?? line.lowerBound
    let word = String(decoding: bytes[start..<(upper ?? line.upperBound)], as: UTF8.self)
    let isDestination = start >= 2 && bytes[start - 1] == UInt8(ascii: "(") && bytes[start - 2] == UInt8(ascii: "]")
    return isDestination || word.contains("://") || Self.pathStarts.contains { word.hasPrefix($0) }
  }

  private static func endsWord(_ byte: UInt8) -> Bool { byte <= 0x20 || "\"'<>(){}[],`|".utf8.contains(byte) }

  private static var pathStarts: [String] { ["files/", "pages/", "news/", "content/", "/", "mailto:", "tel:"] }
}

extension TextHygiene.Kind {
  fileprivate var id: ContentFinding {
    switch self {
    case .decomposedSaraAm: .hygieneSaraAm
    case .doubledSaraE: .hygieneSaraE
    case .doubledMark: .hygieneDoubledMark
    case .misplacedMark: .hygieneMisplacedMark
    case .conflictingMarks: .hygieneConflictingMarks
    case .markWithoutBase: .hygieneLoneMark
    case .zeroWidth: .hygieneZeroWidth
    case .directionControl: .hygieneDirection
    case .invisible: .hygieneInvisible
    }
  }

  fileprivate var wording: Wording {
    switch self {
    case .decomposedSaraAm:
      Wording(
        thai: "สระอำพิมพ์เป็นสองตัว (ํ และ า) การค้นหาจะไม่พบคำนี้",
        english: "ำ is typed as two characters, so searching misses the word")
    case .doubledSaraE:
      Wording(
        thai: "สระแอพิมพ์เป็นสระเอสองตัว การค้นหาจะไม่พบคำนี้", english: "แ is typed as เ twice, so searching misses the word")
    case .doubledMark:
      Wording(thai: "สระหรือวรรณยุกต์ตัวเดียวกันซ้ำบนพยัญชนะเดียว", english: "the same mark stands twice on one consonant")
    case .misplacedMark:
      Wording(
        thai: "สระหรือวรรณยุกต์สลับลำดับ การค้นหาจะไม่พบคำนี้", english: "a mark is out of order, so searching misses the word")
    case .conflictingMarks:
      Wording(
        thai: "พยัญชนะตัวเดียวมีสระหรือวรรณยุกต์ขัดกัน", english: "two different marks contradict each other on one consonant")
    case .markWithoutBase:
      Wording(thai: "สระหรือวรรณยุกต์ไม่มีพยัญชนะรองรับ", english: "a mark stands on no consonant")
    case .zeroWidth:
      Wording(
        thai: "มีอักขระที่ไม่มีความกว้าง การค้นหาจะไม่พบคำนี้",
        english: "there is a character without width, so searching misses the word")
    case .directionControl:
      Wording(
        thai: "มีอักขระควบคุมทิศทางการเขียน ข้อความอาจแสดงสลับที่",
        english: "a control of the direction of writing may show the text out of order")
    case .invisible:
      Wording(thai: "มีอักขระควบคุมที่มองไม่เห็น", english: "there is an invisible control character")
    }
  }
}

extension Diagnostic {
  static func hygiene(_ finding: TextHygiene.Finding, in source: Source) -> Diagnostic {
    let wanted = source.context(of: finding.range, mended: finding.mended)
    return Diagnostic(
      finding.kind.id, at: source.span(finding.range), finding.kind.wording,
      hint: finding.kind == .conflictingMarks
        ? Wording(thai: "พิมพ์คำนี้ใหม่ น่าจะเป็น `\(wanted)`", english: "type the word again; perhaps it is `\(wanted)`")
        : Wording(thai: "พิมพ์ใหม่เป็น `\(wanted)`", english: "type it again as `\(wanted)`"))
  }

  /// Of a character that an escape of YAML makes.
  static func escaped(_ kind: TextHygiene.Kind, at span: Span) -> Diagnostic {
    Diagnostic(
      kind.id, at: span, kind.wording,
      hint: Wording(
        thai: "ลบส่วนที่ขึ้นต้นด้วย \\ ออก หรือเขียนข้อความในเครื่องหมาย '…' ซึ่งไม่แปล \\",
        english: "take out what begins with \\, or write the text between '…', where \\ means nothing"))
  }

  static func moreHygiene(_ span: Span, _ count: Int) -> Diagnostic {
    Diagnostic(
      ContentFinding.hygieneMore, at: span,
      Wording(
        thai: "ตั้งแต่ตรงนี้ยังมีอักขระไทยที่พิมพ์ผิดโดยมองไม่เห็นอีก \(count) แห่ง",
        english: "from here on there are \(count) more mistakes of typing that nobody sees"),
      hint: Wording(
        thai: "ถ้าคัดลอกมาจาก PDF ให้พิมพ์ใหม่หรือคัดลอกจากไฟล์ต้นฉบับ",
        english: "if the text was copied from a PDF, type it again or copy it from the original file"))
  }
}

extension Source {
  /// The mended text with up to eight characters on both sides, within the line and up to a space.
  fileprivate func context(of range: Range<Int>, mended: [UInt8]) -> String {
    let line = lineRange(around: range.lowerBound)
    let before = String(decoding: bytes[line.lowerBound..<max(line.lowerBound, range.lowerBound)], as: UTF8.self)
    let after = String(decoding: bytes[min(line.upperBound, range.upperBound)..<line.upperBound], as: UTF8.self)
    let left = before.unicodeScalars.suffix(200).reversed().prefix { $0 != " " }.prefix(8).reversed()
    let right = after.unicodeScalars.prefix(200).prefix { $0 != " " }.prefix(8)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: left)
    text.append(contentsOf: String(decoding: mended, as: UTF8.self).unicodeScalars)
    text.append(contentsOf: right)
    return TextHygiene.mended(String(text))
  }
}
