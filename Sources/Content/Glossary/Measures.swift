internal import Diagnostics
internal import Thai

// The keys of `YEAR/measures/*.yml`.

enum MeasureFileKeys {
  static let measures = Key("measures", "มาตรการ", .list(of: .measure), required: true)

  static let schema = Schema("measures file", measures)
}

enum MeasureKeys {
  static let id = Key("id", "รหัส", .measureID, required: true)
  static let indicator = Key("indicator", "ตัวชี้วัด", .number)
  static let question = Key("question", "ข้อคำถาม", .questionOfYear)
  static let subindicator = Key("subindicator", "ตัวชี้วัดย่อย", .subindicatorNumber)
  static let topic = Key("topic", "หัวเรื่อง", .inline)
  static let fiscalYear = Key("fiscal_year", "ปีงบประมาณ", .fiscalYear)
  static let continues = Key("continues", "ต่อเนื่องจาก", .earlierMeasure)
  static let issue = Key("issue", "ประเด็น", .block)
  static let action = Key("action", "มาตรการ", .block)
  static let analysis = Key("analysis", "ผลการวิเคราะห์", .block)
  static let parts = Key("parts", "ส่วนย่อย", .list(of: .measurePart))

  static let schema = Schema(
    "measure", id, indicator, question, subindicator, MeasureRowKeys.items, topic, fiscalYear, continues,
    MeasureRowKeys.label, issue, action, analysis, MeasureRowKeys.responsible, MeasureRowKeys.timeframe,
    MeasureRowKeys.steps, MeasureRowKeys.monitoring, parts, MeasureRowKeys.progress)
}

/// What stands in the measure or in its parts.
enum MeasureRowKeys {
  static let label = Key("label", "ป้ายชื่อ", .inline)
  static let items = Key("items", "ข้อ", .list(of: .itemOfYear))
  static let responsible = Key("responsible", "ผู้รับผิดชอบ", .list(of: .responsible))
  static let timeframe = Key("timeframe", "ระยะเวลา", .timeframe)
  static let steps = Key("steps", "ขั้นตอน", .proseList)
  static let monitoring = Key("monitoring", "การกำกับติดตาม", .list(of: .monitoring))
  static let progress = Key("progress", "ความก้าวหน้า", .progressEntries)

  static let schema = Schema(
    "part of a measure", label, items, responsible, timeframe, steps, monitoring, progress)
}

enum TimeframeKeys {
  static let span = Key("span", "ช่วงเวลา", .period)
  static let text = Key("text", "ข้อความ", .inline)

  static let schema = Schema("timeframe", span, text)
}

enum MonitoringKeys {
  static let text = Key("text", "ข้อความ", .block, required: true)
  static let due = Key("due", "กำหนดแล้วเสร็จ", .list(of: .locatedDayOrMonth))
  static let every = Key("every", "ทุก", .recurrence)

  static let schema = Schema("monitoring", text, due, every)
}

enum ProgressKeys {
  static let round = Key("round", "รอบ", .round)
  static let asOf = Key("as_of", "ข้อมูล ณ วันที่", .locatedDayOrMonth)
  static let status = Key("status", "สถานะ", .status)
  static let percent = Key("percent", "ร้อยละ", .percent)
  static let budget = Key("budget", "งบประมาณ", .budget)
  static let result = Key("result", "ผลการดำเนินการ", .block)
  static let outcome = Key("outcome", "ผลลัพธ์", .block)
  static let recommendation = Key("recommendation", "ข้อเสนอแนะ", .block)
  static let evidence = Key("evidence", "หลักฐาน", .list(of: .evidence))

  static let schema = Schema(
    "progress", round, asOf, status, percent, budget, result, outcome, recommendation, evidence)
}

enum BudgetKeys {
  static let planned = Key("planned", "ตั้งไว้", .amount)
  static let spent = Key("spent", "ใช้ไป", .amount)

  static let schema = Schema("budget", planned, spent)
}

enum EvidenceKeys {
  static let file = Key("file", "ไฟล์", .file)
  static let url = Key("url", "ลิงก์", .address)
  static let title = Key("title", "ชื่อหลักฐาน", .inline, required: true)

  static let schema = Schema("evidence", file, url, title)
}
