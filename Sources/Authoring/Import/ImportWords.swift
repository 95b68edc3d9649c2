internal import Diagnostics
internal import Thai

/// What stands in the comments of a file of measures that was imported, in Thai and English.
enum ImportWords {
  /// The lines of a comment: why, then the text as it was printed.
  static func comment(_ words: String, _ text: String) -> [String] {
    let lines = BoldMark.removed(from: text).paragraphs
    guard lines.count > 1 else { return [words + ": " + (lines.first ?? "")] }
    return [words + ":"] + lines.map { "  " + $0 }
  }

  /// Whether a comment says that something is not sure.
  static func isDoubt(_ comment: String) -> Bool { comment.hasPrefix("ไม่แน่ใจ") }

  /// The place of a cell.
  static func place(_ row: Wording, _ column: Int) -> Wording {
    Wording(
      thai: "\(row.thai) ช่องที่ \(column + 1)", english: "\(row.english), cell \(column + 1)")
  }

  static func title(_ source: String) -> [String] {
    [
      "นำเข้าจาก \(source) ด้วย  prongsai import  โปรดตรวจทุกบรรทัดที่ขึ้นต้นด้วย # ก่อนเผยแพร่",
      "Imported from \(source) by  prongsai import : check every line that begins with # before you publish",
    ]
  }

  static func head(_ head: TableHead, _ place: Wording) -> String {
    let columns = head.labels.indices.map { column in
      let round = head.rounds[column].map { " " + $0.rawValue } ?? ""
      return head.labels[column] + " = " + (head.roles[column].map { $0.rawValue + round } ?? "?")
    }
    return both("หัวตาราง (\(place.thai))", "head (\(place.english))") + ": " + columns.joined(separator: " | ")
  }

  static func from(_ place: Wording) -> String { both("จาก\(place.thai)", "from \(place.english)") }
  static func group(_ place: Wording) -> String { both("กลุ่ม (\(place.thai))", "group (\(place.english))") }

  static func outside(_ place: Wording) -> String {
    both("นอกตาราง (\(place.thai))", "outside tables (\(place.english))")
  }

  static func catchWord(_ place: Wording) -> String {
    both("คำต่อหน้า (\(place.thai))", "catch-word (\(place.english))")
  }

  static func unknownTable(_ place: Wording) -> String {
    both(
      "ยังไม่ได้จัดวาง ตารางนี้ไม่มีหัวตารางที่รู้จัก (\(place.thai))",
      "not placed, no head that is known (\(place.english))")
  }

  static func remark(_ words: Wording) -> String { doubt(words.thai, words.english) }

  static let textsInCells = Wording(
    thai: "ไฟล์ XLSX นี้ไม่ได้บันทึกจาก Excel หรือ LibreOffice ข้อความในช่องที่ยาวหรือมีตัวหนาอาจขาด:"
      + " เปิดใน Excel หรือ LibreOffice บันทึกใหม่ แล้วนำเข้าอีกครั้ง",
    english: "this XLSX was not saved by Excel or LibreOffice; long cells or cells with bold words may be cut:"
      + " open it in one of them, save it, and import it again")

  static func signature(_ place: Wording) -> String {
    both("ยังไม่ได้จัดวาง แถวนี้เป็นช่องลงชื่อ (\(place.thai))", "not placed, a row for signatures (\(place.english))")
  }

  static let joinedTable = doubt(
    "ตารางนี้ไม่มีหัว จึงถือว่าต่อจากตารางก่อนที่มีจำนวนช่องเท่ากัน",
    "the table has no head and was taken to go on with the one before, which has as many columns")

  static func repeated(_ place: Wording) -> String {
    both("ซ้ำกับข้างบน จึงไม่ใส่อีก (\(place.thai))", "repeated from above (\(place.english))")
  }

  static func stray(_ place: Wording) -> String {
    both(
      "มีแต่เครื่องหมาย จึงถือว่าแถวนี้ต่อจากแถวบน (\(place.thai))",
      "a sign alone, so this row goes on with the one above (\(place.english))")
  }

  static func noField(_ place: Wording, _ label: String) -> String {
    both(
      "ยังไม่ได้จัดวาง ไม่รู้ว่าคอลัมน์ “\(label)” เป็นช่องใด (\(place.thai))",
      "not placed, the head of this column is not known (\(place.english))")
  }

  static func readCell(_ place: Wording, _ label: String) -> String {
    both("“\(label)” ในเอกสาร (\(place.thai))", "as in the document (\(place.english))")
  }

  static func dash(_ place: Wording) -> String {
    both("มีแต่ขีด จึงถือว่ายังไม่มีผล (\(place.thai))", "a dash alone is no result (\(place.english))")
  }

  static func columnNumbers(_ place: Wording) -> String {
    both("เลขคอลัมน์ใต้หัวตาราง (\(place.thai))", "numbers of the columns (\(place.english))")
  }

  static let noBeginning = doubt(
    "“(ต่อ)” แต่ไม่พบแถวที่ต่อมา หน้าก่อนอาจขาด", "“(ต่อ)” without its beginning; a page may be missing")

  static func noColumn(_ place: Wording) -> String {
    both("ยังไม่ได้จัดวาง ข้อความนี้ไม่มีคอลัมน์ (\(place.thai))", "not placed, no column (\(place.english))")
  }

  static func tooLong(_ place: Wording, _ bytes: Int) -> String {
    let (size, limit) = (bytes / 1_000, ImportLimits.cellBytes / 1_000)
    return both(
      "ยังไม่ได้จัดวาง ช่องนี้ยาว \(size) kB เกินที่รับได้ \(limit) kB (\(place.thai))",
      "not placed, \(size) kB are more than the \(limit) kB of a cell (\(place.english))")
  }

  static func part(_ place: Wording) -> String {
    doubt(
      "\(place.thai) มีผู้รับผิดชอบและเวลาหรือผลของตนเอง จึงแยกเป็นส่วนย่อย (parts)",
      "\(place.english) has an owner and a time or result of its own, so it is one of the parts")
  }

  static func continued(_ place: Wording) -> String {
    doubt("มีข้อความต่อมาจาก\(place.thai)", "text of \(place.english) was added")
  }

  static let joinedLines = doubt(
    "รวมหลายบรรทัดเป็นแถวเดียว โปรดตรวจว่าช่องตรงกับหัวตาราง", "several lines were joined to one row; compare its cells")

  static func shortRow(_ count: Int, of wanted: Int) -> String {
    doubt(
      "แถวนี้มี \(count) ช่อง จากหัวตาราง \(wanted) ช่อง ช่องที่ขาดถือว่าว่าง",
      "the row has \(count) of \(wanted) cells; those missing were taken as empty")
  }

  static let shifted = doubt(
    "ข้อความในแถวนี้เลื่อนช่อง จึงย้ายกลับตามชนิดของข้อความ โปรดตรวจกับเอกสาร",
    "the cells of this row had moved and were moved back by their kind; compare with the document")
  static let unlikeOwner = doubt(
    "ข้อความนี้ไม่เหมือนชื่อผู้รับผิดชอบ ช่องในแถวนี้อาจเลื่อน", "this is unlike an owner; the cells of this row may have moved")
  static let unlikeTime = doubt(
    "ข้อความนี้ไม่เหมือนระยะเวลา ช่องในแถวนี้อาจเลื่อน", "this is unlike a time; the cells of this row may have moved")

  static func dateNumber(_ date: String) -> String {
    doubt("ตัวเลขนี้อาจเป็นวันที่ของโปรแกรมตาราง คือ \(date)", "the number may be a date of the spreadsheet") + ": " + date
  }

  static func percentNumber(_ percent: String) -> String {
    doubt("ตัวเลขนี้อาจเป็นร้อยละ \(percent)", "the number may be a percentage") + ": " + percent
  }

  static func guessedHead(_ label: String) -> String {
    doubt("หัวตาราง “\(label)” สะกดต่างจากที่รู้จัก", "the head is spelt unlike the one that is known")
  }

  static func otherNumber(printed: Int, named: Int) -> String {
    doubt(
      "พิมพ์เลข \(printed) แต่ชื่อเป็นของตัวชี้วัดที่ \(named) จึงถือตามชื่อ",
      "the number is \(printed), but the name is that of indicator \(named), which was taken")
  }

  static func otherQuestion(_ question: String, indicator: Int) -> String {
    doubt(
      "ข้อ \(question) ในปีนี้ไม่อยู่ในตัวชี้วัดที่ \(indicator) ที่พิมพ์ไว้ จึงไม่ใส่ question",
      "\(question) is not of the printed indicator \(indicator) in this year, so question is left out")
  }

  static let issueOfRowAbove = doubt(
    "ช่องประเด็นว่าง จึงใช้ประเด็นของแถวก่อน", "no issue here; that of the row above was taken")
  static let indicatorOfRowAbove = doubt(
    "แถวนี้ไม่ได้บอกตัวชี้วัด ใช้ของแถวก่อน", "no indicator here; that of the row above was taken")
  static let severalHeadings = doubt(
    "ก่อนตารางมีหลายบรรทัดบอกตัวชี้วัดต่างกัน จึงใช้บรรทัดสุดท้าย",
    "lines above name several indicators; the last was taken")

  static func lineBetween(_ line: String) -> String {
    doubt(
      "บรรทัดก่อนแถวนี้อาจเป็นหัวข้อ จึงไม่ใช้หัวข้อเดิม แต่ยังใช้ตัวชี้วัดเดิม",
      "the line above may be a heading: the former heading was dropped, its indicator kept") + ": " + line
  }

  static let indicatorOfOption = doubt(
    "แถวนี้ไม่ได้บอกตัวชี้วัด ใช้ของ --indicator", "no indicator here; that of --indicator was taken")
  static let noIndicator = both(
    "ยังไม่ได้จัดวาง: ไม่พบตัวชี้วัดของแถวนี้ เติมเลขหลัง indicator: แล้วลบ # ทุกบรรทัดของรายการ",
    "not placed: add the number behind indicator: and take the # off all lines of the entry")
  static let nothingPlaced = both(
    "ยังไม่มีมาตรการที่จัดวางได้ เมื่อเอา # ออกจากรายการแรก ให้ลบ [] หลัง measures: ด้วย",
    "no measure could be placed yet: take the [] behind measures: away with the # of the first entry")
  static let noSubject = both(
    "ยังไม่ได้จัดวาง: แถวนี้ไม่มีประเด็นและมาตรการ เติม issue หรือ action แล้วลบ # ทุกบรรทัด",
    "not placed: add issue or action and take the # off all lines")
  static let headingTaken = doubt(
    "ช่องแรกว่าง จึงใช้หัวข้อของช่องถัดไปเป็นมาตรการ", "the first cell is empty; the heading of the next was taken as action")
  static let splitInPairs = doubt(
    "ในช่องเดียวมีหลายผู้รับผิดชอบและหลายช่วงเวลา จึงจับคู่ตามลำดับเป็นส่วนย่อย (parts)",
    "several owners and times in one cell were paired in their order as parts")
  static let splitList = doubt("แยกข้อตามเลขที่พิมพ์ต่อกันในบรรทัด", "parted at the numbers within a line")

  static func owner(_ printed: String) -> String { both("ในเอกสาร", "in the document") + ": " + printed }

  static func latinOwner(_ word: String) -> String {
    both(
      "ยังไม่ได้จัดวาง: คำภาษาอังกฤษคำเดียวต้องเป็นรหัสของหน่วยงานใน site.yml",
      "not placed: one English word must be the id of a unit in site.yml") + ": " + word
  }

  static let wordsForTime = doubt("อ่านเป็นช่วงเวลาไม่ได้ จึงเก็บเป็นข้อความ", "no time could be read; kept as words")
  static let timeInStatus = doubt(
    "ช่องการดำเนินการมีแต่ช่วงเวลา จึงใส่เป็นระยะเวลา", "the status is a time, so it is the time of the measure")

  static func status(_ printed: String) -> String {
    doubt("สถานะอ่านจากข้อความ", "the status was read from") + ": " + printed
  }

  static let wordsInStatus = doubt("ข้อความนี้มาจากช่องการดำเนินการ", "these words stood in the column of the status")
  static let secondTime = both("ยังไม่ได้จัดวาง ช่วงเวลาในช่องการดำเนินการ", "not placed, a time in the column of the status")
  static let noRound = doubt(
    "ไม่พบว่าเป็นรอบ 6 หรือ 12 เดือน เติม  round: 6m  หรือ  round: 12m", "no round was found; add one of the two")

  static func otherYear(_ year: Int) -> String {
    doubt("ระยะเวลาอยู่ในปีงบประมาณ \(year)", "the time is in the fiscal year \(year)")
  }

  static let monthWithoutYear = doubt(
    "เดือนนี้ไม่ได้บอกปี ถือตามปีงบประมาณของมาตรการ", "a month without its year; that of the measure was taken")
  static let monthUnread = doubt(
    "มีชื่อเดือนแต่อ่านเป็นกำหนดเวลาไม่ได้ เติม due: ถ้าเป็นกำหนด",
    "a month is named, but no deadline was read; add due: if it is one")

  private static func both(_ thai: String, _ english: String) -> String { thai + " · " + english }
  private static func doubt(_ thai: String, _ english: String) -> String {
    both("ไม่แน่ใจ: " + thai, "not sure: " + english)
  }
}
