internal import ArgumentParser
internal import Build

/// Which site, on which day, with how many hands.
struct SiteOptions: ParsableArguments {
  @OptionGroup var place: PlaceOptions

  @Option(
    name: .long,
    help: ArgumentHelp("จำนวนงานที่ทำพร้อมกัน · How many files at once. (default: one a processor)", valueName: "n"))
  var jobs: Int?

  @OptionGroup var day: DayOption

  /// Those of a check: nothing is written.
  var buildOptions: BuildOptions {
    BuildOptions(
      site: place.folder, jobs: jobs ?? Environment.processors, now: day.now, today: Environment.today, writes: false)
  }

  func validate() throws {
    if let jobs, !(1...1_024).contains(jobs) {
      throw ValidationError("--jobs: 1 ถึง 1024 · --jobs takes a number from 1 to 1024")
    }
  }
}
