/// "Did you mean": the candidate nearest to a misspelt name, or nil when none is near.
///
/// Near means an edit distance (insertion, deletion, substitution, swap of neighbours, each 1) of at most a third of
/// the longer name's length, at least 1; letter case does not count. Names over 64 code points have no neighbours.
/// Of equally near candidates the first in the given order wins.
package func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars)
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let scalars = Array(candidate.lowercased().unicodeScalars)
    let limit = max(1, max(wanted.count, scalars.count) / 3)
    guard scalars.count <= 64, abs(scalars.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, scalars)
    if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
  }
  return best?.candidate
}

/// The number of insertions, deletions, substitutions and swaps of neighbours between two texts (optimal string
/// alignment distance).
package func editDistance<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int {
  guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for row in 1...left.count {
    var current = [row]
    for column in 1...right.count {
      let cost = left[row - 1] == right[column - 1] ? 0 : 1
      var distance = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost)
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
        distance = min(distance, beforePrevious[column - 2] + 1)
      }
      current.append(distance)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[right.count]
}

/// "Did you mean" for the many misspelt names of one file: each name is compared once, and only so many with so many
/// candidates, since a site may have thousands of both.
package struct Suggestions {
  private let candidates: [String]
  private var found: [String: String?] = [:]

  /// How many names are compared, and with how many candidates at most. No more than a hundred findings of a file are
  /// told unless site.yml wants more.
  package static let mostNames = 200
  package static let mostCandidates = 2_000

  package init(among candidates: some Sequence<String>) {
    self.candidates = Array(candidates.prefix(Self.mostCandidates))
  }

  /// The candidate nearest to the name; nil as well for the names behind the first two hundred.
  package mutating func nearest(to name: String) -> String? {
    if let known = found[name] { return known }
    guard found.count < Self.mostNames else { return nil }
    let suggestion = Diagnostics.nearest(to: name, among: candidates)
    found.updateValue(suggestion, forKey: name)
    return suggestion
  }
}
