internal import ArgumentParser
internal import Diagnostics

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "อธิบายข้อค้นพบ · Explain a finding.",
    discussion: """
      รหัสคือคำในวงเล็บเหลี่ยมของข้อความ เช่น key/unknown หากไม่บอกรหัส จะแสดงรายการทั้งหมด
      The id stands in brackets in each message, as key/unknown; without one all ids are listed.
      """)

  @Argument(help: ArgumentHelp("รหัสของข้อค้นพบ · The id of a finding.", valueName: "id"))
  var id: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "ภาษาของคำอธิบาย · Language of the explanation. (default: both; of the list: from LANG)", valueName: "th|en"))
  var language: Language?

  func run() throws {
    let pages = RulePage.all()
    let single = language ?? Environment.language
    guard let id else { return TextStream.output.write(RuleText.list(of: pages, single)) }
    guard let page = pages.first(where: { $0.id == id }) else {
      throw ExitCode.refused(RuleText.unknown(id, among: pages.map(\.id)), in: single)
    }
    TextStream.output.write(RuleText.page(page, in: language.map { [$0] } ?? [.thai, .english]))
  }
}
