/// The footnotes of a text: which are printed, and how often each is referred to.
struct FootnoteState {
  /// References in the text, by footnote number less 1.
  private(set) var total: [Int] = []
  /// References printed until now.
  private(set) var printed: [Int] = []
  var current = 0

  /// Definitions stand at the end of the tree in the order of their numbers.
  mutating func count(in root: Node) {
    root.descendants { node in
      guard node.kind == .footnoteReference, let number = Self.number(of: node), number <= 100_000 else { return }
      while total.count < number { total.append(0) }
      total[number - 1] += 1
    }
    printed = Array(repeating: 0, count: total.count)
  }

  static func number(of reference: Node) -> Int? {
    Int(String(decoding: reference.literal, as: UTF8.self)).flatMap { $0 > 0 ? $0 : nil }
  }

  /// The count of this reference to a footnote, from 1.
  mutating func next(for number: Int) -> Int {
    guard number <= printed.count else { return 1 }
    printed[number - 1] += 1
    return printed[number - 1]
  }
}

/// Ids have a `_`, which no heading's id has.
extension Renderer {
  mutating func print(reference node: Node) -> Bool {
    guard let number = FootnoteState.number(of: node) else { return false }
    let count = footnotes.next(for: number)
    append("<sup class=\"footnote-ref\"><a href=\"#")
    appendNoteID(number)
    append("\" id=\"")
    appendReferenceID(number, count)
    append("\" role=\"doc-noteref\">")
    append(number)
    return mark("</a></sup>")
  }

  mutating func open(footnote node: Node) -> Bool {
    positions.enter(node)
    footnotes.current += 1
    if footnotes.current == 1 { openSection() }
    append("<li id=\"")
    appendNoteID(footnotes.current)
    append("\">")
    return true
  }

  private mutating func openSection() {
    append("<section class=\"footnotes\" aria-labelledby=\"")
    append(escaped: options.idPrefix)
    append("footnotes_\">\n<h")
    let level = min(max(options.highestHeading ?? 1 + headingShift, 2), 6)
    append(level)
    append(" id=\"")
    append(escaped: options.idPrefix)
    append("footnotes_\">")
    append(escaped: options.labels.footnotes)
    append("</h")
    append(level)
    append(">\n<ol>\n")
  }

  mutating func close(footnote node: Node) {
    if node.lastChild?.kind != .paragraph { printBackLinks() }
    append("</li>\n")
  }

  mutating func closeFootnotes() {
    if footnotes.current > 0 { append("</ol>\n</section>\n") }
  }

  /// One link for each place that refers to the note.
  mutating func printBackLinks() {
    let number = footnotes.current
    guard number > 0, number <= footnotes.total.count else { return }
    let total = footnotes.total[number - 1]
    for count in 1...max(total, 1) {
      append(" <a class=\"footnote-back\" role=\"doc-backlink\" href=\"#")
      appendReferenceID(number, count)
      append("\" aria-label=\"")
      append(escaped: options.labels.backToText)
      append(" ")
      append(number)
      if total > 1 {
        append("-")
        append(count)
      }
      append("\">↩")
      if total > 1 {
        append("<sup>")
        append(count)
        append("</sup>")
      }
      append("</a>")
    }
  }

  private mutating func appendNoteID(_ number: Int) {
    append(escaped: options.idPrefix)
    append("fn_")
    append(number)
  }

  private mutating func appendReferenceID(_ number: Int, _ count: Int) {
    append(escaped: options.idPrefix)
    append("fnref_")
    append(number)
    if count > 1 {
      append("_")
      append(count)
    }
  }
}
