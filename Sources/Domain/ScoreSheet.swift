package import Thai

/// The scores of one year as they are given, 0 to 100, without their places in a file.
package struct ScoreSheet: Sendable {
  /// By the indicator's number, two decimal places.
  package let indicators: [Int: ExactDecimal]
  /// 0 or 100.
  package let items: [ItemCode: ExactDecimal]
  /// By the code of the instrument or of its part, then by question.
  package let questions: [String: [QuestionCode: ExactDecimal]]

  package init(
    indicators: [Int: ExactDecimal], items: [ItemCode: ExactDecimal] = [:],
    questions: [String: [QuestionCode: ExactDecimal]] = [:]
  ) {
    self.indicators = indicators
    self.items = items
    self.questions = questions
  }
}

/// A computed score and how it came about.
package struct ComputedScore: Sendable, Equatable {
  /// Cut off after six places.
  package let value: ExactDecimal
  /// `(96.67 + 93.33 + 100.00) / 3`
  package let arithmetic: String

  /// The mean of means, each of equal weight however many values it has: divided once, so that nothing is lost before
  /// the last place. nil when a mean has no values, or when there are so many that the divisor is beyond `Int`.
  init?(meanOf groups: [[ExactDecimal]]) {
    guard !groups.isEmpty, groups.allSatisfy({ !$0.isEmpty }), let common = groups.map(\.count).product(),
      let divisor = [common, groups.count].product()
    else { return nil }
    let sum = groups.map { $0.sum() * (common / $0.count) }.sum()
    guard let value = sum.divided(by: divisor) else { return nil }
    self.value = value
    let means = groups.map(Self.mean)
    arithmetic = means.count == 1 ? means[0] : "(" + means.joined(separator: " + ") + ") / \(means.count)"
  }

  init(value: ExactDecimal, arithmetic: String) {
    self.value = value
    self.arithmetic = arithmetic
  }

  private static func mean(_ values: [ExactDecimal]) -> String {
    "(" + values.map { $0.printed() }.joined(separator: " + ") + ") / \(values.count)"
  }

  /// Whether a printed score is this one but for its rounding.
  package func agrees(with printed: ExactDecimal) -> Bool { printed.isWithin(Scoring.tolerance, of: value) }
}

extension Sequence<Int> {
  /// nil beyond the range of `Int`: nothing bounds how many parts a catalogue has.
  func product() -> Int? {
    reduce(Optional(1)) { product, factor in
      guard let (value, overflow) = product?.multipliedReportingOverflow(by: factor), !overflow else { return nil }
      return value
    }
  }
}
