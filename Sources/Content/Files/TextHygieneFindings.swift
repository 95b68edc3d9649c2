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
    var places = PublishedPlaces(self, yamlEnd: endOfYAML)
    let told = found.filter { places.hold($0.range) }
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
}

/// Tells text that is published from addresses and comments, for ranges in ascending order: each line and each word is
/// looked at once, however many findings it has.
private struct PublishedPlaces {
  private let source: Source
  private let yamlEnd: Int
  private var line = 0..<0
  private var isComment = false
  private var word = 0..<0
  private var isAddress = false

  init(_ source: Source, yamlEnd: Int) {
    self.source = source
    self.yamlEnd = yamlEnd
  }

  mutating func hold(_ range: Range<Int>) -> Bool {
    if !line.contains(range.lowerBound) {
      line = source.lineRange(around: range.lowerBound)
      isComment = line.lowerBound < yamlEnd && source.bytes[line].first { $0 != 0x20 } == UInt8(ascii: "#")
      word = 0..<0
    }
    if !word.contains(range.lowerBound) { takeWord(around: range) }
    return !isComment && !isAddress
  }

  /// The word goes up to white space, brackets or quotation marks. It is an address when it says so itself, or stands
  /// where Markdown has the destination of a link.
  private mutating func takeWord(around range: Range<Int>) {
    let bytes = source.bytes
    let (from, to) = (max(line.lowerBound, range.lowerBound), min(range.upperBound, line.upperBound))
    let start = bytes[line.lowerBound..<from].lastIndex(where: Self.endsWord).map { $0 + 1 } ?? line.lowerBound
    let end = bytes[max(start, to)..<line.upperBound].firstIndex(where: Self.endsWord) ?? line.upperBound
    word = start..<end
    let text = String(decoding: bytes[word], as: UTF8.self)
    let isDestination = start >= 2 && bytes[start - 1] == UInt8(ascii: "(") && bytes[start - 2] == UInt8(ascii: "]")
    isAddress = isDestination || text.contains("://") || Self.pathStarts.contains { text.hasPrefix($0) }
  }

  private static func endsWord(_ byte: UInt8) -> Bool { byte <= 0x20 || "\"'<>(){}[],`|".utf8.contains(byte) }

  private static let pathStarts = ["files/", "pages/", "news/", "content/", "/", "mailto:", "tel:"]
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
    let isNothing = wanted.utf8.allSatisfy { $0 == 0x20 }
    return Diagnostic(
      finding.kind.id, at: source.span(finding.range), finding.kind.wording,
      hint: isNothing
        ? Wording(thai: "ลบอักขระนี้ออก", english: "delete it")
        : finding.kind == .conflictingMarks
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
    let head = bytes[line.lowerBound..<max(line.lowerBound, range.lowerBound)].suffix(100)
    let tail = bytes[min(line.upperBound, range.upperBound)..<line.upperBound].prefix(100)
    let (before, after) = (String(decoding: head, as: UTF8.self), String(decoding: tail, as: UTF8.self))
    let left = before.unicodeScalars.reversed().prefix { $0 != " " }.prefix(8).reversed()
    let right = after.unicodeScalars.prefix { $0 != " " }.prefix(8)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: left)
    text.append(contentsOf: String(decoding: mended, as: UTF8.self).unicodeScalars)
    text.append(contentsOf: right)
    return TextHygiene.mended(String(text))
  }
}
