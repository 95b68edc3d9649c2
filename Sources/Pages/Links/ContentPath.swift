internal import Content

/// Paths as links write them: from `content/`, `/` between the parts.
enum ContentPath {
  private static let slash = UInt8(ascii: "/")

  static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: slash).map { String(path[..<$0]) } ?? ""
  }

  static func name(of path: String) -> String {
    path.utf8.lastIndex(of: slash).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// The path that `.` and `..` in a relative path lead to, from a folder; nil when they lead out of the content.
  static func resolved(_ path: String, from folder: String) -> String? {
    var parts = folder.pathParts
    for part in path.pathParts where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }
}
