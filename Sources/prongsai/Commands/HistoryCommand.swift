internal import ArgumentParser
internal import Authoring
internal import Diagnostics

struct HistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "สร้าง content/history.yml จาก Git · Make content/history.yml from Git.",
    discussion: """
      ประวัติการปรับปรุงของทุกหน้า อ่านจาก Git ครั้งเดียว หากไม่ใส่ --write จะแสดงสิ่งที่จะเขียนเท่านั้น
      หน้าที่มี history: ของตนเองใช้ของตนเอง
      The change history of all pages, read from Git in one go. Without --write it prints what would be written.
      A page's own history: wins.
      """)

  @Flag(name: .long, help: "เขียนไฟล์ · Write the file.")
  var write = false

  @Flag(name: .long, help: "เขียนทับแม้ไฟล์เดิมเขียนด้วยมือ · Replace even a file that was written by hand.")
  var overwrite = false

  @OptionGroup var place: PlaceOptions
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let outcome: History.Outcome
    do throws(AuthoringFailure) {
      outcome = try await History.make(site: place.folder, writes: write, overwrites: overwrite)
    } catch {
      throw ExitCode.refused(error.message, in: language.chosen)
    }
    if outcome.written == .no { TextStream.output.write(outcome.text) }
    for line in lines(of: outcome) { TextStream.errors.write(line, in: language.chosen) }
  }

  private func lines(of outcome: History.Outcome) -> [Wording] {
    let unknown = outcome.unknown.map {
      Wording(thai: "ยังไม่อยู่ใน Git  content/\($0)", english: "not in Git yet:  content/\($0)")
    }
    let pages = outcome.pages
    switch outcome.written {
    case .no: return unknown
    case .yes:
      return unknown + [
        Wording(
          thai: "เขียน content/history.yml แล้ว: ประวัติของ \(pages) หน้า",
          english: "content/history.yml written: what became of \(Wording.count(pages, "page"))")
      ]
    case .unchanged:
      return unknown + [
        Wording(thai: "content/history.yml ตรงกับ Git อยู่แล้ว", english: "content/history.yml says so already")
      ]
    }
  }
}
