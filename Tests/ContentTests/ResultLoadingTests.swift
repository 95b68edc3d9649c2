import Diagnostics
import Domain
import TestSupport
import Testing
import Thai

@testable import Content

@Suite("Results of the assessment are loaded")
struct ResultLoadingTests {
  private static let english = """
    indicator_scores: {1: 96.67, 9: 74}
    item_scores: {O1: 100, O2: 0}
    question_scores:
      IIT: {i1: 96.67, i10: 96.67}
      eit_public: {e1: 100}
      eit_survey: {e1: 91.82}
    targets: {9: 85}
    printed:
      total: 91.76
      bands: [ผ่าน, ผ่านดี]
      highest: {indicators: [2, 3], score: 100}
      lowest: {indicators: [9], score: 74.00}
    analysis:
      9: |
        ข้อ O2 ได้ ๐ คะแนน
    summary: |
      ผ่าน
    """

  private static let thai = """
    คะแนนตัวชี้วัด: {๑: ๙๖.๖๗, ๙: ๗๔.๐๐}
    คะแนนข้อ: {ข้อ ๑: ๑๐๐, ๐๒: ๐}
    คะแนนข้อคำถาม:
      แบบวัด IIT: {i๑: ๙๖.๖๗, 1๑๐: ๙๖.๖๗}
      แบบวัด EitPublic: {e๑: 100}
      แบบวัด EitSurvey: {E01: 91.82}
    ค่าเป้าหมาย: {๙: ๘๕}
    ตามประกาศ:
      คะแนนรวม: ๙๑.๗๖
      ระดับ: [ผ่าน, ผ่านดี]
      สูงสุด: {ตัวชี้วัด: [๒, ๓], คะแนน: ๑๐๐}
      ต่ำสุด: {ตัวชี้วัด: ๙, คะแนน: ๗๔}
    ผลการวิเคราะห์:
      ๙: |
        ข้อ O2 ได้ ๐ คะแนน
    สรุปภาพรวม: |
      ผ่าน
    """

  @Test(arguments: [english, thai])
  func everyKeyHasItsValue(_ text: String) async throws {
    let (site, findings) = try await YearFileLoading.load(["content/2568/ita.yml": text])
    #expect(findings.map(\.id) == ["result/bands-differ"])
    let result = try #require(site.results.values.first)
    #expect(result.address == "/2568/ita/")
    #expect(result.indicatorScores.map(\.code.value) == [1, 9])
    #expect(result.indicatorScores.map { $0.value.value.printed() } == ["96.67", "74.00"])
    #expect(result.itemScores.map(\.code.value.description) == ["O1", "O2"])
    #expect(result.itemScores.map(\.value.value.whole) == [100, 0])
    #expect(result.questionScores.map(\.part) == [.internalSurvey, .eitPublic, .eitSurvey])
    #expect(result.questionScores.map { $0.scores.map(\.code.value.description) } == [["i1", "i10"], ["e1"], ["e1"]])
    #expect(result.questionScores.last?.scores.first?.value.value.printed() == "91.82")
    #expect(result.targets.map(\.value.value) == [ExactDecimal(85)])
    let printed = try #require(result.printed)
    #expect(printed.total?.value.printed() == "91.76")
    #expect(printed.bands.map(\.value) == ["ผ่าน", "ผ่านดี"])
    #expect(printed.highest?.indicators.map(\.value) == [2, 3])
    #expect(printed.lowest?.score?.value == ExactDecimal(74))
    #expect(result.analyses.map(\.indicator.value) == [9])
    #expect(result.analyses.first?.text.text.string == "ข้อ O2 ได้ ๐ คะแนน\n")
    #expect(result.summary?.text.string == "ผ่าน")
  }

  @Test(arguments: [
    ("1️⃣targets: {9: 85}", "key/missing"), ("indicator_scores: {9: 1️⃣100.01}", "result/score"),
    ("indicator_scores: {9: 1️⃣-1}", "result/score"), ("indicator_scores: {9: 1️⃣96.667}", "result/score"),
    ("indicator_scores: {9: 1️⃣ผ่าน}", "value/number"), ("indicator_scores: {1️⃣11: 80}", "reference/unknown-indicator"),
    ("indicator_scores: {9: 80, 1️⃣๙: 80}", "result/duplicate-code"),
    ("indicator_scores: {}\nitem_scores: {O1: 1️⃣99.5}", "result/item-score"),
    ("indicator_scores: {}\nitem_scores: {1️⃣O29: 0}", "reference/unknown-item"),
    ("indicator_scores: {}\nquestion_scores: {IIT: {1️⃣e1: 90}}", "reference/unknown-question"),
    ("indicator_scores: {}\nquestion_scores: {IIT: {1️⃣i16: 90}}", "reference/unknown-question"),
    ("indicator_scores: {}\nquestion_scores: {1️⃣EIT: {e1: 90}}", "key/unknown"),
    ("indicator_scores: {}\nprinted: {bands: [1️⃣ผ่านดีมาก]}", "reference/unknown-band"),
    ("indicator_scores: {}\nprinted: {highest: {indicators: [1️⃣0]}}", "reference/unknown-indicator"),
    ("indicator_scores: {}\nanalysis: {9: ก, 1️⃣09: ข}", "result/duplicate-code"),
    ("indicator_scores: {}\ntargets: {9: 1️⃣101}", "result/score"),
  ])
  func aMistakeIsFoundAtItsPlace(_ text: String, _ id: String) async throws {
    let (found, expected) = try await YearFileLoading.findings(in: "2568/ita.yml", text + "\n")
    #expect(found == [YearFileLoading.Place(id: id, offset: try #require(expected.first))])
  }

  @Test func anUnknownNameKeepsNoMistakeOfItsValueBack() async throws {
    let text = "indicator_scores: {1: 90, 1️⃣ก: 2️⃣101}\n"
    let (found, expected) = try await YearFileLoading.findings(in: "2568/ita.yml", text)
    #expect(found.map(\.id) == ["value/number", "result/score"])
    #expect(found.map(\.offset) == expected)
  }

  @Test(arguments: [
    "indicator_scores: {9: }", "indicator_scores: {1: 90}\nitem_scores:", "indicator_scores: {1: 90}\nprinted: {}",
    "indicator_scores: {1: 90}\nitem_scores: {O1: }\nquestion_scores: {IIT: {i1: }}\nanalysis: {1: }\nsummary:",
  ])
  func whatIsUnfinishedIsNoFinding(_ text: String) async throws {
    let (found, _) = try await YearFileLoading.findings(in: "2568/ita.yml", text + "\n")
    #expect(found == [])
  }

  @Test func everyKeyHasTwoNamesAndEachIsUniqueInItsPlace() {
    for schema in [
      MeasureFileKeys.schema, MeasureKeys.schema, MeasureRowKeys.schema, TimeframeKeys.schema, MonitoringKeys.schema,
      ProgressKeys.schema, BudgetKeys.schema, EvidenceKeys.schema, ReportKeys.schema, MeasureTableKeys.schema,
      SelectionKeys.schema, TableFieldKeys.schema, FigureKeys.schema, CoverKeys.schema, MemoKeys.schema,
      ApprovalKeys.schema, ResultKeys.schema, QuestionScoreKeys.schema, PrintedResultKeys.schema, ExtremeKeys.schema,
    ] {
      let names = schema.keys.flatMap { [$0.name, $0.thai] }
      #expect(Set(names).count == names.count, "\(schema.name)")
    }
  }
}
