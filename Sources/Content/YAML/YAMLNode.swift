package import Diagnostics

/// A piece of YAML as it was written: no value is guessed from its look, `no`, `~` and `010` stay text.
package struct YAMLNode: Sendable {
  package let span: Span
  package let content: Content

  package enum Content: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode], isFlow: Bool)
    case mapping([YAMLPair])
  }

  /// Whether it is a key or list mark with nothing behind it.
  package var isEmpty: Bool {
    if case .scalar(let scalar) = content { scalar.text.isEmpty && scalar.style == .plain } else { false }
  }

  package var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }
}

package struct YAMLPair: Sendable {
  package let key: Located<String>
  package let value: YAMLNode
}

package struct YAMLScalar: Sendable {
  package let text: String
  package let style: Style

  package enum Style: Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }
}

extension YAMLNode {
  /// The scalar's text with the place of each of its bytes; nil for lists and mappings.
  ///
  /// Exact for text on one line and for `|` blocks; where YAML joins lines or undoes escapes, places are those of the
  /// scalar's start.
  package var mappedText: MappedText? {
    guard let scalar else { return nil }
    let bytes = Array(scalar.text.utf8)
    let pieces = scalar.style == .literal ? linePieces(of: bytes) : [piece(of: bytes, style: scalar.style)]
    return MappedText(bytes: bytes, source: span.source, pieces: pieces)
  }

  private func piece(of bytes: [UInt8], style: YAMLScalar.Style) -> MappedText.Piece {
    let quoted = style == .singleQuoted || style == .doubleQuoted
    return MappedText.Piece(text: 0, source: span.range.lowerBound + (quoted ? 1 : 0))
  }

  /// A literal block takes only indentation away, so each of its lines ends where the line in the source ends.
  private func linePieces(of bytes: [UInt8]) -> [MappedText.Piece] {
    var pieces: [MappedText.Piece] = []
    var sourceLine = nextLine(after: span.range.lowerBound)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = span.source.lineRange(around: sourceLine)
      pieces.append(MappedText.Piece(text: start, source: max(line.lowerBound, line.upperBound - (end - start))))
      sourceLine = nextLine(after: sourceLine)
      start = end + 1
    }
    return pieces
  }

  private func nextLine(after offset: Int) -> Int {
    let bytes = span.source.bytes
    var end = span.source.lineRange(around: offset).upperBound
    if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
    if end < bytes.count, bytes[end] == UInt8(ascii: "\n") { end += 1 }
    return end
  }
}
