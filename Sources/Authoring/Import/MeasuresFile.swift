internal import Diagnostics
internal import Thai

/// Writes what was read as a file of measures, with comments for what was left or is not sure.
struct MeasuresFile {
  private let context: ImportContext
  private let round: Round?
  private(set) var counts: ImportCounts
  private var lines: [String] = []
  private var ids: MeasureIDs

  init(_ walk: TableWalk, context: ImportContext, source: String) {
    self.context = context
    round = walk.round
    counts = walk.counts
    ids = MeasureIDs(taken: context.takenIDs)
    lines += ImportWords.title(source).map { "# " + $0 }
    let top = lines.count
    for entry in walk.entries { append(entry) }
    // A key without a value is no list, so a file in which every entry waits would stop the site.
    let key = counts.measures == 0 ? ["# " + ImportWords.nothingPlaced, "measures: []"] : ["measures:"]
    lines.insert(contentsOf: key, at: top)
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func append(_ entry: ImportedEntry) {
    switch entry {
    case .comment(let words): append(words.map { "  # " + $0 })
    case .measure(let draft): append(draft)
    }
  }

  private mutating func append(_ draft: MeasureDraft) {
    let writer = MeasureWriter(draft, context: context, round: round)
    let entry = writer.lines(id: ids.next(for: draft.indicator))
    counts.unsure += entry.unsure
    lines.append("")
    guard let reason = writer.reasonToWithhold else {
      counts.measures += 1
      return append(entry.lines)
    }
    counts.withheld += 1
    lines.append("  # " + reason)
    append(entry.lines.map { $0.isEmpty ? "  #" : "  # " + $0.dropFirst(2) })
  }

  private mutating func append(_ new: [String]) { lines += new }
}

/// Ids such as `m09-03`: the indicator, and a number within the year.
struct MeasureIDs {
  private var taken: Set<String>
  private var last: [Int: Int] = [:]

  init(taken: Set<String>) { self.taken = taken }

  mutating func next(for indicator: Int?) -> String {
    let indicator = indicator ?? 0
    while true {
      let number = (last[indicator] ?? 0) + 1
      last[indicator] = number
      let id = "m" + Self.twoDigits(indicator) + "-" + Self.twoDigits(number)
      if taken.insert(id).inserted { return id }
    }
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
