internal import Content
internal import Diagnostics
internal import Markup
internal import Templates

/// The making of one page's context: what it reads, and what it has found so far.
struct PageScope {
  let guide: Guide
  let frame: LanguageFrame
  /// What stands before a site address in the page's links.
  let root: String
  private let resolver: SiteLinkResolver
  private(set) var findings: [Diagnostic] = []
  /// How many cells have been made, for their footnotes to have names of their own.
  private var cellCount = 0
  /// Of the texts that stand on the page until now.
  private var headingIDs: [String] = []

  init(guide: Guide, frame: LanguageFrame, root: String, source: Source?) {
    self.guide = guide
    self.frame = frame
    self.root = root
    let folder = source.map { ContentPath.folder(of: $0.contentPath) } ?? ""
    resolver = SiteLinkResolver(index: guide.links, folder: folder)
  }

  var interface: Interface { frame.interface }

  mutating func report(_ finding: Diagnostic) { findings.append(finding) }

  /// - Parameters:
  ///   - prefix: what tells the footnotes of several bodies of the page apart. Headings alike in several bodies are
  ///     counted on, so the body that others link into has to be made first.
  ///   - level: the level of the text's highest heading, one below the heading that it stands under.
  mutating func block(_ text: MappedText, prefix: String = "", headingsFrom level: Int = 2) -> RenderedMarkup {
    var refused: [Diagnostic] = []
    var options = interface.markupOptions(prefix: prefix)
    options.highestHeading = level
    options.takenHeadingIDs = headingIDs
    let rendered = Markup.block(text, options: options) { reference in resolve(reference, &refused) }
    headingIDs += rendered.headings.map(\.id)
    findings += rendered.findings + refused
    return rendered
  }

  /// A text in a cell of a table: its headings have no ids, since it may stand on a page more than once.
  mutating func cellText(_ text: MappedText) -> RenderedMarkup {
    defer { cellCount += 1 }
    if let plain = Markup.plainBlock(text) { return plain }
    var refused: [Diagnostic] = []
    var options = interface.markupOptions(prefix: "cell\(cellCount)_")
    options.namesHeadings = false
    options.highestHeading = 5
    let rendered = Markup.block(text, options: options) { reference in resolve(reference, &refused) }
    // The same mistake in several cells is one mistake.
    let known = findings.count
    for finding in rendered.findings + refused where !findings[..<known].contains(where: { $0.isSame(as: finding) }) {
      findings.append(finding)
    }
    return rendered
  }

  mutating func inline(_ text: InlineText) -> Fragment {
    var refused: [Diagnostic] = []
    let rendered = Markup.inline(text.text, options: interface.markupOptions()) { reference in
      resolve(reference, &refused)
    }
    findings += rendered.findings + refused
    return Fragment(rendered) ?? Fragment(bytes: [])
  }

  /// An address of front matter; nil when it leads nowhere, which is reported.
  mutating func address(_ url: Located<String>) -> URLValue? {
    switch resolver.resolve(url.value, at: url.span) {
    case .success(let address): return URLValue(address, at: url.span)
    case .failure(let refusal):
      findings.append(refusal.finding)
      return nil
    }
  }

  private func resolve(_ reference: LinkReference, _ refused: inout [Diagnostic]) -> ResolvedLink? {
    switch resolver.resolve(reference.destination, at: reference.span) {
    case .success(let address):
      if reference.isImage, !PictureKind.isShownByBrowsers(address) {
        refused.append(.notAnImage(reference.destination, at: reference.span, isMarked: true))
        return nil
      }
      let size = reference.isImage ? resolver.index.pictureSize(at: address) : nil
      return ResolvedLink(href: printedAddress(address, root: root), width: size?.width, height: size?.height)
    case .failure(let refusal):
      refused.append(refusal.finding)
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate func isSame(as other: Diagnostic) -> Bool {
    id == other.id && span?.range == other.span?.range && span?.source.path == other.span?.source.path
  }
}
