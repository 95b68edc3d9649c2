import Build
import Content
import Diagnostics
import Foundation
import TestSupport
import Testing
import Thai

/// A site in a Git repository of its own, with commits on days that a test names.
struct GitSite {
  let site: TemporarySite

  init() throws {
    site = try TemporarySite()
    try git("init", "--quiet", "--initial-branch=main")
    try git("config", "user.name", "ผู้ดูแลเว็บไซต์")
    try git("config", "user.email", "web@example.go.th")
  }

  /// - Parameter time: of the author, as Git reads it; nothing depends on the committer's.
  func commit(_ subject: String, at time: String) throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--allow-empty", "--allow-empty-message", "--message", subject, "--date", time)
  }

  func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/git")
    process.arguments = ["-C", site.path] + arguments
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": site.path, "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_COMMITTER_DATE": "2025-04-01T00:00:00Z",
    ]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(arguments.joined(separator: " "))")
  }
}

extension TemporarySite {
  /// As the commands that write into the content check it, on 1 April 2568.
  var options: BuildOptions {
    BuildOptions(
      site: path, output: path + "/public", jobs: 2, now: nil,
      today: CalendarDate(year: 2025, month: 4, day: 1) ?? .first, writes: false)
  }

  func build() async throws -> BuildReport {
    var options = options
    options.writes = true
    return try await Build.run(options)
  }

  func page(_ text: String, at path: String) throws { try write("---\ntitle: \(text)\n---\n\(text)\n", to: path) }
}

extension BuildReport {
  var ids: [String] { findings.map(\.id) }
}

extension TemporarySite {
  /// The content as it is read.
  func inspected() async throws -> Site { try #require(try await Build.inspect(options).site) }
}
