internal import Diagnostics
internal import Synchronization

/// One line on a terminal that tells how far the work is, once it lasts longer than half a second.
final class ProgressLine: Sendable {
  private let language: Language
  private let clock = ContinuousClock()
  private let state: Mutex<State>

  private struct State {
    var next: ContinuousClock.Instant
    var isShown = false
  }

  /// nil when standard error is no terminal.
  init?(language: Language) {
    guard TextStream.errors.isTerminal else { return nil }
    self.language = language
    state = Mutex(State(next: clock.now + .milliseconds(500)))
  }

  func report(_ done: Int, _ total: Int) {
    let now = clock.now
    state.withLock { state in
      guard now >= state.next else { return }
      state.next = now + .milliseconds(100)
      state.isShown = true
      let words = Wording(thai: "กำลังสร้าง \(done)/\(total)", english: "building \(done)/\(total)")
      TextStream.errors.write("\r\u{1B}[K" + words[language])
    }
  }

  func clear() {
    state.withLock { state in
      if state.isShown { TextStream.errors.write("\r\u{1B}[K") }
      state.isShown = false
    }
  }
}
