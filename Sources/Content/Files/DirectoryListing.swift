internal import Glibc

/// What a name in a folder is.
enum EntryKind: Sendable, Equatable {
  case file, folder, symbolicLink
  /// A pipe, socket or device.
  case special
}

struct DirectoryEntry: Sendable {
  let name: String
  let kind: EntryKind
  /// Bytes; 0 for what is no file.
  let size: Int
}

/// The entries of a folder, sorted by the bytes of their names; throws `SystemError` when it can't be opened.
///
/// Names that are not UTF-8 come with U+FFFD in them, which no caller takes for a good name.
func listDirectory(_ path: String) throws(SystemError) -> [DirectoryEntry] {
  guard let directory = opendir(path) else { throw SystemError(code: errno) }
  defer { closedir(directory) }
  var entries: [DirectoryEntry] = []
  while let raw = readdir(directory) {
    let name = withUnsafePointer(to: &raw.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name == "." || name == ".." { continue }
    entries.append(entry(name, in: directory))
  }
  return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
}

private func entry(_ name: String, in directory: OpaquePointer) -> DirectoryEntry {
  var status = stat()
  guard fstatat(dirfd(directory), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
    return DirectoryEntry(name: name, kind: .special, size: 0)
  }
  switch status.st_mode & S_IFMT {
  case S_IFREG: return DirectoryEntry(name: name, kind: .file, size: Int(status.st_size))
  case S_IFDIR: return DirectoryEntry(name: name, kind: .folder, size: 0)
  case S_IFLNK: return DirectoryEntry(name: name, kind: .symbolicLink, size: 0)
  default: return DirectoryEntry(name: name, kind: .special, size: 0)
  }
}
