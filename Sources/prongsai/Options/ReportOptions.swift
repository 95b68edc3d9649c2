internal import ArgumentParser
internal import Diagnostics

/// How findings are told.
struct ReportOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("รูปแบบข้อความ · How findings are shown.", valueName: "human|short|json"))
  var format: DiagnosticFormat = .human

  @OptionGroup var language: LanguageOption

  @Option(
    name: .long,
    help: ArgumentHelp(
      "ถือตั้งแต่ระดับนี้เป็นความล้มเหลว · The severity from which on nothing is published.",
      valueName: "error|warning|info"))
  var failOn: Severity = .error

  @Flag(name: .long, help: "บอกเวลาของแต่ละขั้น · Tell how long each stage took.")
  var timings = false
}

extension DiagnosticFormat: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
