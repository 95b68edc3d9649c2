import Diagnostics
import Foundation
import TestSupport
import Testing
import Thai

@testable import Build

@Suite("The same content gives the same bytes")
struct ReproducibilityTests {
  @Test func withAnyNumberOfJobs() async throws {
    let site = try TemporarySite.withEveryKind()
    let one = try await site.cleanBuild(jobs: 1)
    #expect(one.count > 10)
    for jobs in [2, 7, 64] { #expect(try await site.cleanBuild(jobs: jobs) == one) }
  }

  @Test func whereverTheSiteLies() async throws {
    let sites = try [TemporarySite.withEveryKind(), TemporarySite.withEveryKind()]
    let outputs = [try await sites[0].cleanBuild(), try await sites[1].cleanBuild()]
    #expect(outputs[0] == outputs[1])
  }

  @Test func theManifestListsEveryFileAndNothingElse() async throws {
    let site = try TemporarySite.withEveryKind()
    let files = try await site.cleanBuild()
    let json = try #require(files[Manifest.path])
    let manifest = try #require(Manifest(Array(json), path: Manifest.path))
    #expect(Set(manifest.entries.map(\.path)) == Set(files.keys).subtracting([Manifest.path]))
    for entry in manifest.entries {
      let bytes = try #require(files[entry.path])
      #expect(entry.size == bytes.count)
      #expect(entry.sha256 == sha256(Array(bytes)))
    }
    #expect(manifest.entries.first { $0.path == "files/2568/o01.pdf" }?.source == "content/files/2568/o01.pdf")
  }

  @Test func anIncrementalBuildEqualsACleanOneAfterAnyEdits() async throws {
    let site = try TemporarySite.withEveryKind()
    var edits = RandomEdits(generator: SeededGenerator(state: 25_680_401))
    var published = 0
    for round in 0..<50 {
      for _ in 0..<(1 + edits.generator.number(below: 3)) { try edits.edit(site) }
      // A mistake that is mended in the next round.
      if round % 5 == 3 { try site.write("---\ntitle: ก\n---\n[ก](files/none.pdf)\n", to: "content/pages/z.md") }
      if round % 5 == 4 { try site.remove("content/pages/z.md") }
      let before = site.exists("public") ? try site.files(below: "public") : [:]
      let report = try await site.run()
      if report.fails(on: .error) {
        #expect((site.exists("public") ? try site.files(below: "public") : [:]) == before)
      } else {
        published += 1
        #expect(try await site.isPublishedAsClean())
        try expectNoEmptyFolders(in: site)
      }
      #expect(!site.exists("public.prongsai-staging"))
    }
    #expect(published == 40)
  }

  private func expectNoEmptyFolders(in site: TemporarySite) throws {
    let files = try site.files(below: "public").keys
    for folder in try site.folders(below: "public") {
      #expect(files.contains { $0.hasPrefix(folder + "/") }, "\(folder) is empty")
    }
  }
}

/// Adds, changes and deletes files of a site as people might in a busy week.
struct RandomEdits {
  var generator: SeededGenerator

  private static let names = ["a", "b", "c", "a/x", "a/x/y", "b/x", "ก", "d.en", "e/index"]

  mutating func edit(_ site: TemporarySite) throws {
    let name = Self.names[generator.number(below: Self.names.count)]
    let paths = [
      "content/pages/\(name).md", "content/news/2568-01-0\(generator.number(below: 9) + 1)-n.md",
      "content/files/\(name).txt", "content/files/2568/\(name)",
    ]
    let path = paths[generator.number(below: paths.count)]
    // A file can't stand where a folder is, nor a folder where a file is.
    if path.hasPrefix("content/files/2568/") { try? site.remove("content/files/2568/\(name.prefix(1))") }
    if site.exists(path), generator.number(below: 3) == 0 {
      try site.remove(path)
    } else {
      try site.write(text(name, path), to: path)
    }
  }

  private mutating func text(_ name: String, _ path: String) -> String {
    guard path.hasSuffix(".md") else { return "\(generator.number(below: 3))\n" }
    let isPage = path.contains("/pages/")
    let keys = [
      "", "draft: true\n", isPage ? "order: 2\n" : "unit: palad\n", isPage ? "aliases: [/old/\(name)/]\n" : "",
    ]
    let bodies = [
      "ก\n", "[ก](pages/about/index.md)\n", "## หัวข้อ\n\n[ข](#หัวข้อ)\n", "๑. ก\n๒. ข\n", "", "[ค](files/2568/o01.pdf)\n",
    ]
    let key = keys[generator.number(below: keys.count)]
    return
      "---\ntitle: เรื่องที่ \(generator.number(below: 5))\n\(key)---\n\(bodies[generator.number(below: bodies.count)])"
  }
}
