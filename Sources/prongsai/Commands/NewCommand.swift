internal import ArgumentParser
internal import Authoring
internal import Build
internal import Diagnostics
internal import Thai

struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "สร้างเนื้อหาใหม่ · Make new content.",
    subcommands: [NewYearCommand.self, NewNewsCommand.self, NewPageCommand.self])
}

struct NewYearCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "year",
    abstract: "เริ่มปีงบประมาณใหม่จากปีก่อน · Begin a fiscal year from an earlier one.",
    discussion: """
      สร้างฉบับร่างของทุกข้อในแคตตาล็อกปีใหม่ ยกข้อความจากข้อเดิมมาให้ปรับ และยกมาตรการที่ยังไม่แล้วเสร็จมา ไม่เขียนทับไฟล์ที่มีอยู่
      Makes a draft of each item of the new catalogue with the text of its predecessor to be renewed, and carries
      over the measures that are still open. A file that is there already is left as it is.
      """)

  @Argument(help: ArgumentHelp("ปีใหม่ เช่น 2569 · The new year.", valueName: "year"), transform: fiscalYear)
  var year: FiscalYear

  @Option(
    name: .long,
    help: ArgumentHelp(
      "ปีที่ยกเนื้อหามา · The year to carry over. (default: the year before)", valueName: "year"),
    transform: fiscalYear)
  var from: FiscalYear?

  @OptionGroup var site: SiteOptions
  @OptionGroup var language: LanguageOption

  func run() async throws {
    guard let old = from ?? FiscalYear(year.number - 1) else {
      throw ValidationError("--from: ปีงบประมาณ · a fiscal year")
    }
    let outcome: NewYear.Outcome
    do throws(AuthoringFailure) {
      outcome = try await NewYear.make(year, from: old, site.buildOptions)
    } catch {
      throw ExitCode.refused(error.message, in: language.chosen)
    }
    for step in outcome.steps { TextStream.output.write(step, in: language.chosen) }
    TextStream.output.write(outcome.findings, in: language.chosen)
    if !outcome.isDone {
      TextStream.output.write(
        Wording(thai: "ยังไม่ได้สร้างสิ่งใด: แก้ข้อผิดพลาดก่อน", english: "nothing was made: mend the errors first"),
        in: language.chosen)
    }
    if outcome.findings.worst == .error { throw ExitCode(ExitStatus.findings) }
  }
}
