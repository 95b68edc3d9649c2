import Diagnostics
import Foundation
import TestSupport
import Testing
import Thai

@testable import Build

@Suite("Publishing keeps the last good site")
struct PublishingTests {
  // MARK: A build that was killed

  @Test func removesWhatAKilledBuildLeftInStaging() async throws {
    let site = try TemporarySite.withEveryKind()
    let clean = try await site.cleanBuild()
    for (path, text) in [("site/index.html", "ขยะ"), ("site/old/deep/x.html", "ขยะ"), ("note", "ขยะ")] {
      try site.write(text, to: "public.prongsai-staging/" + path)
    }
    _ = try await site.run()
    #expect(try site.files(below: "public") == clean)
    #expect(!site.exists("public.prongsai-staging"))
  }

  @Test func healsABuildKilledAtAnyPlace() async throws {
    let site = try TemporarySite.withEveryKind()
    _ = try await site.run()
    let older = try site.files(below: "public")
    try site.remove("content/pages/about/history.en.md")
    try site.remove("content/news/2568-02-20-market.md")
    try site.write("---\ntitle: ติดต่อ\n---\n", to: "content/pages/contact.md")
    try site.write("---\ntitle: แจ้งหยุดจ่ายน้ำ\n---\nวันศุกร์\n", to: "content/news/2568-01-15-water.md")
    let newer = try await site.cleanBuild()

    let union = try #require(Self.manifest(newer)).union(try #require(Self.manifest(older)))
    let changed = newer.keys.filter { newer[$0] != older[$0] && $0 != Manifest.path }.sorted()
    let removed = older.keys.filter { newer[$0] == nil }.sorted()
    #expect(changed.count > 3)
    #expect(removed.count > 3)
    for placed in 0...changed.count {
      try Self.leave(older, on: site)
      try site.write(Data(union.json), to: "public/" + Manifest.path)
      for path in changed.prefix(placed) { try site.write(newer[path] ?? Data(), to: "public/" + path) }
      try site.write("ขยะ", to: "public.prongsai-staging/site/index.html")
      _ = try await site.run()
      #expect(try site.files(below: "public") == newer)
    }
    for gone in 0...removed.count {
      try Self.leave(newer, on: site)
      for path in removed.dropFirst(gone) { try site.write(older[path] ?? Data(), to: "public/" + path) }
      try site.write(Data(union.json), to: "public/" + Manifest.path)
      _ = try await site.run()
      #expect(try site.files(below: "public") == newer)
    }
  }

  @Test func nothingIsWrittenOutsideOfTheOutput() throws {
    let site = try TemporarySite()
    let staging = try Output(site.path + "/public").openStaging()
    #expect(throws: FileSystem.Failure.self) { try staging.stage([0x2E], path: "a/../../../outside.txt") }
    #expect(!site.exists("outside.txt"))
    try staging.discard()
  }

  @Test func mendsAFileThatSomebodyChangedOrTookAway() async throws {
    let site = try TemporarySite.withEveryKind()
    _ = try await site.run()
    let clean = try site.files(below: "public")
    try site.write("แก้เอง", to: "public/index.html")
    try site.remove("public/about")
    let report = try await site.run()
    // The home page, and two pages with their codes.
    #expect(report.written == 5)
    #expect(try site.files(below: "public") == clean)
  }

  private static func manifest(_ files: [String: Data]) -> Manifest? {
    files[Manifest.path].flatMap { Manifest(Array($0), path: Manifest.path) }
  }

  private static func leave(_ files: [String: Data], on site: TemporarySite) throws {
    try site.remove("public")
    for (path, bytes) in files { try site.write(bytes, to: "public/" + path) }
  }

  // MARK: What is not ours

  @Test func refusesAFolderThatIsNotOurs() async throws {
    let site = try TemporarySite(["public/letter.txt": "จดหมาย"])
    let report = try await site.run()
    #expect(report.places == ["- output/foreign-folder"])
    #expect(try site.files(below: "public").keys.sorted() == ["letter.txt"])
  }

  @Test func takesAnEmptyFolder() async throws {
    let site = try TemporarySite()
    try FileManager.default.createDirectory(at: site.url("public"), withIntermediateDirectories: true)
    let report = try await site.run()
    #expect(report.findings.isEmpty)
    #expect(site.exists("public/index.html"))
  }

  @Test func refusesAForeignFileInTheWayAndKeepsAllOthers() async throws {
    let site = try TemporarySite.withEveryKind()
    _ = try await site.run()
    try site.write("ของผู้อื่น", to: "public/contact/index.html")
    try site.write("ของผู้อื่น", to: "public/letter.txt")
    let before = try site.files(below: "public")
    try site.write("---\ntitle: ติดต่อ\n---\n", to: "content/pages/contact.md")
    let report = try await site.run()
    #expect(report.ids == ["output/foreign-file"])
    #expect(report.written == 0)
    #expect(try site.files(below: "public") == before)

    try site.remove("public/contact")
    #expect(try await site.run().findings.isEmpty)
    #expect(try site.text("public/letter.txt") == "ของผู้อื่น")
  }

  @Test func refusesAFileWhereAFolderIsNeeded() async throws {
    let site = try TemporarySite()
    _ = try await site.run()
    try site.write("ของผู้อื่น", to: "public/contact")
    try site.write("---\ntitle: ติดต่อ\n---\n", to: "content/pages/contact.md")
    #expect(try await site.run().ids == ["output/foreign-file"])
    #expect(try site.text("public/contact") == "ของผู้อื่น")
  }

  @Test func followsNoLinkInsideTheOutput() async throws {
    let site = try TemporarySite.withEveryKind()
    _ = try await site.run()
    try site.write("นอกเว็บไซต์", to: "elsewhere/index.html")
    try site.remove("public/about")
    try FileManager.default.createSymbolicLink(
      atPath: site.url("public/about").path, withDestinationPath: site.url("elsewhere").path)
    try site.write("---\ntitle: เกี่ยวกับเทศบาล\n---\nแก้ไข\n", to: "content/pages/about/index.md")
    #expect(try await site.run().ids == ["output/foreign-file"])
    #expect(
      try site.files(below: "elsewhere").mapValues { String(decoding: $0, as: UTF8.self) } == [
        "index.html": "นอกเว็บไซต์"
      ])
  }

  @Test func refusesALinkAlsoWhenTheRightBytesLieBehindIt() async throws {
    let site = try TemporarySite.withEveryKind()
    _ = try await site.run()
    try FileManager.default.moveItem(at: site.url("public/about"), to: site.url("elsewhere"))
    try FileManager.default.createSymbolicLink(
      atPath: site.url("public/about").path, withDestinationPath: site.url("elsewhere").path)
    #expect(try await site.run().ids == ["output/foreign-file"])
  }

  @Test func removesNothingThroughALinkInsideTheOutput() async throws {
    let site = try TemporarySite.withEveryKind()
    _ = try await site.run()
    try site.write("นอกเว็บไซต์", to: "elsewhere/index.html")
    try site.remove("public/news/2568-02-20-market")
    try FileManager.default.createSymbolicLink(
      atPath: site.url("public/news/2568-02-20-market").path, withDestinationPath: site.url("elsewhere").path)
    try site.remove("content/news/2568-02-20-market.md")
    _ = try await site.run()
    #expect(try site.text("elsewhere/index.html") == "นอกเว็บไซต์")
  }

  @Test(arguments: [
    "{", "[]", #"{"version": 2, "files": []}"#,
    #"{"version": 1, "files": [{"path": "../x", "sha256": "a", "size": 1}]}"#,
    #"{"version": 1, "files": [{"path": "/etc/x", "sha256": "a", "size": 1}]}"#,
    #"{"version": 1, "files": [{"path": "a/../../x", "sha256": "a", "size": 1}]}"#, "",
  ])
  func refusesAManifestThatItCannotTrust(_ json: String) async throws {
    let site = try TemporarySite(["public/integrity.json": json, "x": "ก"])
    #expect(try await site.run().ids == ["output/broken-manifest"])
    #expect(try site.text("x") == "ก")
    #expect(try site.files(below: "public").keys.sorted() == ["integrity.json"])
  }

  @Test func letsOneBuildAtATimeWrite() async throws {
    let site = try TemporarySite()
    _ = try await site.run()
    try FileManager.default.createDirectory(at: site.url("public.prongsai-staging"), withIntermediateDirectories: true)
    let lock = try #require(try FolderLock(site.path + "/public.prongsai-staging"))
    await #expect(throws: BuildFailure.self) { try await site.run() }
    withExtendedLifetime(lock) {}
  }

  // MARK: What comes and goes

  @Test func aFolderBecomesAFileAndBack() async throws {
    let site = try TemporarySite(["content/files/a/b.txt": "ก"])
    _ = try await site.run()
    try site.remove("content/files/a")
    try site.write("ข", to: "content/files/a")
    #expect(try await site.run().findings.isEmpty)
    #expect(try site.text("public/files/a") == "ข")
    #expect(try await site.isPublishedAsClean())
    try site.remove("content/files/a")
    try site.write("ก", to: "content/files/a/b.txt")
    #expect(try await site.run().findings.isEmpty)
    #expect(try await site.isPublishedAsClean())
  }

  @Test func anAliasBecomesAPageWithItsFolders() async throws {
    let site = try TemporarySite(["content/pages/a.md": "---\ntitle: ก\naliases: [/old.html]\n---\n"])
    _ = try await site.run()
    #expect(site.exists("public/old.html"))
    try site.write("---\ntitle: ก\naliases: [/old.html/x/]\n---\n", to: "content/pages/a.md")
    #expect(try await site.run().findings.isEmpty)
    #expect(site.exists("public/old.html/x/index.html"))
    #expect(try await site.isPublishedAsClean())
  }

  @Test func emptyFoldersGoWithTheirPages() async throws {
    let site = try TemporarySite.withEveryKind()
    _ = try await site.run()
    try site.remove("content/pages/about")
    try site.remove("content/2568")
    try site.remove("content/files")
    let report = try await site.run()
    #expect(report.removed > 0)
    for folder in ["public/about", "public/files", "public/2568/oit/o01", "public/en"] { #expect(!site.exists(folder)) }
    #expect(try await site.isPublishedAsClean())
  }

  @Test func errorsLeaveEverythingUntouched() async throws {
    let site = try TemporarySite.withEveryKind()
    _ = try await site.run()
    let before = try site.files(below: "public")
    try site.write("---\ntitel: ก\n---\n", to: "content/pages/b.md")
    try site.remove("content/pages/about/history.en.md")
    let report = try await site.run()
    #expect(report.fails(on: .error))
    #expect((report.written, report.removed) == (0, 0))
    #expect(try site.files(below: "public") == before)
  }
}
