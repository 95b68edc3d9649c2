internal import Diagnostics
internal import Thai

// The keys of `YEAR/ita.yml`.

enum ResultKeys {
  static let indicatorScores = Key("indicator_scores", "คะแนนตัวชี้วัด", .filledPairs(.number, .score), required: true)
  static let itemScores = Key("item_scores", "คะแนนข้อ", .filledPairs(.itemCode, .itemScore))
  static let questionScores = Key("question_scores", "คะแนนข้อคำถาม", .questionScores)
  static let targets = Key("targets", "ค่าเป้าหมาย", .filledPairs(.number, .score))
  static let printed = Key("printed", "ตามประกาศ", .printedResult)
  static let analysis = Key("analysis", "ผลการวิเคราะห์", .filledPairs(.number, .block))
  static let summary = Key("summary", "สรุปภาพรวม", .block)

  static let schema = Schema(
    "ITA result", indicatorScores, itemScores, questionScores, targets, printed, analysis, summary)
}

enum QuestionScoreKeys {
  static let internalSurvey = Key("IIT", "แบบวัด IIT", .questionPart(.internalSurvey))
  static let eitPublic = Key("eit_public", "แบบวัด EitPublic", .questionPart(.eitPublic))
  static let eitSurvey = Key("eit_survey", "แบบวัด EitSurvey", .questionPart(.eitSurvey))

  static let schema = Schema("scores of questions", internalSurvey, eitPublic, eitSurvey)
}

enum PrintedResultKeys {
  static let total = Key("total", "คะแนนรวม", .score)
  static let bands = Key("bands", "ระดับ", .list(of: .located))
  static let highest = Key("highest", "สูงสุด", .extreme)
  static let lowest = Key("lowest", "ต่ำสุด", .extreme)

  static let schema = Schema("printed result", total, bands, highest, lowest)
}

enum ExtremeKeys {
  static let indicators = Key("indicators", "ตัวชี้วัด", .list(of: .number), required: true)
  static let score = Key("score", "คะแนน", .score)

  static let schema = Schema("highest or lowest score", indicators, score)
}
