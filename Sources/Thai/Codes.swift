/// The code of an OIT item, `O1` … `O99`. Which codes a year has is the catalogue's business.
package struct ItemCode: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let number: Int

  package init?(_ number: Int) {
    guard (1...99).contains(number) else { return nil }
    self.number = number
  }

  /// The one form of output: `O2`.
  package var description: String { "O\(number)" }

  /// The form of file names and addresses: `o02`.
  package var fileName: String { "o" + twoDigits(number) }

  package static func < (left: ItemCode, right: ItemCode) -> Bool { left.number < right.number }
}

/// The code of a question of the surveys, `i1` … `i99` or `e1` … `e99`.
package struct QuestionCode: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The survey that asks the question: of the staff (IIT) or of those outside (EIT).
  package enum Survey: String, Sendable, CaseIterable {
    case external = "e"
    case `internal` = "i"
  }

  package let survey: Survey
  package let number: Int

  package init?(_ survey: Survey, _ number: Int) {
    guard (1...99).contains(number) else { return nil }
    self.survey = survey
    self.number = number
  }

  /// The one form of output: `e6`.
  package var description: String { "\(survey.rawValue)\(number)" }

  package static func < (left: QuestionCode, right: QuestionCode) -> Bool {
    (left.survey == .internal ? 0 : 1, left.number) < (right.survey == .internal ? 0 : 1, right.number)
  }
}

/// The code of an item or of a question.
package enum Code: Sendable, Hashable, CustomStringConvertible {
  case item(ItemCode)
  case question(QuestionCode)

  package var description: String {
    switch self {
    case .item(let code): code.description
    case .question(let code): code.description
    }
  }
}

/// A code together with the fiscal year whose catalogue it belongs to: `2565/O10`.
package struct YearCode: Sendable, Hashable, CustomStringConvertible {
  package let year: FiscalYear
  package let code: Code

  package init(_ code: Code, of year: FiscalYear) {
    self.code = code
    self.year = year
  }

  package var description: String { "\(year.number)/\(code)" }

  /// The code alone when it belongs to the given year, else with its year.
  package func printed(in year: FiscalYear) -> String {
    year == self.year ? code.description : description
  }
}
