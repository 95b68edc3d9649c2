/// The Buddhist era as Thailand counts it since 2484: the Christian year + 543, with the same months and days.
package enum BuddhistEra {
  /// What a Buddhist year is ahead of the Christian year.
  package static let offset = 543

  /// A written year from this on is a Buddhist year, a smaller one of four digits is a Christian year
  /// (content format, "Years and dates").
  package static let firstWrittenYear = 2400

  /// The century of a year that is written with two digits: `68` is 2568.
  package static let shortYearCentury = 2500

  package static func year(ofChristian year: Int) -> Int { year + offset }

  package static func christianYear(of year: Int) -> Int { year - offset }
}
