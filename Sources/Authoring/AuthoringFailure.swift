package import Diagnostics

/// Why a command that writes into the content could not do it, whatever the content says.
package struct AuthoringFailure: Error {
  package let message: Wording

  package init(_ message: Wording) {
    self.message = message
  }
}
