internal import Domain
internal import Thai

/// Under which indicator and heading the next rows of a table stand.
struct GroupState {
  enum Origin {
    case heading
    /// The first cell of a row above.
    case row
  }

  private(set) var indicator: (number: Int, origin: Origin)?
  private(set) var subindicator: String?
  private(set) var topic: String?
  /// The measure before, which a row may go on with.
  var last: MeasureDraft?

  /// A line above a table, when it names an instrument or an indicator.
  mutating func take(line: String, in context: ImportContext) {
    guard line.hasPrefix("ตัวชี้วัดที่") || line.hasPrefix("เครื่องมือการประเมิน") else { return }
    last = nil
    take(heading: line, in: context)
  }

  /// A row across the table.
  mutating func take(heading: String, in context: ImportContext) {
    let text = BoldMark.removed(from: heading).onOneLine
    let named = NamedSubject(text, in: context, isBare: true)
    topic = nil
    if let number = named.indicator {
      indicator = (number, .heading)
      subindicator = named.subindicators.first
    } else if let found = Self.subindicator(titled: text, in: context) {
      indicator = (found.indicator, .heading)
      subindicator = found.number
    } else if !text.hasPrefix("เครื่องมือ") {
      topic = text
    }
  }

  /// A row names its indicator itself.
  mutating func take(indicator number: Int) {
    if indicator?.number != number {
      topic = nil
      subindicator = nil
      indicator = (number, .row)
    }
  }

  private static func subindicator(titled text: String, in context: ImportContext) -> Subindicator? {
    let wanted = HeaderGlossary.normalised(text).replacing("ตัวชี้วัดย่อยที่", with: "")
    return context.catalogue?.subindicators.first { HeaderGlossary.normalised($0.title) == wanted }
  }
}
