internal import Diagnostics

/// Runs git; nothing of what it prints is trusted.
struct Git {
  /// The folder in which it runs.
  let folder: String
  /// Where the program is looked for; nil for what the process itself was given.
  let searchPath: String?

  /// More than any history of a site of a public body, and than it takes; a program gone wild is ended.
  private static let (longestOutput, longestTime) = (512 << 20, Duration.seconds(600))

  func run(_ arguments: [String]) async throws(AuthoringFailure) -> ChildProgram.Result {
    // Settings of the person or of the machine must not change what is printed.
    var environment = ["LC_ALL": "C", "GIT_PAGER": "cat", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"]
    if let searchPath { environment["PATH"] = searchPath }
    do throws(ChildProgram.Failure) {
      return try await ChildProgram(name: "git", environment: environment)
        .run(["-C", folder] + arguments, outputLimit: Self.longestOutput, within: Self.longestTime)
    } catch {
      switch error {
      case .missing: throw .noGit()
      case .tooSlow: throw .gitFailed("it takes more than ten minutes")
      case .tooMuchOutput: throw .gitFailed("it prints more than 512 MB")
      case .system: throw .gitFailed("it can't be run")
      }
    }
  }

  /// Fails when the folder is in no repository, or in one whose past is cut off.
  func requireWholeRepository() async throws(AuthoringFailure) {
    let answer = try await run(["rev-parse", "--is-inside-work-tree", "--is-shallow-repository"])
    let lines = String(decoding: answer.output, as: UTF8.self).split(separator: "\n")
    guard answer.isSuccess else {
      throw answer.message.contains("not a git repository") ? .noRepository(folder) : .gitFailed(answer.message)
    }
    guard lines.first == "true" else { throw .noRepository(folder) }
    if lines.last == "true" { throw .shallow() }
    guard try await run(["rev-parse", "--verify", "--quiet", "HEAD"]).isSuccess else { throw .noCommit() }
  }
}

extension AuthoringFailure {
  fileprivate static func noGit() -> AuthoringFailure {
    AuthoringFailure(
      thai: "ไม่พบโปรแกรม git ซึ่งใช้อ่านประวัติ ติดตั้งด้วย  apt install git  หรือเขียน content/history.yml ด้วยมือ",
      english: "git was not found, which knows the history; install it (apt install git) "
        + "or write content/history.yml by hand")
  }

  fileprivate static func noRepository(_ folder: String) -> AuthoringFailure {
    AuthoringFailure(
      thai: "\(folder) ไม่ได้อยู่ใน Git จึงไม่มีประวัติให้อ่าน เริ่มด้วย  git init  หรือเขียน content/history.yml ด้วยมือ",
      english: "\(folder) is in no Git repository, so there is no history to read; "
        + "begin with  git init , or write content/history.yml by hand")
  }

  fileprivate static func shallow() -> AuthoringFailure {
    AuthoringFailure(
      thai: "สำเนา Git นี้มีประวัติไม่ครบ (shallow clone) ประวัติที่ได้จะผิด ดึงให้ครบก่อนด้วย  git fetch --unshallow",
      english: "this Git clone is shallow, so the history would be wrong; "
        + "fetch the rest first:  git fetch --unshallow")
  }

  fileprivate static func noCommit() -> AuthoringFailure {
    AuthoringFailure(
      thai: "Git ยังไม่มีการบันทึกใด ๆ บันทึกเนื้อหาก่อนด้วย  git add content && git commit",
      english: "Git has no commit yet; commit the content first:  git add content && git commit")
  }

  static func gitFailed(_ errors: String) -> AuthoringFailure {
    let line = errors.split(separator: "\n").first.map(String.init) ?? ""
    return AuthoringFailure(thai: "git ทำงานไม่สำเร็จ: \(line)", english: "git failed: \(line)")
  }
}
