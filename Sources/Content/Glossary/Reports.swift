internal import Diagnostics
internal import Thai

// The keys of the front matter of `YEAR/reports/*.md`.

enum ReportKeys {
  static let kind = Key("kind", "ชนิดเอกสาร", .reportKinds, required: true)
  static let title = Key("title", "ชื่อเรื่อง", .placeholderText, required: true)
  static let round = Key("round", "รอบ", .round)
  static let period = Key("period", "ช่วงเวลา", .period)
  static let answers = Key("answers", "ใช้ตอบข้อ", .list(of: .itemOfYear))
  static let preparedBy = Key("prepared_by", "จัดทำโดย", .responsible)
  static let date = Key("date", "วันที่", .locatedDayOrMonth)
  static let cover = Key("cover", "ปก", .cover)
  static let memo = Key("memo", "บันทึกข้อความ", .memo)
  static let approvals = Key("approvals", "ลำดับความเห็น", .list(of: .approval))
  static let tables = Key("tables", "ตาราง", .pairs(.located, .measureTable, again: Diagnostic.duplicateInReport))
  static let figures = Key("figures", "ภาพ", .list(of: .figure))
  static let history = Key("history", "ประวัติการแก้ไข", .list(of: .historyEntry))
  static let draft = Key("draft", "ฉบับร่าง", .flag)
  static let aliases = Key("aliases", "ที่อยู่เดิม", .list(of: .located))

  static let schema = Schema(
    "report", kind, title, round, period, answers, preparedBy, date, cover, memo, approvals, MeasureTableKeys.select,
    MeasureTableKeys.groupBy, MeasureTableKeys.groupAs, MeasureTableKeys.groupLabels, MeasureTableKeys.columns, tables,
    figures, history, draft, aliases)
}

/// What the report says for all its tables, and each table for itself.
enum MeasureTableKeys {
  static let select = Key("select", "เลือก", .selection)
  static let groupBy = Key("group_by", "จัดกลุ่มตาม", .groupings)
  static let groupAs = Key("group_as", "รูปแบบกลุ่ม", .groupForm)
  static let groupLabels = Key("group_labels", "ชื่อกลุ่ม", .pairs(.groupName, .inline))
  static let columns = Key("columns", "คอลัมน์", .tableFields)

  static let schema = Schema("table of measures", select, groupBy, groupAs, groupLabels, columns)
}

enum SelectionKeys {
  static let year = Key("year", "ปีงบประมาณ", .fiscalYear)
  static let indicators = Key("indicators", "ตัวชี้วัด", .list(of: .number))
  static let items = Key("items", "ข้อ", .list(of: .itemOfYear))
  static let ids = Key("ids", "รหัส", .list(of: .measureOfYear))

  static let schema = Schema("choice of measures", year, indicators, items, ids)
}

enum TableFieldKeys {
  static let field = Key("field", "ช่องข้อมูล", .measureField, required: true)
  static let label = Key("label", "หัวตาราง", .inline)
  static let separator = Key("separator", "ตัวคั่น", .verbatim)
  static let groups = Key("groups", "หัวกลุ่ม", .groupings)

  static let schema = Schema("column of a table", field, label, separator, groups)
}

enum FigureKeys {
  static let id = Key("id", "รหัส", .located, required: true)
  static let file = Key("file", "ไฟล์", .picture, required: true)
  static let alternative = Key("alt", "คำบรรยายแทนภาพ", .text, required: true)
  static let caption = Key("caption", "คำบรรยายใต้ภาพ", .inline)

  static let schema = Schema("figure", id, file, alternative, caption)
}

enum CoverKeys {
  static let lines = Key("lines", "บรรทัด", .list(of: .placeholderText))
  static let logo = Key("logo", "ตราสัญลักษณ์", .picture)

  static let schema = Schema("cover", lines, logo)
}

enum MemoKeys {
  static let emblem = Key("emblem", "ตรา", .file)
  static let from = Key("from", "ส่วนราชการ", .inline)
  static let number = Key("number", "ที่", .inline)
  static let date = Key("date", "วันที่", .locatedDayOrMonth)
  static let subject = Key("subject", "เรื่อง", .inline)
  static let to = Key("to", "เรียน", .inline)
  static let body = Key("body", "เนื้อความ", .block)
  static let signedBy = Key("signed_by", "ผู้ลงนาม", .person)

  static let schema = Schema("memo", emblem, from, number, date, subject, to, body, signedBy)
}

enum ApprovalKeys {
  static let office = Key("office", "ตำแหน่งผู้ให้ความเห็น", .inline, required: true)
  static let opinion = Key("opinion", "ความเห็น", .inline)
  static let signedBy = Key("signed_by", "ผู้ลงนาม", .person)
  static let date = Key("date", "วันที่", .locatedDayOrMonth)

  static let schema = Schema("approval", office, opinion, signedBy, date)
}
