/// How a text is to be read and printed.
package struct MarkupOptions: Sendable {
  /// Whether the rules for Thai text hold (lists, emphasis, line starts); without them the text is plain GFM.
  package var additions = true
  /// What is added to a heading's level, since the page has an `<h1>` of its own; no level is printed above 6.
  package var headingShift = 1
  /// The level of the text's highest heading, one below the heading that it stands under, whether the author begins
  /// with `#` or with `##`; nil adds `headingShift`.
  package var highestHeading: Int?
  /// Whether headings get ids; not in cells of tables, where the same text may stand twice on a page.
  package var namesHeadings = true
  /// The ids of headings that stand on the same page already.
  package var takenHeadingIDs: [String] = []
  /// The start of every footnote id: different for each body that stands on the same page.
  package var idPrefix = ""
  package var labels = MarkupLabels()
  package var limits = MarkupLimits()

  package init() {}
}

/// The words that the HTML itself needs.
package struct MarkupLabels: Sendable {
  /// The heading over the footnotes.
  package var footnotes = "เชิงอรรถ"
  /// The name of the link from a footnote back to its place in the text.
  package var backToText = "กลับไปที่เนื้อหา"
  package var taskDone = "เสร็จแล้ว"
  package var taskOpen = "ยังไม่เสร็จ"
  /// The name of the scrolling region around a table without a caption.
  package var tableRegion = "ตาราง"

  package init() {}
}

/// The bounds that a text must keep before it is parsed: beyond them libcmark-gfm takes quadratic time or memory.
package struct MarkupLimits: Sendable {
  package var tableColumns = 512
  /// Columns times rows of one table.
  package var tableCells = 100_000
  /// The square root of the sum of all squared paragraph lengths, in bytes.
  package var paragraphBytes = 65_536
  /// The longest reference definition in bytes, times the number of `[` in the text.
  package var referenceBytes = 16 * 1024 * 1024
  /// Levels of quotations, list items and marks inside one another.
  package var nesting = 100

  package init() {}
}
