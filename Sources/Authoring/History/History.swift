internal import Build
internal import Content
internal import Diagnostics
internal import Thai

/// Makes `content/history.yml` from Git.
package enum History {
  /// What was read, and what became of the file.
  package struct Outcome: Sendable {
    /// What `content/history.yml` says, or would say.
    package let text: String
    /// How many pages have a history.
    package let pages: Int
    /// The paths of pages that Git doesn't know yet.
    package let unknown: [String]
    package let written: Written

    /// Whether the file was written.
    package enum Written: Sendable, Equatable {
      case no, yes
      /// It said so already.
      case unchanged
    }
  }

  /// Reads the history of all pages with one `git log`.
  ///
  /// - Parameters:
  ///   - site: the folder with `content/`.
  ///   - overwrites: whether a file that was written by hand is replaced.
  ///   - searchPath: where git is looked for; nil for the process's own.
  /// - Throws: when there is no Git, no repository, or one without its whole past; when the file was written by hand.
  package static func make(
    site: String, writes: Bool, overwrites: Bool = false, searchPath: String? = nil
  ) async throws(AuthoringFailure) -> Outcome {
    let content = site + "/content"
    guard let pages = ContentPages.paths(in: content) else { throw .noContent(content) }
    let git = Git(folder: content, searchPath: searchPath)
    try await git.requireWholeRepository()
    let commits = try await GitLog.commits(in: git)
    let histories = PageHistories(commits, of: pages, attachments: await attachments(site))
    let text = HistoryFile.text(histories)
    let written = writes ? try write(text, to: content + "/history.yml", overwrites: overwrites) : .no
    return Outcome(
      text: text, pages: histories.entries.count, unknown: pages.filter { histories.entries[$0] == nil },
      written: written)
  }

  /// The tables, documents, photographs and linked files of the items; none when the site can't be read.
  private static func attachments(_ site: String) async -> [String: [String]] {
    // What belongs to an item is the same on any day.
    guard let loaded = await Build.content(of: BuildOptions(site: site, jobs: 1, now: nil, today: .first)).site else {
      return [:]
    }
    let content = FrozenContent(loaded, root: site + "/content")
    let items = loaded.disclosures + loaded.englishDisclosures
    return Dictionary(items.map { ($0.source.contentPath, content.attachments(of: $0)) }) { first, _ in first }
  }

  private static func write(
    _ text: String, to path: String, overwrites: Bool
  ) throws(AuthoringFailure) -> Outcome.Written {
    let bytes = Array(text.utf8)
    let old = try? readFile(path)
    if old == bytes { return .unchanged }
    let isFree = FileSystem.kind(path) == .nothing || old.map { HistoryFile.isMade($0) } == true
    guard isFree || overwrites && FileSystem.kind(path) == .file else { throw .handwritten() }
    do throws(FileSystem.Failure) {
      try FileSystem.replace(path, with: bytes)
    } catch {
      throw AuthoringFailure(error)
    }
    return .yes
  }
}

extension AuthoringFailure {
  fileprivate static func handwritten() -> AuthoringFailure {
    AuthoringFailure(
      thai: "content/history.yml เขียนด้วยมือ จึงไม่เขียนทับ ย้ายข้อความเหล่านั้นไปไว้ใน history: ของแต่ละหน้า "
        + "หรือสั่งเขียนทับด้วย --overwrite",
      english: "content/history.yml was written by hand and is not replaced; move its entries into `history:` of the "
        + "pages, or give --overwrite")
  }
}
