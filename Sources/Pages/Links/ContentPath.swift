internal import Content
internal import Diagnostics

/// Paths as links write them: from `content/`, `/` between the parts.
enum ContentPath {
  /// The path of a content file from `content/`; sources carry it from the site's folder.
  static func path(of source: Source) -> String {
    source.path.hasPrefix("content/") ? String(source.path.dropFirst("content/".count)) : source.path
  }

  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The path that `.` and `..` in a relative path lead to, from a folder; nil when they lead out of the content.
  static func resolved(_ path: String, from folder: String) -> String? {
    var parts = folder.split(separator: "/")
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }
}
