internal import ArgumentParser
internal import Diagnostics
internal import Thai

/// The day to speak of.
struct DayOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "วันที่ของเว็บไซต์ แทน as_of: · The day the site speaks of: 2568-04-01, \"1 เม.ย. 2568\".", valueName: "date"),
    transform: calendarDate)
  var now: CalendarDate?
}

/// A day as people write it.
private func calendarDate(_ text: String) throws -> CalendarDate { try read(CalendarDate.read(text)) }

/// A fiscal year as people write it: 2568, ๒๕๖๘, พ.ศ. 2568.
func fiscalYear(_ text: String) throws -> FiscalYear { try read(FiscalYear.read(text)) }

/// What can't be read is wrong usage.
private func read<Value>(_ reading: Result<Value, ReadingFailure>) throws -> Value {
  switch reading {
  case .success(let value): return value
  case .failure(let failure):
    throw ValidationError(
      "\(failure.reason.thai) \(failure.hint.thai) · \(failure.reason.english) \(failure.hint.english)")
  }
}
