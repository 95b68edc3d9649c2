import Diagnostics
import Foundation
import Formats
import TestSupport
import Testing
import Thai

@Suite("XLSX")
struct XLSXTests {
  @Test func theSameTableIsTheSameBytes() throws {
    let workbook = Workbook(TestSheets.mixed, created: TestSheets.day)
    #expect(try XLSXWriter.bytes(of: workbook) == XLSXWriter.bytes(of: workbook))
  }

  @Test func theOnlyTimeInTheFileIsTheDayThatWasGiven() throws {
    let core = try #require(try Self.unzipped(Workbook(TestSheets.mixed, created: TestSheets.day))["docProps/core.xml"])
    let times = core.matches(of: /\d{4}-\d\d-\d\dT[0-9:]+Z/).map { String($0.0) }
    #expect(!times.isEmpty && times.allSatisfy { $0 == "2025-04-01T00:00:00Z" })
    #expect(core.contains("years of entries: 1980"))
  }

  @Test func manyAtOnceAreTheSameAsOneByOne() async throws {
    let books = (0..<24).map { Workbook(TestSheets.mixed, created: TestSheets.day.adding(days: 31 * $0)) }
    let made = await withTaskGroup(of: (Int, Result<[UInt8], XLSXWriter.Failure>).self) { group in
      for (index, book) in books.enumerated() {
        group.addTask { (index, Result { () throws(XLSXWriter.Failure) in try XLSXWriter.bytes(of: book) }) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for (index, book) in books.enumerated() { #expect(try made[index]?.get() == XLSXWriter.bytes(of: book)) }
  }

  @Test func anotherDayIsOtherBytes() throws {
    let first = try XLSXWriter.bytes(of: Workbook(TestSheets.mixed, created: TestSheets.day))
    let later = Workbook(TestSheets.mixed, created: TestSheets.day.adding(days: 1))
    #expect(try XLSXWriter.bytes(of: later) != first)
  }

  @Test func holdsNoFormula() throws {
    let parts = try Self.unzipped(Workbook(TestSheets.mixed, created: TestSheets.day))
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(!sheet.contains("<f>") && !sheet.contains("<f "))
    #expect(try #require(parts["xl/sharedStrings.xml"]).contains("=1+1"))
  }

  @Test func theHeadStaysInSightAndIsPrintedOnEveryPage() throws {
    let parts = try Self.unzipped(Workbook(TestSheets.mixed, created: TestSheets.day))
    #expect(try #require(parts["xl/worksheets/sheet1.xml"]).contains("state=\"frozen\""))
    #expect(try #require(parts["xl/workbook.xml"]).contains("_xlnm.Print_Titles"))
  }

  @Test func datesOfThaiFilesAreShownInTheBuddhistEra() throws {
    let thai = try Self.unzipped(Workbook(TestSheets.mixed, created: TestSheets.day))
    #expect(try #require(thai["xl/styles.xml"]).contains("[$-107041E]d mmm yyyy;@"))
    let english = try Self.unzipped(Workbook(TestSheets.mixed, created: TestSheets.day, language: .english))
    #expect(try #require(english["xl/styles.xml"]).contains("yyyy-mm-dd"))
  }

  @Test func sheetsHaveNamesThatSpreadsheetsAllow() throws {
    let long = String(repeating: "กำ", count: 40)
    let titles = ["ก/ข: [ค]*?", "'ข'", "", "History", long, long, "ก ข ค"]
    let sheets = titles.map { Sheet(title: $0, columns: [.init(key: "a", title: "ก")], rows: []) }
    let parts = try Self.unzipped(Workbook(title: "", created: TestSheets.day, sheets: sheets))
    let names = try #require(parts["xl/workbook.xml"]).matches(of: /<sheet name="([^"]*)"/).map { String($0.1) }
    #expect(names.count == titles.count)
    #expect(names.prefix(4) == ["ก ข ค", "ข", "Sheet3", "Sheet4"])
    #expect(names.allSatisfy { (1...31).contains($0.utf16.count) })
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    #expect(names.last == "ก ข ค (2)")
  }

  @Test func aTextThatIsTooLongIsCutWhereAReaderSeesIt() throws {
    let sheet = Sheet(
      title: "ก", columns: [.init(key: "a", title: "ก")], rows: [[.text(String(repeating: "x", count: 40_000))]])
    let parts = try Self.unzipped(Workbook(sheet, created: TestSheets.day))
    let text = try #require(parts["xl/sharedStrings.xml"])
    #expect(
      text.contains(String(repeating: "x", count: 32_766) + "…")
        && !text.contains(String(repeating: "x", count: 32_767)))
  }

  @Test func aNumberWithMoreDigitsThanABinaryOneHoldsIsWrittenAsText() throws {
    let sheet = Sheet(
      title: "ก", columns: [.init(key: "a", title: "ก", kind: .integer)], rows: [[.integer(1_234_567_890_123_456)]])
    let parts = try Self.unzipped(Workbook(sheet, created: TestSheets.day))
    #expect(try #require(parts["xl/sharedStrings.xml"]).contains("1234567890123456"))
  }

  @Test func charactersThatXMLCannotHoldAreLeftOut() throws {
    let sheet = Sheet(title: "ก", columns: [.init(key: "a", title: "ก")], rows: [[.text("a\u{1}b\u{FFFE}c")]])
    let parts = try Self.unzipped(Workbook(sheet, created: TestSheets.day))
    #expect(try #require(parts["xl/sharedStrings.xml"]).contains(">abc<"))
  }

  @Test func refusesWhatNoSpreadsheetHolds() {
    #expect(throws: XLSXWriter.Failure.size) {
      try XLSXWriter.bytes(of: Workbook(title: "ก", created: TestSheets.day, sheets: []))
    }
    #expect(throws: XLSXWriter.Failure.size) {
      try XLSXWriter.bytes(of: Workbook(Sheet(title: "ก", columns: [], rows: []), created: TestSheets.day))
    }
  }

  @Test func manyThreadsWriteTheSameBytes() async throws {
    let workbook = Workbook(TestSheets.mixed, created: TestSheets.day)
    let alone = try XLSXWriter.bytes(of: workbook)
    let results = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 { group.addTask { try XLSXWriter.bytes(of: workbook) } }
      return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
    }
    #expect(results.allSatisfy { $0 == alone })
  }

  /// The texts in the file by their names, by `unzip`.
  private static func unzipped(_ workbook: Workbook) throws -> [String: String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "book.xlsx")
    try Data(XLSXWriter.bytes(of: workbook)).write(to: file)
    var parts: [String: String] = [:]
    for name in [
      "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml",
      "docProps/core.xml",
    ] {
      parts[name] = try Command.output("/usr/bin/python3", ["-c", Self.program, file.path, name])
    }
    return parts
  }

  private static let program = """
    import sys, zipfile
    book = zipfile.ZipFile(sys.argv[1])
    sys.stdout.buffer.write(book.read(sys.argv[2]) if sys.argv[2] in book.namelist() else b"")
    if sys.argv[2] == "docProps/core.xml":
        print("years of entries:", *sorted({entry.date_time[0] for entry in book.infolist()}))
    """
}
