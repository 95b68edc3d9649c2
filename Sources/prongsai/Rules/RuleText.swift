internal import Diagnostics

/// The pages of findings as they are read in a terminal.
enum RuleText {
  /// All ids by area, each with its severity and its one line.
  static func list(of pages: [RulePage], _ language: Language) -> String {
    let width = pages.map(\.id.utf8.count).max() ?? 0
    var text = ""
    var lastArea = ""
    for page in pages {
      let area = String(page.id.prefix { $0 != "/" })
      if area != lastArea { text += (lastArea.isEmpty ? "" : "\n") + area + "\n" }
      lastArea = area
      let name = padded(page.id, to: width)
      text += "  \(name)  \(padded(page.severity.rawValue, to: 7))  \(page.summary[language])\n"
    }
    return text
  }

  /// One page: what was found, why it matters and how to mend it in each language, then an example.
  static func page(_ page: RulePage, in languages: [Language]) -> String {
    var text = page.id + "\n"
    for language in languages {
      text += "\n\(page.severity.label[language]): \(page.summary[language])\n\(page.reason[language])\n"
      text += "\(mendLabel[language]): \(page.mend[language])\n"
    }
    guard let example = page.example else { return text }
    text += "\n" + languages.map { exampleLabel[$0] }.joined(separator: " · ") + ": \(example.path)\n\n"
    for line in example.lines { text += line.isEmpty ? "\n" : "    \(line)\n" }
    return text
  }

  /// What to say of an id that isn't there.
  static func unknown(_ id: String, among ids: [String]) -> Wording {
    let named = ids.first { $0.hasSuffix("/" + id) }
    let hint =
      (named ?? nearest(to: id, among: ids)).map { near in
        Wording(thai: "หมายถึง `\(near)` ใช่หรือไม่", english: "did you mean `\(near)`?")
      } ?? Wording(thai: "รหัสเขียนเป็น หมวด/ชื่อ เช่น key/unknown", english: "an id is area/name, as key/unknown")
    return Wording(
      thai: "ไม่มีข้อค้นพบรหัส `\(id)` \(hint.thai)\nดูรหัสทั้งหมดด้วย  prongsai explain",
      english: "there is no finding `\(id)`; \(hint.english)\nall ids:  prongsai explain")
  }

  private static let mendLabel = Wording(thai: "วิธีแก้", english: "How to mend it")
  private static let exampleLabel = Wording(thai: "ตัวอย่าง", english: "Example")

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}
