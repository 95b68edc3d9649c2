internal import Thai

/// Counts of several kinds as pieces of one bar for each group: items met and not met by indicator, say.
package struct StackedBarChart: Sendable {
  package struct Bar: Sendable {
    package let label: String
    /// One for each kind, not below zero.
    package let counts: [Int]
    /// What is said of the bar in figures: "๗ จาก ๙ ข้อ".
    package let text: String

    package init(label: String, counts: [Int], text: String) {
      self.label = label
      self.counts = counts
      self.text = text
    }
  }

  package let words: ChartWords
  /// What the pieces mean, in their order; up to four can be told apart.
  package let kinds: [String]
  package let bars: [Bar]

  package init(words: ChartWords, kinds: [String], bars: [Bar]) {
    self.words = words
    self.kinds = kinds
    self.bars = bars
  }

  package var svg: [UInt8] {
    var canvas = ChartCanvas(words)
    canvas.definePatterns()
    canvas.legend(kinds)
    canvas.skip(8)
    let whole = ExactDecimal(max(1, bars.map(total).max() ?? 1))
    let isBeside = bars.allSatisfy { ChartCanvas.isBeside($0.text, label: $0.label) }
    for bar in bars { draw(bar, of: whole, isBeside: isBeside, on: &canvas) }
    return canvas.picture
  }

  private func total(_ bar: Bar) -> Int { bar.counts.reduce(0) { $0 + max(0, $1) } }

  private func draw(_ bar: Bar, of whole: ExactDecimal, isBeside: Bool, on canvas: inout ChartCanvas) {
    canvas.row(label: bar.label, value: bar.text, isBeside: isBeside)
    let top = canvas.bottom
    canvas.rectangle(x: "0", y: top, width: "100%", height: 14, class: "chart-track")
    var start = 0
    for (kind, count) in bar.counts.enumerated() where count > 0 {
      canvas.part(
        kind: kind, x: percent(ExactDecimal(start), of: whole), y: top,
        width: percent(ExactDecimal(count), of: whole), height: 14)
      start += count
    }
    canvas.skip(26)
  }
}
