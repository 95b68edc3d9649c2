internal import Thai

/// The changes of today's pages, each followed through its former names.
struct PageHistories {
  struct Entry: Hashable {
    let day: CalendarDate
    let subject: String
  }

  /// By path from `content/`; the newest change first. Pages that Git doesn't know are not in it.
  private(set) var entries: [String: [Entry]] = [:]

  /// - Parameters:
  ///   - commits: newest first.
  ///   - pages: the paths of today's pages.
  ///   - attachments: the paths of the files that belong to a page, by its path; a change of one is a change of the page.
  init(_ commits: [GitCommit], of pages: [String], attachments: [String: [String]] = [:]) {
    // Today's pages by the names that their files bore at the commit that is looked at.
    var today = Dictionary(pages.map { ($0, [$0]) }) { first, _ in first }
    for (page, files) in attachments where today[page] != nil {
      for file in files { today[file, default: []].append(page) }
    }
    for commit in commits {
      let entry = Entry(day: commit.day, subject: commit.subject)
      for change in commit.changes {
        switch change {
        case .touched(let path): note(entry, for: today[path])
        // What bore the name before was another page.
        case .deleted(let path): today[path] = nil
        case .renamed(let from, let to):
          note(entry, for: today[to])
          if let pages = today.removeValue(forKey: to) { today[from] = pages }
        }
      }
    }
    for (page, list) in entries { entries[page] = Self.ordered(list) }
  }

  private mutating func note(_ entry: Entry, for pages: [String]?) {
    for page in pages ?? [] { entries[page, default: []].append(entry) }
  }

  /// Newest first; of one day as Git has them. The same words of one day are said once.
  private static func ordered(_ list: [Entry]) -> [Entry] {
    let sorted = list.enumerated().sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }.map(\.element)
    var said: Set<Entry> = []
    return sorted.filter { said.insert($0).inserted }
  }
}
