internal import Diagnostics
internal import Domain
internal import Thai

// The one glossary of keys: English and Thai names, and how each value is read. Its tables are also the reference in
// docs/content-format.md. The Thai words follow the glossary of the ITA reports where that has one.

enum SiteKeys {
  static let format = Key("format", "รูปแบบ", .formatVersion, required: true)
  static let asOf = Key("as_of", "ข้อมูล ณ วันที่", .date)
  static let organisation = Key("organisation", "หน่วยงาน", .organisation, required: true)
  static let baseURL = Key("base_url", "ที่อยู่เว็บไซต์", .webAddress, required: true)
  static let fiscalYear = Key("fiscal_year", "ปีงบประมาณ", .fiscalYear, required: true)
  static let numerals = Key("numerals", "ตัวเลข", .numerals)
  static let languages = Key("languages", "ภาษา", .list(of: .language))
  static let units = Key("units", "ส่วนงาน", .list(of: .unit))
  static let contact = Key("contact", "การติดต่อ", .contact)
  static let channels = Key("channels", "ช่องทาง", .list(of: .channel))
  static let surveys = Key("surveys", "แบบสำรวจ", .pairs(.instrument, .webAddress))
  static let navigation = Key("navigation", "เมนู", .list(of: .located))
  static let footer = Key("footer", "ท้ายหน้า", .list(of: .located))
  static let complaints = Key("complaints", "ร้องเรียน", .address)
  static let colours = Key("colours", "สี", .colours)
  static let licence = Key("licence", "สัญญาอนุญาต", .licence)
  static let windows = Key("windows", "ช่วงเวลาตอบ", .pairs(.fiscalYear, .answerWindow))
  static let rules = Key("rules", "กติกา", .pairs(.located, .severity))
  static let limits = Key("limits", "ขีดจำกัด", .limits)

  static let schema = Schema(
    "site", format, asOf, organisation, baseURL, fiscalYear, numerals, languages, units, contact, channels, surveys,
    navigation, footer, complaints, colours, licence, windows, rules, limits)
}

enum OrganisationKeys {
  static let name = Key("name", "ชื่อ", .located, required: true)
  static let nameInEnglish = Key("name_en", "ชื่อภาษาอังกฤษ", .text)
  static let kind = Key("kind", "ประเภท", .organisationKind, required: true)
  static let aliases = Key("aliases", "ชื่ออื่น", .list(of: .text))
  static let district = Key("district", "อำเภอ", .text)
  static let province = Key("province", "จังหวัด", .text)
  static let logo = Key("logo", "ตราสัญลักษณ์", .picture)

  static let schema = Schema("organisation", name, nameInEnglish, kind, aliases, district, province, logo)
}

enum UnitKeys {
  static let id = Key("id", "รหัส", .unitID, required: true)
  static let name = Key("name", "ชื่อ", .text, required: true)
  static let aliases = Key("aliases", "ชื่ออื่น", .list(of: .text))
  static let partOf = Key("part_of", "สังกัด", .unitName)
  static let email = Key("email", "อีเมล", .text)

  static let schema = Schema("unit", id, name, aliases, partOf, email)
}

enum ContactKeys {
  static let address = Key("address", "ที่อยู่", .block)
  static let phone = Key("phone", "โทรศัพท์", .phone)
  static let email = Key("email", "อีเมล", .text)
  static let map = Key("map", "แผนที่", .webAddress)

  static let schema = Schema("contact", address, phone, email, map)
}

enum ChannelKeys {
  static let kind = Key("kind", "ชนิด", .text, required: true)
  static let title = Key("title", "ชื่อช่องทาง", .inline, required: true)
  static let url = Key("url", "ลิงก์", .address, required: true)
  static let twoWay = Key("two_way", "ถามตอบสองทาง", .flag)

  static let schema = Schema("channel", kind, title, url, twoWay)
}

enum ColourKeys {
  static let primary = Key("primary", "สีหลัก", .colour)
  static let accent = Key("accent", "สีเน้น", .colour)

  static let schema = Schema("colours", primary, accent)
}

enum LicenceKeys {
  static let name = Key("name", "ชื่อ", .inline, required: true)
  static let url = Key("url", "ลิงก์", .address, required: true)

  static let schema = Schema("licence", name, url)
}

enum WindowKeys {
  static let opens = Key("opens", "เปิด", .date)
  static let closes = Key("closes", "ปิด", .date)

  static let schema = Schema("window", opens, closes)
}

enum DisclosureKeys {
  static let item = Key("item", "ข้อ", .itemCode, required: true)
  static let updated = Key("updated", "ปรับปรุงล่าสุด", .locatedDate, required: true)
  static let owner = Key("owner", "เจ้าของข้อมูล", .unitName, required: true)
  static let dataYear = Key("data_year", "ปีของข้อมูล", .fiscalYear)
  static let explanation = Key("explanation", "คำอธิบาย", .block)
  static let elements = Key("elements", "องค์ประกอบ", .pairs(.number, .place))
  static let people = Key("people", "บุคคล", .list(of: .person))
  static let documents = Key("documents", "เอกสาร", .list(of: .document))
  static let links = Key("links", "ลิงก์", .list(of: .link))
  static let table = Key("table", "ตาราง", .located)
  static let statistics = Key("statistics", "สถิติ", .list(of: .statistic))
  static let nothingToReport = Key("nothing_to_report", "ไม่มีรายการ", .block)
  static let history = Key("history", "ประวัติการแก้ไข", .list(of: .historyEntry))
  static let draft = Key("draft", "ฉบับร่าง", .flag)
  static let aliases = Key("aliases", "ที่อยู่เดิม", .list(of: .located))

  static let schema = Schema(
    "disclosure", item, updated, owner, dataYear, explanation, elements, people, documents, links, table, statistics,
    nothingToReport, history, draft, aliases)

  /// Of `oNN.en.md`: the catalogue has Thai titles only.
  static let title = Key("title", "ชื่อเรื่อง", .inline, required: true)

  static let englishSchema = Schema(
    "disclosure in English", title, item, updated, owner, dataYear, explanation, elements, people, documents, links,
    table, statistics, nothingToReport, history, draft, aliases)
}

enum PersonKeys {
  static let rank = Key("rank", "ยศ", .text)
  static let name = Key("name", "ชื่อ-นามสกุล", .inline)
  static let position = Key("position", "ตำแหน่ง", .inline)
  static let acting = Key("acting", "รักษาการ", .acting)
  static let side = Key("side", "ฝ่าย", .side)
  static let vacant = Key("vacant", "ตำแหน่งว่าง", .flag)
  static let photo = Key("photo", "รูปถ่าย", .picture)
  static let phone = Key("phone", "โทรศัพท์", .phone)
  static let email = Key("email", "อีเมล", .text)

  static let schema = Schema("person", rank, name, position, acting, side, vacant, photo, phone, email)
}

enum ActingKeys {
  static let phrase = Key("phrase", "คำ", .text, required: true)
  static let post = Key("as", "ตำแหน่งที่รักษาการ", .inline, required: true)

  static let schema = Schema("acting", phrase, post)
}

enum DocumentKeys {
  static let file = Key("file", "ไฟล์", .file, required: true)
  static let title = Key("title", "ชื่อเอกสาร", .inline, required: true)
  static let elements = Key("elements", "องค์ประกอบ", .list(of: .number))
  static let date = Key("date", "ลงวันที่", .dayOrMonth)
  static let signedBy = Key("signed_by", "ผู้ลงนาม", .person)

  static let schema = Schema("document", file, title, elements, date, signedBy)
}

enum LinkKeys {
  static let url = Key("url", "ลิงก์", .address, required: true)
  static let title = Key("title", "ชื่อลิงก์", .inline, required: true)

  static let schema = Schema("link", url, title)
}

enum StatisticKeys {
  static let label = Key("label", "รายการ", .inline, required: true)
  static let value = Key("value", "จำนวน", .inline, required: true)

  static let schema = Schema("statistic", label, value)
}

enum HistoryKeys {
  static let date = Key("date", "วันที่", .dayOrMonth, required: true)
  static let change = Key("change", "การแก้ไข", .inline, required: true)

  static let schema = Schema("history", date, change)
}

enum NewsKeys {
  static let title = Key("title", "ชื่อเรื่อง", .inline, required: true)
  static let date = Key("date", "วันที่", .date)
  static let unit = Key("unit", "ส่วนงาน", .unitName)
  static let summary = Key("summary", "สรุป", .block)
  static let photo = Key("photo", "รูปภาพ", .photo)
  static let documents = Key("documents", "เอกสาร", .list(of: .document))
  static let publish = Key("publish", "เผยแพร่ตั้งแต่", .date)
  static let expire = Key("expire", "เผยแพร่ถึง", .date)
  static let history = Key("history", "ประวัติการแก้ไข", .list(of: .historyEntry))
  static let draft = Key("draft", "ฉบับร่าง", .flag)
  static let aliases = Key("aliases", "ที่อยู่เดิม", .list(of: .located))

  static let schema = Schema(
    "news", title, date, unit, summary, photo, documents, publish, expire, history, draft, aliases)
}

enum PhotoKeys {
  static let file = Key("file", "ไฟล์", .picture, required: true)
  static let alternative = Key("alt", "คำบรรยายแทนภาพ", .text, required: true)

  static let schema = Schema("photo", file, alternative)
}

enum PageKeys {
  static let title = Key("title", "ชื่อเรื่อง", .inline, required: true)
  static let menu = Key("menu", "ชื่อในเมนู", .menu)
  static let order = Key("order", "ลำดับ", .number)
  static let updated = Key("updated", "ปรับปรุงล่าสุด", .date)
  static let history = Key("history", "ประวัติการแก้ไข", .list(of: .historyEntry))
  static let draft = Key("draft", "ฉบับร่าง", .flag)
  static let aliases = Key("aliases", "ที่อยู่เดิม", .list(of: .located))

  static let schema = Schema("page", title, menu, order, updated, history, draft, aliases)
}
