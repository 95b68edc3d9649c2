internal import Domain

// The keys of `catalogue/YEAR.yml`. A catalogue comes as data with every release, so its keys have English names only
// in practice; the Thai ones are there because every key has both.

enum CatalogueKeys {
  static let framework = Key("framework", "กรอบการประเมิน", .text, required: true)
  static let fiscalYear = Key("fiscal_year", "ปีงบประมาณ", .fiscalYear, required: true)
  /// For people only: whatever it says, nothing reads it.
  static let status = Key("status", "สถานะ", .text)
  static let instruments = Key("instruments", "เครื่องมือ", .list(of: .catalogueInstrument), required: true)
  static let subindicators = Key("subindicators", "ตัวชี้วัดย่อย", .list(of: .subindicator), required: true)
  static let items = Key("items", "ข้อ", .list(of: .catalogueItem), required: true)
  static let bands = Key("bands", "ระดับ", .list(of: .band))

  static let schema = Schema("catalogue", framework, fiscalYear, status, instruments, subindicators, items, bands)
}

enum InstrumentKeys {
  static let code = Key("code", "รหัส", .text, required: true)
  static let weight = Key("weight", "น้ำหนัก", .numberOrNull)
  static let parts = Key("parts", "ส่วนของแบบวัด", .list(of: .text))
  static let indicators = Key("indicators", "ตัวชี้วัด", .list(of: .indicator), required: true)

  static let schema = Schema("instrument", code, weight, parts, indicators)
}

enum IndicatorKeys {
  static let number = Key("no", "ที่", .number, required: true)
  static let title = Key("title", "ชื่อตัวชี้วัด", .text, required: true)
  static let questions = Key("questions", "ข้อคำถาม", .list(of: .question))

  static let schema = Schema("indicator", number, title, questions)
}

enum QuestionKeys {
  static let code = Key("code", "รหัส", .text, required: true)
  static let text = Key("text", "ข้อความ", .text, required: true)

  static let schema = Schema("question", code, text)
}

enum SubindicatorKeys {
  static let number = Key("no", "ที่", .text, required: true)
  static let indicator = Key("indicator", "ตัวชี้วัด", .number, required: true)
  static let title = Key("title", "ชื่อ", .text, required: true)

  static let schema = Schema("subindicator", number, indicator, title)
}

enum ItemKeys {
  static let code = Key("code", "รหัส", .itemCode, required: true)
  static let title = Key("title", "หัวข้อ", .text, required: true)
  static let subindicator = Key("subindicator", "ตัวชี้วัดย่อย", .text, required: true)
  static let group = Key("group", "กลุ่ม", .text, required: true)
  static let dataYear = Key("data_year", "ปีของข้อมูล", .dataYear)
  static let dataYearSource = Key("data_year_source", "ที่มาของปีข้อมูล", .sourceMark)
  static let elements = Key("elements", "องค์ประกอบ", .list(of: .element))
  static let source = Key("source", "ที่มา", .sourceMark)
  /// For people only, since the weights of items are not made known.
  static let weight = Key("weight", "น้ำหนัก", .numberOrNull)
  static let table = Key("table", "ตาราง", .list(of: .column))
  static let predecessors = Key("predecessors", "ข้อเดิม", .list(of: .text))

  static let schema = Schema(
    "item", code, title, subindicator, group, dataYear, dataYearSource, elements, source, weight, table, predecessors)
}

enum ElementKeys {
  static let number = Key("no", "ที่", .number, required: true)
  static let text = Key("text", "ข้อความ", .text, required: true)
  static let source = Key("source", "ที่มา", .sourceMark)
  static let kind = Key("kind", "ชนิด", .elementKind)
  static let needs = Key("needs", "ต้องมี", .list(of: .elementNeed))
  static let columns = Key("columns", "คอลัมน์", .list(of: .text))
  static let months = Key("months", "เดือน", .requiredMonths)
  static let monthColumn = Key("month_column", "คอลัมน์เดือน", .text)
  static let words = Key("words", "คำที่ควรมี", .list(of: .text))

  static let schema = Schema(
    "element", number, text, source, kind, needs, columns, months, monthColumn, words)
}

enum ColumnKeys {
  static let key = Key("key", "ชื่อช่อง", .text, required: true)
  static let title = Key("title", "หัวตาราง", .text, required: true)
  static let type = Key("type", "ชนิด", .columnType, required: true)
  static let isRequired = Key("required", "ต้องมี", .flag)
  static let values = Key("values", "ค่า", .list(of: .text))

  static let schema = Schema("column", key, title, type, isRequired, values)
}

enum BandKeys {
  static let label = Key("label", "ชื่อระดับ", .text, required: true)
  static let total = Key("total", "คะแนนรวม", .number, required: true)
  static let eachInstrument = Key("each_instrument", "ทุกเครื่องมือ", .numberOrNull)

  static let schema = Schema("band", label, total, eachInstrument)
}
