import Diagnostics

/// Finds calls that lead back to themselves whatever the content is.
struct LoopSearch {
  private enum State { case new, open, done }

  private let calls: [[Compiler.Edge]]
  private let names: [String]
  private var states: [State]
  /// The routines on the way, each with the number of its calls that were followed.
  private var path: [(routine: Int, followed: Int)] = []
  private var findings: [Diagnostic] = []

  static func loops(in calls: [[Compiler.Edge]], names: [String]) -> [Diagnostic] {
    var search = LoopSearch(calls: calls, names: names)
    for routine in calls.indices where search.states[routine] == .new { search.follow(from: routine) }
    return search.findings
  }

  private init(calls: [[Compiler.Edge]], names: [String]) {
    self.calls = calls
    self.names = names
    states = Array(repeating: .new, count: calls.count)
  }

  private mutating func follow(from start: Int) {
    enter(start)
    while let (routine, followed) = path.last {
      guard followed < calls[routine].count else {
        states[routine] = .done
        path.removeLast()
        continue
      }
      path[path.count - 1].followed += 1
      let edge = calls[routine][followed]
      switch states[edge.routine] {
      case .new: enter(edge.routine)
      case .open: report(edge)
      case .done: break
      }
    }
  }

  private mutating func enter(_ routine: Int) {
    states[routine] = .open
    path.append((routine, 0))
  }

  private mutating func report(_ edge: Compiler.Edge) {
    let start = path.firstIndex { $0.routine == edge.routine } ?? 0
    let chain = path[start...].map { names[$0.routine] } + [names[edge.routine]]
    findings.append(.partialLoop(chain, at: edge.span))
  }
}
