import Content
import Diagnostics
import Domain
import TestSupport
import Testing
import Thai

@testable import Readiness

extension ItemReadiness {
  /// What a person has to look at, in English.
  fileprivate var questions: [String] {
    (elements.map(\.verdict) + remarks).filter { !$0.isUnmet }.flatMap(\.reasons).map(\.english)
  }
}

@Suite("What an assessor may see otherwise")
struct DoubtTests {
  @Test(arguments: [
    ("2568/oit/o02.md", "O2"), ("files/o2.pdf", "O2"), ("files/a.png", "O1"), ("2568/o3.csv", "O3"),
  ])
  func whatKeepsTheSiteFromBeingBuiltKeepsItsItemFromBeingReady(_ path: String, _ code: String) async throws {
    let readiness = try await AssessedSite.readiness(findings: [AssessedSite.error(in: "content/" + path)])
    #expect(readiness.items.filter { !$0.state.isReady }.map(\.item.code.description) == [code])
    #expect(try readiness.item(code).faults == ["content/\(path): something is wrong [key/unknown]"])
  }

  @Test func aPhotographThatIsNoPictureIsNotMet() async throws {
    let text = AssessedSite.people.replacing("photo: files/a.png, phone", with: "photo: files/b.png, phone")
    let item = try await AssessedSite.readiness([
      "content/2568/oit/o01.md": text, "content/files/b.png": "ไม่ใช่รูป",
    ]).item("O1")
    #expect(item.faults.contains { $0.hasPrefix("files/b.png does not open") })
  }

  @Test func aDocumentHasToOpenWhetherOrNotAnElementNeedsIt() async throws {
    let text = AssessedSite.statistics.replacing(
      "nothing_to_report:", with: "documents:\n  - {file: files/o4.pdf, title: รายงาน}\nnothing_to_report:")
    let item = try await AssessedSite.readiness([
      "content/2568/oit/o04.md": text.replacing("2: documents", with: "2: nothing_to_report"),
      "content/files/o4.pdf": "",
    ]).item("O4")
    #expect(item.state == .notReady && item.faults == ["files/o4.pdf has 0 bytes"])
  }

  private static let doubts: [(item: String, file: String, right: String, wrong: String, question: String)] = [
    ("O1", "o01.md", "4: contact", "4: \"#ที่ตั้ง\"", "the page doesn't show `contact` of site.yml"),
    ("O1", "o01.md", "3: channels", "3: \"#ที่ตั้ง\"", "the page doesn't show `channels` of site.yml"),
    ("O2", "o02.md", "name: ก, ", "", "doesn't name who signed it"),
    (
      "O2", "o02.md", "documents:", "links: [{url: \"https://a.example/\", title: ก}]\ndocuments:", "https://a.example/"
    ),
    ("O3", "o03.md", "เดือนธันวาคม ๒๕๖๗", "เดือนธันวาคม", "December 2024 are named without that year"),
    ("O3", "o03.md", "เดือนธันวาคม ๒๕๖๗", "เดือนธันวาคม ๒๕๖๐", "December 2024 are named without that year"),
    ("O4", "o04.md", "๐ เรื่อง", "๓ เรื่อง", "it is said that there was none, but a figure is above 0"),
  ]

  @Test(arguments: doubts.indices)
  func aPersonIsAskedToLook(_ index: Int) async throws {
    let doubt = Self.doubts[index]
    let path = "content/2568/oit/" + doubt.file
    let text = try #require(AssessedSite.files[path])
    #expect(text.contains(doubt.right), "\(doubt.right)")
    #expect(
      try await AssessedSite.readiness().item(doubt.item).questions.contains { $0.contains(doubt.question) } == false)
    let item = try await AssessedSite.readiness(path, text.replacing(doubt.right, with: doubt.wrong)).item(doubt.item)
    #expect(item.questions.contains { $0.contains(doubt.question) }, "\(item.questions) \(item.faults)")
  }

  @Test func figuresOfWhichSomeAreZeroMayMeanThatThereWasNone() async throws {
    let text = AssessedSite.statistics.replacing("nothing_to_report: ไม่มีเรื่องร้องเรียน\n", with: "")
      .replacing("2: nothing_to_report", with: "2: statistics")
      .replacing("๐ เรื่อง}", with: "๐ เรื่อง}\n  - {label: ส่งรายงาน, value: ๗ จาก ๗}")
    let item = try await AssessedSite.readiness("content/2568/oit/o04.md", text).item("O4")
    #expect(item.faults == [] && item.questions.contains { $0.hasPrefix("some figures are 0") })
  }

  @Test(arguments: ["ธ.ค. ๖๗", "ธันวาคม พ.ศ. ๒๕๖๗", "ธันวาคม 2567", "ธ.ค. ๖๐ และ ธ.ค. ๖๗"])
  func aMonthWithItsYearIsSpokenOf(_ words: String) async throws {
    let text = AssessedSite.procurement.replacing("เดือนธันวาคม ๒๕๖๗", with: words)
    let item = try await AssessedSite.readiness("content/2568/oit/o03.md", text).item("O3")
    #expect(item.faults == [] && item.questions == [])
  }
}
