import Diagnostics
import TestSupport
import Testing

@testable import Content

@Suite("Printed figures of a result are compared with what the scores give")
struct ResultCheckTests {
  /// The score sheet of one subdistrict for 2568, with its three printed errors.
  private static let sheet = """
    indicator_scores:
      {1: 96.67, 2: 100.00, 3: 100.00, 4: 98.89, 5: 100.00, 6: 97.27, 7: 97.58, 8: 97.42, 9: 74.00, 10: 90.00}
    question_scores:
      IIT:
        {i1: 96.67, i2: 93.33, i3: 100, i4: 100, i5: 100, i6: 100, i7: 100, i8: 100, i9: 100, i10: 96.67, i11: 100,
         i12: 100, i13: 100, i14: 100, i15: 100}
      eit_public: {e1: 100, e2: 100, e3: 100, e4: 100, e5: 100, e6: 100, e7: 100, e8: 100, e9: 100}
      eit_survey:
        {e1: 91.82, e2: 91.82, e3: 100, e4: 96.36, e5: 94.55, e6: 94.55, e7: 95.45, e8: 96.36, e9: 92.73}
    item_scores:
      {O1: 100, O2: 0, O3: 100, O4: 100, O5: 0, O6: 100, O7: 100, O8: 100, O9: 100, O10: 100, O11: 100, O12: 0,
       O13: 100, O14: 100, O15: 0, O16: 100, O17: 0, O18: 100, O19: 100, O20: 100, O21: 100, O22: 0, O23: 100, O24: 100,
       O25: 100, O26: 100, O27: 100, O28: 100}
    printed:
      total: 91.76

    """

  @Test func theSheetPassesButForItsPrintedErrors() async throws {
    #expect(try await findings(Self.sheet + "  bands: [ผ่าน]\n").isEmpty)
  }

  @Test func theThreePrintedErrorsAreFound() async throws {
    let printed = """
        bands: [ผ่าน, ผ่าน, 3️⃣ผ่านดี]
        highest: {indicators: [1️⃣10], score: 100.00}
        lowest: {indicators: [2️⃣4], score: 74.00}

      """
    let (places, expected) = try await YearFileLoading.findings(in: "2568/ita.yml", Self.sheet + printed)
    #expect(places.map(\.id).sorted() == ["result/bands-differ", "result/extreme", "result/extreme"])
    #expect(places.map(\.offset).sorted() == expected.sorted())
  }

  @Test func theArithmeticStandsInTheMessage() async throws {
    let changed = Self.sheet.replacing("6: 97.27", with: "6: 97.72").replacing("total: 91.76", with: "total: 95.18")
    let messages = try await findings(changed).map(\.message.english)
    #expect(messages.contains { $0.contains("(91.82 + 91.82 + 100.00) / 3) / 2 = 97.2733") })
    #expect(messages.contains { $0.contains("0.30 × 99.1120") && $0.contains("95.18") })
  }

  @Test(arguments: [
    ("9: 74.00", "9: 100.00", "result/indicator-bound"), ("1: 96.67", "1: 96.69", "result/indicator-arithmetic"),
    ("i1: 96.67", "i1: 101", "result/score"), ("e9: 100", "e10: 100", "reference/unknown-question"),
    ("O28: 100", "O30: 100", "reference/unknown-item"),
  ])
  func wrongFiguresAreFound(right: String, wrong: String, id: String) async throws {
    let found = try await findings(Self.sheet.replacing(right, with: wrong))
    #expect(found.map(\.id).contains(id), "\(found.map(\.id))")
  }

  @Test func roundingIsNoError() async throws {
    #expect(try await findings(Self.sheet.replacing("7: 97.58", with: "7: 97.57")).isEmpty)
  }

  private func findings(_ text: String) async throws -> [Diagnostic] {
    try await YearFileLoading.load(["content/2568/ita.yml": text]).findings
  }
}
