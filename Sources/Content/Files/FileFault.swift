internal import Diagnostics

/// Why a published file would not open.
package enum FileFault: Sendable {
  /// It has no bytes.
  case empty
  /// It doesn't begin as files of its name do.
  case otherKind
  /// It begins well, but its end is missing.
  case cutOff

  /// PDF readers look for the two marks in the first and in the last kilobyte.
  private static let reach = 1_024

  /// nil when nothing speaks against the file, or when it can't be read, which is said elsewhere.
  init?(_ file: ContentFile, root: String) {
    guard file.size > 0 else {
      self = .empty
      return
    }
    // Pictures have been measured.
    let hasNoSize = PictureKind(ending: file.path) != nil && file.pictureSize == nil
    guard let fault = hasNoSize ? .otherKind : Self.fault(of: file, at: root + "/" + file.path) else { return nil }
    self = fault
  }

  private static func fault(of file: ContentFile, at path: String) -> FileFault? {
    switch file.path.split(separator: ".").last?.lowercased() {
    case "pdf":
      guard let head = try? Bytes(readFile(path, within: 0..<reach)) else { return nil }
      guard head.contains("%PDF-") else { return .otherKind }
      let start = max(0, file.size - reach)
      guard let tail = try? Bytes(readFile(path, within: start..<file.size)) else { return nil }
      return tail.contains("%%EOF") ? nil : .cutOff
    case "xlsx", "docx", "pptx", "ods", "odt", "zip":
      guard let head = try? Bytes(readFile(path, within: 0..<4)) else { return nil }
      return head.starts(with: Array("PK\u{3}\u{4}".utf8)) ? nil : .otherKind
    default: return nil
    }
  }
}

extension Bytes {
  fileprivate func contains(_ text: String) -> Bool { !places(behind: Array(text.utf8), most: 1).isEmpty }
}

extension SortedFiles {
  /// Finds the files that would not open; pictures have to be measured first.
  mutating func examineFiles(root: String, jobs: Int) async {
    let files = self.files
    let faults = await parallelMap(count: files.count, jobs: jobs) { FileFault(files[$0], root: root) }
    for (index, fault) in faults.enumerated() { self.files[index].fault = fault }
  }

  /// What is said of those files; of pictures, and of files that are refused for their size, that has been done.
  func faultFindings(_ limits: Limits, shownAs: String) -> [Diagnostic] {
    files.compactMap { file in
      guard PictureKind(ending: file.path) == nil, file.size <= limits.fileBytes else { return nil }
      return file.fault.map { .damagedFile(shownAs + "/" + file.path, $0) }
    }
  }
}

extension Diagnostic {
  fileprivate static func damagedFile(_ shown: String, _ fault: FileFault) -> Diagnostic {
    let words =
      switch fault {
      case .empty: Wording(thai: "ไฟล์นี้มีขนาด 0 ไบต์", english: "this file has 0 bytes")
      case .otherKind:
        Wording(
          thai: "ไฟล์นี้เปิดไม่ได้ เนื้อในไม่ตรงกับนามสกุลไฟล์",
          english: "this file does not open: its content is not what its name says")
      case .cutOff:
        Wording(
          thai: "ไฟล์นี้เปิดไม่ได้ ท้ายไฟล์ขาดหายไป", english: "this file does not open: its end is missing")
      }
    return Diagnostic(
      ContentFinding.damagedFile, at: .file(shown), words,
      hint: Wording(
        thai: "คัดลอกหรือส่งออกจากต้นฉบับอีกครั้ง แล้วลองเปิดดู",
        english: "copy or export it once more from the original, and open it"))
  }
}
