internal import CMarkGFM
package import Diagnostics

/// Markdown made for Thai, to safe HTML: GFM with tables, strikethrough (two tildes), autolinks, task lists and
/// footnotes, never with raw HTML.
///
/// After `prepare()` every function may be called on any thread.
package enum Markup {
  /// Registers the library's extensions. To be called once, before anything else here and on one thread, since the
  /// library keeps them in a table without a lock.
  package static func prepare() { cmark_gfm_core_extensions_ensure_registered() }

  /// A body of block Markdown.
  package static func block(_ text: MappedText, options: MarkupOptions, resolve: LinkResolver) -> RenderedMarkup {
    if let plain = plainBlock(text) { return plain }
    if let refusal = refusal(of: text, options: options) { return refusal }
    return render(Prepass.block(text, additions: options.additions), options, resolve, isInline: false)
  }

  /// What `block` gives for a text that is one line of words, as most cells of tables are, whatever the options are;
  /// nil for any other.
  package static func plainBlock(_ text: MappedText) -> RenderedMarkup? { PlainText.paragraph(of: text) }

  /// A title or a label: one paragraph without its `<p>`; what would be block syntax is taken as text.
  package static func inline(_ text: MappedText, options: MarkupOptions, resolve: LinkResolver) -> RenderedMarkup {
    if let plain = PlainText.html(of: text) { return plain }
    if let refusal = refusal(of: text, options: options) { return refusal }
    return render(Prepass.inline(text, additions: options.additions), options, resolve, isInline: true)
  }

  /// The headings of a body, as `block` would give them.
  package static func headings(of text: MappedText, options: MarkupOptions) -> [Heading] {
    guard refusal(of: text, options: options) == nil else { return [] }
    let rewriting = Prepass.block(text, additions: options.additions)
    return rewriting.text.bytes.withUnsafeBufferPointer { bytes in
      guard let tree = Tree(bytes) else { return [] }
      var renderer = Renderer(rewriting, options: options, resolve: { _ in nil })
      return renderer.headings(tree.root)
    }
  }

  /// The id that a heading with this text gets when no other of its page has it.
  package static func headingID(for text: String) -> String { HeadingIdentifiers.base(of: text) }

  /// Where an address of the content may lead.
  package static func verdict(on address: String) -> Address.Verdict {
    var address = address
    return address.withUTF8 { Address.verdict(on: $0) }
  }

  /// An address with its percent escapes decoded, to be looked up as a path.
  package static func percentDecoded(_ address: String) -> String {
    var address = address
    return address.withUTF8 { String(decoding: Address.percentDecoded($0), as: UTF8.self) }
  }

  static func refusal(of text: MappedText, options: MarkupOptions) -> RenderedMarkup? {
    let trip = text.bytes.withUnsafeBufferPointer { Guards.check($0, limits: options.limits) }
    guard let trip else { return nil }
    var refused = RenderedMarkup()
    refused.findings = [.guarded(trip, in: text, limits: options.limits)]
    return refused
  }

  private static func render(
    _ rewriting: Rewriting, _ options: MarkupOptions, _ resolve: LinkResolver, isInline: Bool
  ) -> RenderedMarkup {
    rewriting.text.bytes.withUnsafeBufferPointer { bytes in
      guard let tree = Tree(bytes) else { return RenderedMarkup() }
      return withoutActuallyEscaping(resolve) { resolve in
        var renderer = Renderer(rewriting, options: options, resolve: resolve)
        return isInline ? renderer.inline(tree.root) : renderer.document(tree.root)
      }
    }
  }
}
