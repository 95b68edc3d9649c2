import Diagnostics
import Domain
import TestSupport
import Testing
import Thai

@testable import Content

@Suite("Reports are loaded")
struct ReportLoadingTests {
  private static let english = """
    ---
    kind: [analysis, plan]
    title: รายงานผล ปีงบประมาณ {year} {round}
    round: 6m
    period: ต.ค. 2567 – มี.ค. 2568
    answers: [2568/O28]
    prepared_by: palad
    date: 2568-04-01
    cover: {lines: [รายงานผล, "ปี {year}"], logo: files/logo.svg}
    memo:
      from: สำนักปลัด
      number: ตย ๕๒๐๐๑/
      date: 2568-04-01
      subject: รายงานผล
      to: นายกเทศมนตรี
      body: |
        จึงเรียนมาเพื่อโปรดทราบ
      signed_by: {rank: พันจ่าเอก, name: ผู้เสนอ, position: นักวิเคราะห์, acting: {phrase: รักษาราชการแทน, as: ปลัด}}
    approvals:
      - {office: หัวหน้าสำนักปลัด, opinion: เห็นชอบ, signed_by: {name: หัวหน้า}, date: 2568-04-02}
      - {office: ปลัดเทศบาล}
    select: {year: 2568, indicators: [9, 10], items: [O1], ids: [m01]}
    group_by: [instrument, indicator, topic]
    group_as: rows
    group_labels: {indicator/9: ตัวชี้วัดที่ ๙}
    columns:
      - {field: issue, label: ประเด็น}
      - {field: responsible, separator: " / "}
    tables:
      first: {select: {ids: [m01]}, group_by: [responsible]}
    figures:
      - {id: web, file: files/web.png, alt: หน้าเว็บ, caption: ภาพที่ ๑}
    history: [{date: 2568-04-03, change: แก้คำผิด}]
    aliases: [/old/]
    ---
    คำนำ

    [[measures]]
    [[table first]]

    ```
    [[not a placeholder]]
    ```
      [[figure web]]
    [[surveys]]
    [[scores indicators]]
    [[scores IIT]]
    [[scores eit_public]]
    [[scores eit_survey]]
    [[scores OIT 9]]
    [[analysis]]
    [[summary]]
    [[elements 2565/O35]]
    ท้ายเล่ม
    """

  private static let thai = """
    ---
    ชนิดเอกสาร: [บทวิเคราะห์, แผน]
    ชื่อเรื่อง: รายงานผล ปีงบประมาณ {ปี} {รอบ}
    รอบ: รอบ ๖ เดือน
    ช่วงเวลา: ต.ค.๖๗-มี.ค.๖๘
    ใช้ตอบข้อ: [ข้อ ๒๘]
    จัดทำโดย: สำนักปลัด
    วันที่: ๑ เม.ย. ๒๕๖๘
    ปก: {บรรทัด: [รายงานผล, "ปี {ปี}"], ตราสัญลักษณ์: files/logo.svg}
    บันทึกข้อความ:
      ส่วนราชการ: สำนักปลัด
      ที่: ตย ๕๒๐๐๑/
      วันที่: 2568-04-01
      เรื่อง: รายงานผล
      เรียน: นายกเทศมนตรี
      เนื้อความ: |
        จึงเรียนมาเพื่อโปรดทราบ
      ผู้ลงนาม: {ยศ: พันจ่าเอก, ชื่อ-นามสกุล: ผู้เสนอ, ตำแหน่ง: นักวิเคราะห์, รักษาการ: {คำ: รักษาราชการแทน, ตำแหน่งที่รักษาการ: ปลัด}}
    ลำดับความเห็น:
      - {ตำแหน่งผู้ให้ความเห็น: หัวหน้าสำนักปลัด, ความเห็น: เห็นชอบ, ผู้ลงนาม: {ชื่อ-นามสกุล: หัวหน้า}, วันที่: 2568-04-02}
      - {ตำแหน่งผู้ให้ความเห็น: ปลัดเทศบาล}
    เลือก: {ปีงบประมาณ: ๒๕๖๘, ตัวชี้วัด: [๙, ๑๐], ข้อ: [ข้อ ๑], รหัส: [2568/m01]}
    จัดกลุ่มตาม: [เครื่องมือ, ตัวชี้วัด, หัวเรื่อง]
    รูปแบบกลุ่ม: แถว
    ชื่อกลุ่ม: {ตัวชี้วัด/๙: ตัวชี้วัดที่ ๙}
    คอลัมน์:
      - {ช่องข้อมูล: ประเด็น, หัวตาราง: ประเด็น}
      - {ช่องข้อมูล: ผู้รับผิดชอบ, ตัวคั่น: " / "}
    ตาราง:
      first: {เลือก: {รหัส: [m01]}, จัดกลุ่มตาม: ผู้รับผิดชอบ}
    ภาพ:
      - {รหัส: web, ไฟล์: files/web.png, คำบรรยายแทนภาพ: หน้าเว็บ, คำบรรยายใต้ภาพ: ภาพที่ ๑}
    ประวัติการแก้ไข: [{วันที่: 2568-04-03, การแก้ไข: แก้คำผิด}]
    ที่อยู่เดิม: [/old/]
    ---
    คำนำ

    [[มาตรการ]]
    [[ตาราง first]]

    ```
    [[not a placeholder]]
    ```
      [[ภาพ web]]
    [[แบบสำรวจ]]
    [[คะแนน ตัวชี้วัด]]
    [[คะแนน IIT]]
    [[คะแนน eit_public]]
    [[คะแนน eit_survey]]
    [[คะแนน OIT ๙]]
    [[ผลการวิเคราะห์]]
    [[สรุปภาพรวม]]
    [[องค์ประกอบ ๒๕๖๕/O35]]
    ท้ายเล่ม
    """

  private static let surroundings = [
    "content/files/logo.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>",
    "content/files/web.png": "x",
    "content/2568/measures/a.yml": "measures: [{id: m01, indicator: 9, items: [O1], action: ก}]",
    "content/2568/ita.yml": "indicator_scores: {9: 74}",
  ]

  private static func load(_ text: String) async throws -> (report: Report, site: Site, findings: [Diagnostic]) {
    let files = surroundings.merging(["content/2568/reports/r.md": text]) { $1 }
    let (site, findings) = try await YearFileLoading.load(files)
    // The picture of these tests is none.
    return (try #require(site.reports.first), site, findings.filter { !$0.id.hasPrefix("picture/") })
  }

  @Test(arguments: [english, thai])
  func everyKeyHasItsValue(_ text: String) async throws {
    let (report, _, findings) = try await Self.load(text)
    // Nobody is sure of the words of 2565/O35.
    #expect(findings.map(\.id) == ["report/no-quotation"])
    #expect(report.address == "/2568/reports/r/")
    #expect(report.kinds == [.analysis, .plan])
    let title = report.title.filled { $0 == .year ? "๒๕๖๘" : "รอบ ๖ เดือน" }
    #expect(title.text.string == "รายงานผล ปีงบประมาณ ๒๕๖๘ รอบ ๖ เดือน")
    #expect(report.round?.value == .sixMonths)
    #expect(report.period?.value.printed() == "ตุลาคม 2567 – มีนาคม 2568")
    #expect(report.answers.map(\.value.description) == ["2568/O28"])
    #expect(report.preparedBy?.unit == "palad")
    #expect(report.date?.value.isoText == "2025-04-01")
    #expect(report.cover?.lines.map { $0.has(.year) } == [false, true])
    #expect(report.cover?.logo?.file.path == "files/logo.svg")
    #expect(report.history.count == 1)
    #expect(report.aliases.map(\.value) == ["/old/"])
    try expectMemo(#require(report.memo))
    #expect(report.approvals.map(\.office.text.string) == ["หัวหน้าสำนักปลัด", "ปลัดเทศบาล"])
    #expect(report.approvals.map { $0.opinion?.text.string } == ["เห็นชอบ", nil])
    #expect(report.approvals.first?.date?.value.isoText == "2025-04-02")
    #expect(report.approvals.first?.signer?.name?.text.string == "หัวหน้า")
    try expectTables(report)
  }

  private func expectMemo(_ memo: Memo) {
    let lines = [memo.from, memo.number, memo.subject, memo.to].map { $0?.text.string }
    #expect(lines == ["สำนักปลัด", "ตย ๕๒๐๐๑/", "รายงานผล", "นายกเทศมนตรี"])
    #expect(memo.date?.value.isoText == "2025-04-01")
    #expect(memo.body?.text.string == "จึงเรียนมาเพื่อโปรดทราบ\n")
    #expect(memo.signer?.acting?.post.text.string == "ปลัด")
  }

  private func expectTables(_ report: Report) throws {
    let selection = try #require(report.table.selection)
    #expect(selection.year?.value.number == 2568)
    #expect(selection.indicators?.map(\.value) == [9, 10])
    #expect(selection.items?.map(\.value.description) == ["2568/O1"])
    #expect(selection.ids?.map(\.value.description) == ["2568/m01"])
    #expect(report.table.groupBy == [.instrument, .indicator, .topic])
    #expect(report.table.groupAs == .rows)
    #expect(report.table.groupLabels?.map(\.key.value) == ["9"])
    #expect(report.table.columns?.map(\.field.value) == [.issue, .responsible])
    #expect(report.table.columns?.last?.separator == " / ")
    let first = try #require(report.table(named: "first"))
    #expect(first.groupBy == [.responsible])
    #expect(first.groupAs == .rows)
    #expect(first.columns?.count == 2)
    #expect(first.selection?.indicators == nil)
    #expect(report.figures.map(\.id.value) == ["web"])
    #expect(report.figures.first?.caption?.text.string == "ภาพที่ ๑")
  }

  @Test(arguments: [english, thai])
  func theBodyIsCutAtItsPlaceholders(_ text: String) async throws {
    let (report, _, _) = try await Self.load(text)
    var placeholders: [ReportPlaceholder] = []
    var texts: [String] = []
    for block in report.blocks {
      switch block {
      case .placeholder(let placeholder): placeholders.append(placeholder.value)
      case .text(let range): texts.append(report.source.span(range).text.trimmingWhitespace)
      }
    }
    let item = YearCode(.item(try #require(ItemCode(35))), of: try #require(FiscalYear(2565)))
    #expect(
      placeholders == [
        .measures, .table("first"), .figure("web"), .surveys, .scores(.indicators),
        .scores(.questions(.internalSurvey)), .scores(.questions(.eitPublic)), .scores(.questions(.eitSurvey)),
        .scores(.items(indicator: 9)), .analysis, .summary, .elements(item),
      ])
    #expect(texts == ["คำนำ", "```\n[[not a placeholder]]\n```", "ท้ายเล่ม"])
  }

  @Test func filledTextsKnowTheirPlaces() async throws {
    let (report, _, _) = try await Self.load(Self.english)
    let filled = report.title.filled { _ in "ก" }.text
    let last = filled.bytes.count - "ก".utf8.count
    #expect(report.source.span(filled.sourceOffset(of: last)..<filled.sourceOffset(of: last) + 7).text == "{round}")
    #expect(filled.span(of: 0..<"รายงานผล".utf8.count).text == "รายงานผล")
  }

  @Test(arguments: [
    ("all", ["m01", "m02", "m03"]), ("{indicators: [9]}", ["m01", "m02"]), ("{items: [O2]}", ["m02"]),
    ("{ids: [m03, 2567/old]}", ["old", "m03"]), ("{year: 2567}", ["old"]),
    ("{indicators: [9], ids: [m01, m03]}", ["m01"]), ("{year: 2567, ids: [old]}", ["old"]),
  ])
  func aSelectionTakesWhatFulfilsAllItsConditions(_ select: String, _ ids: [String]) async throws {
    let (site, findings) = try await YearFileLoading.load([
      "content/2567/measures/a.yml": "measures: [{id: old, indicator: 9, action: ก}]",
      "content/2568/measures/a.yml": """
      measures:
        - {id: m01, indicator: 9, items: O1, action: ก}
        - {id: m02, indicator: 9, action: ก, parts: [{items: O2}]}
        - {id: m03, indicator: 10, action: ก}
      """,
      "content/2568/reports/r.md": "---\nkind: plan\ntitle: ก\nselect: \(select)\n---\n",
      "content/catalogue/2567.yml": TemporarySite.catalogue.replacing("2568", with: "2567"),
    ])
    #expect(findings.map(\.id) == [])
    let report = try #require(site.reports.first)
    #expect(site.measures(selectedBy: report.table.selection, in: report.year).map(\.id.value) == ids)
  }

  @Test(arguments: [
    ("kind: 1️⃣plann", "value/choice"), ("kind: 1️⃣[]", "key/empty"), ("kind: [plan, 1️⃣แผน]", "report/duplicate"),
    ("kind: plan\ngroup_by: [1️⃣group]", "value/choice"), ("kind: plan\ngroup_by: [topic, 1️⃣topic]", "report/duplicate"),
    ("kind: plan\ncolumns: [{field: 1️⃣stepz}]", "value/choice"),
    ("kind: plan\nprepared_by: 1️⃣plaad", "reference/unknown-unit"),
    ("kind: plan\nanswers: 1️⃣O99", "reference/unknown-item"),
    ("kind: plan\nselect: {indicators: [1️⃣12]}", "reference/unknown-indicator"),
    ("kind: plan\nselect: {ids: [1️⃣m77]}", "reference/unknown-measure"),
    ("kind: plan\nselect: {year: 2565, items: [1️⃣O44]}", "reference/unknown-item"),
    ("kind: plan\ngroup_labels: {1️⃣subindicator/9.9: ก}", "reference/unknown-subindicator"),
    ("kind: plan\ngroup_labels: {1️⃣question/e77: ก}", "reference/unknown-question"),
    ("kind: plan\ngroup_labels: {question/e6: 1️⃣e๗ ก}", "report/group-number"),
    ("kind: plan\ntables: {a: {}, 1️⃣a: {}}", "report/duplicate"),
    ("kind: plan\ngroup_labels: {indicator/9: ก, 1️⃣ตัวชี้วัด/๙: ข}", "key/duplicate"),
  ])
  func aMistakeInTheFrontMatterIsFoundAtItsPlace(_ lines: String, _ id: String) async throws {
    let text = "---\ntitle: ก\n\(lines)\n---\n"
    let (found, expected) = try await YearFileLoading.findings(in: "2568/reports/r.md", text)
    #expect(found == [YearFileLoading.Place(id: id, offset: try #require(expected.first))])
  }

  @Test(arguments: [
    ("1️⃣[[measurse]]", "report/placeholder"), ("1️⃣[[measures 2]]", "report/placeholder"),
    ("1️⃣[[table]]", "report/placeholder"), ("1️⃣[[scores OIT]]", "report/placeholder"),
    ("1️⃣[[scores XIT]]", "report/placeholder"), ("1️⃣[[elements e6]]", "report/placeholder"),
    ("1️⃣[[]]", "report/placeholder"), ("- 1️⃣[[measures]]", "report/placeholder-in-text"),
    ("ก 1️⃣[[table a]] ข", "report/placeholder-in-text"), ("1️⃣[[table a]]", "report/unknown-table"),
    ("1️⃣[[elements 2565/O44]]", "reference/unknown-item"), ("1️⃣[[summary]]", "reference/no-result"),
  ])
  func aMistakeInTheBodyIsFoundAtItsPlace(_ line: String, _ id: String) async throws {
    let text = "---\nkind: plan\ntitle: ก\n---\nคำนำ\n\n\(line)\n"
    let (found, expected) = try await YearFileLoading.findings(in: "2568/reports/r.md", text)
    #expect(found == [YearFileLoading.Place(id: id, offset: try #require(expected.first))])
  }

  @Test(arguments: ["[คำ](a)", "[[1]](https://www.example.go.th/)", "[[ก]] ข", "`x` ]] [[", "[[["])
  func otherBracketsAreText(_ line: String) async throws {
    let text = "---\nkind: plan\ntitle: ก\n---\n\(line)\n"
    let (found, _) = try await YearFileLoading.findings(in: "2568/reports/r.md", text)
    #expect(found == [])
  }

  @Test(arguments: ["[", "[[", "[[measures", "[[]", "]]", "{", "[[measures]] "])
  func bodiesOfBracketsAreReadToTheirEnd(_ piece: String) throws {
    let year = try #require(FiscalYear(2568))
    let source = Source(path: "r.md", text: String(repeating: piece, count: 50_000))
    let body = ReportBody(0..<source.bytes.count, of: source, year: year)
    #expect(body.findings.count == (piece == "[[measures]] " ? 50_000 : 0))
  }

  @Test(arguments: [
    ("```x``` ก\n[[measures]]", 1), ("````\n```\n[[measures]]\n````\n[[summary]]", 1),
    ("~~~\n~~~ ก\n[[measures]]\n~~~\n[[summary]]", 1), ("```\n[[measures]]\n\n[[summary]]", 0),
    ("``\n[[measures]]\n``", 1), ("~~~ a`b\n[[measures]]\n```\n[[measures]]\n~~~~\n[[summary]]", 1),
  ])
  func onlyWhatIsCodeInMarkdownHoldsPlaceholdersBack(_ text: String, _ count: Int) throws {
    let source = Source(path: "r.md", text: text)
    let body = ReportBody(0..<source.bytes.count, of: source, year: try #require(FiscalYear(2568)))
    let placeholders = body.blocks.filter { if case .placeholder = $0 { true } else { false } }
    #expect(placeholders.count == count)
    #expect(body.findings.map(\.id) == [])
  }

  @Test func aDraftMayWaitForItsResult() async throws {
    let text = "---\nkind: analysis\ntitle: ก\ndraft: true\n---\n[[scores indicators]]\n"
    let (site, findings) = try await YearFileLoading.load(["content/2568/reports/r.md": text])
    #expect(findings.map(\.id) == [])
    #expect(site.unpublished["2568/reports/r.md"] == .draft)
    #expect(site.reports.map(\.isDraft) == [true])
  }
}
