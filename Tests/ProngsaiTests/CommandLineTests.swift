import Foundation
import TestSupport
import Testing

@Suite("The command line")
struct CommandLineTests {
  @Test func tellsItsVersion() throws {
    let outcome = try Executable().run("--version")
    #expect(outcome.output.firstMatch(of: /^[0-9]+\.[0-9]+\.[0-9]+\n$/) != nil)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: [["--help"], ["build", "--help"], ["check", "--help"], ["explain", "--help"], ["help", "build"]])
  func helpsOnStandardOutput(_ arguments: [String]) throws {
    let outcome = try Executable().shell("$PRONGSAI " + arguments.joined(separator: " "))
    #expect(outcome.output.contains("USAGE: prongsai"))
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: [
    "build --colour", "biuld", "build extra", "build --jobs 0", "build --jobs many", "check --now 31/2/2568",
    "check --now someday", "check --format xml", "check --language de", "check --fail-on never", "build --site",
  ])
  func wrongUsageIsToldOnStandardErrorWithStatusTwo(_ arguments: String) throws {
    let site = try TemporarySite()
    let outcome = try Executable().shell("cd '\(site.path)' && $PRONGSAI " + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("--help") || outcome.errors.contains("prongsai help"), "\(outcome.errors)")
    #expect(!site.exists("public"))
  }

  @Test(arguments: ["readiness --year", "import - --year", "freeze", "new year 2569 --from"])
  func aYearThatCannotBeReadIsToldInOneWay(_ arguments: String) throws {
    let outcome = try Executable().shell("$PRONGSAI \(arguments) 25680")
    let expected = try Executable().shell("$PRONGSAI new year 25680").errors
    #expect(outcome.status == 2)
    #expect(outcome.errors.split(separator: "\n").first?.contains("25680") == true)
    #expect(reason(outcome.errors) == reason(expected))
  }

  /// What stands behind the name of the argument in the first line.
  private func reason(_ errors: String) -> Substring? {
    errors.split(separator: "\n").first.flatMap { line in line.firstRange(of: "': ").map { line[$0.upperBound...] } }
  }

  @Test func checkTakesNoOutput() throws {
    let site = try TemporarySite()
    let outcome = try Executable().run("check", "--site", site.path, "--output", site.path + "/x")
    #expect(outcome.status == 2)
  }

  @Test func speaksTheLanguageThatIsAskedFor() throws {
    let site = try TemporarySite()
    try site.write("", to: "content/pages/a.md")
    let program = try Executable()
    let (thai, english) = ("ไฟล์ว่างเปล่า", "this file is empty")
    for (arguments, environment, expected) in [
      ([], [:], thai), ([], ["LANG": "th_TH.UTF-8"], thai), ([], ["LANG": "C.UTF-8"], thai),
      ([], ["LANG": "en_GB.UTF-8"], english), ([], ["LANG": "th_TH.UTF-8", "LC_ALL": "en_US.UTF-8"], english),
      (["--language", "en"], ["LANG": "th_TH.UTF-8"], english), (["--language", "th"], ["LANG": "en_GB"], thai),
    ] as [([String], [String: String], String)] {
      let line = "$PRONGSAI check --site '\(site.path)' " + arguments.joined(separator: " ")
      let output = try program.shell(line, environment: environment).output
      #expect(output.contains(expected), "\(arguments) \(environment)")
      #expect(!output.contains(expected == thai ? english : thai), "\(arguments) \(environment)")
    }
  }

  @Test func aReaderThatGoesAwayIsNoError() throws {
    let site = try TemporarySite()
    for number in 0..<2_000 { try site.write("", to: "content/pages/\(number).md") }
    let outcome = try Executable().shell(
      "{ $PRONGSAI check --site '\(site.path)'; echo $? > '\(site.path)/status'; } | head -1")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(try site.text("status") == "1\n")
  }

  @Test func showsNoProgressAndNoColourWhenPiped() throws {
    let site = try TemporarySite()
    try site.write("", to: "content/pages/a.md")
    let outcome = try Executable().run("check", "--site", site.path)
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(!outcome.output.contains("\r"))
    #expect(outcome.errors.isEmpty)
  }
}
