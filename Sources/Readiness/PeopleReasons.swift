internal import Diagnostics

// What persons and the contact lack: words for the office.

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
    Wording(
      thai: "ไม่มี\(title)ในรายชื่อ ถ้าตำแหน่งว่างให้ใส่ไว้พร้อม vacant: true",
      english: "no \(title) is in the list; put a vacant post in it with vacant: true")
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
