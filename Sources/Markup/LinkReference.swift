package import Diagnostics

/// A link or an image with a relative address, as the author wrote it.
package struct LinkReference: Sendable {
  /// The address after Markdown's own unescaping (`\_`, `&amp;`), never one with a scheme. Percent escapes stand as
  /// written: `Markup.percentDecoded` reads them.
  package let destination: String
  package let isImage: Bool
  /// From the opening bracket to the end of the link.
  package let span: Span
  /// The link's text or the image's alternative text without its marks; nil when there is none.
  package let text: String?
}

/// What a relative address became.
package struct ResolvedLink: Sendable {
  /// The address to print; percent-encoding is added where needed.
  package var href: String
  /// The size of an image in pixels, when known.
  package var width: Int?
  package var height: Int?

  package init(href: String, width: Int? = nil, height: Int? = nil) {
    self.href = href
    self.width = width
    self.height = height
  }
}

/// Asked for every relative address (a path or a `#fragment`) of a link or an image, in the order of printing. Nil
/// means that only the text is printed; the resolver reports its own finding then.
package typealias LinkResolver = (LinkReference) -> ResolvedLink?
