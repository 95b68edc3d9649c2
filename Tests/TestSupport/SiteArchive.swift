import Foundation

/// A site as one text: what to lay over the smallest good site, file by file, behind lines that say what text can't.
///
///     @remove content/site.yml
///     @symlink content/files/a.pdf ../site.yml
///     -- content/news/2568-01-01-a.md --
///     ---
///     titel: ก
///
/// Directives make folders and things that are no files: `@folder PATH`, `@fifo PATH`, `@symlink PATH TARGET`,
/// `@remove PATH`, `@chmod MODE PATH`, `@size PATH BYTES` (a sparse file), `@hex PATH HEX`, `@prepend PATH LINE` and
/// `@append PATH LINE`; ␤ in a path stands for a line break. All other directives are for the reader of the archive. In
/// a file `⟪80×[\n⟫` stands for eighty lines of `[` and `⟪U+200B⟫` for the character of that number, in names of files too;
/// the marker 1️⃣ is taken out and remembered.
package struct SiteArchive {
  /// A directive that this type doesn't carry out itself, in words.
  package private(set) var directives: [[String]] = []
  /// Where the marker stood.
  package private(set) var marker: (path: String, offset: Int)?
  private var files: [(path: String, text: String)] = []
  private var actions: [[String]] = []

  private static let ownDirectives: Set = [
    "@folder", "@fifo", "@symlink", "@remove", "@chmod", "@size", "@hex", "@prepend", "@append",
  ]

  package init(_ archive: String) {
    var lines: [String] = []
    var path: String?
    for line in archive.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        finish(path, lines)
        (path, lines) = (Self.expanded(String(line.dropFirst(3).dropLast(3))), [])
      } else if path == nil {
        take(directive: line)
      } else {
        lines.append(line)
      }
    }
    finish(path, lines)
  }

  private mutating func take(directive line: String) {
    let words = line.split(separator: " ", maxSplits: 2).map(String.init)
    guard let name = words.first else { return }
    if Self.ownDirectives.contains(name) {
      actions.append(words.map { $0.replacing("␤", with: "\n") })
    } else {
      directives.append(words)
    }
  }

  private mutating func finish(_ path: String?, _ lines: [String]) {
    guard let path else { return }
    let marked = MarkedText(lines.map { Self.expanded($0) + "\n" }.joined())
    if let offset = marked.places.first { marker = (path, offset) }
    files.append((path, marked.text))
  }

  /// A line with what its brackets ⟪…⟫ stand for.
  package static func expanded(_ line: String) -> String {
    let characters = line.replacing(/⟪U\+([0-9A-F]+)⟫/) { match in
      UInt32(match.output.1, radix: 16).flatMap(UnicodeScalar.init).map { String(Character($0)) } ?? ""
    }
    return characters.replacing(/⟪([0-9]+)×(.*?)⟫/) { match in
      String(repeating: String(match.output.2), count: Int(match.output.1) ?? 0).replacing("\\n", with: "\n")
    }
  }

  /// Lays the archive over a site: what is to go goes first, then come the files, then all else.
  package func write(to site: TemporarySite) throws {
    for action in actions where action[0] == "@remove" { try site.remove(action[1]) }
    for (path, text) in files { try site.write(text, to: path) }
    for action in actions { try perform(action, on: site) }
  }

  private func perform(_ action: [String], on site: TemporarySite) throws {
    let url = site.url(action[1])
    let last = action.count > 2 ? action[2] : ""
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    switch action[0] {
    case "@folder": try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    case "@fifo": mkfifo(url.path, 0o644)
    case "@symlink": try FileManager.default.createSymbolicLink(atPath: url.path, withDestinationPath: last)
    case "@chmod": chmod(site.url(last).path, UInt32(action[1], radix: 8) ?? 0)
    case "@size": try site.writeSparse(Int(last) ?? 0, to: action[1])
    case "@hex": try site.write(Data(Self.bytes(last)), to: action[1])
    case "@prepend": try site.write(last + "\n" + site.text(action[1]), to: action[1])
    case "@append":
      let text = try site.text(action[1])
      try site.write(text + (text.hasSuffix("\n") ? "" : "\n") + last + "\n", to: action[1])
    default: break
    }
  }

  private static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}

extension TemporarySite {
  /// Makes a file of the given size that takes no room on the disk; what it has stays at its beginning.
  package func writeSparse(_ size: Int, to path: String) throws {
    if !exists(path) { try write(Data(), to: path) }
    let file = try FileHandle(forWritingTo: url(path))
    try file.truncate(atOffset: UInt64(size))
    try file.close()
  }
}
