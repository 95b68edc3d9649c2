import Diagnostics

/// A text as it goes to the parser: what was put in, and where each byte came from.
struct Rewriting {
  let text: MappedText
  /// Nil when nothing was put in.
  let marker: Marker?
}

/// Collects insertions into a text; as long as there are none, nothing is copied.
struct Insertions {
  private let source: Bytes
  private var output: [UInt8] = []
  private var pieces: [MappedText.Piece] = []
  private var copied = 0
  private var lastPlace = -1

  init(into source: Bytes) { self.source = source }

  var isEmpty: Bool { pieces.isEmpty }

  /// Puts bytes in before the byte at `offset`; offsets must not fall. With `instead`, that many bytes of the source
  /// are left out there.
  mutating func insert(_ bytes: [UInt8], at offset: Int, instead length: Int = 0) {
    guard offset >= copied, length > 0 || offset != lastPlace else { return }
    if output.isEmpty { output.reserveCapacity(source.count + source.count / 8 + 64) }
    if pieces.isEmpty, offset > 0 { pieces.append(.init(text: 0, source: 0)) }
    output.append(contentsOf: source[copied..<offset])
    pieces.append(.init(text: output.count, source: offset))
    output.append(contentsOf: bytes)
    copied = offset + length
    pieces.append(.init(text: output.count, source: copied))
    lastPlace = offset
  }

  /// The text with its insertions, mapped to where the original came from.
  mutating func finished(_ original: MappedText) -> MappedText {
    guard !pieces.isEmpty else { return original }
    output.append(contentsOf: source[copied..<source.count])
    return MappedText(bytes: output, source: original.source, pieces: composed(with: original.pieces))
  }

  /// Both lists ascend, so one walk through the two composes them.
  private func composed(with outer: [MappedText.Piece]) -> [MappedText.Piece] {
    var result: [MappedText.Piece] = []
    result.reserveCapacity(pieces.count + outer.count)
    var next = 0
    for (index, piece) in pieces.enumerated() {
      while next + 1 < outer.count, outer[next + 1].text <= piece.source { next += 1 }
      let base = outer.isEmpty ? .init(text: 0, source: 0) : outer[next]
      result.append(.init(text: piece.text, source: base.source + piece.source - base.text))
      let end = index + 1 < pieces.count ? pieces[index + 1].text : Int.max
      while next + 1 < outer.count, piece.text + outer[next + 1].text - piece.source < end {
        next += 1
        result.append(.init(text: piece.text + outer[next].text - piece.source, source: outer[next].source))
      }
    }
    return result
  }
}
