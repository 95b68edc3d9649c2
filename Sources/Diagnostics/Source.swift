/// A file, or a text that stands for one, whose bytes diagnostics point into.
///
/// The bytes are those of the file as read, a leading byte order mark included, so that every offset is an offset
/// into the file on disk.
package final class Source: Sendable {
  /// The path as a person would type it from the site's folder, `/` between its parts.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The span of the given byte range, clamped to the source.
  package func span(_ range: Range<Int>) -> Span {
    let lower = min(max(range.lowerBound, 0), bytes.count)
    let upper = min(max(range.upperBound, lower), bytes.count)
    return Span(source: self, range: lower..<upper)
  }

  /// The whole source as a span.
  package var whole: Span { span(0..<bytes.count) }
}

/// Where something stands: a source and a half-open range of byte offsets in it.
package struct Span: Sendable {
  package let source: Source
  package let range: Range<Int>

  package init(source: Source, range: Range<Int>) {
    self.source = source
    self.range = range
  }

  /// The empty span at the start of this one.
  package var start: Span { Span(source: source, range: range.lowerBound..<range.lowerBound) }

  /// The bytes of the span, decoded; invalid UTF-8 becomes U+FFFD.
  package var text: String { String(decoding: source.bytes[range], as: UTF8.self) }
}

/// A value that remembers where it was written.
package struct Located<Value> {
  package let value: Value
  package let span: Span

  @inlinable package init(_ value: Value, at span: Span) {
    self.value = value
    self.span = span
  }

  package func map<Result>(_ transform: (Value) throws -> Result) rethrows -> Located<Result> {
    Located<Result>(try transform(value), at: span)
  }
}

extension Located: Sendable where Value: Sendable {}
