extension DiagnosticReport {
  /// The findings as JSON, version 1:
  /// `{"version": 1, "errors": n, "warnings": n, "infos": n, "diagnostics": [{id, severity, path, line, column, endLine,
  /// endColumn, offset, length, message, hint, notes}]}`.
  ///
  /// Lines and columns count from 1, columns in code points; offset and length are bytes in the file. Words come in
  /// both languages: `{"th": …, "en": …}`. What is not known is `null`.
  package var json: String {
    let entries = diagnostics.map { "    " + entry($0) }.joined(separator: ",\n")
    let list = entries.isEmpty ? "[]" : "[\n\(entries)\n  ]"
    return """
      {
        "version": 1,
        "errors": \(count(.error)),
        "warnings": \(count(.warning)),
        "infos": \(count(.info)),
        "diagnostics": \(list)
      }

      """
  }

  package func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }

  private func entry(_ diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.map { note in
      "{\(place(note.span)), \"message\": \(words(note.message))}"
    }
    return "{\"id\": \(diagnostic.id.jsonQuoted), \"severity\": \(diagnostic.severity.rawValue.jsonQuoted), "
      + "\(place(diagnostic.span)), \"message\": \(words(diagnostic.message)), "
      + "\"hint\": \(diagnostic.hint.map(words) ?? "null"), \"notes\": [\(notes.joined(separator: ", "))]}"
  }

  private func words(_ wording: Wording) -> String {
    "{\"th\": \(wording.thai.jsonQuoted), \"en\": \(wording.english.jsonQuoted)}"
  }

  private func place(_ span: Span?) -> String {
    guard let span else {
      return
        #""path": null, "line": null, "column": null, "endLine": null, "endColumn": null, "offset": null, "length": null"#
    }
    let start = positions.position(of: span.range.lowerBound, in: span.source)
    let end = positions.position(of: span.range.upperBound, in: span.source)
    return "\"path\": \(span.source.path.jsonQuoted), \"line\": \(start.line), \"column\": \(start.column), "
      + "\"endLine\": \(end.line), \"endColumn\": \(end.column), "
      + "\"offset\": \(span.range.lowerBound), \"length\": \(span.range.count)"
  }
}

extension [UInt8] {
  /// Appends the text as a JSON string, in quotation marks.
  package mutating func appendJSON(_ text: String) {
    append(UInt8(ascii: "\""))
    append(contentsOf: text.jsonEscaped.utf8)
    append(UInt8(ascii: "\""))
  }
}

extension ByteSet {
  /// U+2028 and U+2029 begin with the byte E2.
  fileprivate static let jsonEscapes = ByteSet { $0 < 0x20 || [0x22, 0x5C, 0x7F, 0xE2].contains($0) }
}

extension String {
  /// The text as a JSON string, in quotation marks.
  package var jsonQuoted: String { "\"" + jsonEscaped + "\"" }

  fileprivate var jsonEscaped: String {
    guard holds(.jsonEscapes) else { return self }
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
