internal import Glibc

/// An error of the operating system, by its number.
package struct SystemError: Error, Sendable {
  package let code: Int32

  package init(code: Int32) { self.code = code }

  /// Nothing stands at the path.
  var isAbsence: Bool { code == ENOENT }

  /// A file stands where a folder is meant.
  var isNoFolder: Bool { code == ENOTDIR }

  /// The system's own words, in English: "Permission denied".
  package var description: String { String(cString: strerror(code)) }
}

/// The whole of a regular file, or the part of it within a range of offsets; a link in the last part of the path is not
/// followed, a pipe is not waited for.
package func readFile(_ path: String, within range: Range<Int> = 0..<Int.max) throws(SystemError) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else { throw SystemError(code: errno) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw SystemError(code: errno) }
  guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(code: EINVAL) }
  var failure: Int32 = 0
  let size = range.clamped(to: 0..<Int(status.st_size)).count
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < buffer.count {
      let got = pread(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count, range.lowerBound + count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { failure = errno }
      guard got > 0 else { break }
      count += got
    }
  }
  guard failure == 0 else { throw SystemError(code: failure) }
  return bytes
}
