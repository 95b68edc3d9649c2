internal import ArgumentParser
internal import Build
internal import Content
internal import Diagnostics
internal import Formats
internal import Readiness
internal import Thai

struct ReadinessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readiness",
    abstract: "ตรวจความพร้อมของข้อมูล OIT ทีละข้อ · What an assessor would find, item by item.",
    discussion: """
      เขียนรายงานสำหรับหน่วยงานและตารางคำตอบไว้ใน .prongsai/ (ไม่เผยแพร่)
      Writes a report for the office and the answer sheet into .prongsai/, which is never published.

      สถานะเมื่อจบ · exit status: 0 พร้อมทุกข้อ · all ready, 1 ยังไม่พร้อม · something is not, 2 เครื่อง · the machine
      """)

  enum Format: String, ExpressibleByArgument { case table, json }

  @OptionGroup var site: SiteOptions

  @Option(
    name: .long,
    help: ArgumentHelp("ปีงบประมาณ · Fiscal year. (default: fiscal_year of site.yml)", valueName: "year"),
    transform: ReadinessCommand.year)
  var year: FiscalYear?

  @Option(name: .long, help: ArgumentHelp("รูปแบบ · How it is shown.", valueName: "table|json"))
  var format: Format = .table

  @Option(
    name: .long, help: ArgumentHelp("ภาษาของข้อความ · Language of messages. (default: from LANG)", valueName: "th|en"))
  var language: Language?

  func run() async throws {
    let language = language ?? Environment.language
    let (loaded, findings) = await Build.content(of: options)
    let hasErrors = findings.worst == .error
    if hasErrors { tell(findings, language) }
    guard let loaded else { throw ExitCode(ExitStatus.findings) }
    let readiness = try assess(loaded, language)
    show(readiness, language)
    try write(readiness, language)
    if hasErrors || !readiness.isReady { throw ExitCode(ExitStatus.findings) }
  }

  private var options: BuildOptions {
    BuildOptions(
      site: site.folder, output: site.folder + "/public", jobs: site.jobs ?? Environment.processors, now: site.now,
      today: Environment.today, writes: false)
  }

  /// Errors of the content come first: a site with errors can't be published, ready or not.
  private func tell(_ findings: [Diagnostic], _ language: Language) {
    let errors = findings.filter { $0.severity == .error }.inSourceOrder()
    let report = DiagnosticReport(errors, language: language, usesColour: TextStream.errors.showsColour)
    TextStream.errors.write(report.text(.human))
  }

  private func assess(_ loaded: Site, _ language: Language) throws -> YearReadiness {
    let year = year ?? loaded.settings.fiscalYear.value
    if let readiness = YearReadiness(of: loaded, year: year, contentRoot: site.folder + "/content") {
      return readiness
    }
    let words = Wording(
      thai: "ไม่มีแคตตาล็อกของปี \(year.number) วางไฟล์ content/catalogue/\(year.number).yml",
      english: "there is no catalogue of \(year.number); put content/catalogue/\(year.number).yml in place")
    TextStream.errors.write("prongsai: " + words[language] + "\n")
    throw ExitCode(ExitStatus.usage)
  }

  private func show(_ readiness: YearReadiness, _ language: Language) {
    switch format {
    case .json: TextStream.output.write(readiness.json)
    case .table:
      let table = ReadinessTable(readiness, language: language, usesColour: TextStream.output.showsColour)
      TextStream.output.write(table.text)
    }
  }

  private func write(_ readiness: YearReadiness, _ language: Language) throws {
    let (sheet, year) = (readiness.answerSheet, readiness.year.number)
    do {
      let workbook = try XLSXWriter.bytes(
        of: Workbook(
          sheet, author: readiness.site.settings.organisation.name.value, created: readiness.site.settings.asOf))
      let page = OfficePage(readiness, hash: sha256Base64).html
      let files = [
        ("readiness.html", Array(page.utf8)), ("answers-\(year).csv", CSVWriter.bytes(of: sheet)),
        ("answers-\(year).xlsx", workbook),
      ]
      try OfficeFolder.write(files, site: site.folder)
      guard format == .table else { return }
      let paths = files.map { "\(site.folder)/\(OfficeFolder.name)/\($0.0)" }.joined(separator: "\n  ")
      TextStream.output.write(Wording(thai: "เขียนแล้ว", english: "written")[language] + ":\n  " + paths + "\n")
    } catch let failure as BuildFailure {
      try fail(failure.message, language)
    } catch is XLSXWriter.Failure {
      try fail(
        Wording(thai: "เครื่องมีหน่วยความจำไม่พอ", english: "the machine has no memory for the answer sheet"), language)
    }
  }

  private func fail(_ words: Wording, _ language: Language) throws -> Never {
    TextStream.errors.write("prongsai: " + words[language] + "\n")
    throw ExitCode(ExitStatus.usage)
  }

  private static func year(_ text: String) throws -> FiscalYear {
    switch FiscalYear.read(text) {
    case .success(let year): return year
    case .failure(let failure): throw ValidationError(failure.reason.thai + " · " + failure.reason.english)
    }
  }
}
