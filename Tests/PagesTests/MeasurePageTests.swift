import Diagnostics
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
      "content/2568/reports/r.md": report(keys),
    ])
  }

  private func report(_ keys: String) -> String {
    "---\nkind: [plan]\ntitle: แผน\nprepared_by: palad\n\(keys)\n---\n[[measures]]\n"
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
    // The word by which people look for it.
    #expect(table.contains("ยังไม่รายงาน (ล่าช้า)"))
  }

  @Test func whatIsReportedLaterIsInNoTableYet() async throws {
    let file = """
      measures:
        - id: m1
          indicator: 9
          action: แรก
          responsible: [palad]
          timeframe: ต.ค. 2567 – ก.ย. 2568
          progress:
            - {round: 6m, as_of: 2568-03-31, status: in_progress, percent: 40}
            - {round: 12m, as_of: 2568-09-30, status: done, percent: 100}
      """
    let main = try await MadeSite.make(["content/2568/measures/a.yml": file]).main("/2568/measures/")
    let rounds = try #require(main.firstMatch(of: /(?s)<table[^>]*>(?:(?!<table).)*?รอบ ๖ เดือน.*?<\/table>/)).output
    #expect(rounds.contains("กำลังดำเนินการ ๔๐%"))
    #expect(!rounds.contains("๑๐๐%") && !rounds.contains("รอบ ๑๒ เดือน"))
  }

  @Test func aMeasureWithOnePartDoneIsPartlyDone() async throws {
    let file = """
      measures:
        - id: m1
          indicator: 9
          action: แรก
          parts:
            - {label: ก, responsible: [palad], progress: {as_of: 2568-03-31, status: done}}
            - {label: ข, responsible: [palad], progress: {as_of: 2568-03-31, status: not_done}}
      """
    let made = try await MadeSite.make(["content/2568/measures/a.yml": file])
    #expect(try made.main("/2568/measures/").contains("ดำเนินการบางส่วน"))
    #expect(try made.main("/2568/measures/m1/").contains("<strong class=\"status status-not_done\">ดำเนินการบางส่วน"))
  }

  @Test func headingsStandInTheColumnsThatNameThem() async throws {
    let main = try await made(
      "group_by: [indicator, topic]\ngroup_as: headings\n"
        + "columns: [{field: action, groups: indicator}, {field: responsible, groups: topic}]"
    ).main("/2568/reports/r/")
    #expect(main.matches(of: /<th scope="col"/).count == 2)
    #expect(main.matches(of: /class="group-heading"/).count == 3)
    let first = try #require(main.firstMatch(of: /(?s)<tbody>.*?<\/td>/)).output
    #expect(first.contains("ตัวชี้วัดที่ ๙") && first.contains("แรก"))
  }

  @Test func tablesAreCountedWithoutWhatStandsBetween() async throws {
    let body = """
      tables: {one: {select: all}, two: {select: all}}
      figures: [{id: web, file: files/a.png, alt: หน้าเว็บ}]
      ---
      [[table one]]

      [[figure web]]

      [[table two]]
      """
    let made = try await MadeSite.make([
      "content/2568/measures/a.yml": Self.measures, "content/files/a.png": "x",
      "content/2568/reports/r.md": "---\nkind: [plan]\ntitle: แผน\n\(body)\n",
    ])
    let captions = try made.main("/2568/reports/r/").matches(of: /<caption[^>]*>([^<]*)/).map { String($0.output.1) }
    #expect(captions == ["ตารางมาตรการ ๑", "ตารางมาตรการ ๒"])
  }

  @Test func wordsThatNobodyIsSureOfAreNotQuoted() async throws {
    let made = try await MadeSite.make([
      "content/2568/reports/r.md": "---\nkind: [plan]\ntitle: แผน\n---\n[[elements O1]]\n"
    ])
    let main = try made.main("/2568/reports/r/")
    let quotation = try #require(main.firstMatch(of: /(?s)<blockquote class="quotation">.*?<\/blockquote>/)).output
    #expect(quotation.contains("O1 โครงสร้าง"))
    #expect(!quotation.contains("<li>"))
    #expect(made.findings.map(\.id) == ["report/no-quotation"])
  }

  @Test func aMemoHasItsEmblem() async throws {
    let made = try await MadeSite.make([
      "content/files/garuda.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
      "content/2568/reports/r.md":
        "---\nkind: [plan]\ntitle: แผน\nmemo: {ตรา: files/garuda.svg, subject: ขออนุมัติ}\n---\nแผน\n",
    ])
    let main = try made.main("/2568/reports/r/")
    #expect(main.contains(/<img class="memo-emblem" src="..\/..\/..\/files\/garuda.svg" alt=""/))
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

  private static let ownedParts = """
    measures:
      - id: m1
        indicator: 9
        action: มาตรการแยกส่วน
        timeframe: ต.ค. 2567 – ก.ย. 2568
        parts:
          - {label: ส่วนแรก, responsible: [palad], progress: {as_of: 2568-03-31, status: done}}
          - {label: ส่วนหลัง, responsible: [กองคลัง, นิติกร], progress: {as_of: 2568-03-31, status: not_done}}
    """

  private func ownedParts(_ keys: String) async throws -> MadeSite {
    try await MadeSite.make([
      "content/2568/measures/a.yml": Self.ownedParts, "content/2568/reports/r.md": report(keys),
    ])
  }

  @Test(arguments: ["rows", "cells"])
  func aGroupOfOwnersNamesAllOfThem(form: String) async throws {
    let columns = "columns: [{field: action}, {field: status}]"
    let site = try await ownedParts("group_by: [responsible]\ngroup_as: \(form)\n\(columns)")
    #expect(try site.main("/2568/reports/r/").contains("สำนักปลัด, กองคลัง, นิติกร"))
  }

  @Test func aColumnOfLabelsHasEachOnceAndTheMeasuresNameAboveThem() async throws {
    let site = try await ownedParts("columns: [{field: label}, {field: status}]")
    let main = try site.main("/2568/reports/r/")
    #expect(main.matches(of: /ส่วนแรก/).count == 1 && main.matches(of: /ส่วนหลัง/).count == 1)
    #expect(main.matches(of: /มาตรการแยกส่วน/).count == 1)
    let named = try await ownedParts("columns: [{field: action}, {field: label}, {field: status}]")
    #expect(try named.main("/2568/reports/r/").matches(of: /มาตรการแยกส่วน/).count == 1)
  }

  @Test func ownersAreCountedByWhatIsTheirs() async throws {
    let main = try await ownedParts("select: all").main("/2568/measures/")
    let table = try #require(main.firstMatch(of: /(?s)id="table_owners".*?<\/table>/)).output
    let rows = table.matches(of: /(?s)<th scope="row"[^>]*>([^<]*)<\/th>(.*?)<\/tr>/).map { row in
      String(row.1) + ":" + row.2.matches(of: /<td[^>]*>([^<]*)<\/td>/).map { String($0.1) }.joined(separator: ",")
    }
    #expect(rows == ["สำนักปลัด:๑,๐,๐,๑", "กองคลัง:๐,๑,๐,๑", "นิติกร:๐,๑,๐,๑"])
  }

  @Test func aYearIsThatOfTheFolderOrOfTheWork() async throws {
    let later = Self.measures.replacing("action: กลาง", with: "action: กลาง, fiscal_year: 2569")
    let site = try await MadeSite.make([
      "content/2568/measures/a.yml": later, "content/2568/reports/r.md": report("select: {year: 2569}"),
    ])
    let main = try site.main("/2568/reports/r/")
    #expect(main.contains("กลาง") && !main.contains("แรก"))
  }

  @Test func aTableWithoutMeasuresSaysSo() async throws {
    let main = try await made("select: {indicators: [10]}").main("/2568/reports/r/")
    #expect(main.contains("ไม่มีมาตรการตามเงื่อนไขของตารางนี้"))
  }

  @Test func aMeasureWithoutAGroupStandsUnderNoneOfTheOthers() async throws {
    let site = try await MadeSite.make([
      "content/2568/measures/a.yml": Self.measures.replacing("{id: m2, indicator: 9, topic: ข,", with: "{id: m2,"),
      "content/2568/reports/r.md": report("group_by: [topic, responsible, question]\ncolumns: [{field: action}]"),
    ])
    let main = try site.main("/2568/reports/r/")
    let lines = main.matches(of: /แรก|กลาง|ท้าย|column-group"[^>]*>[^<]*/).map { $0.output.split(separator: ">").last }
    // No measure answers a question, so there is nothing to say of it.
    #expect(lines == ["ก", "สำนักปลัด", "แรก", "ท้าย", "ไม่ระบุ", "สำนักปลัด", "กลาง"])
    let table = String(decoding: try #require(site.generated["/2568/reports/r/measures.csv"]), as: UTF8.self)
    #expect(table.contains("\r\nไม่ระบุ,สำนักปลัด,กลาง\r\n"))
    // The list of the year calls it the same.
    let list = String(decoding: try #require(site.generated["/2568/measures/measures.csv"]), as: UTF8.self)
    #expect(list.contains("\r\nไม่ระบุ,m2,"))
  }

  @Test func aColumnOfInstrumentsHasItsHead() async throws {
    let main = try await made("group_by: [instrument]\ngroup_as: cells\ncolumns: [{field: action}]")
      .main("/2568/reports/r/")
    #expect(main.contains("<th scope=\"col\" class=\"column-instrument\">เครื่องมือ</th>"))
  }

  @Test func partsWithoutACellOfTheirOwnHaveNoRows() async throws {
    let parts = ", parts: [{label: หนึ่ง, responsible: [palad]}, {label: สอง, responsible: [palad]}]}"
    let measure = "measures:\n  - {id: m1, indicator: 9, topic: ก, issue: ปัญหา, action: แรก" + parts
    for (keys, rows) in [("", 1), ("group_by: [topic]\ngroup_as: cells\n", 1)] {
      let site = try await MadeSite.make([
        "content/2568/measures/a.yml": measure,
        "content/2568/reports/r.md": report(keys + "columns: [{field: issue}, {field: action}]"),
      ])
      let main = try site.main("/2568/reports/r/")
      #expect(!main.contains("rowspan") && !main.contains("<tr>\n</tr>"))
      let table = String(decoding: try #require(site.generated["/2568/reports/r/measures.csv"]), as: UTF8.self)
      #expect(table.split(separator: "\r\n").count == rows + 1)
    }
  }
}
