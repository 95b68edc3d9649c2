internal import ArgumentParser
internal import Build
internal import Diagnostics
internal import Glibc

/// The command line's face: which commands there are.
struct Prongsai: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prongsai",
    abstract: "สร้างเว็บไซต์เปิดเผยข้อมูลสาธารณะ (OIT) · Build transparency sites.",
    discussion: """
      แก้ไขไฟล์ใน content/ แล้วเรียก  prongsai build
      จากนั้นนำโฟลเดอร์ public/ ไปวางบนเว็บโฮสต์ใดก็ได้
      Edit the files in content/ and run  prongsai build ,
      then publish the folder public/ on any web host.

      สถานะเมื่อจบ · exit status:
        0  ไม่มีข้อผิดพลาด · no error
        1  เนื้อหามีข้อผิดพลาด · the content has errors
        2  ใช้คำสั่งผิด หรือเครื่องมีปัญหา · wrong usage, or the machine failed
      """,
    version: Release.version,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ReadinessCommand.self, FreezeCommand.self, HistoryCommand.self,
      NewCommand.self, ImportCommand.self, PrintCommand.self, ExplainCommand.self,
    ])
}

@main
enum Main {
  static func main() async {
    // A reader that goes away (`prongsai check | head`) is no error.
    signal(SIGPIPE, SIG_IGN)
    do {
      let command = try Prongsai.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
    } catch {
      end(error)
    }
  }

  /// Help and version go to standard output and are no error; a command's own exit status is kept; all else is usage.
  private static func end(_ error: any Error) -> Never {
    if let code = error as? ExitCode { exit(code.rawValue) }
    let isAnswer = Prongsai.exitCode(for: error).isSuccess
    (isAnswer ? TextStream.output : .errors).write(Prongsai.fullMessage(for: error) + "\n")
    if !isAnswer, let suggestion { TextStream.errors.write(suggestion[Environment.language] + "\n") }
    exit(isAnswer ? ExitStatus.success : ExitStatus.usage)
  }

  /// What a misspelt command was meant to be.
  private static var suggestion: Wording? {
    let names = Prongsai.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), !names.contains(word) else {
      return nil
    }
    return nearest(to: word, among: names).map { name in
      Wording(thai: "หมายถึง  prongsai \(name)  ใช่หรือไม่", english: "did you mean  prongsai \(name) ?")
    }
  }
}

extension ExitCode {
  /// Tells on standard error why a command could not be carried out.
  static func refused(
    _ reason: Wording, in language: Language, status: Int32 = ExitStatus.usage
  ) -> ExitCode {
    TextStream.errors.write("prongsai: " + reason[language] + "\n")
    return ExitCode(status)
  }
}

/// What the process says when it ends.
enum ExitStatus {
  static let success: Int32 = 0
  /// The content has errors, or findings that `--fail-on` counts as such.
  static let findings: Int32 = 1
  /// Wrong usage, or the machine failed.
  static let usage: Int32 = 2
}
