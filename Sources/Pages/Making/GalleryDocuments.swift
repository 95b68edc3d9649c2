internal import Formats
internal import Templates
internal import Thai

// Lists, measures and documents of the gallery.

extension GallerySamples {
  /// Nothing open, all of it named, and more than is named.
  var openItems: [OpenItemsModel] {
    let late = [TaskModel(title: Self.long, address: home, hint: "งานนิติการ", status: interface.status(.late))]
    return [
      OpenItemsModel(
        summary: interface[.missingNone], list: nil, rest: nil, restAddress: Inventory.gallery),
      OpenItemsModel(
        summary: interface.sentence(.measuresLateSome, one: .measuresLateOne, 1), list: TaskListModel(tasks: late),
        rest: nil, restAddress: Inventory.gallery),
      OpenItemsModel(
        summary: interface.sentence(.missingSome, one: .missingOne, 20), list: tasks,
        rest: interface.sentence(.missingMore, one: .missingMore, 11), restAddress: Inventory.gallery),
    ]
  }

  /// The first of three pages, the second, and the last.
  var paginations: [GalleryPagesModel] {
    (1...3).map { page in
      GalleryPagesModel(
        page: interface.number(page), pages: interface.number(3), previous: page > 1 ? Inventory.gallery : nil,
        next: page < 3 ? Inventory.gallery : nil)
    }
  }

  var links: [LinkModel] {
    [
      link, LinkModel(title: "ชื่อที่ไม่มีลิงก์", address: nil),
      LinkModel(title: "A title in another language", address: home, otherLanguage: "en"),
      LinkModel(title: Self.unbroken, address: home),
    ]
  }

  /// With its wording, without it, and found nowhere.
  var elements: [ElementModel] {
    let place = PlaceModel(label: interface[.documents], anchor: URLValue("#document_1"))
    return [
      ElementModel(number: 1, printedNumber: interface.ordinal(1), text: Self.long, places: [place, place]),
      ElementModel(number: 2, printedNumber: interface.ordinal(2), text: nil, places: [place]),
      ElementModel(number: 3, printedNumber: interface.ordinal(3), text: "ช่องทางการติดต่อ", places: []),
    ]
  }

  /// With a code, and with an address too long for one.
  var surveys: [SurveyModel] {
    let address = "https://survey.example/eit"
    let code = QRCode(address)?.svg(title: interface[.codeOf] + " EIT", id: "survey_sample")
    return [
      SurveyModel(
        instrument: "EIT", audience: interface[.surveyPublic], address: URLValue(address),
        code: code.map { Fragment(bytes: $0) }),
      SurveyModel(
        instrument: "IIT", audience: interface[.surveyStaff],
        address: URLValue("https://survey.example/" + Self.unbroken),
        code: nil),
    ]
  }

  var standings: [StandingModel] {
    Status.allCases.map { status in
      let isLate = status == .late
      return StandingModel(
        status: interface.status(status), timing: isLate ? interface[.timingLate] : nil, isLate: isLate,
        percent: status == .inProgress ? interface.ordinal("60%") : nil, planned: nil, spent: nil)
    }
  }

  var measureFacts: MeasureFactsModel {
    MeasureFactsModel(
      indicator: Self.plain("ตัวชี้วัดการปฏิบัติหน้าที่"), subindicator: Self.plain("ข้อมูลพื้นฐาน"), question: Self.plain(Self.long),
      topic: Self.plain("การให้บริการ"), items: Self.plain("O1"), owners: Self.plain("สำนักปลัด"),
      timeframe: Self.plain("ตลอดปีงบประมาณ"), deadline: interface.date(day))
  }

  /// With all that can be known, and with its kind alone.
  var reports: [ReportEntryModel] {
    [
      ReportEntryModel(
        title: Self.long, address: Inventory.gallery,
        facts: ReportFactsModel(
          kinds: interface[.kindProgress], round: "รอบ ๖ เดือน", period: interface.date(day).text,
          date: interface.date(day),
          preparedBy: Self.plain("งานวิเคราะห์นโยบายและแผน"), answers: [link])),
      ReportEntryModel(
        title: "แผนของปี", address: Inventory.gallery,
        facts: ReportFactsModel(
          kinds: interface[.kindPlan], round: nil, period: nil, date: nil, preparedBy: nil, answers: [])),
    ]
  }

  /// Groups as rows across the table, and as cells that span.
  var paperTables: [PaperTableModel] {
    let fields = ["indicator", "action", "responsible", "percent"]
    let heads: [Word] = [.headIndicator, .headMeasure, .headResponsible, .headPercent]
    let columns = zip(fields, heads).map { PaperColumnModel(field: $0, label: Self.plain(interface[$1])) }
    func row(_ texts: [String]) -> [PaperCellModel] {
      zip(fields.suffix(texts.count), texts).map { PaperCellModel(field: $0, content: Self.plain($1)) }
    }
    let group = PaperCellModel(field: "group", content: Self.plain("กลุ่มของแถว"), isHead: true, columns: 4)
    let spanning = PaperCellModel(field: "indicator", content: Self.plain("การใช้งบประมาณ"), isHead: true, rows: 2)
    let (first, second) = (["เปิดเผยแผน", "กองคลัง", "๑๐๐"], [Self.long, "สำนักปลัด", "–"])
    return [
      PaperTableModel(
        id: "paper_rows", caption: "ตารางที่มีแถวคั่น", columns: columns,
        sections: [
          PaperSectionModel(rows: [
            PaperRowModel(level: 1, cells: [group]), PaperRowModel(cells: row(["การใช้อำนาจ"] + first)),
          ])
        ]),
      PaperTableModel(
        id: "paper_cells", caption: "ตารางที่มีช่องคร่อมแถว", columns: columns,
        sections: [
          PaperSectionModel(rows: [PaperRowModel(cells: [spanning] + row(first)), PaperRowModel(cells: row(second))])
        ]),
    ]
  }

  /// What is absent is a line to be written on.
  var memo: MemoModel {
    MemoModel(
      from: Self.plain("สำนักปลัด"), number: nil, date: nil, subject: Self.plain(Self.long), to: Self.plain("นายกเทศมนตรี"),
      body: Self.plain("<p>" + Self.long + "</p>"), signer: signer)
  }
}
