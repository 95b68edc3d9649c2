internal import Diagnostics
internal import Thai

// The keys of `YEAR/oit.lock`. A program writes it, so they are no part of the reference; the Thai names are there
// because every key has one.

enum LockKeys {
  static let format = Key("format", "รูปแบบ", .formatVersion, required: true)
  static let fiscalYear = Key("fiscal_year", "ปีงบประมาณ", .fiscalYear, required: true)
  static let log = Key("log", "บันทึก", .list(of: .lockLogEntry), required: true)
  static let items = Key("items", "ข้อ", .list(of: .frozenItem))
  static let pages = Key("pages", "หน้าอื่น", .list(of: .frozenAddress))
  static let checksum = Key("checksum", "ผลรวมตรวจสอบ", .sha256, required: true)

  static let schema = Schema("lock", format, fiscalYear, log, items, pages, checksum)
}

enum LockLogKeys {
  static let date = Key("date", "วันที่", .date, required: true)
  static let action = Key("action", "การกระทำ", .lockAction, required: true)
  static let reason = Key("reason", "เหตุผล", .text)

  static let schema = Schema("log of a lock", date, action, reason)
}

enum FrozenItemKeys {
  static let address = Key("address", "ที่อยู่", .frozenAddress, required: true)
  static let sha256 = Key("sha256", "ลายนิ้วมือ", .sha256, required: true)
  static let files = Key("files", "ไฟล์", .list(of: .frozenAddress))

  static let schema = Schema("frozen item", address, sha256, files)
}
