import Build
import Foundation
import Testing

@Suite("prongsai explain")
struct ExplainCommandTests {
  @Test(arguments: FindingCatalogue.ids)
  func printsThePageOfEveryFinding(_ id: String) throws {
    let outcome = try Executable().run("explain", id)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let page = try RulePageTests.page(of: id)
    for heading in ["## ภาษาไทย", "## English"] {
      let section = try #require(page.firstRange(of: heading + "\n\n")?.upperBound)
      for part in page[section...].components(separatedBy: "\n\n").prefix(2) {
        let plain = part.replacing(/\\([\\`*_<>\[\]])/) { $0.output.1 }
        #expect(outcome.output.contains(plain), "\(id) lacks: \(plain)")
      }
    }
  }

  @Test func showsTheExample() throws {
    let output = try Executable().run("explain", "key/unknown").output
    #expect(output.hasPrefix("key/unknown\n"))
    #expect(output.contains("content/news/2568-01-15-a.md\n\n    ---\n    title: รับสมัครงาน\n    sumary: เทศบาล"))
    #expect(!output.contains("1️⃣"))
  }

  @Test(arguments: [("th", "วิธีแก้: ", "How to mend it: "), ("en", "How to mend it: ", "วิธีแก้: ")])
  func printsOneLanguageWhenAsked(_ language: String, _ here: String, _ absent: String) throws {
    let outcome = try Executable().run("explain", "yaml/colon", "--language", language)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(here))
    #expect(!outcome.output.contains(absent))
  }

  @Test(arguments: [("yaml/collon", "yaml/colon"), ("colon", "yaml/colon"), ("KEY/Unknown", "key/unknown")])
  func asksWhatAMisspeltIdWasMeantToBe(_ id: String, _ meant: String) throws {
    for (language, words) in [("th", "หมายถึง `\(meant)` ใช่หรือไม่"), ("en", "did you mean `\(meant)`?")] {
      let outcome = try Executable().run("explain", id, "--language", language)
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
  }

  @Test func tellsWhereTheIdsAreWhenNoneIsNear() throws {
    let outcome = try Executable().run("explain", "ไม่มีรหัสเช่นนี้ในโปรแกรม")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("prongsai explain"))
    #expect(!outcome.errors.contains("ใช่หรือไม่"))
  }

  @Test func listsAllIdsByAreaWithoutAnId() throws {
    let outcome = try Executable().run("explain", environment: ["LANG": "en_GB.UTF-8"])
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    let listed = lines.filter { $0.hasPrefix("  ") }.map { $0.split(separator: " ", omittingEmptySubsequences: true) }
    #expect(listed.map { String($0[0]) } == FindingCatalogue.ids)
    #expect(listed.allSatisfy { ["error", "warning", "info"].contains($0[1]) && $0.count > 3 })
    let areas = lines.filter { !$0.hasPrefix("  ") }.map(String.init)
    #expect(areas == Set(FindingCatalogue.ids.map { String($0.prefix { $0 != "/" }) }).sorted())
  }
}
