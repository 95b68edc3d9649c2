/// A text taken out of a source, perhaps in pieces, that knows where each of its bytes came from.
///
/// The body of a Markdown file is one piece; a YAML block scalar is one piece a line, since its indentation is left out.
package struct MappedText: Sendable {
  package let bytes: [UInt8]
  package let source: Source
  /// The pieces, by ascending text offset: the text from `text` on stands in the source from `source` on.
  package let pieces: [Piece]

  package struct Piece: Sendable, Equatable {
    package let text: Int
    package let source: Int

    package init(text: Int, source: Int) {
      self.text = text
      self.source = source
    }
  }

  package init(bytes: [UInt8], source: Source, pieces: [Piece]) {
    self.bytes = bytes
    self.source = source
    self.pieces = pieces
  }

  /// A text that stands in the source in one piece.
  package init(_ range: Range<Int>, of source: Source) {
    self.init(bytes: Array(source.bytes[range]), source: source, pieces: [Piece(text: 0, source: range.lowerBound)])
  }

  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The source offset of a text offset.
  package func sourceOffset(of offset: Int) -> Int {
    var lower = 0
    var upper = pieces.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if pieces[middle].text <= offset { lower = middle + 1 } else { upper = middle }
    }
    guard lower > 0 else { return 0 }
    return pieces[lower - 1].source + offset - pieces[lower - 1].text
  }

  /// The span in the source of a range of the text.
  package func span(of range: Range<Int>) -> Span {
    let lower = sourceOffset(of: range.lowerBound)
    let upper = range.isEmpty ? lower : sourceOffset(of: range.upperBound - 1) + 1
    return source.span(lower..<max(lower, upper))
  }
}
