import TestSupport
import Testing

@Suite struct MeasurePageTests {
  private static let measures = """
    measures:
      - {id: m1, indicator: 9, topic: ก, action: แรก, responsible: [palad], timeframe: ต.ค. 2567 – มี.ค. 2568}
      - {id: m2, indicator: 9, topic: ข, action: กลาง, responsible: [palad], timeframe: ต.ค. 2567 – ก.ย. 2568}
      - {id: m3, indicator: 9, topic: ก, action: ท้าย, responsible: [palad], timeframe: ต.ค. 2567 – ก.ย. 2568}
    """

  private func made(_ keys: String) async throws -> MadeSite {
    try await MadeSite.make([
      "content/2568/measures/a.yml": Self.measures,
      "content/2568/reports/r.md": "---\nkind: [plan]\ntitle: แผน\nprepared_by: palad\n\(keys)\n---\n[[measures]]\n",
    ])
  }

  @Test func theOverviewIsATableThatSortsWithLinksAndDays() async throws {
    let main = try await made("select: all").main("/2568/measures/")
    let table = try #require(main.firstMatch(of: /(?s)data-filter=.*?<\/table>/)).output
    #expect(table.contains("data-key=\"deadline\" data-kind=\"date\""))
    #expect(table.contains("<a href=\"../../2568/measures/m1/\">แรก</a>"))
    #expect(table.contains("<time datetime=\"2025-03-31\">"))
    // The first one is a day late on the site's day; nobody reported a percentage.
    #expect(table.contains("data-key=\"days_late\"") && !table.contains("data-key=\"percent\""))
    #expect(main.contains("measures.xlsx</a>"))
  }

  @Test func aMeasureThatIsNearlyDoneIsNotAtAHundred() async throws {
    let list = try await measure("progress: [{as_of: 2568-03-31, status: in_progress, percent: 99.6}]")
      .main("/2568/measures/")
    #expect(list.contains("๙๙.๖๐") && !list.contains("๑๐๐"))
    let whole = try await measure("progress: [{as_of: 2568-03-31, status: in_progress, percent: 70}]")
      .main("/2568/measures/")
    #expect(whole.contains(">๗๐<"))
  }

  @Test func moneySpentWithoutAPlanIsShown() async throws {
    let main = try await measure("progress: [{as_of: 2568-03-31, status: done, budget: {spent: 1500}}]")
      .main("/2568/measures/m/")
    #expect(main.contains("<dt>งบประมาณ</dt><dd> ใช้ไป ๑,๕๐๐ บาท</dd>"))
  }

  @Test func aLongTitleIsNotCutAfterItsFirstWord() async throws {
    let main = try await measure("", action: "ให้ " + String(repeating: "ก", count: 170)).main("/2568/measures/m/")
    #expect(main.contains("<h1>ให้ " + String(repeating: "ก", count: 156) + "…</h1>"))
  }

  private func measure(_ keys: String, action: String = "แรก") async throws -> MadeSite {
    try await MadeSite.make([
      "content/2568/measures/a.yml": """
      measures:
        - id: m
          indicator: 9
          action: \(action)
          responsible: [palad]
          timeframe: ต.ค. 2567 – มี.ค. 2568
          \(keys)
      """
    ])
  }

  @Test func groupsAsRowsBringTheirMeasuresTogether() async throws {
    let main = try await made("group_by: [topic]\ncolumns: [{field: action}]").main("/2568/reports/r/")
    let order = main.matches(of: /แรก|กลาง|ท้าย/).map { String($0.output) }
    #expect(order == ["แรก", "ท้าย", "กลาง"])
    #expect(main.matches(of: /<tr class="group/).count == 2)
  }

  @Test func groupsAsCellsSpanTheirMeasures() async throws {
    let main = try await made("group_by: [topic]\ngroup_as: cells\ncolumns: [{field: action}]").main("/2568/reports/r/")
    #expect(main.contains("rowspan=\"2\""))
    #expect(main.matches(of: /<th scope="col"/).count == 2)
  }

  @Test func aTableWithoutMeasuresSaysSo() async throws {
    let main = try await made("select: {indicators: [10]}").main("/2568/reports/r/")
    #expect(main.contains("ไม่มีมาตรการตามเงื่อนไขของตารางนี้"))
  }
}
