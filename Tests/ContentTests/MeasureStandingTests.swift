import Diagnostics
import TestSupport
import Testing
import Thai

@testable import Content

/// What is said of a measure on a day follows from its dates and entries alone.
@Suite struct MeasureStandingTests {
  @Test(arguments: [("2025-06-29", MeasureTiming.ahead), ("2025-06-30", .ahead), ("2025-07-01", .late(days: 1))])
  func aMeasureIsLateFromTheDayAfterItsTimeframe(day: String, timing: MeasureTiming) async throws {
    let measure = try await measure("timeframe: ก.พ. 2568 – มิ.ย. 2568")
    let standing = MeasureStanding(of: measure, on: try date(day))
    #expect(standing.state == .notReported)
    #expect(standing.timing == timing)
    #expect(standing.deadline?.isoText == "2025-06-30")
  }

  @Test func aMonthOfMonitoringLastsUntilItsLastDay() async throws {
    let measure = try await measure("monitoring: [{text: สรุปผล, due: มิถุนายน 2568}]")
    #expect(MeasureStanding(of: measure, on: try date("2025-06-30")).timing == .ahead)
    #expect(MeasureStanding(of: measure, on: try date("2025-07-02")).timing == .late(days: 2))
  }

  @Test func whatOnlyRecursEndsWithTheFiscalYear() async throws {
    let measure = try await measure("monitoring: [{text: ตรวจ, every: 3m}]")
    #expect(measure.deadline?.isoText == "2025-09-30")
    #expect(measure.deadlines.map(\.day.isoText) == ["2024-12-31", "2025-03-31", "2025-06-30", "2025-09-30"])
  }

  @Test func withoutAnyDateNothingIsLate() async throws {
    let measure = try await measure("label: ก")
    #expect(MeasureStanding(of: measure, on: try date("2030-01-01")).timing == .noDeadline)
  }

  @Test(arguments: [
    ("done", MeasureState.done, MeasureTiming.inTime), ("not_done", .notDone, .unknown),
    ("in_progress", .inProgress, .late(days: 15)), ("not_started", .notStarted, .late(days: 15)),
  ])
  func whatWasGivenUpIsNeitherLateNorUnreported(
    status: String, state: MeasureState, timing: MeasureTiming
  ) async throws {
    let measure = try await measure(
      """
      timeframe: ต.ค. 2567 – ก.ย. 2568
          progress: [{round: 12m, as_of: 2568-09-30, status: \(status)}]
      """)
    let standing = MeasureStanding(of: measure, on: try date("2025-10-15"))
    #expect(standing.state == state)
    #expect(standing.timing == timing)
  }

  @Test func anEntryAfterTheDeadlineSaysHowMuchLater() async throws {
    let measure = try await measure(
      """
      timeframe: ต.ค. 2567 – มิ.ย. 2568
          progress: [{as_of: 2568-07-10, status: done}]
      """)
    #expect(MeasureStanding(of: measure, on: try date("2025-07-31")).timing == .doneAfter(days: 10))
    #expect(MeasureStanding(of: measure, on: try date("2025-07-09")).timing == .late(days: 9))
  }

  @Test func thePartThatEndsFirstIsLateThoughNobodyHasReported() async throws {
    let parts = "parts: [{label: ก, timeframe: ต.ค. 2567 – ธ.ค. 2567}, {label: ข, timeframe: ม.ค. 2568 – มิ.ย. 2568}]"
    let measure = try await measure(parts)
    #expect(MeasureStanding(of: measure, on: try date("2024-12-31")).timing == .ahead)
    let standing = MeasureStanding(of: measure, on: try date("2025-01-15"))
    #expect(standing.timing == .late(days: 15))
    #expect(standing.deadline?.isoText == "2025-06-30")
    let whole = try await self.measure(parts + "\n    timeframe: ต.ค. 2567 – มิ.ย. 2568")
    #expect(MeasureStanding(of: whole, on: try date("2025-01-15")).timing == .ahead)
  }

  @Test func eachRoundSpeaksForItself() async throws {
    let measure = try await measure(
      """
      timeframe: ต.ค. 2567 – ก.ย. 2568
          progress:
            - {round: 6m, as_of: 2568-03-31, status: in_progress, percent: 40}
      """)
    let day = try date("2025-10-15")
    #expect(MeasureStanding(of: measure, round: .sixMonths, on: day).state == .inProgress)
    #expect(MeasureStanding(of: measure, round: .sixMonths, on: day).percent == ExactDecimal(40))
    #expect(MeasureStanding(of: measure, round: .twelveMonths, on: day).state == .notReported)
    // Nobody knows of it before its day.
    let earlier = MeasureStanding(of: measure, round: .sixMonths, on: try date("2025-03-30"))
    #expect(earlier.state == .notReported)
    #expect(earlier.percent == nil)
  }

  @Test func theFirstPartToEndIsTheFirstToBeLate() async throws {
    let measure = try await measure(
      """
      parts:
            - {label: ก, timeframe: ต.ค. 2567 – ธ.ค. 2567}
            - {label: ข, timeframe: ม.ค. 2568 – มี.ค. 2568}
      """)
    #expect(MeasureStanding(of: measure, on: try date("2024-12-31")).timing == .ahead)
    #expect(MeasureStanding(of: measure, on: try date("2025-01-31")).timing == .late(days: 31))
  }

  @Test func aPartWithoutAnEndIsNotLateByTheEndOfAnother() async throws {
    let measure = try await measure(
      """
      parts:
            - {label: ก, timeframe: ต.ค. 2567 – ธ.ค. 2567, progress: {as_of: 2567-12-31, status: done}}
            - {label: ข, timeframe: {text: ตลอดปี}, progress: {as_of: 2568-03-31, status: in_progress}}
      """)
    let standing = MeasureStanding(of: measure, on: try date("2025-04-10"))
    #expect(standing.state == .inProgress)
    #expect(standing.timing == .noDeadline)
    #expect(standing.deadline == nil)
  }

  @Test func aPartIsLateByTheDeadlineOfItsOwnMonitoring() async throws {
    let measure = try await measure(
      """
      parts:
            - label: ก
              responsible: [palad]
              monitoring: [{text: ส่ง, due: มกราคม 2568}]
              progress: {as_of: 2568-03-31, status: in_progress}
            - label: ข
              responsible: [finance]
              monitoring: [{text: ส่ง, due: พฤศจิกายน 2568}]
              progress: {as_of: 2568-03-31, status: done}
      """)
    let day = try date("2025-04-10")
    #expect(MeasureStanding(of: measure, on: day).timing == .late(days: 69))
    #expect(MeasureStanding(of: measure, on: day).deadline?.isoText == "2025-11-30")
    // Each owner's part by itself.
    let first = MeasureStanding(of: [measure.parts[0]], in: measure, on: day)
    let second = MeasureStanding(of: [measure.parts[1]], in: measure, on: day)
    #expect(first.state == .inProgress && first.timing == .late(days: 69))
    #expect(second.state == .done && second.timing == .inTime)
  }

  @Test(arguments: ["palad \u{200D}", "palad\u{200B}", "palad \u{FE0F}", " palad\u{00A0}", "palad \u{0E48}"])
  func whatNobodySeesBehindAnOwnerMakesNoOtherOwner(_ owner: String) async throws {
    let measure = try await measure("topic: ก").row.responsible
    let file = "measures:\n  - id: m1\n    action: ก\n    responsible: [\"\(owner)\"]\n"
    let (site, _) = try await YearFileLoading.load(["content/2568/measures/a.yml": file])
    guard case .unit(let found)? = site.measures.first?.row.responsible.first, case .unit(let plain)? = measure.first
    else {
      Issue.record("\(owner) is no unit")
      return
    }
    #expect(found.value == plain.value)
  }

  @Test func whatIsPartlyDoneIsNoLongerLate() async throws {
    let measure = try await measure(
      """
      timeframe: ต.ค. 2567 – มี.ค. 2568
          parts:
            - {label: ก, progress: {as_of: 2568-03-31, status: done, percent: 100}}
            - {label: ข, progress: {as_of: 2568-03-31, status: not_done, percent: 30}}
      """)
    let standing = MeasureStanding(of: measure, on: try date("2025-04-30"))
    #expect(standing.state == .partlyDone)
    #expect(standing.timing == .unknown)
    #expect(standing.percent == ExactDecimal(65))
  }

  @Test func aWholeIsInTheStateOfItsParts() {
    #expect(MeasureState(of: [.done, .done]) == .done)
    #expect(MeasureState(of: [.done, .notDone]) == .partlyDone)
    #expect(MeasureState(of: [.notDone, .notDone]) == .notDone)
    #expect(MeasureState(of: [.done, .notReported]) == .inProgress)
    #expect(MeasureState(of: [.notStarted, .notReported]) == .notStarted)
    #expect(MeasureState(of: []) == .notReported)
  }

  private func measure(_ keys: String) async throws -> Measure {
    let file = "measures:\n  - id: m1\n    action: ก\n    responsible: [palad]\n    \(keys)\n"
    let (site, _) = try await YearFileLoading.load(["content/2568/measures/a.yml": file])
    return try #require(site.measures.first)
  }

  private func date(_ text: String) throws -> CalendarDate {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return try #require(CalendarDate(year: parts[0], month: parts[1], day: parts[2]))
  }
}
