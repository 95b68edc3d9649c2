package import Diagnostics

/// Why nothing could be imported.
package enum ImportFailure: Error {
  /// What is in the file can't be read as measures: the file has to be mended, or another one chosen.
  case content(Wording)
  /// Wrong usage, a missing program, or a disk that fails.
  case machine(Wording)

  package var message: Wording {
    switch self {
    case .content(let message), .machine(let message): message
    }
  }
}

/// The bounds of what is read, so that no file takes the machine's time or memory.
enum ImportLimits {
  /// A text, or what a text is made of by another program. A printed report of a hundred pages has about 600,000.
  static let textBytes = 4_000_000
  /// A file of a word processor or a spreadsheet, pictures and all.
  static let officeBytes = 50_000_000
  /// Text of one cell; a page of A4 holds about 10,000. Longer ones stay in comments.
  static let cellBytes = 30_000
  static let rows = 20_000
  static let columns = 100
}
