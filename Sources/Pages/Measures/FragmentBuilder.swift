internal import Markup
internal import Templates

/// Puts HTML together out of pieces that know where their links were written.
struct FragmentBuilder {
  private var bytes: [UInt8] = []
  private var origins: [Fragment.Origin] = []

  var isEmpty: Bool { bytes.isEmpty }
  var fragment: Fragment? { bytes.isEmpty ? nil : Fragment(bytes: bytes, origins: origins) }

  /// Markup of our own.
  mutating func add(html: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: html.utf8Start, count: html.utf8CodeUnitCount))
  }

  mutating func add(text: String) { bytes.appendEscaped(text) }

  mutating func add(_ fragment: Fragment) {
    origins += fragment.origins.map { Fragment.Origin(offset: $0.offset + bytes.count, span: $0.span) }
    bytes += fragment.bytes
  }

  mutating func add(_ rendered: RenderedMarkup) {
    if let fragment = Fragment(rendered) { add(fragment) }
  }

  /// A link; its address is one that the page can print as it is.
  mutating func add(link title: String, to address: String, from span: URLValue? = nil) {
    if let place = span?.span { origins.append(Fragment.Origin(offset: bytes.count, span: place)) }
    add(html: "<a href=\"")
    add(text: address)
    add(html: "\">")
    add(text: title)
    add(html: "</a>")
  }
}

extension Fragment {
  /// A text as HTML.
  static func text(_ text: String) -> Fragment? {
    var builder = FragmentBuilder()
    builder.add(text: text)
    return builder.fragment
  }

  /// Without the `<p>` around it when it is a single paragraph.
  var withoutParagraph: Fragment {
    let (start, end) = (Array("<p>".utf8), Array("</p>\n".utf8))
    guard bytes.starts(with: start), bytes.suffix(end.count).elementsEqual(end) else { return self }
    let inner = bytes[start.count..<bytes.count - end.count]
    guard !inner.contains(UInt8(ascii: "\n")) || !String(decoding: inner, as: UTF8.self).contains("<p>") else {
      return self
    }
    return Fragment(
      bytes: Array(inner),
      origins: origins.map { Origin(offset: max(0, $0.offset - start.count), span: $0.span) })
  }

  /// A range of the bytes.
  func part(_ range: Range<Int>) -> Fragment? {
    guard !range.isEmpty else { return nil }
    let inside = origins.filter { range.contains($0.offset) }
    return Fragment(
      bytes: Array(bytes[range]),
      origins: inside.map { Origin(offset: $0.offset - range.lowerBound, span: $0.span) })
  }
}
