internal import Diagnostics
internal import Markup
internal import Thai

/// Cuts the body of a report at its lines `[[…]]`.
struct ReportBody {
  private let source: Source
  /// For codes without a year.
  private let year: FiscalYear
  private(set) var blocks: [ReportBlock] = []
  private(set) var findings: [Diagnostic] = []
  private var textStart: Int
  private var fence = CodeFence()
  /// Whether an HTML comment goes on in the next line: what stands in it isn't printed.
  private var isInComment = false

  init(_ range: Range<Int>, of source: Source, year: FiscalYear) {
    self.source = source
    self.year = year
    textStart = range.lowerBound
    var start = range.lowerBound
    while start < range.upperBound {
      let end = source.bytes[start..<range.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
      read(start..<end)
      start = end + 1
    }
    flush(to: range.upperBound)
  }

  private mutating func read(_ line: Range<Int>) {
    let content = trimmed(line)
    let bytes = source.bytes[content]
    if !isInComment, bytes.withUnsafeBufferPointer({ fence.takes($0[...]) }) { return }
    if isInComment || bytes.starts(with: "<!--".utf8) {
      isInComment = !bytes.contains("-->".utf8)
      return
    }
    let isWhole = bytes.count >= 4 && bytes.starts(with: [0x5B, 0x5B]) && bytes.suffix(2).elementsEqual([0x5D, 0x5D])
    if isWhole, !bytes.dropFirst(2).dropLast(2).contains(where: { $0 == 0x5B || $0 == 0x5D }) {
      flush(to: line.lowerBound)
      textStart = line.upperBound
      placeholder(content)
    } else {
      reportPlaceholders(in: content)
    }
  }

  private mutating func placeholder(_ range: Range<Int>) {
    let reader = PlaceholderReader(source.span(range), year: year)
    switch reader.read() {
    case .success(let placeholder): blocks.append(.placeholder(Located(placeholder, at: source.span(range))))
    case .failure(let failure): findings.append(failure.finding)
    }
  }

  private mutating func flush(to end: Int) {
    let hasText = textStart < end && source.bytes[textStart..<end].contains { $0 > 0x20 }
    if hasText { blocks.append(.text(textStart..<end)) }
  }

  /// Known placeholders within a line of text, which would be printed as they stand.
  private mutating func reportPlaceholders(in line: Range<Int>) {
    let bytes = source.bytes
    var start = line.lowerBound
    while let opening = bytes[start..<line.upperBound].firstIndex(of: 0x5B) {
      start = opening + 1
      guard start < line.upperBound, bytes[start] == 0x5B else { continue }
      // A bracket that opens before one closes begins anew, so that no byte is looked at twice.
      let next = bytes[(start + 1)..<line.upperBound].firstIndex { $0 == 0x5B || $0 == 0x5D } ?? line.upperBound
      guard next + 1 < line.upperBound, bytes[next] == 0x5D, bytes[next + 1] == 0x5D else { continue }
      let span = source.span(opening..<next + 2)
      start = next + 2
      if PlaceholderReader(span, year: year).isKnown { findings.append(.placeholderInText(span)) }
    }
  }

  private func trimmed(_ line: Range<Int>) -> Range<Int> {
    guard let first = source.bytes[line].firstIndex(where: { $0 > 0x20 }),
      let last = source.bytes[line].lastIndex(where: { $0 > 0x20 })
    else { return line.lowerBound..<line.lowerBound }
    return first..<last + 1
  }
}

extension Diagnostic {
  fileprivate static func placeholderInText(_ span: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.placeholderInText, at: span,
      Wording(
        thai: "`\(span.text)` อยู่ปนกับข้อความอื่น จึงจะถูกพิมพ์ออกมาตามตัวอักษร",
        english: "`\(span.text)` stands among other text and would be printed as it is"),
      hint: Wording(
        thai: "วางไว้ในบรรทัดของตัวเอง โดยไม่มีข้อความอื่นหรือเครื่องหมายรายการ",
        english: "put it on a line of its own, without other words or a list mark"))
  }
}
