internal import Content
internal import Glibc

/// Writes files so that each is whole or not there.
enum NewFile {
  /// Writes a file where none stands; folders above it are made. An existing file is never touched.
  static func create(_ bytes: [UInt8], at path: String) throws(SystemError) {
    try makeFolders(above: path)
    let part = path + ".part"
    try write(bytes, to: part)
    defer { unlink(part) }
    // A link is refused when the name is taken, in one step.
    guard link(part, path) == 0 else { throw SystemError(code: errno) }
  }

  /// Puts a file in the place of another, in one step.
  static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    try makeFolders(above: path)
    let part = path + ".part"
    try write(bytes, to: part)
    guard rename(part, path) == 0 else {
      let code = errno
      unlink(part)
      throw SystemError(code: code)
    }
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The path without links; nil when nothing stands there.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A new folder for a while, of this user alone; nil when none can be made.
  static func temporaryFolder() -> String? {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((base + "/prongsai-XXXXXX").utf8CString)
    return template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
  }

  /// Removes a folder of our own with all that is in it.
  static func removeTree(_ path: String) {
    guard let directory = opendir(path) else { return }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    closedir(directory)
    for name in names {
      let child = path + "/" + name
      var status = stat()
      guard lstat(child, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR { removeTree(child) } else { unlink(child) }
    }
    rmdir(path)
  }

  private static func makeFolders(above path: String) throws(SystemError) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    if mkdir(folder, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw SystemError(code: errno) }
    try makeFolders(above: folder)
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw SystemError(code: errno) }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    var (written, code) = (0, Int32(0))
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count, code == 0 {
        let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        if count >= 0 { written += count } else if errno != EINTR { code = errno }
      }
    }
    if fsync(descriptor) != 0, code == 0 { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code != 0 {
      unlink(path)
      throw SystemError(code: code)
    }
  }
}
