internal import Diagnostics
internal import Glibc

/// Standard output or standard error. What can't be written (a closed pipe) is dropped: that is no error of ours.
struct TextStream {
  static let output = TextStream(descriptor: STDOUT_FILENO)
  static let errors = TextStream(descriptor: STDERR_FILENO)

  private let descriptor: Int32

  var isTerminal: Bool { isatty(descriptor) != 0 }

  /// As https://no-color.org asks: colours on a terminal, unless NO_COLOR is set.
  var showsColour: Bool { isTerminal && getenv("NO_COLOR") == nil }

  func write(_ wording: Wording, in language: Language) { write(wording[language] + "\n") }

  /// As people read them.
  func write(_ findings: [Diagnostic], in language: Language) {
    write(DiagnosticReport(findings, language: language, usesColour: showsColour).text(.human))
  }

  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        done += count
      }
    }
  }
}
