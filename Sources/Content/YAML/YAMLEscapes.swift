internal import Diagnostics
internal import Thai

extension YAMLEvent {
  /// What escapes such as `\u202E` put into a text where nobody sees it. What is typed openly is found in the bytes of
  /// the file; an escape is plain letters there.
  var hiddenByEscapes: [Diagnostic] {
    guard style == .doubleQuoted, span.source.bytes[span.range].contains(UInt8(ascii: "\\")) else { return [] }
    let bytes = Array(text.utf8)
    if bytes.contains(0) { return [.nulByte(span)] }
    let kinds = Set(TextHygiene.findings(in: bytes).map(\.kind))
    return TextHygiene.Kind.allCases.filter { $0.isUnseen && kinds.contains($0) }.map { .escaped($0, at: span) }
  }
}

extension TextHygiene.Kind {
  fileprivate var isUnseen: Bool { self == .zeroWidth || self == .directionControl || self == .invisible }
}
