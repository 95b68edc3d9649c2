import Formats
import Testing
import Thai

@Suite("CSV")
struct CSVTests {
  @Test func beginsWithAByteOrderMarkAndTheTitles() {
    let bytes = CSVWriter.bytes(of: Self.sheet([]))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(String(decoding: bytes.dropFirst(3), as: UTF8.self) == "ข้อความ\r\n")
  }

  @Test(arguments: [
    ("ธรรมดา", "ธรรมดา"), ("ก,ข", "\"ก,ข\""), ("เขียน \"ว่า\"", "\"เขียน \"\"ว่า\"\"\""),
    ("บรรทัด\nสอง", "\"บรรทัด\nสอง\""), (" ขอบ", "\" ขอบ\""), ("", "\"\""),
  ])
  func quotesWhatNeedsIt(_ text: String, _ written: String) {
    #expect(Self.line(.text(text)) == written)
  }

  @Test(arguments: [
    "=1+1", "@SUM(A1)", "+66 43 111", "-ก", "-1+2", "=cmd|' /C calc'!A0", "  =1", "\u{FF1D}1", "\tก",
  ])
  func noTextIsTakenForAFormula(_ text: String) {
    let written = Self.line(.text(text))
    #expect(written == "'" + text || written == "\"'" + text + "\"")
  }

  @Test(arguments: ["-5", "+66431112222", "-1234.50", "-", "--", "ก=ข", "a@b.go.th", "- -"])
  func numbersAndDashesStayAsTheyAre(_ text: String) {
    #expect(Self.line(.text(text)) == text)
  }

  @Test func aTitleIsNoFormulaEither() {
    let sheet = Sheet(title: "ก", columns: [.init(key: "a", title: "=A1")], rows: [])
    #expect(String(decoding: CSVWriter.bytes(of: sheet).dropFirst(3), as: UTF8.self) == "'=A1\r\n")
  }

  @Test func writesNumbersWithoutCommasAndMoneyWithTwoPlaces() throws {
    let price = try #require(ExactDecimal(1_234_567).divided(by: 10))
    #expect(Self.line(.number(price)) == "123456.7")
    #expect(Self.line(.number(price), kind: .money) == "123456.70")
    #expect(Self.line(.number(ExactDecimal(millionths: 1_005_000)), kind: .money) == "1.005")
    #expect(Self.line(.number(ExactDecimal(-12)), kind: .integer) == "-12")
    #expect(Self.line(.number(ExactDecimal(millionths: -500_000))) == "-0.5")
  }

  @Test func writesDatesAsPrograms() throws {
    #expect(Self.line(.date(try #require(CalendarDate(year: 2025, month: 3, day: 14)))) == "2025-03-14")
  }

  private static func sheet(_ cells: [Sheet.Cell], kind: Sheet.Kind = .text) -> Sheet {
    Sheet(title: "ทดสอบ", columns: [.init(key: "text", title: "ข้อความ", kind: kind)], rows: cells.map { [$0] })
  }

  /// The first row after the titles, without its end.
  private static func line(_ cell: Sheet.Cell, kind: Sheet.Kind = .text) -> String {
    let text = String(decoding: CSVWriter.bytes(of: sheet([cell], kind: kind)), as: UTF8.self).unicodeScalars
    return String(String.UnicodeScalarView(text.dropFirst("\u{FEFF}ข้อความ\r\n".unicodeScalars.count).dropLast(2)))
  }
}
