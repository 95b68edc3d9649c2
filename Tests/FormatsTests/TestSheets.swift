import Formats
import Thai

/// Sheets that several tests use.
enum TestSheets {
  static let day = CalendarDate(year: 2025, month: 4, day: 1) ?? .first

  static let mixed = Sheet(
    title: "รายการ",
    columns: [
      .init(key: "name", title: "ชื่อ"), .init(key: "price", title: "ราคา (บาท)", kind: .money),
      .init(key: "year", title: "ปี", kind: .ordinal), .init(key: "signed", title: "วันที่", kind: .date),
    ],
    rows: [
      [
        .text("ถนน \"สาย 1\"\nช่วงสอง"), .number(ExactDecimal(millionths: 1_234_500_000)), .integer(2568),
        .date(CalendarDate(year: 2025, month: 3, day: 14) ?? .first),
      ],
      [.text("=1+1"), .empty, .text("ไม่ทราบ"), .date(CalendarDate(year: 1890, month: 1, day: 2) ?? .first)],
    ])
}
