import Diagnostics
import Domain
import TestSupport
import Testing
import Thai

@testable import Content

@Suite("Tables")
struct TableTests {
  static let columns = [
    TableColumn(key: "number", title: "ที่", type: .integer, required: true, values: []),
    TableColumn(key: "work", title: "ชื่อรายการ", type: .text, required: true, values: []),
    TableColumn(key: "price", title: "ราคา (บาท)", type: .decimal, required: false, values: []),
    TableColumn(key: "year", title: "ปีงบประมาณ", type: .year, required: false, values: []),
    TableColumn(key: "signed", title: "ลงวันที่/ลงนาม", type: .date, required: false, values: []),
    TableColumn(key: "method", title: "วิธี", type: .enumeration, required: false, values: ["วิธีคัดเลือก"]),
  ]

  static func read(
    _ text: String, columns: [TableColumn] = columns, limits: Limits = Limits()
  ) -> (table: Table, findings: [Diagnostic]) {
    let source = Source(path: "content/2568/t.csv", text: text)
    let file = ContentFile(path: "2568/t.csv", size: source.bytes.count)
    let reference = FileReference(file: file, span: source.whole)
    var reader = TableReader(source, of: reference, columns: columns, limits: limits)
    let table = reader.read()
    return (table, reader.findings.summed)
  }

  @Test func readsTypedCellsInAnyOrderOfColumns() throws {
    let (table, findings) = Self.read(
      """
      ชื่อรายการ,ที่,ราคา(บาท),YEAR,ลงวันที่ ลงนาม,วิธี
      ซ่อมถนน,๑,"๑,๒๓๔.๕๐",๒๕๖๘,๑๔ มีนาคม ๒๕๖๘,วิธี คัดเลือก
      จ้างเหมา,2,-,ไม่มี,,

      """)
    #expect(findings.map(\.id) == [])
    let date = try #require(CalendarDate(year: 2025, month: 3, day: 14))
    let year = try #require(FiscalYear(2568))
    #expect(table.columns.map(\.definition?.key) == ["work", "number", "price", "year", "signed", "method"])
    #expect(
      table.rows.first?.map(\.value) == [
        .text, .integer(1), .decimal(ExactDecimal(millionths: 1_234_500_000)), .year(year), .date(date), .text,
      ])
    #expect(table.rows.last?.map(\.value) == [.text, .integer(2), .nothing, .nothing, .blank, .blank])
  }

  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func anyLineEndAndMarkIsTaken(lineEnd: String, mark: String) {
    let (table, findings) = Self.read(mark + "ที่,ชื่อรายการ" + lineEnd + "1,ก" + lineEnd + lineEnd + ",," + lineEnd)
    #expect(findings.map(\.id) == [])
    #expect(table.columns.map(\.title.value) == ["ที่", "ชื่อรายการ"])
    #expect(table.rows.map { $0.map(\.text) } == [["1", "ก"]])
  }

  @Test func quotedCellsHoldAnything() {
    let (table, findings) = Self.read("ที่,ชื่อรายการ\n\"1\",\"ก, \"\"ข\"\"\nค\"\n2,ง \"จ\" ฉ\n")
    #expect(findings.map(\.id) == [])
    #expect(table.rows.map { $0[1].text } == ["ก, \"ข\"\nค", "ง \"จ\" ฉ"])
  }

  @Test(arguments: [
    ("\"ก\"\"\u{0E31}\"", "ก\"\u{0E31}"), ("\"\"\"\"\"\"", "\"\""), ("\"\"\"ก\"\"\u{FE0F}\"", "\"ก\"\u{FE0F}"),
  ])
  func doubledQuotesAreOneWhateverStandsBehindThem(written: String, text: String) {
    #expect(Self.read("ที่,ชื่อรายการ\n1,\(written)\n").table.rows.first?[1].text == text)
  }

  @Test func cellsKnowTheirPlaces() {
    let text = MarkedText("ที่,ชื่อรายการ,ราคา (บาท)\n1,ก,\"1️⃣หนึ่งพัน\"\n")
    let (table, findings) = Self.read(text.text)
    #expect(findings.map(\.id) == ["value/number"])
    #expect(findings.first?.span?.range.lowerBound == text.places.first)
    #expect(table.rows.first?[2].span.text == "\"หนึ่งพัน\"")
  }

  @Test func withoutAFormEveryTitleIsGood() {
    let (table, findings) = Self.read("ก,ข\n1,ค\n", columns: [])
    #expect(findings.map(\.id) == [])
    #expect(table.rows.first?.map(\.value) == [.text, .text])
  }

  @Test(arguments: ["=1+1", "@SUM(A1)", "+ก", "-ข้อ", " =1", "\t1"])
  func formulasAreRefused(_ cell: String) {
    #expect(Self.read("ที่,ชื่อรายการ\n1,\(cell)\n").findings.map(\.id) == ["table/formula"])
  }

  @Test(arguments: ["-", "--", "-5", "+5", "-1,234.50", "ก=ข", "–", "a@b.go.th"])
  func whatOnlyLooksLikeAFormulaIsNone(_ cell: String) {
    #expect(Self.read("ที่,ชื่อรายการ\n1,\"\(cell)\"\n").findings.map(\.id) == [])
  }

  @Test func otherSeparatorsAreReportedAndReadOn() {
    let (table, findings) = Self.read("ที่;ชื่อรายการ;ราคา (บาท)\n1;ก;สอง\n")
    #expect(findings.map(\.id) == ["table/separator", "value/number"])
    #expect(table.rows.first?.map(\.text) == ["1", "ก", "สอง"])
    #expect(Self.read("ที่\tชื่อรายการ\n1\tก\n").findings.map(\.id) == ["table/separator"])
    #expect(Self.read("ที่,\"ก;ข;ค\",ชื่อรายการ\n1,2,3\n").findings.map(\.id) == ["table/unknown-column"])
  }

  @Test func limitsHoldExactly() {
    var limits = Limits()
    limits.tableRows = 2
    limits.tableColumns = 2
    #expect(Self.read("ที่,ชื่อรายการ\n1,ก\n2,ข\n", limits: limits).findings.map(\.id) == [])
    #expect(Self.read("ที่,ชื่อรายการ\n1,ก\n2,ข\n3,ค\n", limits: limits).findings.map(\.id) == ["table/too-large"])
    #expect(Self.read("ที่,ชื่อรายการ\n1,ก,ข\n", limits: limits).findings.map(\.id) == ["table/too-large"])
  }

  @Test func aLongTableOfMistakesIsSummedUp() {
    let rows = String(repeating: "ก,ข\n", count: 200)
    let findings = Self.read("ที่,ชื่อรายการ\n" + rows).findings
    #expect(findings.count == 51)
    #expect(findings.last?.message.english == "this table has 150 more findings that are not shown")
  }

  /// Whatever the bytes, reading ends, and every row is as wide as the header.
  @Test func randomBytesAreSurvived() {
    var generator = SystemRandomNumberGenerator()
    let pieces = ["\"", ",", "\n", "\r", ";", "\t", "ก", "1", "=", " ", "\"\"", "ที่", "ชื่อรายการ"]
    for _ in 0..<2_000 {
      let tail = (0..<Int.random(in: 0...40, using: &generator)).map { _ in pieces.randomElement() ?? "" }.joined()
      let (table, _) = Self.read("ที่,ชื่อรายการ\n" + tail)
      #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(tail.debugDescription)")
    }
  }
}
