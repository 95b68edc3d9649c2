internal import Diagnostics

/// Commands that hints give to be copied into a terminal.
enum ShellCommand {
  /// A path as one word of a command, whatever characters it has.
  static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte >= 0x80 || "/._-".utf8.contains(byte)
    }
    let safe = path.utf8.first == UInt8(ascii: "-") ? "./" + path : path
    return isPlain ? safe : "'" + safe.replacing(byte: UInt8(ascii: "'"), with: "'\\''") + "'"
  }

  /// A command that reads a file and prints what the file should be, made to put that in the file's place.
  static func replacing(_ path: String, with command: (String) -> String) -> String {
    let (old, new) = (quoted(path), quoted(path + ".new"))
    return "\(command(old)) > \(new) && mv \(new) \(old)"
  }
}
