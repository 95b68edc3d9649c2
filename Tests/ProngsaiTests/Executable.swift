import Foundation
import TestSupport
import Testing

/// The built `prongsai`, run as people run it.
struct Executable {
  /// How a run ended.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// `path:line:column id` of each line that `--format short` printed.
    var places: [String] {
      output.split(separator: "\n").compactMap { line in
        guard let match = line.firstMatch(of: /^(.+?:[0-9]+:[0-9]+): .* \[([a-z0-9\/-]+)\]$/) else { return nil }
        return "\(match.output.1) \(match.output.2)"
      }
    }
  }

  let path: String

  /// It stands beside the tests.
  init() throws {
    let beside = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "prongsai")
    let usual = Specifications.projectFolder.appending(path: ".build/debug/prongsai")
    let found = [beside, usual].compactMap(\.self).first { FileManager.default.isExecutableFile(atPath: $0.path) }
    path = try #require(found?.path, "prongsai is not built")
  }

  /// Runs the executable; after 20 seconds it is ended, with exit status 124.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    try launch(["20", path] + arguments, environment)
  }

  /// Runs a line of the shell, in which `$PRONGSAI` is the executable.
  func shell(_ line: String, environment: [String: String] = [:]) throws -> Outcome {
    try launch(["20", "sh", "-c", line], environment.merging(["PRONGSAI": path]) { first, _ in first })
  }

  private func launch(_ arguments: [String], _ environment: [String: String]) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appending(path: "prongsai-run-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (output, errors) = (folder.appending(path: "output"), folder.appending(path: "errors"))
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/timeout")
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
