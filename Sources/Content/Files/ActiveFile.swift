internal import Diagnostics

/// Looks into attachments that browsers run when they are opened by themselves: HTML and SVG.
enum ActiveFile {
  /// How much of a file is looked at, in bytes.
  private static let longest = 4_000_000

  static func isKind(_ path: String) -> Bool {
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    return ["html", "htm", "xhtml", "xht", "svg", "shtml"].contains(ending)
  }

  /// A warning when a script may run in the file; none when it can't be read, which is said elsewhere or is no danger.
  static func finding(_ file: ContentFile, root: String, shownAs: String) -> Diagnostic? {
    guard isKind(file.path) else { return nil }
    do throws(SystemError) {
      guard let place = script(in: try readFile(root + "/" + file.path, within: 0..<longest)) else { return nil }
      return .activeFile(shownAs + "/" + file.path, place)
    } catch {
      return nil
    }
  }

  /// The mark that a script is made with: `<script`, `onload=`, `javascript:`.
  static func script(in bytes: [UInt8]) -> String? {
    // In UTF-16 every second byte of these words is zero.
    let text = bytes.lazy.filter { $0 != 0 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    var machine = ScriptSearch()
    for byte in text {
      if let found = machine.found(behind: byte) { return found }
    }
    return nil
  }
}

/// Reads small letters one by one and tells when one of the marks has passed.
private struct ScriptSearch {
  /// The word that ends here, at most as long as the longest mark.
  private var word: [UInt8] = []
  /// What stood before the word.
  private var before = UInt8(ascii: " ")
  /// An attribute's name that is over, but whose `=` may still come behind spaces.
  private var attribute: [UInt8] = []

  mutating func found(behind byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      attribute = []
      if word.count < 32 { word.append(byte) }
      return nil
    case UInt8(ascii: "="):
      return end(attribute.isEmpty && isAttribute ? word : attribute, byte) { $0.isHandler ? "on…=" : nil }
    case UInt8(ascii: ":"):
      return end(word, byte) { ["javascript", "vbscript"].contains($0.text) ? "javascript:" : nil }
    case 0x09, 0x0A, 0x0D, 0x20:
      if !word.isEmpty { attribute = isAttribute ? word : [] }
      return scriptTag(byte)
    default: return scriptTag(byte)
    }
  }

  /// Whether the word may name an attribute: it stands behind a space, a quotation mark or a slash.
  private var isAttribute: Bool { " \t\r\n\"'/".utf8.contains(before) }

  private mutating func scriptTag(_ byte: UInt8) -> String? {
    let isTag = word.text == "script" && (before == UInt8(ascii: "<") || before == UInt8(ascii: ":"))
    if byte > 0x20 { attribute = [] }
    (word, before) = ([], byte)
    return isTag ? "<script>" : nil
  }

  private mutating func end(_ name: [UInt8], _ byte: UInt8, _ mark: ([UInt8]) -> String?) -> String? {
    let found = mark(name)
    (word, before, attribute) = ([], byte, [])
    return found
  }
}

extension [UInt8] {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }

  /// `onload`, `onclick` …: no other attribute's name begins like this.
  fileprivate var isHandler: Bool { count > 3 && self[0] == UInt8(ascii: "o") && self[1] == UInt8(ascii: "n") }
}

extension SortedFiles {
  /// The attachments that may run scripts when they are opened by themselves.
  func activeFileFindings(root: String, jobs: Int, shownAs: String) async -> [Diagnostic] {
    let candidates = files.filter { ActiveFile.isKind($0.path) }
    return await parallelMap(count: candidates.count, jobs: jobs) {
      ActiveFile.finding(candidates[$0], root: root, shownAs: shownAs)
    }.compactMap(\.self)
  }
}

extension Diagnostic {
  fileprivate static func activeFile(_ shown: String, _ mark: String) -> Diagnostic {
    Diagnostic(
      ContentFinding.activeFile, at: .file(shown),
      Wording(
        thai: "ไฟล์นี้มีสคริปต์ (\(mark)) ซึ่งทำงานในนามของเว็บไซต์เมื่อผู้อ่านเปิดไฟล์โดยตรง",
        english: "this file has a script (\(mark)), which runs in the site's name when readers open the file itself"),
      hint: Wording(
        thai: "ส่งออกใหม่เป็น PDF หรือรูป .png หรือลบสคริปต์ออก และตั้งเครื่องแม่ข่ายตาม docs/hosting.md",
        english: "export it as PDF or .png, or take the script out; and set up the server as docs/hosting.md says"))
  }
}
