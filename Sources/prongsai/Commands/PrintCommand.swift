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
  @OptionGroup var language: LanguageOption

  func run() async throws {
    do throws(PrintFailure) {
      for page in try await Print.run(pages, all: all, site.buildOptions) {
        TextStream.output.write(Self.wording(of: page), in: language.chosen)
      }
    } catch {
      guard case .content(let reason, let findings) = error else {
        throw ExitCode.refused(error.message, in: language.chosen)
      }
      TextStream.output.write(findings, in: language.chosen)
      throw ExitCode.refused(reason, in: language.chosen, status: ExitStatus.findings)
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
