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
    #expect(MeasureStanding(of: measure, round: .sixMonths).state == .inProgress)
    #expect(MeasureStanding(of: measure, round: .sixMonths).percent == ExactDecimal(40))
    #expect(MeasureStanding(of: measure, round: .twelveMonths).state == .notReported)
  }

  @Test func aWholeIsInTheStateOfItsParts() {
    #expect(MeasureState(of: [.done, .done]) == .done)
    #expect(MeasureState(of: [.done, .notDone]) == .notDone)
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
