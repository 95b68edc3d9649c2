internal import Thai

/// Numbers that stand in a cell where a spreadsheet showed a date or a percentage: the look of the cell is not in the
/// text of the sheet.
enum SheetValue {
  /// What is to be said of a cell, by what its column holds.
  static func doubt(_ text: String, as role: ColumnRole) -> String? {
    let plain = DigitStyle.arabic.applied(to: text.asCompared)
    switch role {
    case .timeframe, .monitoring: return date(plain).map(ImportWords.dateNumber)
    case .result, .outcome, .status: return percent(plain).map(ImportWords.percentNumber)
    default: return nil
    }
  }

  /// The day of `45752`: sheets count days from 30 December 1899. Only numbers of the years 2009 to 2064 are taken for days.
  private static func date(_ text: String) -> String? {
    guard text.utf8.count == 5, let number = Int(text), (40_000...60_000).contains(number) else { return nil }
    return CalendarDate(year: 1899, month: 12, day: 30)?.adding(days: number).printed()
  }

  /// `75` of `0.75`.
  private static func percent(_ text: String) -> String? {
    let digits = text.dropFirst(2)
    guard text.hasPrefix("0."), (1...4).contains(digits.count), let number = Int(digits), number > 0 else { return nil }
    let padded = digits + String(repeating: "0", count: max(0, 2 - digits.count))
    let (whole, rest) = (padded.prefix(2), padded.dropFirst(2))
    return (Int(whole) ?? 0).description + (rest.isEmpty ? "" : "." + rest)
  }
}
