/// What a finished page says to its readers: the text inside `<main>`, cut at the headings that a link can lead to.
///
/// Navigation, forms, scripts, drawings and the marks of footnotes are left out. White space of every kind is one space,
/// invisible characters are gone, and the letters ำ and แ have one spelling, so that texts can be compared byte by byte.
package struct MainText: Sendable {
  package struct Section: Sendable {
    /// The heading's `id`; empty for what stands before the first heading that has one.
    package let anchor: [UInt8]
    /// Where the heading's words stand in `bytes`; empty for the page's title.
    package internal(set) var heading: Range<Int>
    /// Where the words below the heading stand in `bytes`.
    package internal(set) var text: Range<Int>
  }

  /// Valid UTF-8 when the page is; no control characters of ASCII, no `<` but those that readers see.
  package let bytes: [UInt8]
  /// The words of the first `h1`, in `bytes`.
  package let title: Range<Int>
  package let sections: [Section]

  /// In one pass over the page.
  package init(html: [UInt8]) {
    var reader = html.withUnsafeBufferPointer { buffer in
      var scanner = MainTextScanner(buffer)
      scanner.scan()
      return scanner.result
    }
    reader.sections.removeAll { $0.heading.isEmpty && $0.text.isEmpty }
    (bytes, title, sections) = (reader.bytes, reader.title, reader.sections)
  }
}
