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
  init(_ failure: FileSystem.Failure) { message = failure.message }

  /// The site as a check finds it.
  static func inspected(_ options: BuildOptions) async throws(AuthoringFailure) -> InspectedSite {
    do throws(BuildFailure) {
      return try await Build.inspect(options)
    } catch {
      throw AuthoringFailure(error.message)
    }
  }

  /// Writes a file that must not be there yet, and the folders above it; whether it was written.
  static func made(_ text: String, at path: String) throws(AuthoringFailure) -> Bool {
    do throws(FileSystem.Failure) {
      return try FileSystem.create(Array(text.utf8), at: path)
    } catch {
      throw AuthoringFailure(error)
    }
  }
}
