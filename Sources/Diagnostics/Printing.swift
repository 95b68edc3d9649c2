/// How findings are shown.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// With an excerpt of the source, for people.
  case human
  /// One line each, for editors: `path:line:column: severity: message [id]`.
  case short
  /// For programs; see `DiagnosticReport.json`.
  case json
}

/// Findings made ready to be printed: in source order, in one language, for one kind of reader.
package struct DiagnosticReport: Sendable {
  package let diagnostics: [Diagnostic]
  package let language: Language
  /// Whether a terminal shows colours.
  package let usesColour: Bool
  let positions: PositionTables

  package init(_ diagnostics: [Diagnostic], language: Language, usesColour: Bool = false) {
    self.diagnostics = diagnostics.inSourceOrder()
    positions = PositionTables(diagnostics)
    self.language = language
    self.usesColour = usesColour
  }

  package func text(_ format: DiagnosticFormat) -> String {
    switch format {
    case .human: diagnostics.map { human($0) + "\n" }.joined()
    case .short: diagnostics.map { short($0) + "\n" }.joined()
    case .json: json
    }
  }

  private func short(_ diagnostic: Diagnostic) -> String {
    let start = diagnostic.span.map { place(of: $0) + ": " } ?? ""
    let severity = diagnostic.severity.rawValue
    return "\(start)\(severity): \(diagnostic.message[language].onOneLine) [\(diagnostic.id)]"
  }

  private func human(_ diagnostic: Diagnostic) -> String {
    let colour = diagnostic.severity.colour
    var text = paint("\(diagnostic.severity.label[language])[\(diagnostic.id)]", colour)
    text += ": " + paint(diagnostic.message[language].onOneLine, .bold) + "\n"
    if let span = diagnostic.span { text += excerpt(of: span, colour) }
    for note in diagnostic.notes {
      text += line(label: Labels.note, note.message)
      if let span = note.span { text += excerpt(of: span, .blue) }
    }
    if let hint = diagnostic.hint { text += line(label: Labels.hint, hint) }
    return text
  }

  private func line(label: Wording, _ wording: Wording) -> String {
    "  = " + paint(label[language] + ":", .bold) + " " + wording[language].onOneLine + "\n"
  }

  private func excerpt(of span: Span, _ colour: Colour) -> String {
    var text = "  --> \(place(of: span))\n"
    guard let excerpt = Excerpt(span) else { return text }
    let number = "\(positions.position(of: span.range.lowerBound, in: span.source).line)"
    let margin = String(repeating: " ", count: number.count)
    text += " \(margin) |\n"
    text += " \(number) | \(excerpt.text)\n"
    text += " \(margin) | \(excerpt.indentation)" + paint(excerpt.carets, colour) + "\n"
    return text
  }

  /// `path:line:column`.
  private func place(of span: Span) -> String {
    let position = positions.position(of: span.range.lowerBound, in: span.source)
    return "\(span.source.path.onOneLine):\(position.line):\(position.column)"
  }

  private func paint(_ text: String, _ colour: Colour) -> String {
    usesColour ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }

  private enum Labels {
    static let note = Wording(thai: "หมายเหตุ", english: "note")
    static let hint = Wording(thai: "วิธีแก้", english: "help")
  }
}

enum Colour: Int {
  case bold = 1
  case red = 31
  case yellow = 33
  case blue = 36
}

extension Severity {
  package var label: Wording {
    switch self {
    case .error: Wording(thai: "ข้อผิดพลาด", english: "error")
    case .warning: Wording(thai: "คำเตือน", english: "warning")
    case .info: Wording(thai: "ข้อสังเกต", english: "info")
    }
  }

  fileprivate var colour: Colour {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .info: .blue
    }
  }
}

extension String {
  /// The text with control characters taken out, so that content can't steer a terminal or break a line.
  var onOneLine: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var clean = String.UnicodeScalarView()
    for scalar in unicodeScalars { clean.append(scalar.isControl ? (scalar == "\t" ? " " : "\u{FFFD}") : scalar) }
    return String(clean)
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    value < 0x20 || (0x7F..<0xA0).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value) || value == 0x2028 || value == 0x2029
  }
}
