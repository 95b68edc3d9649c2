internal import ArgumentParser
internal import Authoring
internal import Build
internal import Diagnostics
internal import Thai

/// What the commands that write into `content/` have in common.
struct AuthoringRunner {
  let language: Language

  /// The site as it is checked before and after writing.
  static func options(_ site: SiteOptions) -> BuildOptions {
    BuildOptions(
      site: site.folder, output: site.folder + "/public", jobs: site.jobs ?? Environment.processors, now: site.now,
      today: Environment.today, writes: false)
  }

  /// Tells why it could not be done, and ends with the status for a machine or a usage that failed.
  func ended(by failure: AuthoringFailure) -> ExitCode {
    TextStream.errors.write("prongsai: " + failure.message[language] + "\n")
    return ExitCode(ExitStatus.usage)
  }

  func tell(_ findings: [Diagnostic]) {
    let report = DiagnosticReport(findings, language: language, usesColour: TextStream.output.showsColour)
    TextStream.output.write(report.text(.human))
  }

  func tell(_ wording: Wording) { TextStream.output.write(wording[language] + "\n") }
}

/// A fiscal year as people write it: 2568, ๒๕๖๘, พ.ศ. 2568.
func fiscalYear(_ text: String) throws -> FiscalYear {
  switch FiscalYear.read(text) {
  case .success(let year): return year
  case .failure(let failure):
    throw ValidationError(
      "\(failure.reason.thai) \(failure.hint.thai) · \(failure.reason.english) \(failure.hint.english)")
  }
}
