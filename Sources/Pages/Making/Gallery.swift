internal import Content
internal import Diagnostics
internal import Markup
internal import Templates
internal import Thai

// The gallery shows invented content: what is long, what is missing, and every state that a component knows.

extension PageScope {
  mutating func gallery() -> GalleryModel {
    let samples = GallerySamples(
      interface: interface, day: guide.site.settings.asOf, year: guide.site.settings.fiscalYear.value, logo: logo)
    return GalleryModel(
      statuses: Status.allCases.map(interface.status), summary: samples.summary, tasks: samples.tasks,
      notices: samples.notices, tallies: [(0, 28), (19, 28), (28, 28)].map { interface.tally($0, of: $1) },
      years: yearSwitch(samples.years, here: guide.site.settings.fiscalYear.value) { _ in Inventory.gallery },
      documents: samples.documents,
      contacts: samples.contacts, channels: samples.channels, persons: samples.persons, news: samples.news,
      history: samples.history, tables: samples.tables, charts: samples.charts, downloads: samples.downloads,
      code: interface.qr(guide.canonical(Inventory.gallery), title: interface[.thisPage], id: "qr_page"),
      openItems: samples.openItems, paginations: samples.paginations, links: samples.links, elements: samples.elements,
      surveys: samples.surveys, standings: samples.standings, measureFacts: samples.measureFacts,
      reports: samples.reports, paperTables: samples.paperTables, memo: samples.memo,
      prose: Fragment(block(samples.prose)))
  }

  private var logo: PictureModel? {
    guide.site.settings.organisation.logo.map { PictureModel($0) }
  }
}

/// The contents of the gallery.
struct GallerySamples {
  let interface: Interface
  let day: CalendarDate
  let year: FiscalYear
  let logo: PictureModel?

  static let long =
    "ประกาศเรื่องหลักเกณฑ์ วิธีการ และเงื่อนไขการเปิดเผยข้อมูลสาธารณะของหน่วยงานตามแนวทางการประเมินคุณธรรมและความโปร่งใส"
    + "ในการดำเนินงานของหน่วยงานภาครัฐ และการปรับปรุงข้อมูลให้เป็นปัจจุบันทุกไตรมาส"
  static let unbroken = String(repeating: "ABCDEFGHIJ", count: 8)

  var years: [FiscalYear] { [year.number + 1, year.number, year.number - 1].compactMap { FiscalYear($0) } }

  var home: URLValue { URLValue(Inventory.gallery) }
  var link: LinkModel { LinkModel(title: "ดูรายละเอียด", address: home) }

  var summary: SummaryListModel {
    SummaryListModel(rows: [
      SummaryRowModel("ข้อความ", .text("งานวิเคราะห์นโยบายและแผน")), SummaryRowModel("วันที่", .date(interface.date(day))),
      SummaryRowModel("ลิงก์", .link(link)), SummaryRowModel("สถานะ", .status(interface.status(.inProgress))),
      SummaryRowModel("ข้อความยาว", .text(Self.long)), SummaryRowModel(Self.unbroken, .text(Self.unbroken)),
    ])
  }

  var tasks: TaskListModel {
    let states = Status.allCases.enumerated().map { index, status in
      TaskModel(
        code: "O\(index + 1)", title: index == 2 ? Self.long : "รายการที่ " + interface.number(index + 1),
        address: index.isMultiple(of: 2) ? home : nil, hint: index == 1 ? nil : "สำนักปลัด",
        status: interface.status(status))
    }
    return TaskListModel(tasks: states + [TaskModel(title: Self.unbroken, status: interface.status(.unknown))])
  }

  var notices: [NoticeModel] {
    NoticeModel.Kind.allCases.map { kind in
      NoticeModel(
        kind: kind, title: "เรื่องที่ต้องทราบ", text: "คำอธิบายสั้น ๆ ว่าเกิดอะไรขึ้น และต้องทำอย่างไร", html: nil, link: link)
    } + [NoticeModel(kind: .information, title: Self.long)]
  }

  var documents: [DocumentModel] {
    [
      document(1, "คำสั่งแบ่งงาน", format: "PDF", date: interface.date(day), signer: signer),
      document(2, Self.long, format: "XLSX", date: interface.date(day), signer: nil),
      document(3, Self.unbroken, format: "FILE", date: nil, signer: nil),
    ]
  }

  private func document(
    _ number: Int, _ title: String, format: String, date: DateModel?, signer: PersonModel?
  ) -> DocumentModel {
    DocumentModel(
      id: "document_\(number)", number: interface.number(number), title: title, address: home, format: format,
      size: interface.size(number * 480_000), date: date, signer: signer, elements: nil)
  }

  var contacts: [ContactModel] {
    [
      ContactModel(
        address: Self.plain("เลขที่ ๙๙ หมู่ที่ ๑ ตำบลตัวอย่าง"), phone: "0 4300 0000", email: "saraban@example.go.th",
        map: URLValue("https://maps.example/")),
      ContactModel(address: nil, phone: "0 4300 0000", email: nil, map: nil),
    ]
  }

  var channels: [ChannelModel] {
    [
      ChannelModel(title: "ถาม-ตอบกับเจ้าหน้าที่", address: home, isTwoWay: true),
      ChannelModel(title: Self.long, address: home, isTwoWay: false),
    ]
  }

  var persons: [PersonModel] {
    [
      person("นายกเทศมนตรี", position: "หัวหน้าฝ่ายบริหาร", photo: logo), signer,
      PersonModel(
        rank: "ว่าที่ร้อยตรี", name: Self.plain("หัวหน้าสำนักปลัด"), plainName: "หัวหน้าสำนักปลัด",
        position: Self.plain("หัวหน้าสำนักปลัด"), actingPhrase: "รักษาราชการแทน", actingPost: Self.plain("ปลัดเทศบาล"),
        side: nil, isVacant: false, photo: nil, phone: nil, email: nil),
      PersonModel(
        rank: nil, name: nil, plainName: nil, position: Self.plain("ผู้อำนวยการกองช่าง"), actingPhrase: nil,
        actingPost: nil, side: nil, isVacant: true, photo: nil, phone: nil, email: nil),
    ]
  }

  var signer: PersonModel { person("ปลัดเทศบาล", position: "ปลัดเทศบาล", photo: nil) }

  private func person(_ name: String, position: String, photo: PictureModel?) -> PersonModel {
    PersonModel(
      rank: nil, name: Self.plain(name), plainName: name, position: Self.plain(position), actingPhrase: nil,
      actingPost: nil, side: interface[.sidePermanent], isVacant: false, photo: photo, phone: "0 4300 0000",
      email: "saraban@example.go.th")
  }

  var news: [NewsEntryModel] {
    [
      NewsEntryModel(title: "ประชาสัมพันธ์การชำระภาษี", address: Inventory.gallery, date: interface.date(day), summary: nil),
      NewsEntryModel(title: Self.long, address: Inventory.gallery, date: interface.date(day), summary: Self.long),
    ]
  }

  var history: [HistoryModel] {
    [
      HistoryModel(date: interface.date(day), change: Self.plain("เพิ่มเอกสาร")),
      HistoryModel(date: interface.date(day), change: Self.plain(Self.long)),
      HistoryModel(date: interface.date(day), change: nil, submitted: interface.date(day)),
    ]
  }

  var prose: MappedText {
    let source = Source(path: "gallery", text: Self.markdown)
    return MappedText(0..<source.bytes.count, of: source)
  }

  private static let markdown = """
    ข้อความทั่วไปมี**ตัวหนา** *ตัวเอน* ~~ขีดฆ่า~~ `รหัส` และ[ลิงก์ไปยังเว็บไซต์อื่น](https://www.example.go.th/)

    ## หัวข้อระดับสอง

    ๑. ข้อแรก
    ๒. ข้อที่สอง

    - [x] งานที่ทำแล้ว
    - [ ] งานที่ยังไม่ได้ทำ

    > ข้อความที่ยกมาอ้างอิง

    ### หัวข้อระดับสาม

    ตาราง: เรื่องร้องทุกข์ (เรื่อง)

    | ประเภท | รับเรื่อง | แล้วเสร็จ | ร้อยละ |
    |---|---:|---:|:---:|
    | ไฟฟ้าสาธารณะ | ๑๖๓ | ๑๕๘ | ๙๖.๙๓ |
    | ถนนและทางระบายน้ำ | ๒๔ | ๑๙ | ๗๙.๑๗ |

    """

  /// HTML as it is; the texts here hold nothing else that would be read as markup.
  static func plain(_ text: String) -> Fragment { Fragment(bytes: Array(text.utf8)) }
}
