internal import Build
internal import Markup
internal import Thai

/// The site as it stands in a folder for a while, to be opened by a browser.
struct BuiltSite {
  let temporary: String
  let baseURL: String
  let day: CalendarDate
  /// Where the finished site stands.
  let folder: String

  /// The length of the folder's own address, which is the same on every machine: what stands in its place in the PDF
  /// is filled up to that length, so that the file doesn't depend on the folder.
  private static let usualLength = 240

  init(temporary: String, baseURL: String, day: CalendarDate) {
    self.temporary = temporary
    self.baseURL = baseURL
    self.day = day
    var folder = temporary + "/site"
    let wanted = max(Self.usualLength, baseURL.utf8.count)
    while true {
      // One slash before the next part, one behind the folder.
      let missing = wanted - Self.url(of: folder).utf8.count - 2
      guard missing > 0 else { break }
      folder += "/" + String(repeating: "s", count: min(missing, 200))
    }
    self.folder = folder
  }

  /// Whether the page was made.
  func has(_ address: String) -> Bool { FileSystem.kind(folder + address + "index.html") == .file }

  /// The page's address for a browser on this machine; that of `/` begins all of them.
  func url(of address: String) -> String {
    Self.url(of: folder + address) + (address == "/" ? "" : "index.html")
  }

  private static func url(of path: String) -> String { "file://" + Markup.percentEncoded(path) }
}
