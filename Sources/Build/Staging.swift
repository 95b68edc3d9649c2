internal import Content
internal import Diagnostics
internal import Glibc

/// The output folder as a build finds it.
struct Output {
  let path: String
  let manifest: Manifest?
  let findings: [Diagnostic]

  init(_ path: String) {
    self.path = path
    let manifestPath = path + "/" + Manifest.path
    if let bytes = try? readFile(manifestPath) {
      manifest = Manifest(bytes, path: manifestPath)
      findings = manifest == nil ? [.brokenManifest(manifestPath)] : []
    } else {
      manifest = nil
      let isFree = FileSystem.kind(path) == .nothing || FileSystem.isEmptyFolder(path)
      findings = isFree ? [] : [.foreignFolder(path)]
    }
  }

  /// A new staging folder beside the output, on the same disk, so that files move into place whole.
  func openStaging() throws(BuildFailure) -> Staging {
    let folder = path + ".prongsai-staging"
    do throws(FileSystem.Failure) {
      try FileSystem.makeFolder(folder)
      if let lock = try FolderLock(folder) {
        return try Staging(output: path, folder: folder, manifest: manifest ?? Manifest([]), lock: lock)
      }
    } catch {
      throw BuildFailure(error)
    }
    throw .busy(path)
  }
}

/// Changed files wait here, in the layout of the output, until the whole site has been checked.
final class Staging: Sendable {
  private let output: String
  private let folder: String
  private let older: Manifest
  private let isFresh: Bool
  /// Keeps other builds out for as long as the staging lives.
  private let lock: FolderLock

  init(output: String, folder: String, manifest: Manifest, lock: FolderLock) throws(FileSystem.Failure) {
    self.output = output
    self.folder = folder
    self.lock = lock
    older = manifest
    isFresh = FileSystem.kind(output) == .nothing
    // What a killed build left behind.
    try FileSystem.removeTree(folder + "/site")
    try FileSystem.makeFolder(folder + "/site")
  }

  /// Keeps the bytes for later unless the output has them already; whether it kept them.
  func stage(_ bytes: [UInt8], path: String) throws(FileSystem.Failure) -> Bool {
    if !isFresh, FileSystem.file(output + "/" + path, equals: bytes) { return false }
    // The last line of defence: whatever an address is made of, nothing is written outside of the output.
    guard !path.pathParts.contains("..") else {
      throw FileSystem.Failure(path: path, error: SystemError(code: EINVAL))
    }
    let target = staged(path)
    try FileSystem.makeParent(of: target)
    try FileSystem.write(bytes, to: target)
    return true
  }

  func discard() throws(FileSystem.Failure) {
    try FileSystem.removeTree(folder)
  }

  /// Puts the site in place: assets and files, then pages, the deeper first so that no link leads to what isn't there
  /// yet, then removals. The manifest of both sites comes first, so that a killed build is healed by the next one.
  func publish(_ files: [ProducedFile]) throws(FileSystem.Failure) -> (written: Int, removed: Int) {
    let newer = Manifest(
      files.map { Manifest.Entry(path: $0.path, sha256: $0.sha256, size: $0.size, source: $0.source) })
    let staged = files.filter(\.isStaged).sorted { $0.isBefore($1) }
    let stale = staleEntries(newer)
    if isFresh {
      try FileSystem.write(newer.json, to: self.staged(Manifest.path))
      try FileSystem.move(folder + "/site", to: output)
    } else if !staged.isEmpty || !stale.isEmpty || newer != older {
      try writeManifest(newer.union(older))
      for entry in stale where entry.blocks { try remove(entry.path) }
      for file in staged { try place(file.path) }
      for entry in stale where !entry.blocks { try remove(entry.path) }
      try writeManifest(newer)
    }
    try discard()
    return (staged.count, stale.count)
  }

  private func staged(_ path: String) -> String { folder + "/site/" + path }

  private func place(_ path: String) throws(FileSystem.Failure) {
    let target = output + "/" + path
    try FileSystem.makeParent(of: target)
    try FileSystem.move(staged(path), to: target)
  }

  private func writeManifest(_ manifest: Manifest) throws(FileSystem.Failure) {
    let path = staged(Manifest.path)
    try FileSystem.write(manifest.json, to: path)
    try FileSystem.move(path, to: output + "/" + Manifest.path)
  }

  /// What the older site has and the newer hasn't. A stale file blocks when a new file needs its place as a folder, or
  /// its folder's place as a file.
  private func staleEntries(_ newer: Manifest) -> [(path: String, blocks: Bool)] {
    let paths = Set(newer.entries.map(\.path))
    let stale = older.entries.map(\.path).filter { !paths.contains($0) }
    let folders = stale.isEmpty ? [] : Set(newer.entries.flatMap { $0.path.ancestors })
    return stale.map { path in
      (path, folders.contains(path) || path.ancestors.contains { paths.contains($0) })
    }
  }

  private func remove(_ path: String) throws(FileSystem.Failure) {
    // What lies behind a link that somebody put into the output isn't the site's.
    guard path.ancestors.allSatisfy({ FileSystem.kind(output + "/" + $0) == .folder }) else { return }
    try FileSystem.removeFile(output + "/" + path)
    for folder in path.ancestors.reversed() where !FileSystem.removeEmptyFolder(output + "/" + folder) { break }
  }

  /// Places in the output that are not ours to write: something stands there that the manifest doesn't list, or a
  /// symbolic link leads elsewhere.
  func foreignFiles(_ files: [ProducedFile]) -> [Diagnostic] {
    guard !isFresh else { return [] }
    let ours = Set(older.entries.map(\.path))
    var seen: [String: Bool] = [:]
    var reported: Set<String> = []
    return files.compactMap { file in
      // A file that is right already is ours, unless a link leads to it.
      let foreign = (file.path.ancestors + (file.isStaged ? [file.path] : [])).first { path in
        if let known = seen[path] { return known }
        let isForeign = isForeign(path, isFolder: path != file.path, ours: ours)
        seen[path] = isForeign
        return isForeign
      }
      return foreign.flatMap { reported.insert($0).inserted ? .foreignFile(output + "/" + $0) : nil }
    }
  }

  private func isForeign(_ path: String, isFolder: Bool, ours: Set<String>) -> Bool {
    switch FileSystem.kind(output + "/" + path) {
    case .nothing: false
    case .folder: isFolder ? false : !ours.contains { $0.hasPrefix(path + "/") }
    case .file: !ours.contains(path)
    case .other: true
    }
  }
}

extension ProducedFile {
  fileprivate func isBefore(_ other: ProducedFile) -> Bool {
    let (key, otherKey) = ((order.rawValue, -depth), (other.order.rawValue, -other.depth))
    return key == otherKey ? path.utf8.lexicographicallyPrecedes(other.path.utf8) : key < otherKey
  }

  private var depth: Int { path.utf8.count { $0 == UInt8(ascii: "/") } }
}

extension String {
  /// The folders above a path, the outermost first: `a/b/c` has `a` and `a/b`.
  fileprivate var ancestors: [String] {
    indices.filter { self[$0] == "/" }.map { String(self[..<$0]) }
  }
}

extension Diagnostic {
  static func foreignFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      BuildFinding.foreignFolder, at: nil,
      Wording(
        thai: "โฟลเดอร์ \(path) มีไฟล์อยู่แล้ว แต่ไม่มี \(Manifest.path) จึงไม่ใช่เว็บไซต์ที่โปร่งใสสร้าง",
        english: "the folder \(path) is not empty and has no \(Manifest.path), so Prongsai didn't make it"),
      hint: Wording(
        thai: "เลือกโฟลเดอร์อื่นด้วย --output หรือย้ายไฟล์เหล่านั้นออกก่อน",
        english: "choose another folder with --output, or move those files away"))
  }

  static func foreignFile(_ path: String) -> Diagnostic {
    Diagnostic(
      BuildFinding.foreignFile, at: nil,
      Wording(
        thai: "มี \(path) ซึ่งโปร่งใสไม่ได้สร้าง อยู่ในที่ที่ต้องเขียน",
        english: "\(path) stands where a file has to be written, and Prongsai didn't make it"),
      hint: Wording(
        thai: "ย้ายออกก่อน ไฟล์ที่ต้องการเผยแพร่ให้วางไว้ใน content/files/",
        english: "move it away; what is to be published belongs into content/files/"))
  }

  static func brokenManifest(_ path: String) -> Diagnostic {
    Diagnostic(
      BuildFinding.brokenManifest, at: nil,
      Wording(
        thai: "อ่าน \(path) ไม่ได้ จึงไม่รู้ว่าไฟล์ใดเป็นของเว็บไซต์นี้",
        english: "\(path) can't be read, so which files are the site's is not known"),
      hint: Wording(
        thai: "ลบหรือย้ายโฟลเดอร์นั้นออก แล้วสร้างใหม่", english: "delete or move that folder, then build again"))
  }
}
