internal import Build
internal import Content
package import Diagnostics

/// Why a command that writes into the content could not do it, whatever the content says.
package struct AuthoringFailure: Error {
  package let message: Wording

  package init(_ message: Wording) {
    self.message = message
  }

  package init(thai: String, english: String) {
    message = Wording(thai: thai, english: english)
  }

  /// A file of the content could not be written.
  init(_ failure: FileSystem.Failure) {
    self.init(
      thai: "เขียน \(failure.path) ไม่ได้ (\(failure.error.description))",
      english: "can't write \(failure.path) (\(failure.error.description))")
  }

  /// The site could not be checked.
  init(_ failure: BuildFailure) { message = failure.message }
}
