package import Thai

/// What falls due in each month, as columns of pieces of several kinds (done, open, late), with the day that the site
/// speaks of.
package struct Timeline: Sendable {
  package struct Month: Sendable {
    /// Short: "ต.ค."
    package let label: String
    /// Printed below the label, where the year begins or changes.
    package let year: String?
    /// One for each kind, not below zero.
    package let counts: [Int]

    package init(label: String, year: String? = nil, counts: [Int]) {
      self.label = label
      self.year = year
      self.counts = counts
    }

    fileprivate var total: Int { counts.reduce(0, +) }
  }

  /// A day within the months.
  package struct Today: Sendable {
    /// The number of its month, from 0, and how much of it is over, in thousandths.
    package let month: Int
    package let thousandths: Int
    /// "วันนี้ ๓๑ มี.ค. ๒๕๖๘"
    package let label: String

    package init(month: Int, thousandths: Int, label: String) {
      self.month = month
      self.thousandths = thousandths
      self.label = label
    }
  }

  package let words: ChartWords
  /// What the pieces mean, in their order from below; up to four can be told apart.
  package let kinds: [String]
  package let months: [Month]
  package let today: Today?
  package let digits: DigitStyle

  package init(words: ChartWords, kinds: [String], months: [Month], today: Today? = nil, digits: DigitStyle) {
    self.words = words
    self.kinds = kinds
    self.months = months
    self.today = today
    self.digits = digits
  }

  package var svg: [UInt8] {
    var canvas = ChartCanvas(words)
    canvas.definePatterns()
    canvas.legend(kinds)
    if let today { canvas.legend(limit: today.label) }
    canvas.skip(28)
    let (top, base) = (canvas.bottom, canvas.bottom + Self.height)
    let most = max(1, months.map(\.total).max() ?? 1)
    for (index, month) in months.enumerated() { draw(month, at: index, of: most, base: base, on: &canvas) }
    canvas.line(from: ("0", base), to: ("100%", base), class: "chart-axis")
    if let place = todayPlace { canvas.line(from: (place, top - 20), to: (place, base), class: "chart-limit") }
    canvas.skip(Self.height + (months.contains { $0.year != nil } ? 42 : 24))
    return canvas.picture
  }

  private static let height = 120
  /// How high one piece may be, in pixels.
  private static let pieceHeight = 20

  /// - Parameter most: how many pieces the month with the most of them has; its column is as high as the picture, or
  ///   as high as its pieces may be.
  private func draw(_ month: Month, at index: Int, of most: Int, base: Int, on canvas: inout ChartCanvas) {
    let middle = place(thousandths: index * 1000 + 500)
    var top = base
    for (kind, count) in month.counts.enumerated() where count > 0 {
      let height = max(2, count * min(Self.pieceHeight * most, Self.height) / most)
      top -= height
      canvas.part(
        kind: kind, x: place(thousandths: index * 1000 + 200), y: top, width: place(thousandths: 600), height: height)
    }
    if month.total > 0 {
      canvas.text(digits.printed(month.total), x: middle, y: top - 6, anchor: .middle, class: "chart-value")
    }
    canvas.text(month.label, x: middle, y: base + 18, anchor: .middle, class: "chart-month")
    if let year = month.year {
      canvas.text(year, x: middle, y: base + 36, anchor: .middle, class: "chart-month")
    }
  }

  private var todayPlace: String? {
    guard let today, months.indices.contains(today.month) else { return nil }
    return place(thousandths: today.month * 1000 + min(max(today.thousandths, 0), 1000))
  }

  /// How far across, in thousandths of a month.
  private func place(thousandths: Int) -> String {
    percent(ExactDecimal(thousandths), of: ExactDecimal(max(1, months.count) * 1000))
  }
}
