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
  /// The indicators that were named one after the other, with no row between: a list of contents rather than a heading.
  private(set) var candidates: Set<Int> = []
  /// The measure before, which a row may go on with.
  var last: MeasureDraft? { didSet { if last != nil { hasRow = true } } }
  private var hasRow = false

  /// A line above a table or between its rows.
  /// - Returns: whether it names an instrument or an indicator.
  mutating func take(line: String, isBetweenRows: Bool, in context: ImportContext) -> Bool {
    guard HeadingLine.isHeading(line, isBetweenRows: isBetweenRows, in: context) else { return false }
    last = nil
    take(heading: line, in: context)
    return true
  }

  /// What may have been a heading says that the rows below are no longer of the one above.
  mutating func endHeading() {
    last = nil
    topic = nil
    subindicator = nil
  }

  /// A row across the table.
  mutating func take(heading: String, in context: ImportContext) {
    let text = HeadingLine.named(in: BoldMark.removed(from: heading).onOneLine)
    let named = NamedSubject(text, in: context, isBare: true)
    topic = nil
    if let number = named.indicator {
      take(candidate: number)
      subindicator = named.subindicators.first
    } else if let found = HeadingLine.subindicator(titled: text, in: context) {
      take(candidate: found.indicator)
      subindicator = found.number
    } else if !text.hasPrefix("เครื่องมือ") {
      topic = BoldMark.removed(from: heading).onOneLine
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

  private mutating func take(candidate number: Int) {
    if hasRow { candidates = [] }
    hasRow = false
    candidates.insert(number)
    indicator = (number, .heading)
  }
}
