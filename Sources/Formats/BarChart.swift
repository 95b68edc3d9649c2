package import Thai

/// A bar for each value, one below the other, with the value in figures and, where given, a line to be reached.
package struct BarChart: Sendable {
  package struct Bar: Sendable {
    package let label: String
    /// Not below zero; nil prints `absent` and no bar.
    package let value: ExactDecimal?
    /// Hatched rather than full: one that does not reach the line, say.
    package let isMarked: Bool
    /// What is said beside the value: "ต่ำกว่าเกณฑ์".
    package let note: String?

    package init(label: String, value: ExactDecimal?, isMarked: Bool = false, note: String? = nil) {
      self.label = label
      self.value = value
      self.isMarked = isMarked
      self.note = note
    }
  }

  package let words: ChartWords
  package let bars: [Bar]
  /// The value of a full bar; nil takes the greatest value.
  package let full: ExactDecimal?
  package let limit: ChartLimit?
  package let numbers: ChartNumbers
  /// What stands in the place of a value that isn't there.
  package let absent: String

  package init(
    words: ChartWords, bars: [Bar], full: ExactDecimal? = nil, limit: ChartLimit? = nil, numbers: ChartNumbers,
    absent: String = "–"
  ) {
    self.words = words
    self.bars = bars
    self.full = full
    self.limit = limit
    self.numbers = numbers
    self.absent = absent
  }

  package var svg: [UInt8] {
    var canvas = ChartCanvas(words)
    canvas.definePatterns()
    if let limit { canvas.legend(limit: limit.label) }
    canvas.skip(limit == nil ? 0 : 6)
    let isBeside = bars.allSatisfy { ChartCanvas.isBeside(text(of: $0), label: $0.label) }
    for bar in bars { draw(bar, isBeside: isBeside, on: &canvas) }
    return canvas.picture
  }

  private static let height = 14

  private func text(of bar: Bar) -> String {
    let value = bar.value.map(numbers.text) ?? absent
    return bar.note.map { "\(value) \($0)" } ?? value
  }

  private func draw(_ bar: Bar, isBeside: Bool, on canvas: inout ChartCanvas) {
    canvas.row(label: bar.label, value: text(of: bar), isBeside: isBeside)
    let top = canvas.bottom
    canvas.rectangle(x: "0", y: top, width: "100%", height: Self.height, class: "chart-track")
    if let value = bar.value, value > .zero {
      let width = percent(value, of: whole)
      canvas.part(kind: bar.isMarked ? 1 : 0, x: "0", y: top, width: width, height: Self.height)
    }
    if let limit {
      let place = percent(limit.value, of: whole)
      canvas.line(from: (place, top - 3), to: (place, top + Self.height + 3), class: "chart-limit")
    }
    canvas.skip(Self.height + 12)
  }

  private var whole: ExactDecimal {
    let greatest = full ?? bars.compactMap(\.value).max() ?? .zero
    return greatest > .zero ? greatest : ExactDecimal(1)
  }
}
