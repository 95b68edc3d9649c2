import Diagnostics
import Thai
import Testing

@testable import Domain

@Suite("What follows from the scores of a year")
struct ScoringTests {
  /// The score sheet of one subdistrict for 2568, as printed.
  private static let sheet = ScoreSheet(
    indicators: decimals([
      1: "96.67", 2: "100", 3: "100", 4: "98.89", 5: "100", 6: "97.27", 7: "97.58", 8: "97.42", 9: "74.00", 10: "90.00",
    ]),
    items: Dictionary(
      uniqueKeysWithValues: (1...28).compactMap { ItemCode($0) }.map { code in
        (code, ExactDecimal([2, 5, 12, 15, 17, 22].contains(code.number) ? 0 : 100))
      }),
    questions: [
      "IIT": questions(.internal, [96.67, 93.33, 100, 100, 100, 100, 100, 100, 100, 96.67, 100, 100, 100, 100, 100]),
      "eit_public": questions(.external, [100, 100, 100, 100, 100, 100, 100, 100, 100]),
      "eit_survey": questions(.external, [91.82, 91.82, 100, 96.36, 94.55, 94.55, 95.45, 96.36, 92.73]),
    ])

  private let scoring = Scoring(sheet, by: .of2568)

  @Test(arguments: [
    (1, "96.6667"), (2, "100.0000"), (4, "98.8900"), (5, "100.0000"), (6, "97.2733"), (7, "97.5767"), (8, "97.4233"),
  ])
  func indicatorsOfSurveysFollowFromTheirQuestions(number: Int, computed: String) throws {
    let result = try #require(scoring.indicator(number)?.computed)
    #expect(result.value.printed(places: 4) == computed)
    let printed = try #require(Self.sheet.indicators[number])
    #expect(result.agrees(with: printed))
  }

  @Test func theArithmeticIsShown() {
    #expect(scoring.indicator(1)?.computed?.arithmetic == "(96.67 + 93.33 + 100.00) / 3")
    #expect(
      scoring.indicator(6)?.computed?.arithmetic
        == "((100.00 + 100.00 + 100.00) / 3 + (91.82 + 91.82 + 100.00) / 3) / 2")
    #expect(scoring.total?.arithmetic == "0.30 × 99.1120 + 0.30 × 97.4233 + 0.40 × 82.0000")
  }

  @Test func instrumentsAndTotalAreThoseOfTheSheet() {
    #expect(scoring.instruments.map { $0.score?.value.printed(places: 4) } == ["99.1120", "97.4233", "82.0000"])
    #expect(scoring.total?.value.printed(places: 4) == "91.7606")
    #expect(scoring.total?.value.printed() == "91.76")
    #expect(scoring.band?.label == "ผ่าน")
  }

  @Test func theNextLevelLacksPointsOfOneInstrument() throws {
    let next = try #require(scoring.nextBand)
    #expect(next.band.label == "ผ่านดี")
    #expect(next.total == .zero)
    let shortfall = try #require(next.instruments.first)
    #expect(next.instruments.count == 1)
    #expect(shortfall.instrument == "OIT")
    #expect(shortfall.points == ExactDecimal(164) && shortfall.needed == ExactDecimal(170))
  }

  @Test func tiesAreAllNamed() {
    #expect(scoring.extreme(.highest) == Extreme(indicators: [2, 3, 5], score: ExactDecimal(100)))
    #expect(scoring.extreme(.lowest) == Extreme(indicators: [9], score: ExactDecimal(74)))
  }

  @Test func itemsOnlyBoundTheirIndicator() {
    #expect(scoring.indicator(9)?.computed == nil)
    #expect(scoring.bound(of: 9) == .belowFull([2, 5, 12, 15, 17].compactMap { ItemCode($0) }))
    #expect(scoring.bound(of: 10)?.allows(ExactDecimal(100)) == false)
    #expect(scoring.bound(of: 1) == nil)
    let full = Scoring(
      ScoreSheet(indicators: [:], items: Self.sheet.items.mapValues { _ in ExactDecimal(100) }), by: .of2568)
    #expect(full.bound(of: 9) == .exactly(ExactDecimal(100)))
    let none = Scoring(ScoreSheet(indicators: [:], items: Self.sheet.items.mapValues { _ in .zero }), by: .of2568)
    #expect(none.bound(of: 10) == .exactly(.zero))
  }

  @Test func nothingIsComputedFromHalfOfTheFigures() {
    let half = Scoring(
      ScoreSheet(
        indicators: [1: ExactDecimal(90)], questions: ["eit_public": Self.questions(.external, [90, 90, 90])]),
      by: .of2568)
    #expect(half.total == nil && half.band == nil && half.nextBand == nil && half.extreme(.highest) == nil)
    #expect(half.indicator(6)?.computed == nil)
  }

  @Test(arguments: [([30, 30, 30], false), ([30, 30, 40], true), ([30, nil, 40], false)])
  func aTotalNeedsWeightsOfHundred(weights: [Int?], hasTotal: Bool) {
    #expect((Scoring(Self.sheet, by: .of2568(weights: weights)).total != nil) == hasTotal)
  }

  @Test(arguments: [64, 62])
  func meansOfMoreValuesThanANumberHoldsAreNotComputed(count: Int) throws {
    let questions = [Question(code: "i1", text: ""), Question(code: "i2", text: "")]
    let indicator = Indicator(number: 1, title: "", questions: questions)
    let instrument = Instrument(
      code: "IIT", weight: 100, parts: Array(repeating: "IIT", count: count), indicators: [indicator])
    let scores = ScoreSheet(indicators: [:], questions: ["IIT": Self.questions(.internal, [90, 80])])
    #expect(Scoring(scores, by: .of([instrument])).indicators.map { $0.computed == nil } == [true])
    let many = (1...count).map { number in
      let indicators = [number * 2, number * 2 + 1].map { Indicator(number: $0, title: "", questions: []) }
      return Instrument(code: "I\(number)", weight: number == 1 ? 100 : 0, parts: [], indicators: indicators)
    }
    let all = Dictionary(uniqueKeysWithValues: (2...count * 2 + 1).map { ($0, ExactDecimal(90)) })
    #expect(Scoring(ScoreSheet(indicators: all), by: .of(many)).total == nil)
  }

  @Test func weightsBeyondAnyNumberHaveNoSum() {
    let instruments = (1...3).map { Instrument(code: "I\($0)", weight: .max, parts: [], indicators: []) }
    #expect(Catalogue.of(instruments).weightSum == nil)
  }

  @Test(arguments: [
    ("95", "95", "95", "ผ่านดีเยี่ยม"), ("100", "100", "84.99", "ผ่าน"), ("85", "85", "85", "ผ่านดี"),
    ("70", "70", "70", "ต้องปรับปรุง"), ("69.99", "69.99", "69.99", "ต้องปรับปรุงโดยด่วน"),
  ])
  func theFirstLevelThatHoldsIsTheResult(iit: String, eit: String, oit: String, label: String) {
    let scores = [1: iit, 2: iit, 3: iit, 4: iit, 5: iit, 6: eit, 7: eit, 8: eit, 9: oit, 10: oit]
    #expect(Scoring(ScoreSheet(indicators: Self.decimals(scores)), by: .of2568).band?.label == label)
  }

  static func decimals<Key: Hashable>(_ values: [Key: String]) -> [Key: ExactDecimal] {
    values.compactMapValues { try? ExactDecimal.read($0).get() }
  }

  private static func questions(_ survey: QuestionCode.Survey, _ scores: [Double]) -> [QuestionCode: ExactDecimal] {
    var result: [QuestionCode: ExactDecimal] = [:]
    for (index, score) in scores.enumerated() {
      guard let code = QuestionCode(survey, index + 1) else { continue }
      result[code] = ExactDecimal(millionths: Int128((score * 100).rounded()) * 10_000)
    }
    return result
  }
}

extension FiscalYear {
  static var of2568: FiscalYear {
    guard let year = FiscalYear(2568) else { fatalError("2568 is a year") }
    return year
  }
}

extension Catalogue {
  /// Only instruments.
  static func of(_ instruments: [Instrument]) -> Catalogue {
    Catalogue(
      framework: "nacc", fiscalYear: FiscalYear.of2568, instruments: instruments, subindicators: [], items: [],
      bands: [], span: Source(path: "catalogue/2568.yml", bytes: []).whole)
  }

  static var of2568: Catalogue { of2568(weights: [30, 30, 40]) }

  /// The shape of the catalogue of 2568 without its words.
  static func of2568(weights: [Int?]) -> Catalogue {
    func indicators(_ numbers: ClosedRange<Int>, asking letter: String?, from first: Int = 1) -> [Indicator] {
      numbers.enumerated().map { index, number in
        let questions = (0..<3).map { Question(code: "\(letter ?? "")\(first + index * 3 + $0)", text: "") }
        return Indicator(number: number, title: "", questions: letter == nil ? [] : questions)
      }
    }
    let codes = (1...28).compactMap { ItemCode($0) }
    return Catalogue(
      framework: "nacc", fiscalYear: FiscalYear.of2568,
      instruments: [
        Instrument(code: "IIT", weight: weights[0], parts: [], indicators: indicators(1...5, asking: "i")),
        Instrument(
          code: "EIT", weight: weights[1], parts: ["eit_public", "eit_survey"],
          indicators: indicators(6...8, asking: "e")),
        Instrument(code: "OIT", weight: weights[2], parts: [], indicators: indicators(9...10, asking: nil)),
      ],
      subindicators: [
        Subindicator(number: "9.1", indicator: 9, title: ""), Subindicator(number: "10.1", indicator: 10, title: ""),
      ],
      items: codes.map { code in
        Item(
          code: code, title: "", subindicator: code.number <= 20 ? "9.1" : "10.1", group: "", dataYear: .any,
          elements: [], source: .official, columns: [], predecessors: [])
      },
      bands: [
        Band(label: "ผ่านดีเยี่ยม", total: 95, eachInstrument: 95), Band(label: "ผ่านดี", total: 85, eachInstrument: 85),
        Band(label: "ผ่าน", total: 85, eachInstrument: nil), Band(label: "ต้องปรับปรุง", total: 70, eachInstrument: nil),
        Band(label: "ต้องปรับปรุงโดยด่วน", total: 0, eachInstrument: nil),
      ], span: Source(path: "catalogue/2568.yml", bytes: []).whole)
  }
}
