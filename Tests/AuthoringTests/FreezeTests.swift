import Build
import Diagnostics
import Foundation
import TestSupport
import Testing
import Thai

@testable import Authoring

@Suite("Freezing what was submitted")
struct FreezeTests {
  private let year: FiscalYear
  private static let lock = "content/2568/oit.lock"

  init() throws { year = try #require(FiscalYear(2568)) }

  private func site() throws -> TemporarySite {
    let site = try TemporarySite([
      "content/files/2568/o01.pdf": TemporarySite.document, "content/files/plan.pdf": TemporarySite.document,
    ])
    try write(site)
    try site.write("---\nitem: O2\nupdated: 1 มีนาคม 2568\nowner: palad\n---\nผู้บริหาร\n", to: "content/2568/oit/o02.md")
    return site
  }

  private func write(_ site: TemporarySite, updated: String = "1 มีนาคม 2568", body: String = "โครงสร้าง") throws {
    try site.write(
      """
      ---
      item: O1
      updated: \(updated)
      owner: palad
      documents:
        - {file: files/2568/o01.pdf, title: แผนผัง}
      ---
      \(body) [แผน](files/plan.pdf)

      """, to: "content/2568/oit/o01.md")
  }

  private func freeze(_ site: TemporarySite) async throws {
    let outcome = try await Freeze.freeze(year, site.options)
    try #require(outcome.done != nil, "\(outcome.findings.map(\.id))")
  }

  private func failure(_ work: () async throws(AuthoringFailure) -> Freeze.Outcome) async -> String? {
    do throws(AuthoringFailure) {
      _ = try await work()
      return nil
    } catch {
      return error.message.english
    }
  }

  @Test func writesWhatAnybodyCanComputeAgain() async throws {
    let site = try site()
    try await freeze(site)
    let command =
      "cd '\(site.path)/content' && sha256sum 2568/oit/o01.md files/2568/o01.pdf files/plan.pdf | sha256sum"
    let hash = try Shell.output(command).prefix(64)
    let lock = try site.text(Self.lock)
    #expect(lock.contains("  - address: \"/2568/oit/o01/\"\n    sha256: \"\(hash)\"\n    files:\n"))
    #expect(lock.contains("      - \"/files/2568/o01.pdf\"\n      - \"/files/plan.pdf\"\n"))
    #expect(lock.contains("log:\n  - {date: 2568-04-01, action: frozen}\n"))
    #expect(lock.contains("pages:\n  - \"/2568/oit/\"\n"))
    #expect(try await site.build().ids == [])
  }

  @Test func aSiteWithErrorsIsNotFrozen() async throws {
    let site = try site()
    try site.write("---\ntitel: ก\n---\n", to: "content/pages/a.md")
    let outcome = try await Freeze.freeze(year, site.options)
    #expect(outcome.done == nil && outcome.findings.map(\.id).contains("key/unknown"))
    #expect(!site.exists(Self.lock))
  }

  @Test func aYearWithoutItemsIsNotFrozen() async throws {
    let site = try TemporarySite()
    let reason = await failure { () async throws(AuthoringFailure) in try await Freeze.freeze(year, site.options) }
    #expect(reason?.hasPrefix("no item of 2568 is published") == true)
  }

  @Test func anAddressThatIsLostFailsUntilItOpensAgain() async throws {
    let site = try site()
    try await freeze(site)
    _ = try await site.build()
    let before = try site.files(below: "public")
    try site.remove("content/2568/oit/o02.md")
    #expect(try await site.build().ids == ["lock/lost-address"])
    #expect(try site.files(below: "public") == before)

    // A draft opens as little.
    try site.write(
      "---\nitem: O2\nupdated: 1 มีนาคม 2568\nowner: palad\ndraft: true\n---\nก\n", to: "content/2568/oit/o02.md")
    let ids = try await site.build().ids
    #expect(ids == ["lock/lost-address"])

    // A redirect opens, and may stand where the site's own pages are.
    try site.remove("content/2568/oit/o02.md")
    try site.write("---\ntitle: ผู้บริหาร\naliases: [/2568/oit/o02/]\n---\nก\n", to: "content/pages/people.md")
    #expect(try await site.build().ids == [])
    #expect(try site.text("public/2568/oit/o02/index.html").contains("/people/"))
  }

  @Test func anAliasAmongTheItemsIsRefusedWhenNothingWasSubmittedThere() async throws {
    let site = try site()
    try await freeze(site)
    try site.write("---\ntitle: ก\naliases: [/2568/oit/o03/]\n---\nก\n", to: "content/pages/a.md")
    #expect(try await site.build().ids == ["address/reserved"])
  }

  @Test func anAttachmentThatIsLostFailsToo() async throws {
    let site = try site()
    try await freeze(site)
    try site.remove("content/files/plan.pdf")
    try site.write(
      "---\nitem: O1\nupdated: 2 เมษายน 2568\nowner: palad\n---\nก\n", to: "content/2568/oit/o01.md")
    #expect(try await site.build().ids == ["lock/lost-address"])
  }

  @Test func aFaultyFileIsNotCalledLostBesides() async throws {
    let site = try site()
    try await freeze(site)
    try site.write("---\nitem: O1\nupdated: 2 เมษายน 2568\nownr: palad\n---\nก\n", to: "content/2568/oit/o01.md")
    #expect(try await Set(site.build().ids) == ["key/unknown", "key/missing"])
  }

  @Test func aChangeIsToldInTheHistoryOfThePageOnTheDayItNames() async throws {
    let site = try site()
    try await freeze(site)
    _ = try await site.build()
    #expect(try !site.text("public/2568/oit/o01/index.html").contains("part_history"))
    try write(site, updated: "5 เมษายน 2568", body: "โครงสร้างใหม่")
    #expect(try await site.build().ids == [])
    let page = try site.text("public/2568/oit/o01/index.html")
    #expect(
      page.contains(
        "<time datetime=\"2025-04-05\">๕ เมษายน ๒๕๖๘</time> <span>แก้ไขหลังส่งคำตอบแบบวัด OIT เมื่อ <time datetime=\"2025-04-01\">"
      ))
    #expect(try !site.text("public/2568/oit/o02/index.html").contains("part_history"))

    // What is again as it was submitted has not changed.
    try write(site)
    #expect(try await site.build().ids == [])
    #expect(try !site.text("public/2568/oit/o01/index.html").contains("part_history"))
  }

  @Test func aChangedAttachmentIsAChangeAndTheDayHasToFollow() async throws {
    let site = try site()
    try await freeze(site)
    try site.write("%PDF-1.7 ใหม่\n%%EOF\n", to: "content/files/plan.pdf")
    #expect(try await site.build().ids == ["lock/not-updated"])
    #expect(
      try site.text("public/2568/oit/o01/index.html").contains(
        "<time datetime=\"2025-04-01\">๑ เมษายน ๒๕๖๘</time> <span>แก้ไข"))
  }

  @Test func isNotDoneTwiceAndTheReleaseLeavesATrace() async throws {
    let site = try site()
    try await freeze(site)
    let first = try site.text(Self.lock)
    let twice = await failure { () async throws(AuthoringFailure) in try await Freeze.freeze(year, site.options) }
    #expect(twice?.hasPrefix("2568 has been frozen on 2025-04-01") == true)
    #expect(try site.text(Self.lock) == first)

    // What is lost doesn't stand against the release that mends it.
    try site.remove("content/2568/oit/o02.md")
    let reason = "พ้นช่วงชี้แจง \"รอบแรก\": \\ #1"
    #expect(try await Freeze.release(year, reason: reason, site.options).done != nil)
    #expect(try await site.build().ids == [])
    #expect(try site.text(Self.lock).contains("action: released, reason: 'พ้นช่วงชี้แจง \"รอบแรก\": \\ #1'}"))
    let again = await failure { () async throws(AuthoringFailure) in
      try await Freeze.release(year, reason: "อีกครั้ง", site.options)
    }
    #expect(again?.hasPrefix("2568 isn't frozen") == true)

    try await freeze(site)
    let log = try site.text(Self.lock).split(separator: "\n").filter { $0.contains("action:") }
    #expect(log.map { $0.contains("frozen") } == [true, false, true])
    #expect(try !site.text(Self.lock).contains("/2568/oit/o02/"))
    #expect(try await site.build().ids == [])
  }

  @Test func aLockThatWasReleasedByHandCanBeReleasedAndMadeAgain() async throws {
    let site = try site()
    try await freeze(site)
    try site.write(site.text(Self.lock).replacing("action: frozen", with: "action: released"), to: Self.lock)
    #expect(try await site.build().ids == ["lock/edited"])
    #expect(try await Freeze.release(year, reason: "แก้ด้วยมือ", site.options).done != nil)
    #expect(try await site.build().ids == [])
    try await freeze(site)
    #expect(try await site.build().ids == [])
  }

  @Test func aSettingDoesNotLiftTheFreeze() async throws {
    let site = try site()
    try await freeze(site)
    try site.remove("content/2568/oit/o02.md")
    try site.write(TemporarySite.siteFile + "\nrules: {lock/lost-address: info}\n", to: "content/site.yml")
    let report = try await site.build()
    #expect(report.ids.sorted() == ["lock/lost-address", "rules/unknown"])
    #expect(report.findings.allSatisfy { $0.severity == .error })
  }

  @Test func aPageThatAnItemLinksToAsItsAnswerIsFrozen() async throws {
    let site = try site()
    let link = "links: [{url: \"https://www.example.go.th/evidence/\", title: หลักฐาน}]\n"
    try site.page("หลักฐาน", at: "content/pages/evidence.md")
    let item = try site.text("content/2568/oit/o02.md")
    try site.write(item.replacing("owner: palad\n", with: "owner: palad\n" + link), to: "content/2568/oit/o02.md")
    try await freeze(site)
    #expect(try site.text(Self.lock).contains("pages:\n  - \"/2568/oit/\"\n  - \"/evidence/\"\n"))
    try site.remove("content/pages/evidence.md")
    #expect(try await site.build().ids == ["lock/lost-address"])
  }

  @Test func whatTheItemShowsOfTheSettingsIsPartOfIt() async throws {
    let site = try site()
    let contact = "\ncontact: {address: ถนนตัวอย่าง, phone: 0 4300 0000}\n"
    try site.write(TemporarySite.siteFile + contact, to: "content/site.yml")
    try site.write(
      "---\nitem: O2\nupdated: 1 มีนาคม 2568\nowner: palad\nelements: {1: contact}\n---\nก\n",
      to: "content/2568/oit/o02.md")
    try await freeze(site)
    #expect(try await site.build().ids == [])
    try site.write(TemporarySite.siteFile + contact.replacing("0000}", with: "0001}"), to: "content/site.yml")
    #expect(try await site.build().ids == ["lock/not-updated"])
    #expect(try site.text("public/2568/oit/o02/index.html").contains("แก้ไขหลังส่งคำตอบแบบวัด OIT"))
  }

  @Test func aReleaseNeedsAReasonAndALock() async throws {
    let site = try site()
    let none = await failure { () async throws(AuthoringFailure) in
      try await Freeze.release(year, reason: "เหตุผล", site.options)
    }
    #expect(none?.hasPrefix("2568 isn't frozen") == true)
    let empty = await failure { () async throws(AuthoringFailure) in
      try await Freeze.release(year, reason: " \n", site.options)
    }
    #expect(empty?.contains("needs a reason") == true)
  }

  @Test func aLockEditedByHandIsToldAndADamagedOneIsNeverWrittenOver() async throws {
    let site = try site()
    try await freeze(site)
    let lock = try site.text(Self.lock)
    try site.write(lock.replacing("\n", with: "\r\n"), to: Self.lock)
    #expect(try await site.build().ids == [], "Line ends that Git has changed are no editing")
    try site.write(lock.replacing("2568-04-01", with: "2568-03-01"), to: Self.lock)
    #expect(try await site.build().ids == ["lock/edited"])

    let damaged = String(lock.prefix(lock.count / 2))
    try site.write(damaged, to: Self.lock)
    let damage = try await site.build()
    #expect(damage.report("key/missing"))
    #expect(
      damage.findings.allSatisfy { $0.hint?.english.contains("from Git") == true }, "Nothing is to be mended by hand")
    for release in [true, false] {
      let outcome =
        try? await release
        ? Freeze.release(year, reason: "เหตุผล", site.options) : Freeze.freeze(year, site.options)
      #expect(outcome?.done == nil)
    }
    #expect(try site.text(Self.lock) == damaged)
  }
}

extension BuildReport {
  fileprivate func report(_ id: String) -> Bool { ids.contains(id) }
}

/// A line of the shell.
enum Shell {
  static func output(_ line: String) throws -> String {
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
