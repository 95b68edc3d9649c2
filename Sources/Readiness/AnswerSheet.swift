internal import Content
internal import Diagnostics
internal import Domain
package import Formats
internal import Markup
internal import Thai

/// The answer to one item as the assessment system takes it.
package struct Answer: Sendable {
  package let item: ItemReadiness
  /// มี or ไม่มี: whether the item is published.
  package let isDisclosed: Bool
  /// Absolute, on the organisation's own site, in order: the page, its table and documents, its links.
  package let addresses: [String]
  /// Plain text that leads the assessor to the spot.
  package let explanation: String

  init(_ item: ItemReadiness, of settings: SiteSettings, _ targets: LinkTargets) {
    self.item = item
    guard let disclosure = item.disclosure, !disclosure.isDraft else {
      (isDisclosed, addresses, explanation) = (false, [], "")
      return
    }
    let files = [disclosure.table?.file].compactMap(\.self) + disclosure.documents.map(\.file)
    let own = ([disclosure.address] + files.map(\.file.address)).map(settings.absoluteAddress)
    let links = disclosure.links.compactMap { targets.target(of: $0.url.value, on: disclosure.address) }
      .map { settings.absoluteAddress($0.address) + Markup.percentEncoded(suffix: $0.suffix) }
    var seen: Set<String> = []
    isDisclosed = true
    addresses = (own + links).filter { seen.insert($0).inserted }
    explanation = disclosure.explanation.map { Self.plain($0.text.string) } ?? ""
  }

  /// Without the marks of Markdown, which the assessment doesn't know.
  private static func plain(_ markdown: String) -> String {
    var text = Markup.plainText(of: markdown)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

extension YearReadiness {
  /// In the order of the items.
  package var answers: [Answer] {
    let targets = LinkTargets(site)
    return items.map { Answer($0, of: site.settings, targets) }
  }

  /// One row an item; several addresses stand in one cell, a line each.
  package var answerSheet: Sheet {
    Sheet(
      title: "คำตอบ OIT \(year.number)",
      columns: [
        .init(key: "item", title: "ข้อ"), .init(key: "title", title: "ข้อมูล"),
        .init(key: "disclosed", title: "มี/ไม่มี"), .init(key: "links", title: "ข้อมูลการเชื่อมโยง"),
        .init(key: "explanation", title: "คำอธิบาย"),
      ],
      rows: answers.map { answer in
        [
          .text(answer.item.item.code.description), .text(answer.item.item.title),
          .text(answer.isDisclosed ? "มี" : "ไม่มี"), Self.cell(answer.addresses.joined(separator: "\n")),
          Self.cell(answer.explanation),
        ]
      })
  }

  private static func cell(_ text: String) -> Sheet.Cell { text.isEmpty ? .empty : .text(text) }
}
