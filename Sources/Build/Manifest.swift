internal import Content
internal import Diagnostics
internal import Glibc

/// `integrity.json`: every file of the site but itself, with its SHA-256, size and source, sorted by path.
///
/// It tells a reader what was published, and a later build what it may remove.
package struct Manifest: Sendable, Equatable {
  /// From the output folder.
  package static let path = "integrity.json"

  /// A file of the site.
  package struct Entry: Sendable, Equatable {
    package let path: String
    /// 64 hexadecimal digits, lower case.
    package let sha256: String
    /// Bytes.
    package let size: Int
    /// The content file it was made from; nil for what is made from several.
    package let source: String?
  }

  package private(set) var entries: [Entry]

  package init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// What both list, with this one's facts where both list a path: what a build writes first, so that a killed one
  /// leaves nothing that the next may not remove.
  func union(_ older: Manifest) -> Manifest {
    let paths = Set(entries.map(\.path))
    return Manifest(entries + older.entries.filter { !paths.contains($0.path) })
  }

  /// The file as it is written.
  package var json: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(entries.count * 200 + 200)
    text += "{\n  \"version\": 1,\n  \"generator\": \(Release.generator.jsonQuoted),\n  \"files\": [".utf8
    for (index, entry) in entries.enumerated() {
      text += (index == 0 ? "\n" : ",\n").utf8
      text += "    {\"path\": \(entry.path.jsonQuoted), \"sha256\": \"\(entry.sha256)\", \"size\": \(entry.size)".utf8
      if let source = entry.source { text += ", \"source\": \(source.jsonQuoted)".utf8 }
      text += "}".utf8
    }
    text += (entries.isEmpty ? "]\n}\n" : "\n  ]\n}\n").utf8
    return text
  }

  /// Reads a manifest; nil when it is none of ours. JSON is read by the YAML reader, which it is a part of.
  package init?(_ bytes: [UInt8], path: String) {
    var findings: [Diagnostic] = []
    let source = Source(path: path, bytes: bytes)
    guard let root = YAML.parse(0..<bytes.count, of: source, findings: &findings)?.pairs,
      root["version"]?.scalar?.text == "1", case .sequence(let files, _)? = root["files"]?.content
    else { return nil }
    var entries: [Entry] = []
    for file in files {
      guard let entry = Manifest.entry(file.pairs) else { return nil }
      entries.append(entry)
    }
    self.init(entries)
  }

  private static func entry(_ pairs: [String: YAMLNode]?) -> Entry? {
    guard let pairs, let path = pairs["path"]?.scalar?.text, let sha256 = pairs["sha256"]?.scalar?.text,
      let size = pairs["size"]?.scalar.flatMap({ Int($0.text) }), isInside(path)
    else { return nil }
    return Entry(path: path, sha256: sha256, size: size, source: pairs["source"]?.scalar?.text)
  }

  /// A path that can't lead out of the output folder, since what is listed may be removed.
  private static func isInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/")
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { $0 != ".." && $0 != "." && $0 != "" }
  }
}

extension YAMLNode {
  fileprivate var pairs: [String: YAMLNode]? {
    guard case .mapping(let pairs) = content else { return nil }
    return Dictionary(pairs.map { ($0.key.value, $0.value) }) { first, _ in first }
  }
}
