internal import Thai

/// One commit that touches the content.
struct GitCommit: Equatable {
  /// The author's day in Thailand, wherever the clock stood that wrote it.
  let day: CalendarDate
  let subject: String
  let changes: [Change]

  enum Change: Equatable {
    case touched(String)
    case deleted(String)
    case renamed(from: String, to: String)
  }
}

/// The history of a folder as `git log` tells it.
enum GitLog {
  /// Newest first, the paths from the folder itself. One call, whatever the number of pages.
  static func commits(in git: Git) async throws(AuthoringFailure) -> [GitCommit] {
    let answer = try await git.run(arguments)
    guard answer.isSuccess else { throw .gitFailed(answer.message) }
    return commits(answer.output)
  }

  private static let arguments = [
    "-c", "log.showSignature=false", "-c", "core.fsmonitor=false", "-c", "diff.renameLimit=20000",
    "-c", "i18n.logOutputEncoding=UTF-8", "-c", "log.showRoot=true",
    "log", "--relative", "--name-status", "-z", "-M", "--no-color", "--no-ext-diff", "--no-notes", "--no-decorate",
    "--no-mailmap", "--diff-merges=off", "--format=%x00%H %at%x00%s", "--", ".",
  ]

  /// Reads what was printed: NUL-separated, a commit's hash and time, its subject, then a letter and one or two paths for
  /// each change. What has another form is left out.
  static func commits(_ output: [UInt8]) -> [GitCommit] {
    let fields = output.split(separator: 0, omittingEmptySubsequences: false)
    var commits: [GitCommit] = []
    var index = 0
    while index < fields.count {
      guard let day = day(ofHead: fields[index]), index + 1 < fields.count else {
        index += 1
        continue
      }
      let subject = String(decoding: fields[index + 1], as: UTF8.self)
      index += 2
      let changes = changes(fields, &index)
      commits.append(GitCommit(day: day, subject: subject, changes: changes))
    }
    return commits
  }

  /// The day in a commit's first field, `HASH SECONDS`; nil for any other field.
  private static func day(ofHead field: ArraySlice<UInt8>) -> CalendarDate? {
    let parts = String(decoding: field, as: UTF8.self).split(separator: " ")
    guard parts.count == 2, parts[0].utf8.count >= 40, parts[0].utf8.allSatisfy(\.isHexadecimalDigit),
      let seconds = Int(parts[1])
    else { return nil }
    return CalendarDate(secondsSince1970InThailand: seconds)
  }

  private static func changes(_ fields: [ArraySlice<UInt8>], _ index: inout Int) -> [GitCommit.Change] {
    var changes: [GitCommit.Change] = []
    while index < fields.count {
      let status = fields[index].drop { $0 == UInt8(ascii: "\n") }
      guard let letter = status.first, status.count <= 4 else { break }
      let hasTwoPaths = letter == UInt8(ascii: "R") || letter == UInt8(ascii: "C")
      let last = index + (hasTwoPaths ? 2 : 1)
      guard last < fields.count else { break }
      let (old, new) = (path(fields[index + 1]), path(fields[last]))
      switch letter {
      case UInt8(ascii: "R"): changes.append(.renamed(from: old, to: new))
      case UInt8(ascii: "D"): changes.append(.deleted(old))
      default: changes.append(.touched(new))
      }
      index = last + 1
    }
    return changes
  }

  private static func path(_ field: ArraySlice<UInt8>) -> String { String(decoding: field, as: UTF8.self) }
}

extension CalendarDate {
  /// The day in Thailand (UTC+7, no summer time) at so many seconds after the beginning of 1970 in UTC; nil for times
  /// that no commit has.
  init?(secondsSince1970InThailand seconds: Int) {
    guard seconds.magnitude < 1 << 36, let beginning = CalendarDate(year: 1970, month: 1, day: 1) else { return nil }
    let day = Double(seconds + 7 * 3_600) / 86_400
    self = beginning.adding(days: Int(day.rounded(.down)))
  }
}

extension UInt8 {
  fileprivate var isHexadecimalDigit: Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= self || UInt8(ascii: "a")...UInt8(ascii: "f") ~= self
  }
}
