internal import Diagnostics

/// What stands in the comments of a file of measures that was imported. They are in Thai, as the content is.
enum ImportWords {
  /// The lines of a comment: why, then the text as it was printed.
  static func comment(_ words: String, _ text: String) -> [String] {
    let lines = BoldMark.removed(from: text).paragraphs
    guard lines.count > 1 else { return [words + ": " + (lines.first ?? "")] }
    return [words + ":"] + lines.map { "  " + $0 }
  }

  /// The place of a cell.
  static func place(_ row: Wording, _ column: Int) -> Wording {
    Wording(
      thai: "\(row.thai) ช่องที่ \(column + 1)", english: "\(row.english), cell \(column + 1)")
  }

  static func head(_ head: TableHead, _ place: Wording) -> String {
    let columns = zip(head.labels, head.roles).map { label, role in
      label + " = " + (role.map(\.rawValue) ?? "ไม่รู้จัก")
    }
    return "หัวตาราง (\(place.thai)): " + columns.joined(separator: " | ")
  }

  static func group(_ place: Wording) -> String { "กลุ่ม (\(place.thai))" }
  static func outside(_ place: Wording) -> String { "นอกตาราง (\(place.thai))" }
  static func catchWord(_ place: Wording) -> String { "คำต่อหน้า (\(place.thai))" }
  static func unknownTable(_ place: Wording) -> String { "ยังไม่ได้จัดวาง ตารางนี้ไม่มีหัวตารางที่รู้จัก (\(place.thai))" }
  static func repeated(_ place: Wording) -> String { "ซ้ำกับข้างบน จึงไม่ใส่อีก (\(place.thai))" }

  static func noField(_ place: Wording, _ label: String) -> String {
    "ยังไม่ได้จัดวาง คอลัมน์ “\(label)” ไม่มีช่องในรูปแบบข้อมูล (\(place.thai))"
  }

  static func noColumn(_ place: Wording) -> String { "ยังไม่ได้จัดวาง ข้อความนี้ไม่มีคอลัมน์ (\(place.thai))" }

  static func tooLong(_ place: Wording, _ bytes: Int) -> String {
    "ยังไม่ได้จัดวาง ช่องนี้ยาว \(bytes / 1_000) kB เกินที่รับได้ \(ImportLimits.cellBytes / 1_000) kB (\(place.thai))"
  }

  static func part(_ place: Wording) -> String {
    "ไม่แน่ใจ: \(place.thai) มีผู้รับผิดชอบและเวลาหรือผลของตนเอง จึงแยกเป็นส่วนย่อย (parts)"
  }

  static func continued(_ place: Wording) -> String { "ไม่แน่ใจ: มีข้อความต่อมาจาก\(place.thai)" }
  static let shifted = "ไม่แน่ใจ: ข้อความในแถวนี้เลื่อนช่อง จึงย้ายกลับตามชนิดของข้อความ โปรดตรวจกับเอกสาร"
  static let unlikeOwner = "ไม่แน่ใจ: ข้อความนี้ไม่เหมือนชื่อผู้รับผิดชอบ ช่องในแถวนี้อาจเลื่อน"
  static let unlikeTime = "ไม่แน่ใจ: ข้อความนี้ไม่เหมือนระยะเวลา ช่องในแถวนี้อาจเลื่อน"

  static func guessedHead(_ label: String) -> String { "ไม่แน่ใจ: หัวตาราง “\(label)” สะกดต่างจากที่รู้จัก" }

  static func otherNumber(printed: Int, named: Int) -> String {
    "ไม่แน่ใจ: พิมพ์เลข \(printed) แต่ชื่อเป็นของตัวชี้วัดที่ \(named) จึงถือตามชื่อ"
  }

  static func otherQuestion(_ question: String, indicator: Int) -> String {
    "ไม่แน่ใจ: ข้อ \(question) ในปีนี้ไม่อยู่ในตัวชี้วัดที่ \(indicator) ที่พิมพ์ไว้ จึงไม่ใส่ question"
  }

  static let indicatorOfRowAbove = "ไม่แน่ใจ: แถวนี้ไม่ได้บอกตัวชี้วัด ใช้ของแถวก่อน"
  static let indicatorOfOption = "ไม่แน่ใจ: แถวนี้ไม่ได้บอกตัวชี้วัด ใช้ของ --indicator"
  static let noIndicator =
    "ยังไม่ได้จัดวาง: ไม่พบตัวชี้วัดของแถวนี้ เติมเลขหลัง indicator: แล้วลบ # ทุกบรรทัดของรายการ"
  static let noSubject = "ยังไม่ได้จัดวาง: แถวนี้ไม่มีประเด็นและมาตรการ เติม issue หรือ action แล้วลบ # ทุกบรรทัด"
  static let headingTaken = "ไม่แน่ใจ: ช่องแรกว่าง จึงใช้หัวข้อของช่องถัดไปเป็นมาตรการ"
  static let splitInPairs = "ไม่แน่ใจ: ในช่องเดียวมีหลายผู้รับผิดชอบและหลายช่วงเวลา จึงจับคู่ตามลำดับเป็นส่วนย่อย (parts)"
  static let splitList = "ไม่แน่ใจ: แยกข้อตามเลขที่พิมพ์ต่อกันในบรรทัด"

  static func owner(_ printed: String) -> String { "ในเอกสาร: " + printed }
  static let latinOwner = "ยังไม่ได้จัดวาง: คำภาษาอังกฤษคำเดียวต้องเป็นรหัสของหน่วยงานใน site.yml"
  static let wordsForTime = "ไม่แน่ใจ: อ่านเป็นช่วงเวลาไม่ได้ จึงเก็บเป็นข้อความ"
  static let timeInStatus = "ไม่แน่ใจ: ช่องการดำเนินการมีแต่ช่วงเวลา จึงใส่เป็นระยะเวลา"

  static func status(_ printed: String) -> String { "ไม่แน่ใจ: สถานะอ่านจากข้อความ “\(printed)”" }
  static let wordsInStatus = "ไม่แน่ใจ: ข้อความนี้มาจากช่องการดำเนินการ"
  static let secondTime = "ยังไม่ได้จัดวาง ช่วงเวลาในช่องการดำเนินการ"
  static let noRound = "ไม่แน่ใจ: ไม่พบว่าเป็นรอบ 6 หรือ 12 เดือน เติม  round: 6m  หรือ  round: 12m"

  static func otherYear(_ year: Int) -> String { "ไม่แน่ใจ: ระยะเวลาอยู่ในปีงบประมาณ \(year)" }
  static let monthWithoutYear = "ไม่แน่ใจ: เดือนนี้ไม่ได้บอกปี ถือตามปีงบประมาณของมาตรการ"
}
