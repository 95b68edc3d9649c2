internal import ArgumentParser
internal import Build
internal import Diagnostics

/// Runs a build or a check and tells how it went.
struct Runner {
  let site: SiteOptions
  let report: ReportOptions
  let output: String?
  let writes: Bool
  var gallery = false

  func run() async throws {
    let language = report.language.chosen
    let progress = ProgressLine(language: language)
    let clock = ContinuousClock()
    let start = clock.now
    var options = site.buildOptions
    if let output { options.output = output }
    (options.failOn, options.writes) = (report.failOn, writes)
    options.progress = progress?.report
    options.gallery = gallery
    let result = try await build(options, language)
    progress?.clear()
    tell(result, language, took: start.duration(to: clock.now))
    if result.fails(on: report.failOn) { throw ExitCode(ExitStatus.findings) }
  }

  private func build(_ options: BuildOptions, _ language: Language) async throws -> BuildReport {
    do throws(BuildFailure) {
      return try await Build.run(options)
    } catch {
      throw ExitCode.refused(error.message, in: language)
    }
  }

  private func tell(_ result: BuildReport, _ language: Language, took: Duration) {
    let diagnostics = DiagnosticReport(
      result.findings, language: language, usesColour: TextStream.output.showsColour)
    TextStream.output.write(diagnostics.text(report.format))
    guard report.format != .json else { return }
    let summary = Summary(
      report: result, counts: diagnostics, writes: writes, keptLastSite: result.fails(on: report.failOn), took: took)
    TextStream.output.write(summary.wording[language] + "\n")
    if report.timings { TextStream.output.write(summary.timings) }
  }
}
