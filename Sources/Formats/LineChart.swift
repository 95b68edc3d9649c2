package import Thai

/// How values went from year to year: a strip for each series, all on the same scale, every point with its value.
package struct LineChart: Sendable {
  package struct Series: Sendable {
    package let label: String
    /// One for each step; nil where nothing is known, and the line is broken there.
    package let values: [ExactDecimal?]

    package init(label: String, values: [ExactDecimal?]) {
      self.label = label
      self.values = values
    }
  }

  package let words: ChartWords
  /// What stands below the points: years.
  package let steps: [String]
  package let series: [Series]
  /// The values at the bottom and the top of a strip.
  package let range: ClosedRange<ExactDecimal>
  package let limit: ChartLimit?
  package let numbers: ChartNumbers

  package init(
    words: ChartWords, steps: [String], series: [Series],
    range: ClosedRange<ExactDecimal> = .zero...ExactDecimal(100), limit: ChartLimit? = nil, numbers: ChartNumbers
  ) {
    self.words = words
    self.steps = steps
    self.series = series
    self.range = range
    self.limit = limit
    self.numbers = numbers
  }

  package var svg: [UInt8] {
    var canvas = ChartCanvas(words)
    if let limit { canvas.legend(limit: limit.label) }
    for series in series { draw(series, on: &canvas) }
    return canvas.picture
  }

  /// Of the strip, between the values above it and the years below it.
  private static let height = 56

  private func draw(_ series: Series, on canvas: inout ChartCanvas) {
    canvas.row(label: series.label, value: "")
    canvas.skip(20)
    let top = canvas.bottom
    let base = top + Self.height
    canvas.line(from: ("0", base), to: ("100%", base), class: "chart-axis")
    if let limit {
      canvas.line(from: ("0", top + depth(limit.value)), to: ("100%", top + depth(limit.value)), class: "chart-limit")
    }
    let points = zip(steps.indices, series.values).map { index, value in
      value.map { (x: place(of: index), y: top + depth($0), text: numbers.text($0)) }
    }
    for case (let left?, let right?) in zip(points, points.dropFirst()) {
      canvas.line(from: (left.x, left.y), to: (right.x, right.y), class: "chart-line")
    }
    for case let point? in points {
      canvas.point(x: point.x, y: point.y)
      canvas.text(point.text, x: point.x, y: point.y - 9, anchor: .middle, class: "chart-value")
    }
    for (index, step) in steps.enumerated() {
      canvas.text(step, x: place(of: index), y: base + 18, anchor: .middle, class: "chart-label")
    }
    canvas.skip(Self.height + 34)
  }

  private func place(of index: Int) -> String {
    percent(ExactDecimal(2 * index + 1), of: ExactDecimal(2 * max(1, steps.count)))
  }

  /// Pixels below the top of the strip.
  private func depth(_ value: ExactDecimal) -> Int {
    let inside = min(max(value, range.lowerBound), range.upperBound)
    let share = ((range.upperBound - inside) * Self.height).divided(by: range.upperBound - range.lowerBound)
    return (share ?? .zero).rounded(places: 0).whole ?? 0
  }
}
