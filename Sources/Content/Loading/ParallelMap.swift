import Synchronization

/// The results of `transform` for 0..<count, by index, computed by at most `jobs` tasks that take chunks in turn.
///
/// The order of the results never depends on the number of tasks; what `transform` does must not depend on it either.
/// - Parameter long: the indices whose results take far longer than others'; they are begun first, one by one, so that
///   no task is still at one of them when all the others are done.
package func parallelMap<Result: Sendable>(
  count: Int, jobs: Int, first long: [Int] = [], _ transform: @escaping @Sendable (Int) -> Result
) async -> [Result] {
  guard jobs > 1, count > 1 else { return (0..<count).map(transform) }
  let chunk = max(1, min(64, count / (jobs * 4)))
  let (single, next) = (NextChunk(), NextChunk())
  let isLong = Set(long)
  let parts = await withTaskGroup(of: [(start: Int, results: [Result])].self) { group in
    for _ in 0..<min(jobs, count) {
      group.addTask {
        ThreadHeap.widen()
        var taken: [(start: Int, results: [Result])] = []
        while let place = single.take(1, of: long.count)?.lowerBound {
          taken.append((long[place], [transform(long[place])]))
        }
        while let range = next.take(chunk, of: count) {
          // What was long splits the chunk.
          for part in range.split(whereSeparator: isLong.contains) {
            taken.append((part.startIndex, part.map(transform)))
          }
        }
        return taken
      }
    }
    return await group.reduce(into: []) { $0 += $1 }
  }
  return parts.sorted { $0.start < $1.start }.flatMap(\.results)
}

/// Hands out the chunks of a range, each once.
private final class NextChunk: Sendable {
  private let start = Atomic(0)

  func take(_ chunk: Int, of count: Int) -> Range<Int>? {
    let lower = start.add(chunk, ordering: .relaxed).oldValue
    return lower < count ? lower..<min(lower + chunk, count) : nil
  }
}
