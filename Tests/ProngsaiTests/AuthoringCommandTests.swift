import Foundation
import TestSupport
import Testing

@Suite("The commands that write into the content")
struct AuthoringCommandTests {
  private static let item = "---\nitem: O1\nupdated: 14 มีนาคม 2568\nowner: palad\n---\nโครงสร้าง\n"

  @Test(arguments: [
    "freeze --help", "history --help", "new --help", "new year --help", "new news --help", "new page --help",
  ])
  func helpInThaiAndEnglish(_ arguments: String) throws {
    let outcome = try Executable().shell("$PRONGSAI " + arguments)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.contains("USAGE: prongsai") && outcome.output.contains(" · "))
  }

  @Test(arguments: [
    "freeze", "freeze soon", "freeze 25680", "freeze 2568 --release", "new year", "new year 2569 --from x", "new month",
    "history --year 2568", "freez 2568", "new page a ก --now 2568-04-01", "new news ก --jobs 2",
  ])
  func wrongUsageIsToldWithStatusTwo(_ arguments: String) throws {
    let site = try TemporarySite(["content/2568/oit/o01.md": Self.item])
    let before = try site.files(below: "")
    let outcome = try Executable().shell("cd '\(site.path)' && $PRONGSAI " + arguments)
    #expect(outcome.status == 2 && outcome.output.isEmpty && !outcome.errors.isEmpty)
    #expect(try site.files(below: "") == before)
  }

  @Test func freezeThenLoseThenRelease() throws {
    let site = try TemporarySite(["content/2568/oit/o01.md": Self.item])
    let program = try Executable()
    let frozen = try program.run("freeze", "ปีงบประมาณ ๒๕๖๘", "--site", site.path, "--now", "2568-04-02")
    #expect(frozen.status == 0 && frozen.output.hasPrefix("ตรึงแล้ว 1 ข้อ"))
    #expect(try site.text("content/2568/oit.lock").contains("{date: 2568-04-02, action: frozen}"))
    let twice = try program.run("freeze", "2568", "--site", site.path, "--language", "en")
    #expect(twice.status == 2 && twice.errors.hasPrefix("prongsai: 2568 has been frozen on 2025-04-02"))
    try site.remove("content/2568/oit/o01.md")
    let lost = try program.run("build", "--site", site.path, "--format", "short")
    #expect(lost.status == 1 && lost.places == ["content/2568/oit.lock:8:14 lock/lost-address"])
    let released = try program.run("freeze", "2568", "--release", "พ้นช่วงชี้แจง", "--site", site.path)
    #expect(released.status == 0)
    #expect(try program.run("build", "--site", site.path).status == 0)
  }

  @Test func aSiteWithErrorsIsNotFrozen() throws {
    let site = try TemporarySite(["content/2568/oit/o01.md": Self.item.replacing("owner", with: "ownr")])
    let outcome = try Executable().run("freeze", "2568", "--site", site.path, "--language", "en")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("[key/unknown]") && outcome.output.hasSuffix("mend the errors first\n"))
    #expect(!site.exists("content/2568/oit.lock"))
  }

  @Test func historyOutsideOfGitIsNotPossible() throws {
    let site = try TemporarySite()
    let outcome = try Executable().run("history", "--site", site.path, "--language", "en")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("is in no Git repository"))
  }

  @Test func historyPrintsOnStandardOutputAndTheRestBesideIt() throws {
    let site = try TemporarySite(["content/pages/a.md": "---\ntitle: ก\n---\nก\n"])
    let git = "git -c user.name=ก -c user.email=a@b.go.th"
    let outcome = try Executable().shell(
      """
      cd '\(site.path)' && git init --quiet && git add content/pages && \(git) commit --quiet -m 'เพิ่มหน้า ก' \
      --date 2025-03-01T00:00:00Z && cp content/pages/a.md content/pages/b.md && $PRONGSAI history --language en
      """, environment: ["HOME": site.path])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("\"content/pages/a.md\":\n  - {date: 2568-03-01, change: \"เพิ่มหน้า ก\"}\n"))
    #expect(outcome.errors == "not in Git yet:  content/pages/b.md\n")
  }

  @Test func aNewYearWithoutItsCatalogueSaysWhereToGetIt() throws {
    let site = try TemporarySite(["content/2568/oit/o01.md": Self.item])
    let outcome = try Executable().run("new", "year", "2569", "--site", site.path, "--language", "en")
    #expect(outcome.status == 2 && outcome.errors.contains("there is no content/catalogue/2569.yml"))
    #expect(!site.exists("content/2569"))
  }
}
