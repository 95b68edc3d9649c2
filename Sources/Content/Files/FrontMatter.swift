internal import Diagnostics

/// A Markdown file in its two parts: YAML between two lines `---`, and the body behind them.
struct FrontMatter {
  let yaml: Range<Int>
  let body: Range<Int>

  /// nil when there is no front matter, or it doesn't end, which is reported.
  init?(_ source: Source, findings: inout [Diagnostic]) {
    let start = source.textStart
    guard source.bytes[start...].contains(where: { $0 > 0x20 }) else {
      findings.append(.emptyFile(source))
      return nil
    }
    guard let opening = FrontMatter.fence(at: start, in: source) else {
      findings.append(.noFrontMatter(source))
      return nil
    }
    var line = opening
    while line < source.bytes.count {
      if let end = FrontMatter.fence(at: line, in: source) {
        yaml = opening..<line
        body = end..<source.bytes.count
        return
      }
      line = FrontMatter.nextLine(line, in: source.bytes)
    }
    findings.append(.unclosedFrontMatter(source.span(start..<start + 3)))
    return nil
  }

  /// The offset behind a line that is `---` with nothing but spaces after it; nil when the line at `start` is another.
  private static func fence(at start: Int, in source: Source) -> Int? {
    let bytes = source.bytes
    guard bytes[start...].starts(with: [0x2D, 0x2D, 0x2D]) else { return nil }
    let next = nextLine(start, in: bytes)
    let rest = bytes[(start + 3)..<next]
    return rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) ? next : nil
  }

  private static func nextLine(_ start: Int, in bytes: [UInt8]) -> Int {
    guard let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return bytes.count }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }
}

extension Diagnostic {
  static func emptyFile(_ source: Source) -> Diagnostic {
    Diagnostic(
      ContentFinding.emptyFile, at: source.whole.start,
      Wording(thai: "ไฟล์ว่างเปล่า", english: "this file is empty"),
      hint: Wording(
        thai: "เขียนเนื้อหา หรือลบไฟล์ ถ้ายังไม่พร้อมเผยแพร่ให้ใส่ draft: true",
        english: "write it or delete it; what is not ready yet takes  draft: true"))
  }

  static func noFrontMatter(_ source: Source) -> Diagnostic {
    let line = source.lineRange(around: source.textStart)
    return Diagnostic(
      ContentFinding.noFrontMatter, at: source.span(line),
      Wording(
        thai: "ไฟล์ต้องขึ้นต้นด้วยข้อมูลกำกับระหว่างบรรทัด --- สองบรรทัด",
        english: "the file has to begin with its front matter between two lines ---"),
      hint: Wording(
        thai: "ขึ้นต้นไฟล์ด้วย  ---  แล้วตามด้วยช่องข้อมูล เช่น title: … และปิดด้วย  ---",
        english: "begin with  ---  then keys such as title: … and end them with  ---"))
  }

  static func unclosedFrontMatter(_ span: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.unclosedFrontMatter, at: span,
      Wording(
        thai: "ข้อมูลกำกับเริ่มที่นี่ แต่ไม่มีบรรทัด --- ปิดท้าย",
        english: "the front matter begins here, but no line --- ends it"),
      hint: Wording(
        thai: "เพิ่มบรรทัด  ---  หลังช่องข้อมูลสุดท้าย ก่อนเนื้อหา",
        english: "add a line  ---  behind the last key, before the body"))
  }
}
