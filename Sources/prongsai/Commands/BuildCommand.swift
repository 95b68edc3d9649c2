internal import ArgumentParser

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "สร้างเว็บไซต์ลงใน public/ · Build the site into public/.",
    discussion: """
      ถ้าพบข้อผิดพลาด public/ จะยังเป็นเว็บไซต์เดิมที่ใช้ได้ทุกไฟล์
      With errors, public/ keeps the last good site, every file of it.
      """)

  @OptionGroup var site: SiteOptions
  @OptionGroup var report: ReportOptions

  @Option(
    name: .long,
    help: ArgumentHelp("โฟลเดอร์ของเว็บไซต์ที่สร้าง · Where the site goes. (default: SITE/public)", valueName: "dir"))
  var output: String?

  @Flag(
    help: ArgumentHelp(
      "เพิ่มหน้า /gallery/ ซึ่งแสดงทุกส่วนประกอบของแม่แบบ · Add /gallery/, every component of the templates."))
  var gallery = false

  func run() async throws {
    try await Runner(site: site, report: report, output: output, writes: true, gallery: gallery).run()
  }
}
