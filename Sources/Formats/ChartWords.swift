package import Thai

/// What a chart is called. A chart is inline SVG, `role="img"`, as wide as its place and with letters of one size: bars
/// and points are placed in per cent, letters in pixels. Colours come by the classes `chart-…` of the stylesheet; where
/// kinds have to be told apart, patterns do it, so that it prints in black and white. All text in it is Thai digits or
/// Arabic as asked for, and the table with the same figures stands beside it on the page.
package struct ChartWords: Sendable {
  /// Unique in the page; other ids are made from it.
  package let id: String
  package let title: String
  /// What the picture shows, in a sentence or two, for those who don't see it.
  package let description: String

  package init(id: String, title: String, description: String) {
    self.id = id
    self.title = title
    self.description = description
  }
}

/// How the numbers of a chart are printed.
package struct ChartNumbers: Sendable {
  package let digits: DigitStyle
  /// 0 … 6
  package let places: Int

  package init(digits: DigitStyle, places: Int) {
    self.digits = digits
    self.places = places
  }

  package func text(_ number: ExactDecimal) -> String { number.printed(digits, places: places) }
}

/// A value that others are measured by: the score that has to be reached.
package struct ChartLimit: Sendable {
  package let value: ExactDecimal
  /// "คะแนนผ่าน ๘๕": with its number.
  package let label: String

  package init(value: ExactDecimal, label: String) {
    self.value = value
    self.label = label
  }
}
