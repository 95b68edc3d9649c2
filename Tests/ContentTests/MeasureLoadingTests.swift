import Diagnostics
import Domain
import TestSupport
import Testing
import Thai

@testable import Content

@Suite("Measures are loaded")
struct MeasureLoadingTests {
  private static let english = """
    measures:
      - id: m09-basic
        indicator: 9
        subindicator: "9.1"
        items: [O1, 2565/O10]
        topic: ข้อมูลพื้นฐาน
        fiscal_year: 2569
        continues: 2567/m09
        label: ลำดับที่ ๑
        issue: |
          ข้อมูลไม่เป็นปัจจุบัน
        action: |
          ทบทวนข้อมูลทุกสิ้นเดือน
        analysis: |
          ได้ ๗๔.๐๐ คะแนน
        responsible: [palad, กองคลัง, สำนักปลัดเทศบาล, ทุกส่วนราชการ]
        timeframe: {span: ต.ค. 2568 – ก.ย. 2569, text: ตลอดปี}
        steps:
          - จัดทำบัญชีข้อมูล
          - ตรวจทุกสิ้นเดือน
        monitoring:
          - {text: รายงานในเดือนมกราคม, due: [มกราคม, 2569-03-14]}
          - {text: ตรวจทุกไตรมาส, every: 3m}
        progress:
          - round: 6m
            as_of: 2568-03-31
            status: in_progress
            percent: ๖๐
            budget: {planned: "50,000", spent: 12000.50}
            result: |
              ทำแล้ว
            outcome: |
              ดีขึ้น
            recommendation: |
              ทำต่อ
            evidence:
              - {file: files/a.pdf, title: บันทึก}
              - {url: https://www.example.go.th/a, title: หน้าเว็บ}
    """

  private static let thai = """
    มาตรการ:
      - รหัส: m09-basic
        ตัวชี้วัด: ๙
        ตัวชี้วัดย่อย: ๙.๑
        ข้อ: [๐๑, ๒๕๖๕/O10]
        หัวเรื่อง: ข้อมูลพื้นฐาน
        ปีงบประมาณ: ๒๕๖๙
        ต่อเนื่องจาก: ๒๕๖๗/m09
        ป้ายชื่อ: ลำดับที่ ๑
        ประเด็น: |
          ข้อมูลไม่เป็นปัจจุบัน
        มาตรการ: |
          ทบทวนข้อมูลทุกสิ้นเดือน
        ผลการวิเคราะห์: |
          ได้ ๗๔.๐๐ คะแนน
        ผู้รับผิดชอบ: [สำนักปลัด, finance, palad, ทุกส่วนราชการ]
        ระยะเวลา: {ช่วงเวลา: ต.ค.๖๘-ก.ย.๖๙, ข้อความ: ตลอดปี}
        ขั้นตอน:
          - จัดทำบัญชีข้อมูล
          - ตรวจทุกสิ้นเดือน
        การกำกับติดตาม:
          - {ข้อความ: รายงานในเดือนมกราคม, กำหนดแล้วเสร็จ: [ม.ค., ๑๔ มีนาคม ๒๕๖๙]}
          - {ข้อความ: ตรวจทุกไตรมาส, ทุก: ทุก ๓ เดือน}
        ความก้าวหน้า:
          - รอบ: รอบ ๖ เดือน
            ข้อมูล ณ วันที่: ๓๑ มี.ค. ๖๘
            สถานะ: กำลังดำเนินการ
            ร้อยละ: 60
            งบประมาณ: {ตั้งไว้: "๕๐,๐๐๐", ใช้ไป: "๑๒,๐๐๐.๕๐"}
            ผลการดำเนินการ: |
              ทำแล้ว
            ผลลัพธ์: |
              ดีขึ้น
            ข้อเสนอแนะ: |
              ทำต่อ
            หลักฐาน:
              - {ไฟล์: files/a.pdf, ชื่อหลักฐาน: บันทึก}
              - {ลิงก์: https://www.example.go.th/a, ชื่อหลักฐาน: หน้าเว็บ}
    """

  private static func load(_ file: String) async throws -> (site: Site, findings: [Diagnostic]) {
    try await YearFileLoading.load([
      "content/2568/measures/a.yml": file, "content/files/a.pdf": "x",
      "content/2567/measures/a.yml":
        "measures:\n  - {id: m09, question: 2568/e6, action: ปีก่อน}\n",
    ])
  }

  @Test(arguments: [english, thai])
  func everyKeyHasItsValue(_ file: String) async throws {
    let (site, findings) = try await Self.load(file)
    #expect(findings.map(\.id) == [])
    let year = try #require(FiscalYear(2568))
    let measure = try #require(site.measure(MeasureReference(year: year, id: "m09-basic")))
    #expect(measure.address == "/2568/measures/m09-basic/")
    #expect(measure.fiscalYear.number == 2569)
    #expect(measure.subject.indicator?.value == 9)
    #expect(measure.subject.subindicator?.value == "9.1")
    #expect(measure.subject.topic?.text.string == "ข้อมูลพื้นฐาน")
    #expect(measure.continues?.value.description == "2567/m09")
    #expect(measure.issue?.text.string == "ข้อมูลไม่เป็นปัจจุบัน\n")
    #expect(measure.action?.text.string == "ทบทวนข้อมูลทุกสิ้นเดือน\n")
    #expect(measure.analysis?.text.string == "ได้ ๗๔.๐๐ คะแนน\n")
    expectRow(measure.row)
    try expectProgress(#require(measure.row.progress.first))
  }

  private func expectRow(_ row: MeasureRow) {
    #expect(row.label?.text.string == "ลำดับที่ ๑")
    #expect(row.items.map(\.value.description) == ["2568/O1", "2565/O10"])
    #expect(Set(row.responsible.compactMap(\.unit)) == ["palad", "finance"])
    #expect(row.responsible.count == 4)
    #expect(row.responsible.last?.unit == nil)
    #expect(row.timeframe?.period?.value.printed() == "ตุลาคม 2568 – กันยายน 2569")
    #expect(row.timeframe?.text?.text.string == "ตลอดปี")
    #expect(row.steps?.items.map(\.text.string) == ["จัดทำบัญชีข้อมูล", "ตรวจทุกสิ้นเดือน"])
    #expect(row.steps?.form == .unmarked)
    // January of 2569, in which the measure is carried out, not of the folder's year.
    #expect(row.monitoring.first?.due.map(\.value.lastDay.isoText) == ["2026-01-31", "2026-03-14"])
    #expect(row.monitoring.map(\.every) == [nil, .threeMonths])
  }

  private func expectProgress(_ progress: Progress) {
    #expect(progress.round?.value == .sixMonths)
    #expect(progress.asOf?.value.isoText == "2025-03-31")
    #expect(progress.status == .inProgress)
    #expect(progress.percent == ExactDecimal(60))
    #expect(progress.budget?.planned == ExactDecimal(50_000))
    #expect(progress.budget?.spent?.printed() == "12,000.50")
    let texts = [progress.result, progress.outcome, progress.recommendation].map { $0?.text.string }
    #expect(texts == ["ทำแล้ว\n", "ดีขึ้น\n", "ทำต่อ\n"])
    #expect(progress.evidence.count == 2)
  }

  @Test func anIndicatorFollowsFromTheQuestionOfItsYear() async throws {
    let (site, findings) = try await Self.load(Self.english)
    #expect(findings.isEmpty)
    let measure = try #require(site.measures.first { $0.id.value == "m09" })
    let indicator = try #require(measure.subject.indicator)
    let catalogue = try #require(site.catalogues.values.first { $0.fiscalYear.number == 2568 })
    #expect(catalogue.indicator(indicator.value)?.questions.contains { $0.code == "e6" } == true)
    #expect(indicator.span.text == "2568/e6")
  }

  @Test func partsHaveTheirOwnRows() async throws {
    let (measure, findings) = try await YearFileLoading.measure(
      """
      id: m01
      indicator: 1
      action: ดำเนินการร่วมกัน
      steps: |
        ๑. จัดประชุม
        ๒. สรุปผล
      parts:
        - {responsible: palad, timeframe: ต.ค. – มี.ค., progress: {round: 6m, status: แล้วเสร็จ}}
        - {responsible: กองคลัง, timeframe: {text: เมื่อได้รับงบประมาณ}}
      """)
    #expect(findings.map(\.id) == [])
    #expect(measure.row.steps?.form == .text)
    #expect(measure.parts.map { $0.responsible.first?.unit } == ["palad", "finance"])
    #expect(measure.parts.first?.timeframe?.period?.value.printed() == "ตุลาคม 2567 – มีนาคม 2568")
    #expect(measure.parts.first?.progress.first?.status == .done)
    #expect(measure.parts.last?.timeframe?.text?.text.string == "เมื่อได้รับงบประมาณ")
  }

  @Test(arguments: [
    ("๑. จัดประชุม", ProseList.Form.marked), ("(๒) สรุป", .marked), ("3) รายงาน", .marked), ("1.2 แจ้งเวียน", .marked),
    ("๑.จัดประชุม", .marked), ("• แจ้งเวียน", .marked), ("\"-ก\"", .marked), ("จัดประชุม", .unmarked),
    ("๒ ครั้งต่อปี", .unmarked), ("\"**สำคัญ** ตรวจ\"", .unmarked), ("(ร่าง) แผน", .unmarked), ("2568. ปี", .unmarked),
  ])
  func listsKeepTheMarkersOfTheirItems(_ item: String, _ form: ProseList.Form) async throws {
    let (measure, findings) = try await YearFileLoading.measure(
      "id: m01\nindicator: 1\naction: ก\nsteps:\n  - จัดทำ\n  - \(item)\n")
    #expect(findings.map(\.id) == [])
    #expect(measure.row.steps?.form == form)
  }

  @Test(arguments: [
    ("responsible: 1️⃣finence", "reference/unknown-unit"), ("responsible: [palad, 1️⃣IT]", "reference/unknown-unit"),
    ("1️⃣status: done", "key/unknown"), ("timeframe: 1️⃣เมื่อพร้อม", "value/date"),
    ("monitoring: [{text: ก, due: 1️⃣ไตรมาส 2}]", "value/date"),
    ("monitoring: [{text: ก, every: 1️⃣4m}]", "value/choice"), ("items: 1️⃣e6", "value/item-code"),
    ("items: 1️⃣O29", "reference/unknown-item"), ("items: 1️⃣2561/O1", "reference/no-catalogue"),
    ("question: 1️⃣2565/O2", "value/question-code"), ("question: 1️⃣e77", "reference/unknown-question"),
    ("continues: 1️⃣2567/m01", "reference/unknown-measure"), ("continues: 1️⃣2569/m01", "measure/continues"),
    ("continues: 1️⃣abc/m01", "value/year"), ("progress: [{status: 1️⃣finished}]", "value/choice"),
    ("progress: [{evidence: {file: 1️⃣files/no.pdf, title: ก}}]", "reference/missing-file"),
    ("progress: [{budget: {spent: 1️⃣0.005}}]", "measure/amount"), ("fiscal_year: 1️⃣abc", "value/year"),
    ("subindicator: 1️⃣9.9", "reference/unknown-subindicator"),
    ("progress: [{evidence: [1️⃣{title: ก}]}]", "measure/evidence"),
  ])
  func aMistakeIsFoundAtItsPlace(_ line: String, _ id: String) async throws {
    let text = "measures:\n  - id: m01\n    indicator: 9\n    action: ก\n    \(line)\n"
    let (found, expected) = try await YearFileLoading.findings(in: "2568/measures/a.yml", text)
    #expect(found == [YearFileLoading.Place(id: id, offset: try #require(expected.first))])
  }

  @Test(arguments: [
    "progress: [{round: 6m}]", "progress:", "parts: []", "steps: []", "monitoring: []", "responsible: []",
    "responsible: [1_2, (43)]", "timeframe:", "analysis:",
    "progress: [{round: 6m, status: , percent: , budget: {planned: }}]",
  ])
  func whatIsUnfinishedIsNoFinding(_ line: String) async throws {
    let (_, findings) = try await YearFileLoading.measure("id: m01\nindicator: 9\naction: ก\n\(line)\n")
    #expect(findings.map(\.id) == [])
  }

  @Test func aYearWithoutCatalogueIsToldOnce() async throws {
    let (_, findings) = try await YearFileLoading.load([
      "content/2561/oit/o01.en.md": "---\ntitle: a\nitem: O1\nupdated: 14 มีนาคม 2561\nowner: palad\n---\n",
      "content/2561/measures/a.yml": "measures: [{id: m, indicator: 9, action: ก}]",
    ])
    #expect(findings.map(\.id) == ["reference/no-catalogue"])
  }

  @Test func measuresStandInTheOrderOfFilesAndPlaces() async throws {
    let (site, _) = try await YearFileLoading.load([
      "content/2568/measures/b.yml": "measures: [{id: c, indicator: 1, action: ก}, {id: a, indicator: 1, action: ก}]",
      "content/2568/measures/a.yml": "measures: [{id: d, indicator: 1, action: ก}]",
    ])
    #expect(site.measures.map(\.id.value) == ["d", "c", "a"])
  }
}
