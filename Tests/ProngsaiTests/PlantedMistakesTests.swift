import Foundation
import TestSupport
import Testing

/// `Tests/Fixtures/mistakes` is a site with more than eighty planted mistakes over the project's own templates, of which
/// it replaces some; `expected.txt` names their places. No two mistakes are of one kind.
@Suite("A site with eighty mistakes")
struct PlantedMistakesTests {
  static let folder = Specifications.projectFolder.appending(path: "Tests/Fixtures/mistakes")

  private func site() throws -> TemporarySite {
    let site = try TemporarySite()
    for part in ["content", "templates"] {
      let root = Self.folder.appending(path: part)
      for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
        let file = root.appending(path: path)
        guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
        try site.write(Data(contentsOf: file), to: part + "/" + path)
      }
    }
    return site
  }

  @Test(arguments: ["1", "8"])
  func areAllNamedAtTheirPlacesInOneRun(jobs: String) throws {
    let site = try site()
    let expected = try String(contentsOf: Self.folder.appending(path: "expected.txt"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
    #expect(expected.count >= 80)
    #expect(Set(expected.compactMap { $0.split(separator: " ").last }).count == expected.count)
    let outcome = try Executable().run("check", "--format", "short", "--site", site.path, "--jobs", jobs)
    #expect(outcome.places == expected)
    // One line more: the summary.
    #expect(outcome.output.split(separator: "\n").count == expected.count + 1)
    #expect(outcome.status == 1)
    #expect(outcome.errors.isEmpty)
    #expect(!site.exists("public"))
  }

  @Test func areToldInTheSameOrderByAnyNumberOfJobs() throws {
    let site = try site()
    let outputs = try ["1", "2", "8"].map { jobs in
      try Executable().run("check", "--format", "json", "--site", site.path, "--jobs", jobs).output
    }
    #expect(Set(outputs).count == 1)
  }
}
