internal import Formats
internal import Templates
internal import Thai

// Tables and charts of the gallery.

extension GallerySamples {
  private static let methods = ["วิธีเฉพาะเจาะจง", "วิธีคัดเลือก", "วิธีประกาศเชิญชวนทั่วไป"]
  private static let months = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค."]

  private var numbers: ChartNumbers { ChartNumbers(digits: interface.digits, places: 2) }

  private func words(_ id: String, _ title: String) -> ChartWords {
    ChartWords(id: "gallery_" + id, title: title, description: interface[.chartDescription])
  }

  /// A table that can be sorted, one that is wide, and one without rows.
  var tables: [DataTableModel] {
    let short = sheet(columns: 4, rows: 5)
    var empty = interface.dataTable(sheet(columns: 4, rows: 0), id: "table_empty", caption: "ตารางที่ไม่มีแถว")
    empty.isSortable = false
    return [
      interface.dataTable(
        short, id: "table_short", caption: "ตารางสั้นที่มีแถวรวม", sums: [nil, nil, ExactDecimal(7_350_000), nil]),
      interface.dataTable(sheet(columns: 12, rows: 2), id: "table_wide", caption: Self.long), empty,
    ]
  }

  private func sheet(columns: Int, rows: Int) -> Sheet {
    let heads: [Sheet.Column] = [
      .init(key: "number", title: "ที่", kind: .ordinal), .init(key: "title", title: "ชื่อรายการของงานที่ซื้อหรือจ้าง"),
      .init(key: "price", title: "ราคาที่ตกลง (บาท)", kind: .money), .init(key: "day", title: "วันที่", kind: .date),
    ]
    let more = (heads.count..<max(heads.count, columns)).map { place in
      Sheet.Column(key: "more_\(place)", title: "คอลัมน์ที่ \(interface.number(place + 1))")
    }
    let texts = ["จ้างซ่อมแซมถนน", Self.long, Self.unbroken]
    return Sheet(
      title: "ตาราง", columns: heads + more,
      rows: (0..<rows).map { row in
        [
          .integer(row + 1), .text(texts[row % texts.count]), .integer((row + 1) * 490_000),
          row == 1 ? .empty : .date(day),
        ] + more.map { _ in .text("ข้อความ") }
      })
  }

  var charts: [ChartModel] {
    [
      chart("แผนภูมิแท่ง", bars.svg), chart("แผนภูมิเส้น", lines.svg), chart("แผนภูมิแท่งแบบต่อกัน", stacked.svg),
      chart("กำหนดเวลารายเดือน", timeline.svg),
    ]
  }

  private func chart(_ title: String, _ picture: [UInt8]) -> ChartModel {
    ChartModel(title: title, picture: Fragment(bytes: picture), table: nil)
  }

  private var bars: BarChart {
    let values = [97, 82, nil, 0]
    let bars = zip(Self.methods + [Self.long], values).map { label, value in
      BarChart.Bar(
        label: label, value: value.map { ExactDecimal($0) }, isMarked: value == 82,
        note: value == 82 ? interface[.belowLimit] : nil)
    }
    return BarChart(
      words: words("bars", "แผนภูมิแท่ง"), bars: bars, full: ExactDecimal(100),
      limit: ChartLimit(value: ExactDecimal(85), label: interface[.chartLimit] + " " + interface.number(85)),
      numbers: numbers)
  }

  private var lines: LineChart {
    let series = [("OIT", [88, 93, 97]), ("EIT", [81, nil, 90])].map { label, values in
      LineChart.Series(label: label, values: values.map { $0.map { ExactDecimal($0) } })
    }
    return LineChart(
      words: words("lines", "แผนภูมิเส้น"), steps: years.reversed().map { interface.ordinal($0.number) }, series: series,
      numbers: numbers)
  }

  private var stacked: StackedBarChart {
    let bars = zip(Self.methods, [[7, 2], [0, 4], [5, 0]]).map { label, counts in
      StackedBarChart.Bar(label: label, counts: counts, text: counts.map(interface.number).joined(separator: "/"))
    }
    return StackedBarChart(
      words: words("stacked", "แผนภูมิแท่งแบบต่อกัน"), kinds: [interface[.itemMet], interface[.itemMissed]], bars: bars)
  }

  private var timeline: Timeline {
    let kinds = [interface[.statusDone], interface[.statusInProgress], interface[.statusLate]]
    let counts = [[3, 0, 0], [2, 1, 0], [0, 0, 0], [1, 2, 1], [0, 4, 0], [0, 1, 2]]
    return Timeline(
      words: words("timeline", "กำหนดเวลารายเดือน"), kinds: kinds,
      months: zip(Self.months, counts).enumerated().map { index, month in
        Timeline.Month(
          label: month.0,
          year: index == 0 ? interface.ordinal(year.number - 1) : index == 3 ? interface.ordinal(year.number) : nil,
          counts: month.1)
      }, today: Timeline.Today(month: 4, thousandths: 500, label: interface.date(day).text), digits: interface.digits)
  }

  /// A small file and a large one.
  var downloads: [DownloadModel] {
    [("procurement.xlsx", "XLSX", 8_400), ("procurement.csv", "CSV", 940), ("procurement.json", "JSON", 1_280_000)].map
    {
      DownloadModel(
        name: $0.0, address: SiteAddress.encoded(Inventory.gallery), format: $0.1, size: interface.size($0.2))
    }
  }
}
