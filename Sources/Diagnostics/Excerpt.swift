/// The line that a span begins on, cut to what a terminal shows, with carets below the span.
struct Excerpt {
  let text: String
  let indentation: String
  let carets: String

  /// How many code points stand before and behind the span's start at most.
  private static let reach = (before: 60, behind: 100)

  /// nil when there is nothing to show: an empty line or a source without text.
  init?(_ span: Span) {
    let source = span.source
    let lineRange = source.lineRange(around: span.range.lowerBound, within: 2_000)
    guard !lineRange.isEmpty else { return nil }
    let start = min(max(span.range.lowerBound, lineRange.lowerBound), lineRange.upperBound)
    let end = max(start, min(span.range.upperBound, lineRange.upperBound))
    // Only as many bytes are decoded as can be shown: a line may have megabytes.
    let before = Excerpt.decode(source.bytes[max(lineRange.lowerBound, start - 1_000)..<start])
    let marked = Excerpt.decode(source.bytes[start..<min(end, start + 1_000)])
    let behind = Excerpt.decode(source.bytes[end..<min(lineRange.upperBound, end + 1_000)])

    let head =
      before.unicodeScalars.count > Excerpt.reach.before ? "…" + before.lastScalars(Excerpt.reach.before) : before
    let middle = marked.firstScalars(Excerpt.reach.behind)
    let room = Excerpt.reach.behind - middle.unicodeScalars.count
    let tail = behind.unicodeScalars.count > room ? behind.firstScalars(room) + "…" : behind
    text = head + middle + tail
    indentation = String(repeating: " ", count: displayWidth(head))
    carets = String(repeating: "^", count: max(1, displayWidth(middle)))
  }

  private static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while let first = bytes.first, first & 0xC0 == 0x80 { bytes.removeFirst() }
    return String(decoding: bytes, as: UTF8.self).onOneLine
  }
}

extension String {
  fileprivate func firstScalars(_ count: Int) -> String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(max(0, count))))
  }

  fileprivate func lastScalars(_ count: Int) -> String {
    String(String.UnicodeScalarView(unicodeScalars.suffix(count)))
  }
}
