internal import Diagnostics

/// A title or a line of a cover in which `{year}` and `{round}` stand for those of the report.
package struct PlaceholderText: Sendable {
  /// As written, with its placeholders.
  package let text: InlineText
  /// In the order of the text.
  package let placeholders: [Placeholder]

  package struct Placeholder: Sendable {
    package let kind: Kind
    /// Where it stands in the text, its braces included.
    package let range: Range<Int>
  }

  package enum Kind: String, Sendable, CaseIterable {
    case year, round

    /// Its name in Thai.
    package var thai: String {
      switch self {
      case .year: "ปี"
      case .round: "รอบ"
      }
    }
  }

  package func has(_ kind: Kind) -> Bool { placeholders.contains { $0.kind == kind } }

  /// The text with its placeholders filled in. What is filled in has the place of its placeholder.
  package func filled(_ words: (Kind) -> String) -> InlineText {
    var bytes: [UInt8] = []
    var pieces: [MappedText.Piece] = []
    var start = 0
    for placeholder in placeholders {
      append(start..<placeholder.range.lowerBound, &bytes, &pieces)
      let source = text.text.sourceOffset(of: placeholder.range.lowerBound)
      pieces.append(MappedText.Piece(text: bytes.count, source: source))
      bytes += words(placeholder.kind).utf8
      start = placeholder.range.upperBound
    }
    append(start..<text.text.bytes.count, &bytes, &pieces)
    return InlineText(MappedText(bytes: bytes, source: text.text.source, pieces: pieces))
  }

  /// Copies a range of the text together with the pieces that lie in it.
  private func append(_ range: Range<Int>, _ bytes: inout [UInt8], _ pieces: inout [MappedText.Piece]) {
    guard !range.isEmpty else { return }
    let shift = bytes.count - range.lowerBound
    pieces.append(MappedText.Piece(text: bytes.count, source: text.text.sourceOffset(of: range.lowerBound)))
    for piece in text.text.pieces where piece.text > range.lowerBound && piece.text < range.upperBound {
      pieces.append(MappedText.Piece(text: piece.text + shift, source: piece.source))
    }
    bytes += text.text.bytes[range]
  }
}
