internal import ArgumentParser
internal import Authoring
internal import Diagnostics
internal import Thai

struct FreezeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze",
    abstract: "ตรึงที่อยู่และเนื้อหาที่ส่งผู้ตรวจประเมินแล้ว · Freeze what was submitted.",
    discussion: """
      เขียน content/ปี/oit.lock เมื่อเว็บไซต์สร้างได้โดยไม่มีข้อผิดพลาด หลังจากนั้นการสร้างที่ทำให้ที่อยู่ที่ส่งแล้วหายไปจะไม่สำเร็จ
      และข้อที่แก้ไขหลังส่งจะแสดงในประวัติการปรับปรุงของหน้านั้น
      Writes content/YEAR/oit.lock when the site builds without error. From then on a build that would lose a
      submitted address fails, and an item that changes says so in its public change history.
      """)

  @Argument(help: ArgumentHelp("ปีงบประมาณ เช่น 2568 · The fiscal year.", valueName: "year"), transform: fiscalYear)
  var year: FiscalYear

  @Option(
    name: .long,
    help: ArgumentHelp(
      "ปลดการตรึง โดยบันทึกเหตุผลและวันที่ไว้ · Lift the freeze; the reason and the day are kept.",
      valueName: "reason"))
  var release: String?

  @OptionGroup var site: SiteOptions
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let runner = AuthoringRunner(language: language.chosen)
    let outcome = try await outcome(runner)
    runner.tell(outcome.findings)
    guard let done = outcome.done else {
      runner.tell(
        Wording(
          thai: "ยังไม่ได้เขียน content/\(year.number)/oit.lock: แก้ข้อผิดพลาดก่อน",
          english: "content/\(year.number)/oit.lock was not written: mend the errors first"))
      throw ExitCode(ExitStatus.findings)
    }
    runner.tell(done)
  }

  private func outcome(_ runner: AuthoringRunner) async throws -> Freeze.Outcome {
    let options = AuthoringRunner.options(site)
    do throws(AuthoringFailure) {
      guard let release else { return try await Freeze.freeze(year, options) }
      return try await Freeze.release(year, reason: release, options)
    } catch {
      throw runner.ended(by: error)
    }
  }
}
