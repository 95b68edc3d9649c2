import Diagnostics
import TestSupport
import Testing

@testable import Markup

/// Renders texts for tests; relative addresses resolve to themselves.
enum Rendering {
  private static let isPrepared: Bool = {
    Markup.prepare()
    return true
  }()

  static func block(
    _ text: String, _ change: (inout MarkupOptions) -> Void = { _ in }, resolve: LinkResolver = same
  ) -> RenderedMarkup {
    var options = MarkupOptions()
    change(&options)
    return block(Source(path: "test", text: text), options, resolve: resolve)
  }

  static func block(_ source: Source, _ options: MarkupOptions = .init(), resolve: LinkResolver = same)
    -> RenderedMarkup
  {
    _ = isPrepared
    return Markup.block(MappedText(0..<source.bytes.count, of: source), options: options, resolve: resolve)
  }

  static func inline(_ text: String, resolve: LinkResolver = same) -> RenderedMarkup {
    _ = isPrepared
    let source = Source(path: "test", text: text)
    return Markup.inline(MappedText(0..<source.bytes.count, of: source), options: .init(), resolve: resolve)
  }

  static func headings(_ text: String) -> [Heading] {
    _ = isPrepared
    let source = Source(path: "test", text: text)
    return Markup.headings(of: MappedText(0..<source.bytes.count, of: source), options: .init())
  }

  static func html(_ text: String) -> String { block(text).text }

  static func same(_ link: LinkReference) -> ResolvedLink? { ResolvedLink(href: link.destination) }
}

extension RenderedMarkup {
  var text: String { String(decoding: html, as: UTF8.self) }
  var ids: [String] { findings.map(\.id) }
}

/// The one finding of a text must have the id and begin where the marker 1️⃣ stands (and end at 2️⃣, if that is there).
func expectFinding(
  _ id: MarkupFinding, in marked: MarkedText, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let findings = Rendering.block(marked.source()).findings
  #expect(findings.map(\.id) == [id.rawValue], sourceLocation: sourceLocation)
  let range = try #require(findings.first?.span?.range, sourceLocation: sourceLocation)
  #expect(range.lowerBound == marked.offsets["1️⃣"], sourceLocation: sourceLocation)
  if let end = marked.offsets["2️⃣"] { #expect(range.upperBound == end, sourceLocation: sourceLocation) }
}
