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
    transform: fiscalYear)
  var year: FiscalYear?

  @Option(name: .long, help: ArgumentHelp("รูปแบบ · How it is shown.", valueName: "table|json"))
  var format: Format = .table

  @OptionGroup var language: LanguageOption

  func run() async throws {
    let language = language.chosen
    let inspected = try await inspected(language)
    let findings = inspected.report.findings
    let hasErrors = findings.worst == .error
    // Errors of the content come first: a site with errors can't be published, ready or not.
    if hasErrors {
      TextStream.errors.write(findings.filter { $0.severity == .error }.inSourceOrder(), in: language)
    }
    guard let loaded = inspected.site else { throw ExitCode(ExitStatus.findings) }
    let readiness = try assess(loaded, findings, language)
    show(readiness, language)
    try write(readiness, language)
    if hasErrors || !readiness.isReady { throw ExitCode(ExitStatus.findings) }
  }

  /// The whole site is checked: a link that leads nowhere shows only when its page is made.
  private func inspected(_ language: Language) async throws -> InspectedSite {
    do throws(BuildFailure) {
      return try await Build.inspect(site.buildOptions)
    } catch {
      throw ExitCode.refused(error.message, in: language)
    }
  }

  private func assess(_ loaded: Site, _ findings: [Diagnostic], _ language: Language) throws -> YearReadiness {
    let year = year ?? loaded.settings.fiscalYear.value
    let root = site.place.folder + "/content"
    if let readiness = YearReadiness(of: loaded, year: year, contentRoot: root, findings: findings) { return readiness }
    let words = Wording(
      thai: "ไม่มีแคตตาล็อกของปี \(year.number) วางไฟล์ content/catalogue/\(year.number).yml",
      english: "there is no catalogue of \(year.number); put content/catalogue/\(year.number).yml in place")
    throw ExitCode.refused(words, in: language)
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
      try OfficeFolder.write(files, site: site.place.folder)
      guard format == .table else { return }
      let paths = files.map { "\(site.place.folder)/\(OfficeFolder.name)/\($0.0)" }.joined(separator: "\n  ")
      TextStream.output.write(Wording(thai: "เขียนแล้ว", english: "written")[language] + ":\n  " + paths + "\n")
    } catch let failure as BuildFailure {
      throw ExitCode.refused(failure.message, in: language)
    } catch is XLSXWriter.Failure {
      throw ExitCode.refused(
        Wording(thai: "เครื่องมีหน่วยความจำไม่พอ", english: "the machine has no memory for the answer sheet"), in: language)
    }
  }
}
