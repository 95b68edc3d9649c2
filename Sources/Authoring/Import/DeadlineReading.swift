internal import Content
internal import Thai

/// Finds the day, month or recurrence that a sentence about monitoring names.
struct DeadlineReading {
  /// As they are written in a file: `มกราคม 2566`, `14 มีนาคม 2568`.
  private(set) var due: [String] = []
  /// `monthly`, `3m`, `6m` or `12m`.
  private(set) var every: String?
  /// Whether a month stood without its year.
  private(set) var isYearMissing = false
  /// Whether a month is named though no deadline was read.
  private(set) var isMonthUnread = false

  init(_ text: String, fiscalYear: FiscalYear) {
    let plain = DigitStyle.arabic.applied(to: BoldMark.removed(from: text).onOneLine)
    every = Self.recurrence(in: plain)
    // "in April and October of every year" is a recurrence, no deadline.
    guard plain.firstRange(of: "ของทุกปี") == nil else { return }
    let found = Self.periodsAlone(plain, fiscalYear) ?? Self.periods(in: plain, fiscalYear)
    for period in found where !due.contains(period.text) { due.append(period.text) }
    isYearMissing = found.contains { !$0.hasYear }
    isMonthUnread = due.isEmpty && every == nil && MonthNames.thai.contains { plain.firstRange(of: $0) != nil }
  }

  /// A cell of deadlines has days and months alone; nil when it says more.
  private static func periodsAlone(_ text: String, _ year: FiscalYear) -> [(text: String, hasYear: Bool)]? {
    guard text.utf8.count <= 400 else { return nil }
    let pieces = withoutMarker(text).replacing("และ", with: ",").split(separator: ",").map(\.trimmed).filter {
      !$0.isEmpty
    }
    let periods = pieces.compactMap { period($0, year) }
    return periods.count == pieces.count ? periods : nil
  }

  private static func withoutMarker(_ text: String) -> String {
    guard ListMarker.begins(text), let place = text.firstIndex(of: " ") else { return text }
    let marker = text[..<place]
    return marker == "-" || marker == "•" || ".)".contains(marker.last ?? " ") ? String(text[place...]) : text
  }

  /// Those behind "ภายใน" in a sentence.
  private static func periods(in text: String, _ year: FiscalYear) -> [(text: String, hasYear: Bool)] {
    var found: [(text: String, hasYear: Bool)] = []
    var rest = text[...]
    while let place = rest.firstRange(of: "ภายใน"), found.count < 12 {
      rest = rest[place.upperBound...]
      if let period = period(at: rest, year) { found.append(period) }
    }
    return found
  }

  private static func recurrence(in text: String) -> String? {
    let words = text.filter { !$0.isWhitespace }
    let signs = [
      ("ทุก6เดือน", "6m"), ("ทุก3เดือน", "3m"), ("ทุกไตรมาส", "3m"), ("ไตรมาสละ", "3m"), ("ทุก12เดือน", "12m"),
      ("ทุกสิ้นเดือน", "monthly"), ("ทุกเดือน", "monthly"), ("เดือนละ", "monthly"), ("ของทุกปี", "12m"),
    ]
    return signs.first { words.firstRange(of: $0.0) != nil }?.1
  }

  /// The longest beginning of at most five words that is a day or a month.
  private static func period(at text: Substring, _ year: FiscalYear) -> (text: String, hasYear: Bool)? {
    let words = text.prefix(80).split(separator: " ").prefix(5)
    for count in stride(from: words.count, to: 0, by: -1) {
      if let period = period(words.prefix(count).joined(separator: " "), year) { return period }
    }
    return nil
  }

  private static func period(_ text: String, _ year: FiscalYear) -> (text: String, hasYear: Bool)? {
    for start in ["", "สิ้นเดือน", "เดือน", "วันที่"] where text.hasPrefix(start) {
      let date = String(text.dropFirst(start.count)).trimmed
      guard case .success(let period) = Period.read(date, fiscalYear: year) else { continue }
      let hasYear = date.split(whereSeparator: { !$0.isNumber }).contains { $0.count >= 2 && Int($0) ?? 0 > 31 }
      switch period {
      case .date(let date): return (date.printed(), hasYear)
      case .month(let month): return (month.printed(), hasYear)
      default: continue
      }
    }
    return nil
  }
}
