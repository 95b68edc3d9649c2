internal import ArgumentParser
internal import Diagnostics
internal import Thai

/// Which site, on which day, with how many hands.
struct SiteOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("โฟลเดอร์ที่มี content/ และ templates/ · The folder with content/ and templates/.", valueName: "dir")
  )
  var site: String = "."

  @Option(
    name: .long,
    help: ArgumentHelp("จำนวนงานที่ทำพร้อมกัน · How many files at once. (default: one a processor)", valueName: "n"))
  var jobs: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "วันที่ของเว็บไซต์ แทน as_of: · The day the site speaks of: 2568-04-01, \"1 เม.ย. 2568\".", valueName: "date"),
    transform: SiteOptions.date)
  var now: CalendarDate?

  /// Without a slash at its end.
  var folder: String { site.count > 1 && site.hasSuffix("/") ? String(site.dropLast()) : site }

  func validate() throws {
    if let jobs, !(1...1_024).contains(jobs) {
      throw ValidationError("--jobs: 1 ถึง 1024 · --jobs takes a number from 1 to 1024")
    }
  }

  private static func date(_ text: String) throws -> CalendarDate {
    switch CalendarDate.read(text) {
    case .success(let date): return date
    case .failure(let failure):
      throw ValidationError(
        "\(failure.reason.thai) \(failure.hint.thai) · \(failure.reason.english) \(failure.hint.english)")
    }
  }
}
