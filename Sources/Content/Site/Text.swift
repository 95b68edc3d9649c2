package import Diagnostics

/// A title, label or name: inline Markdown, not rendered yet.
package struct InlineText: Sendable {
  package let text: MappedText

  package init(_ text: MappedText) { self.text = text }
}

/// Paragraphs, lists, tables: block Markdown, not rendered yet.
package struct BlockText: Sendable {
  package let text: MappedText

  package init(_ text: MappedText) { self.text = text }
}
