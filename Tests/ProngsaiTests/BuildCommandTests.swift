import Foundation
import TestSupport
import Testing

@Suite("The commands build and check")
struct BuildCommandTests {
  private static let page = "---\ntitle: เกี่ยวกับเทศบาล\n---\nเทศบาลตั้งอยู่ริมแม่น้ำ\n"

  @Test func buildWritesTheSiteAndThenNothing() throws {
    let site = try TemporarySite(["content/pages/about.md": Self.page])
    let program = try Executable()
    let first = try program.run("build", "--site", site.path, "--language", "en")
    #expect(first.status == 0)
    #expect(first.errors.isEmpty)
    let files = try site.files(below: "public")
    #expect(files.keys.contains("about/index.html"))
    #expect(first.output.contains("\(files.count - 1) files written"))
    let second = try program.run("build", "--site", site.path, "--language", "en")
    #expect(second.status == 0)
    #expect(second.output.contains(" 0 files written, 0 removed"))
    #expect(try site.files(below: "public") == files)
  }

  @Test func buildsTheFolderItStandsIn() throws {
    let site = try TemporarySite(["content/pages/about.md": Self.page])
    let outcome = try Executable().shell("cd '\(site.path)' && $PRONGSAI build")
    #expect(outcome.status == 0)
    #expect(site.exists("public/about/index.html"))
  }

  @Test func writesTheSiteToAnotherFolder() throws {
    let site = try TemporarySite()
    let outcome = try Executable().run("build", "--site", site.path, "--output", site.path + "/a/b/site")
    #expect(outcome.status == 0)
    #expect(site.exists("a/b/site/index.html"))
    #expect(!site.exists("public"))
  }

  @Test func neitherTimeZoneNorLanguageNorLocaleChangesTheSite() throws {
    let site = try TemporarySite(["content/pages/about.md": Self.page])
    let program = try Executable()
    var sites: [[String: Data]] = []
    for (number, environment) in [
      [:], ["TZ": "Asia/Bangkok", "LANG": "th_TH.UTF-8"], ["TZ": "Pacific/Kiritimati", "LC_ALL": "en_US.UTF-8"],
      ["TZ": "Etc/GMT+12", "LC_ALL": "tr_TR"],
    ].enumerated() {
      let outcome = try program.shell(
        "$PRONGSAI build --site '\(site.path)' --output '\(site.path)/\(number)'", environment: environment)
      #expect(outcome.status == 0)
      sites.append(try site.files(below: "\(number)"))
    }
    #expect(sites.allSatisfy { $0 == sites[0] && !$0.isEmpty })
  }

  @Test func checkFindsTheSameAndWritesNothing() throws {
    let site = try TemporarySite(["content/pages/about.md": Self.page + "\n<br>\n"])
    let program = try Executable()
    let before = try site.files(below: "")
    let check = try program.run("check", "--site", site.path, "--format", "json")
    #expect(try site.files(below: "") == before)
    let build = try program.run("build", "--site", site.path, "--format", "json")
    #expect(check.output == build.output)
    #expect(check.status == 0)
  }

  @Test func errorsKeepTheLastGoodSite() throws {
    let site = try TemporarySite(["content/pages/about.md": Self.page])
    let program = try Executable()
    #expect(try program.run("build", "--site", site.path).status == 0)
    let good = try site.files(below: "public")
    try site.write(Self.page + "\n[ก](files/none.pdf)\n", to: "content/pages/about.md")
    try site.write(Self.page, to: "content/pages/more.md")
    let outcome = try program.run("build", "--site", site.path)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("ยังไม่เผยแพร่"))
    #expect(try site.files(below: "public") == good)
    #expect(!site.exists("public.prongsai-staging"))
  }

  @Test func warningsFailWhenThatIsAskedFor() throws {
    let site = try TemporarySite(["content/pages/about.md": Self.page + "\n<br>\n"])
    let program = try Executable()
    #expect(try program.run("build", "--site", site.path, "--fail-on", "warning").status == 1)
    #expect(!site.exists("public"))
    #expect(try program.run("check", "--site", site.path, "--fail-on", "warning").status == 1)
    #expect(try program.run("build", "--site", site.path).status == 0)
    #expect(site.exists("public/about/index.html"))
  }

  @Test func jsonIsVersionedAndWholeWithNothingBesides() throws {
    let site = try TemporarySite(["content/pages/about.md": Self.page + "\n<br title=\"\u{1}\">\n"])
    let output = try Executable().run("check", "--site", site.path, "--format", "json", "--timings").output
    let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
    let report = try #require(value as? [String: Any])
    #expect(report["version"] as? Int == 1)
    let findings = try #require(report["diagnostics"] as? [[String: Any]])
    #expect(findings.first?["id"] as? String == "markup/raw-html")
  }

  @Test func theDayIsTaken() throws {
    let site = try TemporarySite([
      "content/news/2568-05-01-a.md": "---\ntitle: ก\npublish: 2568-05-01\n---\n"
    ])
    let program = try Executable()
    #expect(try program.run("build", "--site", site.path).status == 0)
    #expect(!site.exists("public/news/2568-05-01-a/index.html"))
    #expect(try program.run("build", "--site", site.path, "--now", "1 พ.ค. 2568").status == 0)
    #expect(site.exists("public/news/2568-05-01-a/index.html"))
  }

  @Test func aPlaceThatCannotBeWrittenIsTheMachinesFault() throws {
    let site = try TemporarySite(["file": "ก"])
    let outcome = try Executable().run("build", "--site", site.path, "--output", site.path + "/file/public")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("prongsai: "))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(try site.text("file") == "ก")
  }

  @Test func timingsAreToldWhenAskedFor() throws {
    let site = try TemporarySite()
    let outcome = try Executable().run("build", "--site", site.path, "--timings")
    for stage in ["content", "plan", "render", "check", "write"] {
      #expect(outcome.output.contains("  \(stage): "))
    }
  }
}
