package import Foundation

/// The public specifications that stand beside the project as test data; nil when they are not there.
package enum Specifications {
  package static var folder: URL? {
    let project = projectFolder
    let folder = project.deletingLastPathComponent().appending(path: "shared/specs")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }

  /// The project's own folder.
  package static var projectFolder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  package static func data(_ path: String) throws -> Data? {
    try folder.map { try Data(contentsOf: $0.appending(path: path)) }
  }
}
