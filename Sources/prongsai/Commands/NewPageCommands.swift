internal import ArgumentParser
internal import Authoring
internal import Diagnostics

struct NewNewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "news",
    abstract: "เริ่มข่าวใหม่เป็นฉบับร่าง · Begin a piece of news as a draft.",
    discussion: """
      ชื่อไฟล์คือวันที่ (--now หรือวันนี้) ตามด้วยชื่อข่าว
      The file is named by the day (--now, else today) and the title.
      """)

  @Argument(help: ArgumentHelp("ชื่อข่าว · The title.", valueName: "title"))
  var title: String

  @OptionGroup var place: PlaceOptions
  @OptionGroup var day: DayOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    try tell(in: language.chosen) { () throws(AuthoringFailure) in
      try NewPage.news(title, on: day.now ?? Environment.today, site: place.folder)
    }
  }
}

struct NewPageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page", abstract: "เริ่มหน้าใหม่เป็นฉบับร่าง · Begin a page as a draft.")

  @Argument(help: ArgumentHelp("เส้นทางใต้ content/pages/ · The path under content/pages/.", valueName: "path"))
  var path: String

  @Argument(help: ArgumentHelp("ชื่อหน้า · The title.", valueName: "title"))
  var title: String

  @OptionGroup var place: PlaceOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    try tell(in: language.chosen) { () throws(AuthoringFailure) in
      try NewPage.page(path, title: title, site: place.folder)
    }
  }
}

/// Makes a page and says where it is.
private func tell(in language: Language, _ make: () throws(AuthoringFailure) -> String) throws {
  let path: String
  do throws(AuthoringFailure) {
    path = try make()
  } catch {
    throw ExitCode.refused(error.message, in: language)
  }
  let made = Wording(
    thai: "สร้าง \(path) แล้ว เขียนเนื้อหาแล้วลบ draft: true เมื่อพร้อมเผยแพร่",
    english: "made \(path); write it, and delete `draft: true` when it is ready")
  TextStream.output.write(made, in: language)
}
