import Content
import Diagnostics
import Testing

@testable import Build

@Suite("Of one file only so much is told")
struct FindingCapTests {
  private static let source = Source(path: "content/a.md", text: String(repeating: "ก\n", count: 400))
  private static let other = Source(path: "content/b.md", text: "ข\n")

  private static func finding(_ line: Int, _ severity: Severity, in source: Source = source) -> Diagnostic {
    var finding = Diagnostic(
      ContentFinding.unknownKey, at: source.span(line * 4..<line * 4 + 3), Wording(thai: "ก", english: "\(line)"))
    finding.severity = severity
    return finding
  }

  @Test func nothingIsLeftOutBelowTheLimit() {
    let findings = (0..<5).map { Self.finding($0, .warning) }
    #expect(findings.shuffled().capped(perFile: 5).map(\.message.english) == ["0", "1", "2", "3", "4"])
  }

  @Test func errorsStandBeforeWarningsAndAllInSourceOrder() {
    let findings = (0..<20).map { Self.finding($0, $0 % 5 == 0 ? .error : .warning) }
    let told = findings.capped(perFile: 6)
    #expect(told.dropLast().map(\.message.english) == ["0", "1", "2", "5", "10", "15"])
    #expect(told.last?.id == "content/more-findings")
    #expect(told.last?.severity == .warning)
    #expect(told.last?.message.english == "this file has 14 more findings that are not shown")
  }

  @Test func whatSeveralPagesShowIsToldOnce() {
    let found = [Self.finding(1, .warning), Self.finding(1, .warning), Self.finding(2, .warning)]
    #expect(found.capped(perFile: 5).map(\.message.english) == ["1", "2"])
  }

  @Test func theLastOneIsAsSevereAsTheWorstThatIsLeftOut() {
    let findings = (0..<20).map { Self.finding($0, .error) } + [Self.finding(0, .info, in: Self.other)]
    let told = findings.capped(perFile: 3)
    #expect(told.count == 5)
    #expect(told.filter { $0.id == "content/more-findings" }.map(\.severity) == [.error])
    #expect(told.last?.span?.source.path == "content/b.md")
  }

  @Test func whatHasNoPlaceIsNotCounted() {
    let findings = (0..<9).map { _ in
      Diagnostic(ContentFinding.noContentFolder, at: nil, Wording(thai: "ก", english: "a"))
    }
    #expect(findings.capped(perFile: 3).count == 9)
  }
}
