internal import Build
internal import Markup
package import Thai

/// Begins a page: a draft with its front matter, at a path of its own.
package enum NewPage {
  /// A piece of news of the given day. Its name is made of the day and the title.
  ///
  /// - Returns: the path of the file, from the site's folder.
  package static func news(
    _ title: String, on day: CalendarDate, site: String
  ) throws(AuthoringFailure) -> String {
    guard title.contains(where: { $0.isLetter || $0.isNumber }) else { throw .noTitle() }
    return try write("content/news/\(day.buddhistText)-\(fileName(for: title)).md", title: title, site: site)
  }

  /// A file system takes 255 bytes, and a Thai character has up to nine.
  private static func fileName(for title: String) -> String {
    var name = Markup.headingID(for: title)
    while name.utf8.count > longestName { name.removeLast() }
    while name.hasSuffix("-") { name.removeLast() }
    return name
  }

  /// In bytes; the day, the ending and that of a file on its way come besides.
  private static let longestName = 200

  /// Any other page.
  ///
  /// - Parameter path: under `content/pages/`, without its ending: `services/tax`.
  /// - Returns: the path of the file, from the site's folder.
  package static func page(_ path: String, title: String, site: String) throws(AuthoringFailure) -> String {
    let name = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ isName($0) }) else { throw .badPath(path) }
    guard title.contains(where: { !$0.isWhitespace }) else { throw .noTitle() }
    return try write("content/pages/\(name).md", title: title, site: site)
  }

  /// Not empty, no hidden file, nothing that leads elsewhere, and nothing that a file system refuses.
  private static func isName(_ part: Substring) -> Bool {
    !part.isEmpty && !part.hasPrefix(".") && part.utf8.count <= longestName
      && part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && !"\\:*?\"<>|#".utf8.contains($0) }
  }

  private static func write(_ path: String, title: String, site: String) throws(AuthoringFailure) -> String {
    let text = "---\ntitle: \(YAMLText.quoted(title))\ndraft: true\n---\n\n"
    guard FileSystem.kind(site + "/content") == .folder else { throw .noContent(site + "/content") }
    guard try AuthoringFailure.made(text, at: site + "/" + path) else { throw .isThere(path) }
    return path
  }
}

extension AuthoringFailure {
  fileprivate static func noTitle() -> AuthoringFailure {
    AuthoringFailure(
      thai: "ต้องมีชื่อเรื่องที่เป็นตัวอักษร เช่น \"เชิญร่วมประชุมประชาคม\"",
      english: "there has to be a title with letters, such as \"Public hearing\"")
  }

  fileprivate static func badPath(_ path: String) -> AuthoringFailure {
    AuthoringFailure(
      thai: "`\(path)` เป็นที่อยู่ของหน้าไม่ได้ เขียนเส้นทางใต้ content/pages/ เช่น services/tax",
      english: "`\(path)` can't be the path of a page; write it from content/pages/, such as services/tax")
  }

  fileprivate static func isThere(_ path: String) -> AuthoringFailure {
    AuthoringFailure(thai: "มี \(path) อยู่แล้ว จึงไม่เขียนทับ", english: "\(path) is there already and is left as it is")
  }

  static func noContent(_ path: String) -> AuthoringFailure {
    AuthoringFailure(
      thai: "ไม่พบโฟลเดอร์ \(path) บอกที่อยู่ของเว็บไซต์ด้วย --site",
      english: "there is no folder \(path); say with --site where the site is")
  }
}
