internal import Diagnostics

/// The natural mistakes of office text in YAML, told by the look of the line, each with the mended line.
enum YAMLTrap: CaseIterable {
  case asterisk, quote, bracket, dash, blockHeader, specialStart, colon, comment
}

/// A line as a clerk sees it: what stands before the value (indentation, list marks, the key), and the value.
struct YAMLLineParts {
  let prefix: String
  let value: String

  init(_ line: String) {
    var rest = Substring(line)
    rest = rest.drop { $0 == " " }
    while rest.hasPrefix("- ") { rest = rest.dropFirst().drop { $0 == " " } }
    if let colon = YAMLLineParts.keyEnd(in: rest) {
      rest = rest[rest.index(after: colon)...].drop { $0 == " " }
    }
    prefix = String(line[..<rest.startIndex])
    value = String(rest).trimmingSpacesAtEnd()
  }

  /// The first colon that ends a key: before a space or at the end, and with no opening mark before it.
  private static func keyEnd(in text: Substring) -> Substring.Index? {
    guard let first = text.first, !"\"'[{*&!|>%@`#".contains(first) else { return nil }
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == ":", next == text.endIndex || text[next] == " " { return index }
      index = next
    }
    return nil
  }

  /// The trap that the value falls into, if any.
  var trap: YAMLTrap? {
    guard let first = value.first else { return nil }
    if valueWithQuotedCodes != nil { return .comment }
    switch first {
    case "*": return .asterisk
    case "\"", "'": return closesEarly(first) ? .quote : nil
    case "[": return isClosedAtEnd("]") ? nil : .bracket
    case "-" where value.hasPrefix("- "): return .dash
    case "|", ">": return value.contains(" ") ? .blockHeader : nil
    case "&", "!", "%", "@", "`", "{", "}", "]", ",", "?": return .specialStart
    default: return value.hasSuffix(":") || value.contains(": ") ? .colon : nil
    }
  }

  /// The line with its value, or what of it needs them, in quotation marks.
  var quoted: String {
    if let value = valueWithQuotedCodes { return prefix + value }
    let text = trap == .blockHeader ? String(value.drop { $0 != " " }.drop { $0 == " " }) : value
    return prefix + text.quotedForYAML
  }

  /// `{primary: #14532d}`: between braces or brackets a value that begins with # takes all behind it for a comment. The
  /// value with each of them in quotation marks; nil when there is none.
  private var valueWithQuotedCodes: String? {
    guard let first = value.first, "{[".contains(first) else { return nil }
    var (mended, rest) = ("", value[...])
    while let mark = rest.firstRange(of: " #") {
      let code = rest[mark.lowerBound...].dropFirst().prefix { !" ,}]".contains($0) }
      let before = rest[..<code.startIndex]
      let isValue = before.last { $0 != " " }.map { ":,{[".contains($0) } == true
      mended += before + (isValue && code.count > 1 ? String(code).quotedForYAML : String(code))
      rest = rest[code.endIndex...]
    }
    return mended + rest == value ? nil : mended + rest
  }

  private func closesEarly(_ mark: Character) -> Bool {
    guard let closing = value.dropFirst().firstIndex(of: mark) else { return true }
    return value.index(after: closing) < value.endIndex
  }

  private func isClosedAtEnd(_ mark: Character) -> Bool { value.last == mark }
}

extension YAMLLines {
  /// What libyaml stumbled over, in words that show the mended line; `mended` is nil where no line can be mended.
  func explain(_ failure: YAMLFailure) -> (finding: Diagnostic, mended: (line: Int, text: String)?) {
    for line in [failure.line, failure.line - 1, failure.contextLine] where line >= 0 && !isMended(line) {
      if let tabs = explainTab(line) { return tabs }
      let parts = YAMLLineParts(string(line))
      guard let trap = parts.trap else { continue }
      let place = span(line: line, from: parts.prefix.unicodeScalars.count)
      let mended = parts.quoted
      return (.yamlTrap(trap, at: place, mended: mended), (line, mended))
    }
    let place = span(line: failure.line, from: failure.column)
    return (.yamlSyntax(failure.problem, at: place), nil)
  }

  private func explainTab(_ line: Int) -> (finding: Diagnostic, mended: (line: Int, text: String)?)? {
    let text = string(line)
    let indentation = text.prefix { $0 == " " || $0 == "\t" }
    guard indentation.contains("\t") else { return nil }
    let spaces = indentation.map { $0 == "\t" ? "  " : " " }.joined()
    let mended = spaces + text.dropFirst(indentation.count)
    return (.yamlTab(at: span(line: line, from: 0), mended: mended), (line, mended))
  }

  /// A ` #1` behind plain text: YAML takes it, and all behind it, for a comment. A comment that is meant has a space
  /// behind its `#`.
  func commentCut(after scalar: YAMLEvent) -> Diagnostic? {
    guard scalar.style == .plain else { return nil }
    let bytes = source.bytes
    var index = scalar.span.range.upperBound
    if scalar.text.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: ":") { index += 1 }
    let start = index
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
    guard index > start, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "#"), bytes[index + 1] > 0x20 else {
      return nil
    }
    let line = source.lineRange(around: index)
    let parts = YAMLLineParts(String(decoding: bytes[line], as: UTF8.self))
    return .commentCuts(at: source.span(index..<line.upperBound), mended: parts.quoted)
  }
}

extension String {
  /// The text as a YAML scalar in quotation marks: double where nothing has to be escaped, else single.
  var quotedForYAML: String {
    if !utf8.contains(where: "\"\\".utf8.contains) { return "\"" + self + "\"" }
    return "'" + replacing(byte: UInt8(ascii: "'"), with: "''") + "'"
  }

  fileprivate func trimmingSpacesAtEnd() -> String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Diagnostic {
  static func yamlTrap(_ trap: YAMLTrap, at span: Span, mended: String) -> Diagnostic {
    switch trap {
    case .comment: commentCuts(at: span, mended: mended)
    case .colon:
      Diagnostic(
        ContentFinding.yamlColon, at: span,
        Wording(
          thai: "ข้อความมีเครื่องหมาย : ตามด้วยช่องว่าง ซึ่ง YAML อ่านเป็นชื่อช่องข้อมูลอีกช่องหนึ่ง",
          english: "the text contains a colon and a space, which YAML reads as another key"), hint: .writeLine(mended))
    case .asterisk:
      Diagnostic(
        ContentFinding.yamlAsterisk, at: span,
        Wording(
          thai: "ข้อความขึ้นต้นด้วย * ซึ่ง YAML อ่านเป็นการอ้างถึงค่าอื่น ไม่ใช่ตัวหนา",
          english: "the text begins with *, which YAML reads as a reference to another value, not as bold"),
        hint: .writeLine(mended))
    case .quote:
      Diagnostic(
        ContentFinding.yamlQuote, at: span,
        Wording(
          thai: "ข้อความขึ้นต้นด้วยเครื่องหมายคำพูด YAML จึงถือว่าค่าจบที่เครื่องหมายปิด แต่ยังมีข้อความต่อท้าย",
          english: "the text begins with a quotation mark, so YAML ends it at the closing one, but more text follows"),
        hint: .writeLine(mended))
    case .bracket:
      Diagnostic(
        ContentFinding.yamlBracket, at: span,
        Wording(
          thai: "ข้อความขึ้นต้นด้วย [ ซึ่ง YAML อ่านเป็นรายการ",
          english: "the text begins with [, which YAML reads as a list"), hint: .writeLine(mended))
    case .dash:
      Diagnostic(
        ContentFinding.yamlDash, at: span,
        Wording(
          thai: "ข้อความขึ้นต้นด้วย - และช่องว่าง ซึ่ง YAML อ่านเป็นข้อย่อยของรายการ",
          english: "the text begins with a dash and a space, which YAML reads as an entry of a list"),
        hint: .writeLine(mended))
    case .blockHeader:
      Diagnostic(
        ContentFinding.yamlBlockHeader, at: span,
        Wording(
          thai: "หลังเครื่องหมาย | หรือ > ต้องขึ้นบรรทัดใหม่ แต่มีข้อความอยู่ในบรรทัดเดียวกัน",
          english: "after | or > the text has to begin on the next line, but text stands on the same line"),
        hint: .writeLine(mended))
    case .specialStart:
      Diagnostic(
        ContentFinding.yamlSpecialStart, at: span,
        Wording(
          thai: "ข้อความขึ้นต้นด้วยเครื่องหมายที่ YAML สงวนไว้",
          english: "the text begins with a character that YAML keeps for itself"), hint: .writeLine(mended))
    }
  }

  static func yamlTab(at span: Span, mended: String) -> Diagnostic {
    Diagnostic(
      ContentFinding.yamlTab, at: span,
      Wording(
        thai: "บรรทัดนี้ย่อหน้าด้วยแท็บ แต่ YAML รับเฉพาะช่องว่าง",
        english: "this line is indented by a tab, and YAML takes spaces only"), hint: .writeLine(mended))
  }

  static func commentCuts(at span: Span, mended: String) -> Diagnostic {
    Diagnostic(
      ContentFinding.yamlComment, at: span,
      Wording(
        thai: "YAML อ่านข้อความตั้งแต่ # เป็นหมายเหตุ ส่วนนี้จึงหายไปจากหน้าเว็บ",
        english: "YAML reads all from # on as a comment, so this part would be lost"),
      notes: [
        .init(
          at: nil,
          Wording(
            thai: "ถ้าตั้งใจให้เป็นหมายเหตุ ให้เว้นวรรคหลัง #", english: "a comment that is meant has a space after #"))
      ],
      hint: .writeLine(mended))
  }

  static func yamlSyntax(_ problem: String, at span: Span) -> Diagnostic {
    Diagnostic(
      ContentFinding.yamlSyntax, at: span,
      Wording(
        thai: "อ่านเป็น YAML ไม่ได้ตั้งแต่จุดนี้ (\(problem))", english: "this can't be read as YAML (\(problem))"),
      hint: Wording(
        thai: "ตรวจย่อหน้าของบรรทัดนี้และบรรทัดก่อนหน้า และใส่ข้อความยาวไว้ใต้เครื่องหมาย |",
        english: "check the indentation of this line and the one before; put long text under a |"))
  }
}

extension Wording {
  static func writeLine(_ mended: String) -> Wording {
    let line = mended.drop { $0 == " " }
    return Wording(thai: "เขียนเป็น  \(line)", english: "write  \(line)")
  }

  static func writeText(_ mended: String) -> Wording {
    Wording(thai: "เขียนเป็น  \(mended)", english: "write  \(mended)")
  }
}
