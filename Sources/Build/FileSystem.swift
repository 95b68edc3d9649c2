package import Content
package import Diagnostics
internal import Glibc

/// The few calls of the operating system that writing needs. Paths are as given; errors carry the path.
package enum FileSystem {
  /// What could not be done, and why.
  package struct Failure: Error {
    package let path: String
    package let error: SystemError

    /// That nothing was written.
    package var message: Wording {
      Wording(
        thai: "เขียน \(path) ไม่ได้ (\(error.description))", english: "can't write \(path) (\(error.description))")
    }
  }

  /// What can stand at a path.
  package enum Kind {
    case nothing, file, folder, other
  }

  /// What stands at the path; a symbolic link is `other`, wherever it leads.
  package static func kind(_ path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  static func size(_ path: String) -> Int? {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  /// Makes the folder and those above it.
  static func makeFolder(_ path: String) throws(Failure) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let parent = parent(of: path) else { throw failure(path) }
    try makeFolder(parent)
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw failure(path) }
  }

  private static func parent(of path: String) -> String? {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else { return nil }
    return String(path[..<slash])
  }

  /// Makes the folders above the path.
  static func makeParent(of path: String) throws(Failure) {
    if let parent = parent(of: path) { try makeFolder(parent) }
  }

  /// Writes a new file, or the whole of an old one.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(path) }
    var written = 0
    var code: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count, code == 0 {
        let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        if count >= 0 { written += count } else if errno != EINTR { code = errno }
      }
    }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code != 0 { throw Failure(path: path, error: SystemError(code: code)) }
  }

  /// Moves a file or folder to a place on the same disk; a file that stands there is replaced at once.
  static func move(_ path: String, to target: String) throws(Failure) {
    if rename(path, target) == 0 { return }
    guard errno == EXDEV, let bytes = try? readFile(path) else { throw failure(target) }
    // The output folder is a disk of its own: the file becomes whole there under another name first.
    try write(bytes, to: target + ".part")
    guard rename(target + ".part", target) == 0 else { throw failure(target) }
    try removeFile(path)
  }

  /// Writes a file that must not be there yet, and the folders above it: it appears as a whole, or not at all; whether
  /// it was written.
  package static func create(_ bytes: [UInt8], at path: String) throws(Failure) -> Bool {
    guard kind(path) == .nothing else { return false }
    try makeParent(of: path)
    let part = path + ".part~"
    try write(bytes, to: part)
    let isLinked = link(part, path) == 0
    let isTaken = !isLinked && errno == EEXIST
    // Some file systems know no second name for a file.
    guard isLinked || isTaken else {
      try move(part, to: path)
      return true
    }
    try removeFile(part)
    return isLinked
  }

  /// Writes the whole of a file at once, so that a reader sees the old bytes or the new ones, and the folders above it.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
    try makeParent(of: path)
    try write(bytes, to: path + ".part~")
    try move(path + ".part~", to: path)
  }

  /// It may be gone already.
  package static func removeFile(_ path: String) throws(Failure) {
    guard unlink(path) == 0 || errno == ENOENT else { throw failure(path) }
  }

  /// Removes the folder when nothing is in it; whether it did.
  static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

  static func isEmptyFolder(_ path: String) -> Bool {
    kind(path) == .folder && (names(in: path) ?? [""]).isEmpty
  }

  /// The path without links; nil when nothing stands there.
  package static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A new folder for a while, of this user alone; nil when none can be made.
  package static func temporaryFolder() -> String? {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((base + "/prongsai-XXXXXX").utf8CString)
    return template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
  }

  /// Removes a folder of our own with all that is in it; links are removed, not followed.
  package static func removeTree(_ path: String) throws(Failure) {
    guard let names = names(in: path) else {
      if errno == ENOENT { return }
      throw failure(path)
    }
    for name in names {
      let child = path + "/" + name
      if kind(child) == .folder { try removeTree(child) } else { try removeFile(child) }
    }
    guard rmdir(path) == 0 else { throw failure(path) }
  }

  private static func names(in path: String) -> [String]? {
    guard let directory = opendir(path) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  /// Whether the file has exactly these bytes; false when it can't be read.
  static func file(_ path: String, equals bytes: [UInt8]) -> Bool {
    guard size(path) == bytes.count, let there = try? readFile(path) else { return false }
    return there == bytes
  }

  static func failure(_ path: String) -> Failure { Failure(path: path, error: SystemError(code: errno)) }
}

/// Holds an advisory lock on a folder for as long as it lives, so that two builds never write the same site.
final class FolderLock: Sendable {
  private let descriptor: Int32

  /// nil when another process holds it.
  init?(_ path: String) throws(FileSystem.Failure) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystem.failure(path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
