internal import Synchronization

/// Gathers the pages' texts into files of bounded size while the pages are being rendered.
///
/// Pages come in any order and are taken in that of the plan, so that the files are the same on one thread and on many.
/// What waits for its turn are the few pages that other threads have been ahead, whatever the size of the site.
final class SearchIndex: Sendable {
  /// From this many bytes on a file is full. A file is larger by at most one page.
  static let fullSize = 256 << 10

  private struct State {
    /// The first page that has not come yet.
    var next = 0
    var waiting: [Int: SearchEntry?] = [:]
    var open: [SearchPart: SearchChunk] = [:]
    var counts: [SearchPart: Int] = [:]

    mutating func add(_ entry: SearchEntry) -> SearchChunk? {
      let part = entry.part
      open[part, default: SearchChunk(part: part, number: counts[part, default: 0])].add(entry)
      guard let size = open[part]?.size, size >= SearchIndex.fullSize else { return nil }
      counts[part, default: 0] += 1
      return open.removeValue(forKey: part)
    }
  }

  private let state = Mutex(State())

  /// Takes what is to be found of the page with this place in the plan, nil for nothing; gives the files that are full
  /// now. Every page has to be given once.
  func take(_ entry: SearchEntry?, at index: Int) -> [SearchChunk] {
    state.withLock { state in
      state.waiting[index] = .some(entry)
      var full: [SearchChunk] = []
      while let next = state.waiting.removeValue(forKey: state.next) {
        state.next += 1
        if let next, let chunk = state.add(next) { full.append(chunk) }
      }
      return full
    }
  }

  /// The files that are not full, when all pages have been taken.
  func rest() -> [SearchChunk] {
    state.withLock { state in
      defer { state.open = [:] }
      return state.open.values.sorted { $0.isBefore($1) }
    }
  }
}

/// Pages of one part of the index that a browser loads together.
struct SearchChunk: Sendable {
  let part: SearchPart
  /// Counts the files of the part, from 0.
  let number: Int
  private(set) var pages = 0
  /// The file but for its end.
  private var bytes: [UInt8] = []

  init(part: SearchPart, number: Int) {
    self.part = part
    self.number = number
    bytes += "{\"version\":1,\"pages\":[\n".utf8
  }

  var size: Int { bytes.count }

  mutating func add(_ entry: SearchEntry) {
    if pages > 0 { bytes += ",\n".utf8 }
    bytes += entry.json
    pages += 1
  }

  /// The whole file.
  consuming func finish() -> [UInt8] {
    var whole = bytes
    bytes = []
    whole += "\n]}\n".utf8
    return whole
  }

  func isBefore(_ other: SearchChunk) -> Bool { SearchFile.isBefore((part, number), (other.part, other.number)) }
}

/// A file of the index as it has been made.
struct SearchFile: Sendable {
  let part: SearchPart
  let number: Int
  let pages: Int
  /// Bytes.
  let size: Int
  /// In the folder of the index: `th-2568-1a2b3c4d.json`.
  let name: String

  init(_ chunk: borrowing SearchChunk, size: Int, sha256: String) {
    (part, number, pages) = (chunk.part, chunk.number, chunk.pages)
    self.size = size
    // Two files of the same bytes would be one page twice, which can't be.
    name = "\(chunk.part.name)-\(sha256.prefix(8)).json"
  }

  /// The newest year first, what has no year behind the years; Thai before English.
  static func isBefore(_ left: (part: SearchPart, number: Int), _ right: (part: SearchPart, number: Int)) -> Bool {
    (right.part.language, right.part.year ?? 0, left.number) < (left.part.language, left.part.year ?? 0, right.number)
  }

  /// `index.json`: what a browser reads first.
  static func list(_ files: [SearchFile]) -> [UInt8] {
    let sorted = files.sorted { isBefore(($0.part, $0.number), ($1.part, $1.number)) }
    let lines = sorted.map { file in
      "{\"language\":\"\(file.part.language)\",\"year\":\(file.part.year.map(String.init) ?? "null"),"
        + "\"file\":\"\(file.name)\",\"pages\":\(file.pages),\"bytes\":\(file.size)}"
    }
    return Array("{\"version\":1,\"parts\":[\n\(lines.joined(separator: ",\n"))\n]}\n".utf8)
  }
}
