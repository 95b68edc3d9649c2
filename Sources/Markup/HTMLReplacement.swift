import Diagnostics

extension HTMLTag {
  /// How to say in Markdown what a tag says; nil when Markdown has no word for it.
  static func replacement(for name: String) -> Wording? {
    switch name {
    case "br":
      wording(
        "ขึ้นบรรทัดใหม่ด้วยการเว้นวรรคสองครั้งหรือใส่ \\ ที่ท้ายบรรทัด",
        "break a line with two spaces or a \\ at its end")
    case "b", "strong": wording("ตัวหนาเขียนว่า **ข้อความ**", "write **text** for bold")
    case "i", "em": wording("ตัวเอียงเขียนว่า *ข้อความ*", "write *text* for italics")
    case "s", "del", "strike": wording("ขีดฆ่าเขียนว่า ~~ข้อความ~~", "write ~~text~~ to strike text out")
    case "a": wording("ลิงก์เขียนว่า [ข้อความ](ที่อยู่)", "write [text](address) for a link")
    case "img":
      wording("รูปภาพเขียนว่า ![คำอธิบายภาพ](files/รูป.jpg)", "write ![description](files/image.jpg) for an image")
    case "table", "thead", "tbody", "tr", "td", "th":
      wording(
        "ตารางเขียนด้วยเส้น | คั่นช่อง และบรรทัด | --- | --- | ใต้หัวตาราง",
        "write tables with | between cells and a line | --- | --- | under the header")
    case "ul", "ol", "li": wording("รายการเขียนด้วย - หรือ ๑. ที่ต้นบรรทัด", "begin the lines of a list with - or 1.")
    case "h1", "h2", "h3", "h4", "h5", "h6": wording("หัวข้อเขียนด้วย # นำหน้า", "begin a heading with #")
    case "p": wording("เว้นบรรทัดว่างหนึ่งบรรทัดระหว่างย่อหน้า", "leave an empty line between paragraphs")
    case "hr": wording("เส้นคั่นเขียนว่า ---", "write --- for a rule")
    case "code": wording("รหัสเขียนว่า `ข้อความ`", "write `text` for code")
    case "pre":
      wording("ข้อความตามรูปแบบเดิมเขียนระหว่าง ``` สองบรรทัด", "put preformatted text between two lines of ```")
    case "blockquote": wording("ข้อความอ้างอิงเขียนด้วย > ที่ต้นบรรทัด", "begin the lines of a quotation with >")
    default: nil
    }
  }

  private static func wording(_ thai: String, _ english: String) -> Wording { Wording(thai: thai, english: english) }
}
