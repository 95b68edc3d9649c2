import Foundation
import Testing

/// Programs of the system that tests ask for a second opinion.
package enum Command {
  package static func output(_ path: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(path) failed")
    return String(decoding: data, as: UTF8.self)
  }
}
