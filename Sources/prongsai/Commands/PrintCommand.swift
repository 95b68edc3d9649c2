internal import ArgumentParser
internal import Authoring
internal import Diagnostics

struct PrintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "พิมพ์หน้าเว็บเป็น PDF · Print pages into PDF files.",
    discussion: """
      เขียน PDF ลงใน content/files/print/ จากนั้นหน้าเว็บจะมีลิงก์ไปยัง PDF เอง ต้องติดตั้ง chromium
      Writes into content/files/print/, and from then on the page links its PDF. Needs chromium.
      """)

  @Argument(help: ArgumentHelp("ที่อยู่ของหน้า · Addresses of pages.", valueName: "2568/reports/name"))
  var pages: [String] = []

  @Flag(name: .long, help: "พิมพ์รายงานที่เผยแพร่ทุกฉบับ · Print all published reports.")
  var all = false

  @OptionGroup var site: SiteOptions

  @Option(
    name: .long, help: ArgumentHelp("ภาษาของข้อความ · Language of messages. (default: from LANG)", valueName: "th|en"))
  var language: Language?

  func run() async throws {
    let language = language ?? Environment.language
    let options = PrintOptions(
      site: site.folder, pages: pages, all: all, now: site.now, today: Environment.today,
      jobs: site.jobs ?? Environment.processors)
    do throws(PrintFailure) {
      for page in try await Print.run(options) { TextStream.output.write(Self.wording(of: page)[language] + "\n") }
    } catch {
      if case .content(_, let findings) = error {
        let report = DiagnosticReport(findings, language: language, usesColour: TextStream.output.showsColour)
        TextStream.output.write(report.text(.human))
      }
      TextStream.errors.write("prongsai: " + error.message[language] + "\n")
      if case .content = error { throw ExitCode(ExitStatus.findings) }
      throw ExitCode(ExitStatus.usage)
    }
  }

  private static func wording(of page: PrintedPage) -> Wording {
    let size = "\((page.bytes + 500) / 1_000) kB"
    let pages = page.pages.map(String.init) ?? "?"
    return Wording(
      thai: "\(page.path)  \(size)  \(pages) หน้า" + (page.isNew ? "" : "  เหมือนเดิมทุกไบต์"),
      english: "\(page.path)  \(size)  pages: \(pages)" + (page.isNew ? "" : "  unchanged"))
  }
}
