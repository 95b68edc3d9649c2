package import Thai

/// Looking things up in a catalogue by the codes that content uses.
extension Catalogue {
  /// The indicator that the question is asked for.
  package func indicator(asking question: QuestionCode) -> Indicator? {
    instruments.lazy.flatMap(\.indicators).first { indicator in
      indicator.questions.contains { $0.code == question.description }
    }
  }

  /// The number of the indicator that the item's subindicator belongs to.
  package func indicator(of item: Item) -> Int? { subindicator(item.subindicator)?.indicator }

  package func subindicator(_ number: String) -> Subindicator? { subindicators.first { $0.number == number } }

  /// The instrument of that code or with that part.
  package func instrument(_ code: String) -> Instrument? {
    instruments.first { $0.code == code || $0.parts.contains(code) }
  }

  /// The instrument that the indicator belongs to.
  package func instrument(of indicator: Int) -> Instrument? {
    instruments.first { $0.indicators.contains { $0.number == indicator } }
  }
}
