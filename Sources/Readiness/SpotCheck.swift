internal import Content
internal import Diagnostics
internal import Markup

/// A place where an element is said to be.
enum Spot {
  case part(DisclosurePart)
  case heading(String)
  case document(Document)

  var document: Document? {
    if case .document(let document) = self { document } else { nil }
  }

  func isPart(_ part: DisclosurePart) -> Bool {
    if case .part(part) = self { true } else { false }
  }

  /// By `elements:` of the item, then by those of its documents.
  static func spots(of number: Int, in disclosure: Disclosure) -> [Spot] {
    let named = disclosure.elements.filter { $0.number.value == number }.map { place -> Spot in
      switch place.place.value {
      case .part(let part): .part(part)
      case .heading(let text): .heading(text)
      }
    }
    return named
      + disclosure.documents.filter { $0.elements.contains { $0.value == number } }.map { .document($0) }
  }
}

/// The Markdown under each heading of a body, up to the next heading of its level or a higher one.
struct BodySections {
  private let texts: [(heading: Heading, text: String)]

  init(of disclosure: Disclosure, limits: MarkupLimits) {
    var options = MarkupOptions()
    options.limits = limits
    let headings = Markup.headings(of: disclosure.body, options: options)
    let (bytes, end) = (disclosure.source.bytes, disclosure.bodyRange.upperBound)
    texts = headings.enumerated().map { index, heading in
      let next = headings.dropFirst(index + 1).first { $0.level <= heading.level }
      let start = min(heading.span.range.upperBound, end)
      let stop = next.map { max(start, $0.span.range.lowerBound) } ?? end
      return (heading, String(decoding: bytes[start..<max(start, stop)], as: UTF8.self))
    }
  }

  /// nil when there is no such heading.
  func text(under heading: String) -> String? {
    (texts.first { $0.heading.text == heading } ?? texts.first { $0.heading.id == heading })?.text
  }
}

/// Whether something is written where an element is said to be.
struct SpotCheck {
  let site: Site
  let disclosure: Disclosure
  let sections: BodySections
  let files: FileProbe

  func check(_ spot: Spot, _ observations: inout Observations) {
    switch spot {
    case .heading(let heading):
      guard let text = sections.text(under: heading) else { return observations.fault(.noHeading(heading)) }
      check(text, shownAs: "“\(heading)”", &observations)
    case .part(.body): check(disclosure.body.string, shownAs: "body", &observations)
    case .part(let part):
      if isEmpty(part) { observations.fault(.emptyPart(part.rawValue)) }
      if part == .documents { for document in disclosure.documents { check(document, &observations) } }
    case .document(let document): check(document, &observations)
    }
  }

  private func check(_ text: String, shownAs name: String, _ observations: inout Observations) {
    let lines = text.split(separator: "\n").filter { line in
      !line.drop { $0 == " " }.hasPrefix("#") && line.contains { $0.isLetter || $0.isNumber }
    }
    if lines.isEmpty { observations.fault(.emptySection(name)) }
    if let blank = Self.blanks.first(where: { text.contains($0) }) { observations.fault(.blankLeft(name, blank)) }
  }

  /// What forms have where something is still to be filled in.
  private static let blanks = ["……", "......", "______", "(ระบุ)"]

  private func check(_ document: Document, _ observations: inout Observations) {
    if let problem = files.problem(of: document.file.file) { observations.fault(problem) }
  }

  private func isEmpty(_ part: DisclosurePart) -> Bool {
    switch part {
    case .people: disclosure.people.isEmpty
    case .contact: site.settings.contact == nil
    case .channels: site.settings.channels.isEmpty
    case .table: disclosure.table?.rows.isEmpty ?? true
    case .statistics: disclosure.statistics.isEmpty
    case .body: false
    case .documents: disclosure.documents.isEmpty
    case .links: disclosure.links.isEmpty
    case .nothing: disclosure.nothingToReport == nil
    }
  }

  /// The words at the places; a document's can't be read.
  func words(of spots: [Spot]) -> String {
    var texts = spots.compactMap { spot -> String? in
      switch spot {
      case .heading(let heading): sections.text(under: heading)
      case .part(.body): disclosure.body.string
      default: nil
      }
    }
    if let nothing = disclosure.nothingToReport { texts.append(nothing.text.string) }
    return texts.joined(separator: "\n")
  }

  /// Words are looked for where there are words at all.
  func check(words: [String], in spots: [Spot], _ observations: inout Observations) {
    let text = self.words(of: spots)
    let missing = words.filter { !text.contains($0) }
    if !missing.isEmpty { observations.doubt(.missingWords(missing)) }
  }
}
