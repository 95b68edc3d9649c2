import Content
import Diagnostics
import Domain
import Foundation
import Formats
import TestSupport
import Testing

@testable import Readiness

@Suite("The answers as they are handed in")
struct AnswerTests {
  @Test func addressesAreAbsoluteAndInOrder() async throws {
    let answers = try await AssessedSite.readiness().answers
    #expect(answers.map(\.isDisclosed) == [true, true, true, true])
    #expect(
      answers[1].addresses == ["https://www.example.go.th/2568/oit/o02/", "https://www.example.go.th/files/o2.pdf"])
    #expect(
      answers[2].addresses == ["https://www.example.go.th/2568/oit/o03/", "https://www.example.go.th/2568/o3.csv"])
  }

  @Test func onlyAddressesOfTheOwnSiteAreGiven() async throws {
    let links = """
      explanation: ดูเอกสาร
      links:
        - {url: "https://elsewhere.example/", title: ที่อื่น}
        - {url: "https://www.example.go.th/form/?a=1#b", title: แบบฟอร์ม}
        - {url: files/ประกาศ.pdf, title: ไฟล์}
      """
    let text = AssessedSite.notice.replacing("explanation: ดูเอกสาร", with: links)
    let answer = try await AssessedSite.readiness([
      "content/2568/oit/o02.md": text, "content/files/ประกาศ.pdf": "%PDF-1.7\n",
    ]).answers[1]
    #expect(
      answer.addresses.dropFirst(2) == [
        "https://www.example.go.th/form/?a=1#b",
        "https://www.example.go.th/files/%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%81%E0%B8%B2%E0%B8%A8.pdf",
      ])
  }

  /// As the item's page links them.
  @Test(arguments: [
    ("/files/%E0%B9%81.pdf", "/files/%E0%B9%81.pdf"), ("files/แ.pdf", "/files/%E0%B9%81.pdf"),
    ("files/%E0%B9%81.pdf", "/files/%E0%B9%81.pdf"), ("files/a%20b.pdf", "/files/a%2520b.pdf"),
    ("files/100%25#page=2", "/files/100%25#page=2"),
    ("pages/privacy.md", "/privacy/"), ("pages/services/index.md?a=1#ข", "/services/?a=1#%E0%B8%82"),
    ("2568/o3.csv", "/2568/o3.csv"), ("2568/oit/o03.md", "/2568/oit/o03/"),
    ("news/2568-03-01-a.md", "/news/2568-03-01-a/"),
    ("/2568/oit/", "/2568/oit/"), ("#ข้อมูล", "/2568/oit/o02/#%E0%B8%82%E0%B9%89%E0%B8%AD%E0%B8%A1%E0%B8%B9%E0%B8%A5"),
  ])
  func aLinkLeadsWhereItLeadsOnThePage(_ written: String, _ expected: String) async throws {
    let links = "explanation: ดูเอกสาร\nlinks:\n  - {url: \"\(written)\", title: ลิงก์}"
    let page = "---\ntitle: ก\n---\nก\n"
    let answer = try await AssessedSite.readiness([
      "content/2568/oit/o02.md": AssessedSite.notice.replacing("explanation: ดูเอกสาร", with: links),
      "content/files/แ.pdf": "%PDF-", "content/files/a%20b.pdf": "%PDF-", "content/files/100%": "ก",
      "content/pages/privacy.md": page, "content/pages/services/index.md": page,
      "content/news/2568-03-01-a.md": page,
    ]).answers[1]
    #expect(answer.addresses.dropFirst(2) == ["https://www.example.go.th" + expected])
  }

  @Test func signsInTheNameOfAFileAreNoSignsOfAnAddress() async throws {
    let answer = try await AssessedSite.readiness([
      "content/2568/oit/o02.md": AssessedSite.notice.replacing("files/o2.pdf", with: "\"files/แผน#1?.pdf\""),
      "content/files/แผน#1?.pdf": "%PDF-",
    ]).answers[1]
    #expect(
      answer.addresses.last == "https://www.example.go.th/files/%E0%B9%81%E0%B8%9C%E0%B8%99%231%3F.pdf")
  }

  @Test func aStarAtTheEndOfTheExplanationStays() async throws {
    let text = AssessedSite.notice.replacing("explanation: ดูเอกสาร", with: "explanation: \"**ดู**เอกสาร*\"")
    #expect(try await AssessedSite.readiness("content/2568/oit/o02.md", text).answers[1].explanation == "ดูเอกสาร*")
  }

  @Test func theExplanationIsPlainAndKeepsItsLines() async throws {
    let answer = try await AssessedSite.readiness().answers[0]
    #expect(answer.explanation == "๑. หน้านี้แสดง ผู้บริหาร ทุกคน\n๒. ท้ายหน้าคือช่องทาง")
  }

  @Test func theExplanationIsWithoutTheMarksOfMarkdown() async throws {
    let written = "๑. เปิด [หน้านี้](2568/oit/o02.md) แล้ว `คลิก` _เอียง_ **หนา**<br>\n    - ข้อ \\* 2568_a * 2"
    let text = AssessedSite.notice.replacing(
      "explanation: ดูเอกสาร", with: "explanation: |\n  " + written.replacing("\n", with: "\n  "))
    let answer = try await AssessedSite.readiness("content/2568/oit/o02.md", text).answers[1]
    #expect(answer.explanation == "๑. เปิด หน้านี้ แล้ว คลิก เอียง หนา\n    - ข้อ * 2568_a * 2")
  }

  @Test func whatIsNotPublishedIsAnsweredWithNo() async throws {
    let answer = try await AssessedSite.readiness("content/2568/oit/o02.md", nil).answers[1]
    #expect(!answer.isDisclosed && answer.addresses.isEmpty && answer.explanation.isEmpty)
  }

  @Test func theSheetHasARowForEachItem() async throws {
    let sheet = try await AssessedSite.readiness("content/2568/oit/o04.md", nil).answerSheet
    #expect(sheet.rows.count == 4)
    #expect(sheet.rows[3][2] == .text("ไม่มี") && sheet.rows[3][3] == .empty)
    #expect(sheet.rows.allSatisfy { $0.count == sheet.columns.count })
  }
}

@Suite("The readiness as it is shown")
struct ReadinessPrintingTests {
  private static let faulty = AssessedSite.notice.replacing(", signed_by: {name: ก, position: นายกเทศมนตรี}", with: "")

  @Test func columnsStandBelowOneAnotherWhateverTheMarks() async throws {
    let readiness = try await AssessedSite.readiness()
    let text = ReadinessTable(readiness, language: .thai, usesColour: false).text
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("O") || $0.hasPrefix("ข้อ") }
    let titles = ["หัวข้อ", "ข้อมูลผู้บริหาร", "ประกาศเจตนารมณ์", "จัดซื้อจัดจ้าง", "สถิติ"]
    let starts = zip(lines, titles).map { line, title in
      line.range(of: title, options: .backwards).map { displayWidth(line[..<$0.lowerBound]) }
    }
    #expect(starts.count == 5 && Set(starts).count == 1 && starts[0] != nil)
    #expect(text.contains("เหลือ 29 วัน"))
  }

  @Test func coloursAreForTerminalsAlone() async throws {
    let readiness = try await AssessedSite.readiness("content/2568/oit/o02.md", Self.faulty)
    #expect(!ReadinessTable(readiness, language: .english, usesColour: false).text.contains("\u{1B}"))
    #expect(ReadinessTable(readiness, language: .english, usesColour: true).text.contains("\u{1B}[31m"))
  }

  @Test func jsonHoldsEveryVerdict() async throws {
    let readiness = try await AssessedSite.readiness("content/2568/oit/o02.md", Self.faulty)
    let parsed = try JSONSerialization.jsonObject(with: Data(readiness.json.utf8))
    let report = try #require(parsed as? [String: Any])
    let items = try #require(report["items"] as? [[String: Any]])
    #expect(report["ready"] as? Int == 3 && report["days_left"] as? Int == 29)
    #expect(items.map { $0["state"] as? String } == ["ready", "not_ready", "ready", "nothing_to_report"])
    let elements = try #require(items[1]["elements"] as? [[String: Any]])
    #expect(elements[0]["verdict"] as? String == "not_met")
  }

  @Test func theOfficePageShowsUnofficialWordingsWithTheirMark() async throws {
    let page = OfficePage(try await AssessedSite.readiness()) { _ in "HASH" }.html
    #expect(page.contains("กฎหมาย <span class=\"mark\">ถ้อยคำยังไม่ยืนยัน</span>"))
    #expect(page.contains("script-src 'sha256-HASH'"))
    #expect(page.contains("data-copy=\"O2-link-2\""))
  }

  @Test func theOfficePageEscapesWhatIsWritten() async throws {
    let text = AssessedSite.notice.replacing(
      "explanation: ดูเอกสาร", with: "explanation: |\n  \\<script>alert('1')\\</script>")
    let page = OfficePage(try await AssessedSite.readiness("content/2568/oit/o02.md", text)) { _ in "" }.html
    #expect(page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"))
    #expect(!page.contains("<script>alert"))
  }
}
