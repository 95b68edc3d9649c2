import Content
import Diagnostics
import Formats
import Foundation
import TestSupport
import Testing
import Thai

@testable import Authoring

@Suite("Bad input for an import")
struct ImportBadInputTests {
  struct BadFile: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    /// What the failure says.
    let words: String

    init(_ name: String, _ text: String, _ words: String, behind head: [UInt8] = []) {
      self.name = name
      bytes = head + Array(text.utf8)
      self.words = words
    }

    var testDescription: String { name }
  }

  private static let archive: [UInt8] = [0x50, 0x4B, 3, 4]
  static let badFiles: [BadFile] = [
    BadFile("empty.txt", "", "is empty"), BadFile("blank.txt", " \n\t\n", "is empty"),
    BadFile("rubbish.txt", "", "no text", behind: (0..<4_000).map { UInt8(($0 * 97 + $0 / 7) % 256) }),
    BadFile("scan.pdf", "%PDF-1.7", "a PDF"), BadFile("old.doc", "", "old .doc", behind: [0xD0, 0xCF, 0x11, 0xE0]),
    BadFile("no.xlsx", "ก,ข\n", "no XLSX"), BadFile("no.docx", "<html>", "no DOCX"),
    BadFile("other.zip", "mimetype", "an archive", behind: archive),
    BadFile("broken.xlsx", "xl/workbook.xml", "or have a password: open it", behind: archive),
    BadFile("broken.docx", "word/document.xml", "can't be read", behind: archive),
    BadFile("prose.txt", "เรียนทุกท่าน\nไม่มีตาราง\n", "none is the head"),
    BadFile("other.csv", "ชื่อ,คะแนน\nก,1\n", "none is the head"),
  ]

  @Test(arguments: badFiles)
  func isToldAndNothingIsWritten(_ file: BadFile) async throws {
    let trial = try ImportTrial()
    try trial.site.write(Data(file.bytes), to: file.name)
    let failure = try #require(try await failure { try await trial.run(trial.site.path + "/" + file.name) })
    #expect(failure.isContent)
    #expect(failure.words.contains(file.words), "\(failure.words)")
    #expect(!trial.site.exists(ImportTrial.target))
  }

  @Test func anExistingFileIsNeverOverwritten() async throws {
    let trial = try ImportTrial()
    try trial.site.write("measures: []\n", to: ImportTrial.target)
    let failure = try #require(
      try await failure { try await trial.run("มาตรการ\tผู้รับผิดชอบ\nก\tข\n", named: "a.txt") })
    #expect(!failure.isContent)
    #expect(failure.words.contains("never overwritten"))
    #expect(try trial.output == "measures: []\n")
  }

  @Test(arguments: [
    "content/2568/measures/../../site.yml", "/etc/a.yml", "content/2568/oit/a.yml", "content/2567/measures/a.yml",
    "content/2568/measures/a.txt", "content/2568/measures/.yml", "../content/2568/measures/a.yml",
  ])
  func onlyFilesOfMeasuresOfTheYearAreWritten(_ target: String) async throws {
    let trial = try ImportTrial()
    try trial.site.write("มาตรการ\tผู้รับผิดชอบ\nก\tข\n", to: "a.txt")
    let failure = try #require(try await failure { try await trial.run(trial.site.path + "/a.txt", into: target) })
    #expect(!failure.isContent)
  }

  @Test func aCellOfAMegabyteStaysInAComment() async throws {
    let trial = try ImportTrial()
    let long = String(repeating: "ยาวมาก ", count: 50_000)
    let report = try await trial.run(
      "มาตรการ\tผลการดำเนินการ\nตัวชี้วัดที่ ๙ สั้น\t\(long)\nตัวชี้วัดที่ ๙ ต่อไป\tดี\n", named: "long.txt")
    #expect((report.counts.measures, report.counts.left) == (2, 1))
    #expect(report.wording.contains { $0.english.contains("line 2, cell 2 has more than 30 kB") })
    #expect(try await trial.findings().isEmpty)
    #expect(lost(long, in: try trial.output) == [:])
  }

  @Test func aFileInWhichEveryEntryWaitsStillLoads() async throws {
    let trial = try ImportTrial()
    let report = try await trial.run("มาตรการ\tผู้รับผิดชอบ\nปรับป้าย\tกองคลัง\n", named: "a.txt")
    #expect((report.counts.measures, report.counts.withheld) == (0, 1))
    #expect(try await trial.findings().isEmpty)
    #expect(try trial.output.contains("\nmeasures: []\n"))
    #expect(try trial.output.contains("take the [] behind measures: away"))
  }

  @Test func anIndicatorThatTheYearLacksIsToldAtOnce() async throws {
    let trial = try ImportTrial()
    let failure = try #require(
      try await failure { try await trial.run("มาตรการ\tผู้รับผิดชอบ\nก\tข\n", named: "a.txt", indicator: 99) })
    #expect(!failure.isContent)
    #expect(failure.words.contains("no indicator 99 in 2568"))
  }

  @Test func aFolderIsNoFile() async throws {
    let trial = try ImportTrial()
    let failure = try #require(try await failure { try await trial.run(trial.site.path + "/content") })
    #expect(failure.words.contains("is a folder"))
  }

  @Test func aQuotedCellOfMegabytesIsOneCell() async throws {
    let trial = try ImportTrial()
    let long = String(repeating: "ยาว, ", count: 140_000)
    let report = try await trial.run(
      "มาตรการ,ผลการดำเนินการ\nตัวชี้วัดที่ ๙ ก,\"\(long)\"\nตัวชี้วัดที่ ๙ ข,ดี\n", named: "long.csv")
    #expect((report.counts.measures, report.counts.left) == (2, 1))
  }

  @Test func cellsBeyondTheHeadAreKept() async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(
      "มาตรการ\tผลการดำเนินการ\nตัวชี้วัดที่ ๙ ก\tข\tเกินหนึ่ง\tเกินสอง\n", named: "wide.txt")
    #expect((report.counts.placed, report.counts.left) == (2, 2))
    #expect(try trial.output.contains("เกินหนึ่ง") && trial.output.contains("เกินสอง"))
  }

  /// A page of rows, or of lines of a list, below one measure.
  @Test(.timeLimit(.minutes(3)), arguments: ["\tขั้นที่ #\n", "- ข้อ #\n", "\tตัวชี้วัดย่อย\n"])
  func manyRowsOfOneMeasureTakeNoLongTime(_ row: String) async throws {
    let rows = (0..<15_000).map { row.replacing("#", with: "\($0)") }.joined()
    let trial = try ImportTrial()
    let report = try await trial.run(
      "มาตรการ\tขั้นตอน\nตัวชี้วัดที่ ๙ ก\t- เริ่ม\n" + rows, named: "a.txt")
    #expect(report.counts.measures == 1)
  }

  @Test(
    .timeLimit(.minutes(3)),
    arguments: [
      "<p <p ", "<p/a=", "ตัวชี้วัดย่อย", "<!", "<!-- ", "<p a=\"", "\"", "&", "|", "<table>",
      "<td rowspan=99999 colspan=99999>",
    ])
  func repetitionTakesNoLongTime(_ piece: String) async throws {
    let text = "มาตรการ\tผู้รับผิดชอบ\nตัวชี้วัดที่ ๙ ก\t" + String(repeating: piece, count: 20_000)
    for ending in ["txt", "html", "csv"] {
      let trial = try ImportTrial()
      _ = try await failure { try await trial.run(text, named: "a." + ending) }
    }
  }

  @Test func randomBytesNeverStopTheProgram() async throws {
    var generator = Seeded(seed: 20_568)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 1...600, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      for ending in ["txt", "html", "csv"] {
        guard let text = try? TextDecoding.text(of: bytes) else { continue }
        _ = ImportedFile.blocks(ofText: text, ending: ending)
      }
    }
  }
}

@Suite("Files of offices and encodings")
struct ImportFileTests {
  static let table = "มาตรการ,ผู้รับผิดชอบ\nตัวชี้วัดที่ ๙ ก,กองคลัง\n"

  @Test func windows874AndUTF16AreRead() async throws {
    let thai = Self.table.unicodeScalars.map { scalar in
      scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(scalar.value - 0x0E00 + 0xA0)
    }
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in Self.table.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    for bytes in [thai, wide] {
      let trial = try ImportTrial()
      try trial.site.write(Data(bytes), to: "a.csv")
      #expect(try await trial.run(trial.site.path + "/a.csv").counts.measures == 1)
      #expect(try await trial.measures().first?.row.responsible.first?.unit == "finance")
    }
  }

  @Test func aDOCXIsReadWithItsSpans() async throws {
    let trial = try ImportTrial()
    try make(trial.site.url("a.docx"), from: ImportTrial.fixture("form-e.html"))
    let report = try await trial.run(trial.site.path + "/a.docx")
    #expect(report.counts.measures == 4)
    #expect(try await trial.findings().isEmpty)
    let input = try String(contentsOf: ImportTrial.fixture("form-e.html"), encoding: .utf8)
    // The picture is not there, so its words alone are in the document, or nothing.
    let printed = PaperText.printed(input).replacing("หน้าแรกของเว็บไซต์", with: "")
    #expect(lost(printed, in: try trial.output) == [:])
  }

  @Test func aDOCXWithoutTableIsToldSo() async throws {
    let trial = try ImportTrial()
    try trial.site.write("<p>ไม่มีตาราง</p>", to: "a.html")
    try make(trial.site.url("a.docx"), from: trial.site.url("a.html"))
    let failure = try #require(try await failure { try await trial.run(trial.site.path + "/a.docx") })
    #expect(failure.isContent)
    #expect(failure.words.contains("none is the head"))
  }

  @Test func allSheetsOfAnXLSXAreRead() async throws {
    let trial = try ImportTrial()
    let day = try #require(CalendarDate(year: 2025, month: 4, day: 1))
    let sheets = [("แผน", "ตัวชี้วัดที่ ๙ ก"), ("แผนสอง", "ตัวชี้วัดที่ ๑๐ ข")].map { name, action in
      Sheet(
        title: name,
        columns: [.init(key: "action", title: "มาตรการ"), .init(key: "responsible", title: "ผู้รับผิดชอบ")],
        rows: [[.text(action), .text("กองคลัง")]])
    }
    let workbook = Workbook(title: "แผน", author: "", created: day, language: .thai, sheets: sheets)
    try trial.site.write(Data(try XLSXWriter.bytes(of: workbook)), to: "a.xlsx")
    #expect(try await trial.run(trial.site.path + "/a.xlsx").counts.measures == 2)
    #expect(try await trial.measures().map { $0.subject.indicator?.value } == [9, 10])
    #expect(try trial.output.contains("แผ่นงาน แผนสอง"))
  }

  @Test func aMissingProgramIsNamedWithItsPackage() {
    let failure = ImportFailure.program("pandoc", package: "pandoc", .missing)
    #expect(failure.message.english.contains("apt-get install pandoc"))
    #expect(failure.message.thai.contains("apt-get install pandoc"))
  }

  private func make(_ target: URL, from source: URL) throws {
    let pandoc = Process()
    pandoc.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    pandoc.arguments = ["pandoc", "--from=html", "--to=docx", "--output=" + target.path, source.path]
    pandoc.standardError = FileHandle.nullDevice
    try pandoc.run()
    pandoc.waitUntilExit()
    #expect(pandoc.terminationStatus == 0, "pandoc could not make the document")
  }
}

/// The same numbers in every run.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
