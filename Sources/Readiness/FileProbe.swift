internal import Content
internal import Diagnostics

/// Looks at the beginning of attached files: whether they are what their names say.
struct FileProbe {
  let contentRoot: String

  /// Why an assessor could not open the file; nil when nothing speaks against it.
  func problem(of file: ContentFile) -> Wording? {
    if file.size == 0 { return .emptyFile(file.path) }
    guard let expected = Self.beginning(ofFileNamed: file.path) else {
      return Self.isPicture(file.path) && file.pictureSize == nil ? .damagedFile(file.path) : nil
    }
    do throws(SystemError) {
      // PDF readers look for the header in the first kilobyte.
      let bytes = try readFile(contentRoot + "/" + file.path, within: 0..<1_024)
      return bytes.contains(expected) ? nil : .damagedFile(file.path)
    } catch {
      return .damagedFile(file.path)
    }
  }

  private static func beginning(ofFileNamed path: String) -> [UInt8]? {
    switch ending(of: path) {
    case "pdf": Array("%PDF-".utf8)
    case "xlsx", "docx", "pptx", "ods", "odt", "zip": Array("PK".utf8)
    default: nil
    }
  }

  private static func isPicture(_ path: String) -> Bool {
    ["png", "jpg", "jpeg", "gif", "webp"].contains(ending(of: path))
  }

  private static func ending(of path: String) -> String { path.split(separator: ".").last?.lowercased() ?? "" }
}

extension [UInt8] {
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard count >= part.count else { return false }
    return (0...(count - part.count)).contains { self[$0..<$0 + part.count].elementsEqual(part) }
  }
}
