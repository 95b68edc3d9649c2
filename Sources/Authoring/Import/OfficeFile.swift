internal import Build
internal import Diagnostics

/// Has the files of word processors and spreadsheets turned into text by programs made for that.
enum OfficeFile {
  static func html(ofDOCX path: String) async throws(ImportFailure) -> [UInt8] {
    // In its sandbox pandoc reads nothing but this file; its memory is bounded.
    try await run(
      "pandoc", package: "pandoc",
      ["+RTS", "-M1g", "-RTS", "--sandbox", "--from=docx", "--to=html", "--wrap=none"], path, kind: "DOCX")
  }

  static func csv(ofXLSX path: String) async throws(ImportFailure) -> [UInt8] {
    // Written as its cells look, 04/05/2025 could be a day of April or of May.
    let arguments = ["--all", "--delimiter", ",", "--dateformat", "%Y-%m-%d"]
    return try await run("xlsx2csv", package: "xlsx2csv", arguments, path, kind: "XLSX")
  }

  private static func run(
    _ name: String, package: String, _ arguments: [String], _ path: String, kind: String
  ) async throws(ImportFailure) -> [UInt8] {
    // A path from the root is never taken for an option.
    guard path != "-", let file = FileSystem.resolved(path) else { throw .officeFromInput(kind) }
    let program = ChildProgram(name: name, environment: ["PYTHONIOENCODING": "utf-8", "LC_ALL": "C.UTF-8"])
    let result: ChildProgram.Result
    do throws(ChildProgram.Failure) {
      result = try await program.run(arguments + [file], outputLimit: ImportLimits.textBytes, within: .seconds(60))
    } catch {
      throw .program(name, package: package, error)
    }
    // What xlsx2csv says is of its own objects and helps nobody.
    guard result.isSuccess else { throw .damaged(kind, name == "pandoc" ? result.message : "") }
    return result.output
  }
}

extension ImportFailure {
  private static func article(_ kind: String) -> String { (kind == "XLSX" ? "an " : "a ") + kind }

  static func officeFromInput(_ kind: String) -> ImportFailure {
    .machine(
      Wording(
        thai: "\(kind) อ่านจากอินพุตมาตรฐานไม่ได้ ระบุชื่อไฟล์แทน -",
        english: "\(article(kind)) can't be read from standard input: give its name instead of -"))
  }

  static func damaged(_ kind: String, _ message: String) -> ImportFailure {
    let reason = message.split(separator: "\n").last.map { " (" + String($0.prefix(200)) + ")" } ?? ""
    return .content(
      Wording(
        thai: "อ่าน \(kind) นี้ไม่ได้ ไฟล์อาจเสียหายหรือตั้งรหัสผ่านไว้\(reason): เปิดในโปรแกรมเดิมแล้วบันทึกใหม่",
        english: "this \(kind) can't be read; it may be damaged or have a password\(reason): open it and save it again")
    )
  }

  static func program(_ name: String, package: String, _ failure: ChildProgram.Failure) -> ImportFailure {
    switch failure {
    case .missing:
      .machine(
        Wording(
          thai: "ไม่พบโปรแกรม \(name): ติดตั้งด้วย  apt-get install \(package)",
          english: "the program \(name) is missing: install it with  apt-get install \(package)"))
    case .tooMuchOutput: .tooLarge(ImportLimits.textBytes, ImportLimits.textBytes)
    case .tooSlow:
      .content(
        Wording(
          thai: "\(name) อ่านไฟล์นี้ไม่เสร็จใน 60 วินาที: แบ่งไฟล์ หรือบันทึกเป็น CSV",
          english: "\(name) did not finish this file in 60 seconds: split it, or save it as CSV"))
    case .system:
      .machine(Wording(thai: "เรียกโปรแกรม \(name) ไม่ได้", english: "the program \(name) can't be run"))
    }
  }
}
