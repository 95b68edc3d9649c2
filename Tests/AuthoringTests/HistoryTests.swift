import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Authoring

@Suite("The history from Git")
struct HistoryTests {
  private func entries(_ outcome: History.Outcome) -> [String] {
    outcome.text.split(separator: "\n").dropFirst().map(String.init)
  }

  private func made(_ site: TemporarySite, writes: Bool = false) async throws -> History.Outcome {
    try await History.make(site: site.path, writes: writes)
  }

  @Test func followsAPageWithAThaiNameThroughItsFormerName() async throws {
    let git = try GitSite()
    try git.site.page("เกี่ยวกับเทศบาล และประวัติความเป็นมา", at: "content/pages/about.md")
    try git.commit("เพิ่มหน้าเกี่ยวกับเทศบาล", at: "2025-03-01T03:00:00Z")
    try git.git("mv", "content/pages/about.md", "content/pages/เกี่ยวกับ เรา.md")
    try git.commit("เปลี่ยนชื่อหน้า", at: "2025-03-02T03:00:00Z")
    let outcome = try await made(git.site)
    #expect(
      entries(outcome) == [
        "\"content/pages/เกี่ยวกับ เรา.md\":",
        "  - {date: 2568-03-02, change: \"เปลี่ยนชื่อหน้า\"}",
        "  - {date: 2568-03-01, change: \"เพิ่มหน้าเกี่ยวกับเทศบาล\"}",
      ])
    #expect(outcome.written == .no && !git.site.exists("content/history.yml"))
  }

  @Test func aDayIsThatOfTheAuthorInThailand() async throws {
    let git = try GitSite()
    try git.site.page("ก", at: "content/pages/a.md")
    try git.commit("ก่อนเที่ยงคืน", at: "2025-03-01T16:59:59Z")
    try git.site.page("ข", at: "content/pages/a.md")
    try git.commit("หลังเที่ยงคืน", at: "2025-03-01T12:00:00-05:00")
    let lines = try await entries(made(git.site))
    #expect(lines.dropFirst().map { String($0.dropFirst(11).prefix(10)) } == ["2568-03-02", "2568-03-01"])
  }

  @Test func aMergeBringsTheCommitsOfBothSidesAndNoneOfItsOwn() async throws {
    let git = try GitSite()
    try git.site.page("ก", at: "content/pages/a.md")
    try git.site.page("ข", at: "content/pages/b.md")
    try git.commit("เริ่ม", at: "2025-03-01T03:00:00Z")
    try git.git("checkout", "--quiet", "-b", "side")
    try git.site.page("ก ข้าง", at: "content/pages/a.md")
    try git.commit("แก้ในสาขา", at: "2025-03-02T03:00:00Z")
    try git.git("checkout", "--quiet", "main")
    try git.site.page("ข หลัก", at: "content/pages/b.md")
    try git.commit("แก้ในสาขาหลัก", at: "2025-03-03T03:00:00Z")
    try git.git("merge", "--quiet", "--no-ff", "-m", "รวมสาขา", "side")
    let text = try await made(git.site).text
    #expect(text.contains("แก้ในสาขา\"") && text.contains("แก้ในสาขาหลัก\"") && !text.contains("รวมสาขา"))
  }

  @Test func aChangeOfATableOrADocumentIsAChangeOfItsItem() async throws {
    let git = try GitSite()
    let item =
      "---\nitem: O1\nupdated: 1 มีนาคม 2568\nowner: palad\n"
      + "documents:\n  - {file: files/a.pdf, title: แผน}\n---\nก\n"
    try git.site.write(item, to: "content/2568/oit/o01.md")
    try git.site.write("%PDF-1.7\n", to: "content/files/old.pdf")
    try git.site.page("ก", at: "content/pages/a.md")
    try git.commit("เพิ่มข้อ", at: "2025-03-01T03:00:00Z")
    try git.git("mv", "content/files/old.pdf", "content/files/a.pdf")
    try git.commit("เปลี่ยนชื่อเอกสาร", at: "2025-03-02T03:00:00Z")
    try git.site.write("%PDF-1.7 ใหม่\n", to: "content/files/a.pdf")
    try git.commit("เปลี่ยนเอกสาร", at: "2025-03-03T03:00:00Z")
    #expect(
      try await entries(made(git.site)) == [
        "\"content/2568/oit/o01.md\":", "  - {date: 2568-03-03, change: \"เปลี่ยนเอกสาร\"}",
        "  - {date: 2568-03-02, change: \"เปลี่ยนชื่อเอกสาร\"}", "  - {date: 2568-03-01, change: \"เพิ่มข้อ\"}",
        "\"content/pages/a.md\":", "  - {date: 2568-03-01, change: \"เพิ่มข้อ\"}",
      ])
  }

  @Test func aPageThatTakesTheNameOfADeletedOneBeginsAnew() async throws {
    let git = try GitSite()
    try git.site.page("หน้าเดิม", at: "content/pages/a.md")
    try git.commit("ของเดิม", at: "2025-03-01T03:00:00Z")
    try git.site.remove("content/pages/a.md")
    try git.commit("ลบ", at: "2025-03-02T03:00:00Z")
    try git.site.page("หน้าใหม่", at: "content/pages/a.md")
    try git.commit("ของใหม่", at: "2025-03-03T03:00:00Z")
    #expect(try await entries(made(git.site)).dropFirst() == ["  - {date: 2568-03-03, change: \"ของใหม่\"}"])
  }

  @Test func aCommitOfNothingButMadeFilesIsLeftOutAndANewPageIsNamed() async throws {
    let git = try GitSite()
    try git.site.page("ก", at: "content/pages/a.md")
    try git.commit("เพิ่มหน้า", at: "2025-03-01T03:00:00Z")
    #expect(try await made(git.site, writes: true).written == .yes)
    try git.commit("ทำประวัติ", at: "2025-03-02T03:00:00Z")
    try git.site.page("ข", at: "content/pages/b.md")
    let again = try await made(git.site, writes: true)
    #expect(again.written == .unchanged)
    #expect(again.unknown == ["pages/b.md"])
    #expect(again.pages == 1)
  }

  @Test func whatItWritesIsReadAndShown() async throws {
    let git = try GitSite()
    try git.site.page("ก", at: "content/pages/a.md")
    let subject = #"แก้ *เบอร์* [โทร] <b> "ก" \ & #1"#
    try git.commit(subject, at: "2025-03-01T03:00:00Z")
    _ = try await made(git.site, writes: true)
    #expect(try await git.site.build().ids == [])
    let page = try git.site.text("public/a/index.html")
    #expect(page.contains("แก้ *เบอร์* [โทร] &lt;b&gt;"))
    #expect(page.contains(" \\ &amp; #1</span></li>"))
    // The page says no day of its own, so the latest change is its last update.
    #expect(page.contains("ปรับปรุงล่าสุดเมื่อ <time datetime=\"2025-03-01\">"))
  }

  @Test func aFileWrittenByHandIsKeptUnlessToldOtherwise() async throws {
    let git = try GitSite()
    try git.site.page("ก", at: "content/pages/a.md")
    let byHand = "content/pages/a.md:\n  - {date: 1 มีนาคม 2568, change: แก้}\n"
    try git.site.write(byHand, to: "content/history.yml")
    try git.commit("เพิ่ม", at: "2025-03-01T03:00:00Z")
    await #expect(throws: AuthoringFailure.self) { try await made(git.site, writes: true) }
    #expect(try git.site.text("content/history.yml") == byHand)
    let outcome = try await History.make(site: git.site.path, writes: true, overwrites: true)
    #expect(outcome.written == .yes)
    #expect(try git.site.text("content/history.yml") == outcome.text)
  }

  @Test func tellsWhyThereIsNoHistory() async throws {
    let git = try GitSite()
    #expect(try await reason(git.site) == "Git has no commit yet")
    try git.site.page("ก", at: "content/pages/a.md")
    try git.commit("หนึ่ง", at: "2025-03-01T03:00:00Z")
    try git.commit("สอง", at: "2025-03-02T03:00:00Z")
    #expect(try await reason(git.site, searchPath: "/nonexistent") == "git was not found")
    let clone = try TemporarySite()
    try clone.remove("content")
    try git.git("clone", "--quiet", "--depth", "1", "file://" + git.site.path, clone.path + "/clone")
    let shallow = try await failure(clone.path + "/clone")
    #expect(shallow?.message.english.hasPrefix("this Git clone is shallow") == true)
    #expect(shallow?.message.thai.contains("git fetch --unshallow") == true)
    let plain = try TemporarySite()
    #expect(try await failure(plain.path)?.message.english.contains("is in no Git repository") == true)
    #expect(try await failure(plain.path + "/nowhere")?.message.english.hasPrefix("there is no folder") == true)
  }

  private func reason(_ site: TemporarySite, searchPath: String? = nil) async throws -> String? {
    try await failure(site.path, searchPath: searchPath)?.message.english
      .split(whereSeparator: { ",;".contains($0) }).first.map(String.init)
  }

  private func failure(_ site: String, searchPath: String? = nil) async throws -> AuthoringFailure? {
    do throws(AuthoringFailure) {
      _ = try await History.make(site: site, writes: false, searchPath: searchPath)
      return nil
    } catch {
      return error
    }
  }
}
