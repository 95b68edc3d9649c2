package import Diagnostics

/// A text as safe HTML, with what the page around it and the checks after it need to know.
package struct RenderedMarkup: Sendable {
  package internal(set) var html: [UInt8] = []
  /// Every `<a>` and `<img>` that stands for something in the source, by ascending offset.
  package internal(set) var origins: [MarkupOrigin] = []
  /// The headings in order.
  package internal(set) var headings: [Heading] = []
  package internal(set) var findings: [Diagnostic] = []

  /// The rendering of an empty text.
  package init() {}
}

/// Where an element of the HTML comes from.
package struct MarkupOrigin: Sendable {
  /// The byte offset of its `<` in the HTML.
  package internal(set) var offset: Int
  package let span: Span
}

/// A heading as printed.
package struct Heading: Sendable {
  /// The printed level, 1 to 6.
  package let level: Int
  /// Unique within the text; the rule is that of `HeadingIdentifiers`.
  package let id: String
  /// The text without its marks.
  package let text: String
  package let span: Span
}
