internal import Build
internal import Content
internal import Diagnostics
internal import Glibc

/// Prints a page with Debian's Chromium: without a window, without the network, with a profile that is thrown away.
struct Chromium {
  let temporary: String

  private static let seconds = 90

  /// The bytes of the PDF.
  func print(_ url: String) async throws(PrintFailure) -> [UInt8] {
    let (target, profile) = (temporary + "/page.pdf", temporary + "/profile")
    unlink(target)
    try? FileSystem.removeTree(profile)
    let program = ChildProgram(name: "chromium", environment: ["TZ": "UTC", "LC_ALL": "C.UTF-8"])
    do throws(ChildProgram.Failure) {
      _ = try await program.run(
        arguments(url, target: target, profile: profile), outputLimit: 1_000_000, within: .seconds(Self.seconds))
    } catch {
      throw .chromium(error, seconds: Self.seconds)
    }
    guard let bytes = try? readFile(target), bytes.starts(with: Array("%PDF-".utf8)) else { throw .nothingPrinted }
    return bytes
  }

  private func arguments(_ url: String, target: String, profile: String) -> [String] {
    // The sandbox of Chromium refuses to work for root.
    (geteuid() == 0 ? ["--no-sandbox"] : []) + [
      "--headless", "--disable-gpu", "--disable-extensions", "--disable-sync", "--disable-background-networking",
      "--disable-component-update", "--disable-default-apps", "--disable-dev-shm-usage", "--no-first-run",
      // Fonts of the site lie beside its pages; without this a page from a file may not have them.
      "--allow-file-access-from-files", "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9",
      "--lang=th",
      "--user-data-dir=" + profile, "--no-pdf-header-footer", "--print-to-pdf=" + target, url,
    ]
  }
}

extension PrintFailure {
  static func chromium(_ failure: ChildProgram.Failure, seconds: Int) -> PrintFailure {
    switch failure {
    case .missing:
      .machine(
        Wording(
          thai: "ไม่พบโปรแกรม chromium: ติดตั้งด้วย  apt-get install chromium fonts-thai-tlwg",
          english: "the program chromium is missing: install it with  apt-get install chromium fonts-thai-tlwg"))
    case .tooSlow:
      .machine(
        Wording(
          thai: "chromium พิมพ์ไม่เสร็จใน \(seconds) วินาที ลองใหม่เมื่อเครื่องว่าง",
          english: "chromium did not finish in \(seconds) seconds; try again when the machine is idle"))
    case .tooMuchOutput, .system:
      .machine(Wording(thai: "เรียกโปรแกรม chromium ไม่ได้", english: "the program chromium can't be run"))
    }
  }

  static var nothingPrinted: PrintFailure {
    .machine(
      Wording(
        thai: "chromium ไม่ได้สร้าง PDF: ตรวจว่าดิสก์ไม่เต็ม แล้วลองเรียก  chromium --headless --version",
        english: "chromium made no PDF: see that the disk is not full, and try  chromium --headless --version"))
  }
}
