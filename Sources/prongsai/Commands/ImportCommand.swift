internal import ArgumentParser
internal import Authoring
internal import Diagnostics
internal import Thai

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "นำเข้าตารางมาตรการ · Make measures of a table in a document.",
    discussion: """
      อ่านได้: ข้อความที่คัดลอกมาวาง (แท็บคั่นช่อง), HTML, CSV, DOCX (ใช้ pandoc), XLSX (ใช้ xlsx2csv)
      ข้อความที่ไม่มีที่ใส่จะเก็บเป็นหมายเหตุในไฟล์ และไม่เขียนทับไฟล์เดิม
      Reads pasted text (tabs between cells), HTML, CSV, DOCX (by pandoc), XLSX (by xlsx2csv).
      What has no place is kept as comments; no file is overwritten.
      """)

  @Argument(help: ArgumentHelp("ไฟล์ หรือ - คืออินพุตมาตรฐาน · The file, or - for standard input.", valueName: "file"))
  var file: String

  @Option(
    name: .long, help: ArgumentHelp("ปีงบประมาณของโฟลเดอร์ · The folder's fiscal year.", valueName: "2568"),
    transform: fiscalYear)
  var year: FiscalYear?

  @Option(
    name: .long,
    help: ArgumentHelp("ไฟล์ที่จะเขียน · The file to write.", valueName: "content/2568/measures/name.yml"))
  var into: String?

  @Option(
    name: .long,
    help: ArgumentHelp("ตัวชี้วัดของแถวที่ไม่ได้บอก · The indicator of rows that name none.", valueName: "n"))
  var indicator: Int?

  @OptionGroup var place: PlaceOptions
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let options = ImportOptions(
      site: place.folder, file: file, year: year, into: into, indicator: indicator,
      today: Environment.today)
    do throws(ImportFailure) {
      for line in try await Import.run(options).wording { TextStream.output.write(line, in: language.chosen) }
    } catch {
      let isOfContent = if case .content = error { true } else { false }
      throw ExitCode.refused(
        error.message, in: language.chosen, status: isOfContent ? ExitStatus.findings : ExitStatus.usage)
    }
  }
}
