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

  /// An error of the site that stands in the item's own files.
  static func mistake(_ finding: Diagnostic) -> Wording {
    let path = finding.span.map { $0.source.path + ": " } ?? ""
    return Wording(
      thai: "\(path)\(finding.message.thai) [\(finding.id)]",
      english: "\(path)\(finding.message.english) [\(finding.id)]")
  }

  static func leftOutOfAnswer(_ links: [String]) -> Wording {
    let list = links.joined(separator: ", ")
    return Wording(
      thai: "ลิงก์ไปเว็บไซต์อื่นไม่อยู่ในคำตอบ: \(list)", english: "links to other sites are not part of the answer: \(list)")
  }

  static func notShown(_ part: String) -> Wording {
    Wording(
      thai: "หน้านี้ไม่แสดง `\(part)` ของ site.yml เพิ่มใน elements: หรือให้คนตรวจว่าอยู่ในเนื้อหาแล้ว",
      english: "the page doesn't show `\(part)` of site.yml; name it in `elements:`, or see that it stands elsewhere")
  }
}

// MARK: - Documents, tables, figures

extension Wording {
  /// Why an assessor could not open a file; nil when nothing speaks against it.
  static func problem(of file: ContentFile) -> Wording? {
    let path = file.path
    return switch file.fault {
    case nil: nil
    case .empty: Wording(thai: "ไฟล์ \(path) มีขนาด 0 ไบต์", english: "\(path) has 0 bytes")
    case .otherKind:
      Wording(
        thai: "ไฟล์ \(path) เปิดไม่ได้ เนื้อในไม่ตรงกับนามสกุลไฟล์",
        english: "\(path) does not open: its content is not what its name says")
    case .cutOff:
      Wording(
        thai: "ไฟล์ \(path) เปิดไม่ได้ ท้ายไฟล์ขาดหายไป", english: "\(path) does not open: its end is missing")
    }
  }

  static var noDocument: Wording {
    Wording(
      thai: "ไม่มีเอกสารขององค์ประกอบนี้ ใส่เลขขององค์ประกอบใน elements: ของเอกสาร",
      english: "no document is of this element; put its number into `elements:` of the document")
  }

  static func unsigned(_ title: String) -> Wording {
    Wording(thai: "“\(title)” ไม่ได้บอกผู้ลงนาม (signed_by:)", english: "“\(title)” has no `signed_by:`")
  }

  static func signerUnnamed(_ title: String) -> Wording {
    Wording(
      thai: "“\(title)” ไม่ได้บอกชื่อผู้ลงนาม ให้คนตรวจว่าเป็นคนปัจจุบัน",
      english: "“\(title)” doesn't name who signed it; a person has to see that it was the one now in office")
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
      english:
        "the column “\(title)” has \(Wording.count(count, "blank cell")), the first in row \(row); say so where there is none"
    )
  }

  static func wrongCells(_ title: String, count: Int, row: Int) -> Wording {
    Wording(
      thai: "คอลัมน์ “\(title)” มีค่าที่ผิดชนิด \(count) ช่อง ช่องแรกอยู่แถวที่ \(row)",
      english: "the column “\(title)” has \(Wording.count(count, "cell")) of the wrong type, the first in row \(row)")
  }

  static func otherYear(_ title: String, _ year: FiscalYear, count: Int, row: Int) -> Wording {
    Wording(
      thai: "คอลัมน์ “\(title)” มี \(count) แถวที่ไม่ใช่ปี \(year.number) แถวแรกคือแถวที่ \(row)",
      english:
        "in the column “\(title)” \(count) \(count == 1 ? "row is" : "rows are") not of \(year.number), the first is row \(row)"
    )
  }

  static func monthsWithoutYear(_ months: [CalendarMonth]) -> Wording {
    let names = names(of: months)
    return Wording(
      thai: "กล่าวถึงเดือน\(names.thai) แต่ไม่มีปีกำกับ ให้คนตรวจว่าเป็นของปีนี้",
      english: "\(names.english) are named without that year; a person has to see which year is meant")
  }

  private static func names(of months: [CalendarMonth]) -> Wording {
    Wording(
      thai: months.map { "\(MonthNames.thai[$0.month - 1]) \($0.buddhistYear)" }.joined(separator: ", "),
      english: months.map { "\(MonthNames.english[$0.month - 1]) \($0.year)" }.joined(separator: ", "))
  }

  static func monthsMissing(_ months: [CalendarMonth]) -> Wording {
    let names = names(of: months)
    return Wording(
      thai: "ไม่กล่าวถึงเดือน\(names.thai) ถ้าไม่มีรายการให้เขียนว่าไม่มี",
      english: "nothing is said of \(names.english); where there was none, say so")
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

  static var noneAndSome: Wording {
    Wording(
      thai: "เขียนว่าไม่มี แต่มีตัวเลขที่มากกว่า ๐ ให้คนตรวจว่าไม่ขัดกัน",
      english: "it is said that there was none, but a figure is above 0; a person has to see that both are true")
  }

  static var someOrNone: Wording {
    Wording(
      thai: "ตัวเลขบางค่าเป็น ๐ ถ้าไม่มีรายการให้เขียนใน nothing_to_report:",
      english: "some figures are 0; if that means that there was none, say so in `nothing_to_report:`")
  }
}
