import Diagnostics
import TestSupport
import Testing

@testable import Content

/// What measures and reports lack: on 1 April 2568.
@Suite("Measures and reports are compared with the calendar, units and results")
struct CrossCheckTests {
  private func found(_ files: [String: String]) async throws -> [Diagnostic] {
    let (site, findings) = try await YearFileLoading.load(files)
    return site.crossCheckFindings(after: findings)
  }

  private func found(_ measures: String) async throws -> [Diagnostic] {
    try await found(["content/2568/measures/a.yml": "measures:\n" + measures])
      .filter { $0.id != ContentFinding.missingRound.rawValue }
  }

  private func words(_ findings: [Diagnostic]) -> [String] { findings.compactMap { $0.span?.text } }

  // MARK: Results

  private static let result = "indicator_scores: {9: 90}\nitem_scores: {O1: 0, O2: 0, O3: 100}\n"

  @Test func aMeasureOfTheIndicatorAloneNamesNoItem() async throws {
    let measures = """
      measures:
        - {id: a, indicator: 9, fiscal_year: 2569, action: ก, responsible: [palad], timeframe: {text: ทั้งปี}}
        - {id: b, indicator: 9, items: [O2], fiscal_year: 2569, action: ข, responsible: [palad], timeframe: {text: ทั้งปี}}
      """
    let findings = try await found(["content/2568/measures/a.yml": measures, "content/2568/ita.yml": Self.result])
    #expect(findings.map(\.id) == ["measure/zero-item"])
    #expect(words(findings) == ["O1"])
  }

  @Test func aYearThatHasBegunWithoutMeasuresIsToldOnce() async throws {
    let findings = try await found(["content/2565/ita.yml": Self.result])
    #expect(findings.map(\.id) == ["measure/zero-item"])
    #expect(findings.first?.message.english.hasPrefix("2 items of 2565 scored 0") == true)
    // 2569 has not begun.
    #expect(try await found(["content/2568/ita.yml": Self.result]).isEmpty)
  }

  // MARK: Owners and deadlines

  @Test func eachPartNeedsAnOwnerAndATime() async throws {
    let findings = try await found(
      """
        - id: a
          indicator: 9
          action: ก
          parts:
            - {label: ครบ, responsible: [palad], timeframe: ต.ค. 2567 – มี.ค. 2568}
            - {label: ขาด, steps: ทำ}
        - {id: b, indicator: 9, action: ข, responsible: [palad], timeframe: ต.ค. 2567 – ก.ย. 2568, parts: [{label: ค}]}
        - {id: c, indicator: 9, action: ค, parts: [{label: ง, responsible: [palad]}, {label: จ, responsible: [palad]}]}
      """)
    #expect(findings.map(\.id) == ["measure/no-owner", "measure/no-deadline", "measure/no-deadline"])
    #expect(findings.map { $0.message.english.contains("this part of") } == [true, true, false])
  }

  @Test(arguments: [
    ("กองครัง", ["กองครัง"]), ("กองคลงั", ["กองคลงั"]), ("สำนักปลัดเทสบาล", ["สำนักปลัดเทสบาล"]), ("กองช่าง", []),
    ("ทุกส่วนราชการ", []), ("สำนัก", []), ("กองคลัง", []),
  ])
  func anOwnerNearlyCalledLikeAUnitIsTold(owner: String, expected: [String]) async throws {
    let findings = try await found(
      "  - {id: a, indicator: 9, action: ก, responsible: [\(owner)], timeframe: {text: ทั้งปี}}")
    #expect(findings.map(\.id) == expected.map { _ in "measure/misspelt-owner" })
    #expect(words(findings) == expected)
  }

  @Test func aDocumentWantsThemOfEachPart() async throws {
    let findings = try await found([
      "content/2568/measures/a.yml": """
      measures:
        - id: a
          indicator: 9
          action: ก
          timeframe: เม.ย. – ก.ย. 2568
          parts:
            - {label: ครบ, responsible: [palad], steps: ทำ, monitoring: [{text: ตรวจ, every: 3m}]}
            - {label: ขาด, responsible: [palad], monitoring: [{text: ตรวจ, every: 3m}]}
      """,
      "content/2568/reports/plan.md": "---\nkind: plan\ntitle: แผน\nanswers: [O27]\n---\n",
    ])
    #expect(findings.map(\.id) == ["report/missing-cell"])
    #expect(findings.first?.message.english.contains("says nothing of steps") == true)
  }

  // MARK: Progress

  @Test func onlyTheSilentPartIsToldOf() async throws {
    let findings = try await found([
      "content/2568/measures/a.yml": """
      measures:
        - {id: a, indicator: 9, action: ก, responsible: [palad], timeframe: {text: ทั้งปี}, progress: {round: 6m, status: done}}
        - id: b
          indicator: 9
          action: ข
          responsible: [palad]
          timeframe: {text: ทั้งปี}
          parts:
            - {label: ครบ, progress: {round: 6m, status: in_progress}}
            - {label: ขาด, steps: ทำ}
      """
    ])
    #expect(findings.map(\.id) == ["measure/missing-round"])
    #expect(findings.first?.message.english.hasSuffix("but this part of the measure `b` doesn't tell of it") == true)
    #expect(
      findings.first?.span.map {
        $0.source.span($0.range.lowerBound..<$0.source.bytes.count).text.hasPrefix("{label: ขาด")
      } == true)
  }

  @Test(arguments: [("spent: 500", ["measure/overspent"]), ("planned: 500, spent: 500", [])])
  func moneyThatIsPlannedInOneEntryAndSpentInAnotherIsCompared(later: String, expected: [String]) async throws {
    let findings = try await found(
      """
        - id: a
          indicator: 9
          action: ก
          responsible: [palad]
          timeframe: {text: ทั้งปี}
          progress:
            - {as_of: 2567-12-31, status: in_progress, budget: {planned: 400}}
            - {as_of: 2568-03-31, status: in_progress, budget: {\(later)}}
      """)
    #expect(findings.map(\.id) == expected)
    #expect(findings.allSatisfy { $0.message.english == "100.00 baht more than planned have been spent" })
  }

  @Test func everyDateOfADocumentIsComparedWithItsRound() async throws {
    let findings = try await found([
      "content/2568/reports/p.md": """
      ---
      kind: progress
      title: รายงาน
      round: 6m
      date: 2568-04-10
      memo: {date: 2568-02-01, subject: เรื่อง}
      approvals: [{office: ปลัดเทศบาล, date: 2568-02-02}, {office: นายกเทศมนตรี, date: 2568-04-02}]
      ---
      """
    ])
    #expect(findings.map(\.id) == ["report/before-round-end", "report/before-round-end"])
    #expect(words(findings) == ["2568-02-01", "2568-02-02"])
  }

  // MARK: Beside errors

  @Test func anErrorHidesOnlyWhatItTouches() async throws {
    let findings = try await found(
      """
        - {id: a, indicator: 9, action: ก, responsible: [nobody], timeframe: เม.ย. – ก.ย. 2568}
        - {id: b, indicator: 9, action: ข, timeframe: เม.ย. – ก.ย. 2568}
      """)
    #expect(findings.map(\.id) == ["measure/no-owner"])
    #expect(words(findings) == ["b"])
  }
}
