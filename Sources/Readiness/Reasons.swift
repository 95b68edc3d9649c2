internal import Content
internal import Diagnostics
internal import Thai

// Why an element is not met, or what a person has to look at: words for the office, which say how to mend it.

extension Wording {
  static func noPlace(_ number: Int) -> Wording {
    Wording(
      thai: "ยังไม่ได้บอกว่าองค์ประกอบนี้อยู่ที่ใด เพิ่ม `\(number):` ใน elements: หรือใส่เลขนี้ในเอกสาร",
      english: "nothing says where it is found; add `\(number):` to `elements:`, or the number to a document")
  }

  static func noHeading(_ heading: String) -> Wording {
    Wording(thai: "เนื้อหาไม่มีหัวข้อ “\(heading)”", english: "the body has no heading “\(heading)”")
  }

  static func emptyPart(_ part: String) -> Wording {
    Wording(thai: "`\(part):` ยังไม่มีข้อมูล", english: "`\(part):` has nothing in it")
  }

  static func emptySection(_ name: String) -> Wording {
    Wording(thai: "หัวข้อ \(name) ยังไม่มีเนื้อหา", english: "nothing is written under \(name)")
  }

  static func blankLeft(_ name: String, _ blank: String) -> Wording {
    Wording(
      thai: "\(name) ยังมีช่องที่ต้องเติม (\(blank))", english: "\(name) still has a blank to be filled in (\(blank))")
  }

  static func missingWords(_ words: [String]) -> Wording {
    let list = words.joined(separator: ", ")
    return Wording(
      thai: "ไม่พบคำว่า \(list) ตรวจว่าเขียนไว้ด้วยคำอื่นหรือไม่",
      english: "the words \(list) are not there; see whether others say the same")
  }

  static var personDecides: Wording {
    Wording(thai: "มีข้อมูลแล้ว ให้คนอ่านและตัดสินว่าตรงตามที่กำหนด", english: "it is there; a person has to read it and decide")
  }

  static var unknownElements: Wording {
    Wording(
      thai: "แคตตาล็อกไม่ทราบองค์ประกอบของข้อนี้ ตรวจกับคู่มือการประเมิน",
      english: "the catalogue doesn't know the elements of this item; compare with the manual")
  }

  static func dataYear(expected: FiscalYear, found: FiscalYear?) -> Wording {
    guard let found else {
      return Wording(
        thai: "ยังไม่ได้บอกปีของข้อมูล เขียน data_year: \(expected.number)",
        english: "the year of the data is not given; write data_year: \(expected.number)")
    }
    return Wording(
      thai: "ข้อมูลเป็นของปี \(found.number) แต่ข้อนี้ต้องเป็นข้อมูลปี \(expected.number)",
      english: "the data is of \(found.number), but this item asks for \(expected.number)")
  }

  static var noExplanation: Wording {
    Wording(
      thai: "ไม่มีคำอธิบายสำหรับผู้ตรวจ เพิ่ม explanation:",
      english: "there is no explanation for the assessor; add `explanation:`")
  }

  static func doubtfulLinks(_ hosts: [String]) -> Wording {
    let list = hosts.joined(separator: ", ")
    return Wording(
      thai: "มีลิงก์ไป \(list) ผู้ตรวจอาจเปิดไม่ได้ ควรวางไฟล์ไว้ในเว็บไซต์นี้",
      english: "links lead to \(list), which an assessor may not be able to open; put the file on this site")
  }
}

// MARK: - Persons and contact

extension Wording {
  private static func person(_ number: Int, _ position: String?) -> Wording {
    Wording(
      thai: "คนที่ \(number)" + (position.map { " (\($0))" } ?? ""),
      english: "person \(number)" + (position.map { " (\($0))" } ?? ""))
  }

  static func personLacksPosition(_ number: Int) -> Wording {
    Wording(thai: "คนที่ \(number) ไม่มีตำแหน่ง (position:)", english: "person \(number) has no `position:`")
  }

  static func personLacksName(_ number: Int, _ position: String?) -> Wording {
    let person = person(number, position)
    return Wording(
      thai: "\(person.thai) ไม่มีชื่อ ถ้าตำแหน่งว่างให้เขียน vacant: true",
      english: "\(person.english) has no name; a vacant post says vacant: true")
  }

  static func personLacksPhoto(_ number: Int, _ position: String?) -> Wording {
    let person = person(number, position)
    return Wording(thai: "\(person.thai) ไม่มีรูปถ่าย (photo:)", english: "\(person.english) has no `photo:`")
  }

  static func personLacksContact(_ number: Int, _ position: String?) -> Wording {
    let person = person(number, position)
    return Wording(
      thai: "\(person.thai) ไม่มีช่องทางติดต่อ (phone: หรือ email:)",
      english: "\(person.english) has neither `phone:` nor `email:`")
  }

  static func noHead(_ title: String) -> Wording {
    Wording(thai: "ไม่มี\(title)ในรายชื่อ", english: "no \(title) is in the list")
  }

  static var noDeputy: Wording {
    Wording(
      thai: "ไม่มีรองผู้บริหาร (ตำแหน่งที่ขึ้นต้นว่า รอง) ถ้าตำแหน่งว่างให้ใส่ไว้พร้อม vacant: true",
      english: "no deputy is in the list; put a vacant post in it with vacant: true")
  }

  static func sideMissing(isPolitical: Bool) -> Wording {
    isPolitical
      ? Wording(thai: "ไม่มีผู้บริหารฝ่ายการเมือง (side: political)", english: "nobody is of `side: political`")
      : Wording(thai: "ไม่มีฝ่ายข้าราชการประจำ (side: permanent)", english: "nobody is of `side: permanent`")
  }

  static func contactLacks(_ key: String) -> Wording {
    Wording(thai: "contact: ใน site.yml ไม่มี `\(key):`", english: "`contact:` of site.yml has no `\(key):`")
  }

  static var noTwoWayChannel: Wording {
    Wording(
      thai: "ไม่มีช่องทางถาม-ตอบสองทาง เขียน two_way: true ที่ช่องทางนั้นใน site.yml",
      english: "no channel answers people; write two_way: true at the one that does, in site.yml")
  }
}

// MARK: - Documents, tables, figures

extension Wording {
  static func emptyFile(_ path: String) -> Wording {
    Wording(thai: "ไฟล์ \(path) มีขนาด 0 ไบต์", english: "\(path) has 0 bytes")
  }

  static func damagedFile(_ path: String) -> Wording {
    Wording(
      thai: "ไฟล์ \(path) เปิดไม่ได้ เนื้อในไม่ตรงกับนามสกุลไฟล์",
      english: "\(path) does not open: its content is not what its name says")
  }

  static var noDocument: Wording {
    Wording(
      thai: "ไม่มีเอกสารขององค์ประกอบนี้ ใส่เลขขององค์ประกอบใน elements: ของเอกสาร",
      english: "no document is of this element; put its number into `elements:` of the document")
  }

  static func unsigned(_ title: String) -> Wording {
    Wording(thai: "“\(title)” ไม่ได้บอกผู้ลงนาม (signed_by:)", english: "“\(title)” has no `signed_by:`")
  }

  static func signedByOther(_ title: String, _ position: String?, _ post: String) -> Wording {
    Wording(
      thai: "“\(title)” ลงนามโดย\(position ?? "ผู้ที่ไม่บอกตำแหน่ง") ต้องลงนามโดย\(post)",
      english: "“\(title)” is signed by \(position ?? "somebody without a position"), not by the \(post)")
  }

  static func signedByFormerHead(_ title: String, _ post: String) -> Wording {
    Wording(
      thai: "“\(title)” ไม่ได้ลงนามโดย\(post)คนปัจจุบันตามรายชื่อผู้บริหาร",
      english: "“\(title)” is not signed by the \(post) now in office, as the list of executives has it")
  }

  static var headUnknown: Wording {
    Wording(
      thai: "ไม่ทราบตำแหน่งผู้บริหารสูงสุดของหน่วยงานประเภทนี้ ให้คนตรวจ",
      english: "which post leads an organisation of this kind is not known; a person has to look")
  }

  static func undated(_ title: String) -> Wording {
    Wording(thai: "“\(title)” ไม่ได้ลงวันที่ (date:)", english: "“\(title)” has no `date:`")
  }

  static func datedOutside(_ title: String, _ date: DayOrMonth, _ year: FiscalYear) -> Wording {
    Wording(
      thai: "“\(title)” ลงวันที่ \(date.printed()) ไม่ใช่ของปี \(year.number)",
      english: "“\(title)” is dated \(date.isoText), which is not of \(year.number)")
  }

  static func columnMissing(_ title: String) -> Wording {
    Wording(thai: "ตารางไม่มีคอลัมน์ “\(title)”", english: "the table has no column “\(title)”")
  }

  static func blankCells(_ title: String, count: Int, row: Int) -> Wording {
    Wording(
      thai: "คอลัมน์ “\(title)” มีช่องว่าง \(count) ช่อง ช่องแรกอยู่แถวที่ \(row) ถ้าไม่มีให้เขียนว่าไม่มี",
      english: "the column “\(title)” has \(count) blank cells, the first in row \(row); say so where there is none")
  }

  static func wrongCells(_ title: String, count: Int, row: Int) -> Wording {
    Wording(
      thai: "คอลัมน์ “\(title)” มีค่าที่ผิดชนิด \(count) ช่อง ช่องแรกอยู่แถวที่ \(row)",
      english: "the column “\(title)” has \(count) cells of the wrong type, the first in row \(row)")
  }

  static func monthsMissing(_ months: [CalendarMonth]) -> Wording {
    let thai = months.map { "\(MonthNames.thai[$0.month - 1]) \($0.buddhistYear)" }.joined(separator: ", ")
    let english = months.map { "\(MonthNames.english[$0.month - 1]) \($0.year)" }.joined(separator: ", ")
    return Wording(
      thai: "ไม่กล่าวถึงเดือน\(thai) ถ้าไม่มีรายการให้เขียนว่าไม่มี",
      english: "nothing is said of \(english); where there was none, say so")
  }

  static var figuresElsewhere: Wording {
    Wording(
      thai: "ตัวเลขไม่ได้อยู่ใน statistics: ให้คนตรวจว่าแสดงครบ",
      english: "the figures don't stand in `statistics:`; a person has to see that they are all there")
  }

  static var noneNotSaid: Wording {
    Wording(
      thai: "ไม่มีตัวเลขที่มากกว่า ๐ และไม่ได้เขียนว่าไม่มี เพิ่ม nothing_to_report:",
      english: "no figure is above 0, and nothing says that there was none; add `nothing_to_report:`")
  }
}
