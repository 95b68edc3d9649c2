internal import ArgumentParser

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "ตรวจโดยไม่เขียนไฟล์ใด · Find what build would find, and write nothing.")

  @OptionGroup var site: SiteOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    try await Runner(site: site, report: report, output: nil, writes: false).run()
  }
}
