internal import Content
internal import Diagnostics

/// Looks at the beginning and the end of attached files: whether they are what their names say.
struct FileProbe {
  let contentRoot: String

  /// Why an assessor could not open the file; nil when nothing speaks against it.
  func problem(of file: ContentFile) -> Wording? {
    if file.size == 0 { return .emptyFile(file.path) }
    return isWhole(file) ? nil : .damagedFile(file.path)
  }

  private func isWhole(_ file: ContentFile) -> Bool {
    switch Self.ending(of: file.path) {
    // PDF readers look for the header in the first kilobyte, and for the end in the last.
    case "pdf":
      kilobyte(of: file, from: 0)?.contains(Array("%PDF-".utf8)) == true
        && kilobyte(of: file, from: max(0, file.size - 1_024))?.contains(Array("%%EOF".utf8)) == true
    case "xlsx", "docx", "pptx", "ods", "odt", "zip":
      kilobyte(of: file, from: 0)?.starts(with: Array("PK\u{3}\u{4}".utf8)) == true
    case "png", "jpg", "jpeg", "gif", "webp": file.pictureSize != nil
    default: true
    }
  }

  private func kilobyte(of file: ContentFile, from start: Int) -> [UInt8]? {
    try? readFile(contentRoot + "/" + file.path, within: start..<start + 1_024)
  }

  private static func ending(of path: String) -> String { path.split(separator: ".").last?.lowercased() ?? "" }
}

extension [UInt8] {
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard count >= part.count else { return false }
    return (0...(count - part.count)).contains { self[$0..<$0 + part.count].elementsEqual(part) }
  }
}
