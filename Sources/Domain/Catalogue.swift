package import Diagnostics
package import Thai

/// What one assessment year asks for: instruments, indicators, items and bands, as `content/catalogue/YEAR.yml` gives
/// them. No item number stands in code; a new year is a new file.
package struct Catalogue: Sendable {
  package let framework: String
  package let fiscalYear: FiscalYear
  package let instruments: [Instrument]
  package private(set) var subindicators: [Subindicator]
  /// In the order of the file, which is the order of their numbers.
  package private(set) var items: [Item]
  package let bands: [Band]
  /// The catalogue's own file, for messages.
  package let span: Span

  package init(
    framework: String, fiscalYear: FiscalYear, instruments: [Instrument], subindicators: [Subindicator],
    items: [Item], bands: [Band], span: Span
  ) {
    self.framework = framework
    self.fiscalYear = fiscalYear
    self.instruments = instruments
    self.subindicators = subindicators
    self.items = items
    self.bands = bands
    self.span = span
  }

  /// The same with its titles in other digits. What it quotes of the manual, the elements' wording, is left as it is.
  package func printed(in digits: DigitStyle) -> Catalogue {
    var catalogue = self
    for index in items.indices {
      catalogue.items[index].title = digits.applied(to: items[index].title)
      catalogue.items[index].group = digits.applied(to: items[index].group)
    }
    for index in subindicators.indices {
      catalogue.subindicators[index].title = digits.applied(to: subindicators[index].title)
    }
    return catalogue
  }

  package func item(_ code: ItemCode) -> Item? { items.first { $0.code == code } }

  package func indicator(_ number: Int) -> Indicator? {
    for instrument in instruments {
      if let found = instrument.indicators.first(where: { $0.number == number }) { return found }
    }
    return nil
  }
}

/// A questionnaire (IIT, EIT) or the check of the website (OIT), with its share in the total in per cent.
package struct Instrument: Sendable {
  package let code: String
  package let weight: Int?
  package let parts: [String]
  package let indicators: [Indicator]

  package init(code: String, weight: Int?, parts: [String], indicators: [Indicator]) {
    self.code = code
    self.weight = weight
    self.parts = parts
    self.indicators = indicators
  }
}

/// One of the numbered indicators, with the questions asked for it.
package struct Indicator: Sendable {
  package let number: Int
  package let title: String
  package let questions: [Question]

  package init(number: Int, title: String, questions: [Question]) {
    self.number = number
    self.title = title
    self.questions = questions
  }
}

/// A question of a survey; its code belongs to the catalogue's year.
package struct Question: Sendable {
  package let code: String
  package let text: String

  package init(code: String, text: String) {
    self.code = code
    self.text = text
  }
}

/// A part of an indicator ("9.1"), under which items stand.
package struct Subindicator: Sendable {
  package let number: String
  package let indicator: Int
  package fileprivate(set) var title: String

  package init(number: String, indicator: Int, title: String) {
    self.number = number
    self.indicator = indicator
    self.title = title
  }
}

/// A level of the result: the first whose conditions hold is the result.
package struct Band: Sendable {
  package let label: String
  package let total: Int
  package let eachInstrument: Int?

  package init(label: String, total: Int, eachInstrument: Int?) {
    self.label = label
    self.total = total
    self.eachInstrument = eachInstrument
  }
}
