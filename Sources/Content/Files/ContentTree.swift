package import Diagnostics

/// The regular files of `content/`, sorted folder by folder (`a/b` before `a.md`); what must not be there is reported.
package struct ContentTree: Sendable {
  /// Path from `content/` and size in bytes.
  private(set) var files: [ContentFile] = []
  private(set) var findings: [Diagnostic] = []
  /// Whether the folder itself could be listed; when not, that is the one finding.
  private(set) var isListed = true

  /// Folders nested deeper than this are refused.
  static let deepestFolder = 32

  /// Lists the folder `root`, shown in messages as `shownAs` ("content").
  init(root: String, shownAs: String) {
    do throws(SystemError) {
      try walk(root, path: "", shownAs: shownAs, depth: 0)
    } catch {
      isListed = false
      findings.append(error.isAbsence ? .noContentFolder(shownAs) : .unreadable(shownAs, error))
    }
  }

  private mutating func walk(_ folder: String, path: String, shownAs: String, depth: Int) throws(SystemError) {
    for entry in try listDirectory(folder) where !isFurniture(entry.name) {
      let entryPath = path + entry.name
      let shown = shownAs + "/" + entryPath
      if let fault = nameFault(entry.name) {
        findings.append(.badFileName(shown, fault))
      } else {
        visit(entry, folder: folder, path: entryPath, shownAs: shownAs, depth: depth)
      }
    }
  }

  private mutating func visit(
    _ entry: DirectoryEntry, folder: String, path: String, shownAs: String, depth: Int
  ) {
    let shown = shownAs + "/" + path
    switch entry.kind {
    case .symbolicLink: findings.append(.symbolicLink(shown))
    case .special: findings.append(.notAFile(shown))
    case .file: files.append(ContentFile(path: path, size: entry.size))
    case .folder where entry.name.hasSuffix(".md") || entry.name.hasSuffix(".yml"):
      findings.append(.folderNamedAsFile(shown))
    case .folder where depth >= ContentTree.deepestFolder: findings.append(.foldersTooDeep(shown))
    case .folder:
      do throws(SystemError) {
        try walk(folder + "/" + entry.name, path: path + "/", shownAs: shownAs, depth: depth + 1)
      } catch {
        findings.append(.unreadable(shown, error))
      }
    }
  }

  /// What operating systems and editors leave lying about; never content.
  private func isFurniture(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("~$") || name == "Thumbs.db" || name == "desktop.ini"
  }

  /// Why a name can't become an address: a control character, a backslash, bytes that are no UTF-8, or a character that
  /// nobody sees and that may show the name as another one (`exe.jpg` for `gpj.exe`).
  private func nameFault(_ name: String) -> Wording? {
    for scalar in name.unicodeScalars {
      if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{2028}" || scalar == "\u{2029}" {
        return Wording(thai: "มีอักขระควบคุมหรือการขึ้นบรรทัดใหม่", english: "it has a control character or a line break")
      }
      if isInvisible(scalar) {
        return Wording(
          thai: "มีอักขระที่มองไม่เห็นซึ่งทำให้ชื่ออ่านเป็นอย่างอื่น",
          english: "it has an invisible character that makes it read like another name")
      }
      if scalar == "\\" { return Wording(thai: "มีเครื่องหมาย \\", english: "it has a backslash") }
      if scalar == "\u{FFFD}" { return Wording(thai: "ไม่ใช่ UTF-8", english: "it is not UTF-8") }
    }
    return nil
  }

  /// Marks of direction, spaces without width and joiners that join nothing.
  private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}

/// The published files by path, for references. Spellings that differ only in Unicode normalisation are equal.
package struct FileIndex: Sendable {
  private let byPath: [String: ContentFile]
  /// By the names that only one file has.
  private let pathsByName: [Substring: String]
  /// What misspelt paths are compared with: not all, since a site may have thousands of both.
  private let candidates: [String]

  package init(_ files: [ContentFile]) {
    byPath = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    let paths = byPath.keys.sorted()
    pathsByName = Dictionary(paths.map { (Self.name(of: $0), Optional($0)) }) { _, _ in nil }.compactMapValues(\.self)
    candidates = Array(paths.prefix(Suggestions.mostCandidates))
  }

  private static func name(of path: String) -> Substring { path[(path.lastIndex(of: "/") ?? path.startIndex)...] }

  package subscript(path path: String) -> ContentFile? { byPath[path] }

  /// The existing path nearest to a misspelt one: that of the one file of that name, wherever it was moved to, else a
  /// similar path.
  package func suggestion(for path: String) -> String? {
    pathsByName[Self.name(of: path)] ?? nearest(to: path, among: candidates)
  }
}

extension Diagnostic {
  static func noContentFolder(_ shown: String) -> Diagnostic {
    Diagnostic(
      ContentFinding.noContentFolder, at: nil,
      Wording(thai: "ไม่พบโฟลเดอร์ \(shown)/", english: "there is no folder \(shown)/"),
      hint: Wording(
        thai: "เรียกคำสั่งในโฟลเดอร์ของเว็บไซต์ หรือบอกที่อยู่ด้วย --site โฟลเดอร์",
        english: "run this in the site's folder, or name it with --site FOLDER"))
  }

  package static func unreadable(_ shown: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      ContentFinding.unreadable, at: .file(shown),
      Wording(thai: "อ่านไม่ได้ (\(error.description))", english: "this can't be read (\(error.description))"),
      hint: error.isNoFolder
        ? Wording(
          thai: "ย้ายไฟล์ชื่อนี้ออก แล้ววางโฟลเดอร์ชื่อนี้แทน",
          english: "move the file of this name away, and put the folder in its place")
        : Wording(
          thai: "ตรวจสิทธิ์การอ่านของไฟล์หรือโฟลเดอร์นี้", english: "check the permissions of this file or folder"))
  }

  static func badFileName(_ shown: String, _ fault: Wording) -> Diagnostic {
    Diagnostic(
      ContentFinding.fileName, at: .file(shown.replacing("\n", with: "␊")),
      Wording(
        thai: "ชื่อไฟล์ใช้เป็นที่อยู่เว็บไม่ได้ เพราะ\(fault.thai)",
        english: "this name can't be a web address: \(fault.english)"),
      hint: Wording(
        thai: "เปลี่ยนชื่อไฟล์ เช่น แผนงาน-2568.pdf", english: "rename the file, such as plan-2568.pdf"))
  }

  static func symbolicLink(_ shown: String) -> Diagnostic {
    Diagnostic(
      ContentFinding.symbolicLink, at: .file(shown),
      Wording(
        thai: "รายการนี้เป็นทางลัดไปยังที่อื่น (symbolic link) ซึ่งอาจชี้ออกนอก content/",
        english: "this is a symbolic link, which may lead out of content/"),
      hint: Wording(thai: "วางสำเนาของไฟล์จริงแทน", english: "put a copy of the file itself here"))
  }

  static func notAFile(_ shown: String) -> Diagnostic {
    Diagnostic(
      ContentFinding.notAFile, at: .file(shown),
      Wording(
        thai: "รายการนี้ไม่ใช่ไฟล์ปกติ (ท่อ ซ็อกเก็ต หรืออุปกรณ์)", english: "this is no regular file (a pipe, socket or device)"),
      hint: Wording(thai: "นำออกจาก content/", english: "take it out of content/"))
  }

  static func folderNamedAsFile(_ shown: String) -> Diagnostic {
    Diagnostic(
      ContentFinding.folderNamedAsFile, at: .file(shown),
      Wording(thai: "รายการนี้เป็นโฟลเดอร์ แต่ชื่อลงท้ายเหมือนไฟล์", english: "this is a folder, but it is named like a file"),
      hint: Wording(thai: "เปลี่ยนชื่อโฟลเดอร์ หรือวางไฟล์แทน", english: "rename the folder, or put the file in its place"))
  }

  static func foldersTooDeep(_ shown: String) -> Diagnostic {
    Diagnostic(
      ContentFinding.foldersTooDeep, at: .file(shown),
      Wording(
        thai: "โฟลเดอร์ซ้อนกันเกิน \(ContentTree.deepestFolder) ชั้น",
        english: "folders are nested more than \(ContentTree.deepestFolder) deep"),
      hint: Wording(thai: "ย้ายขึ้นมาใกล้ content/", english: "move it up"))
  }
}
