internal import Content
internal import Diagnostics
internal import Domain
package import Formats
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

  init(_ item: ItemReadiness, of settings: SiteSettings) {
    self.item = item
    guard let disclosure = item.disclosure, !disclosure.isDraft else {
      (isDisclosed, addresses, explanation) = (false, [], "")
      return
    }
    let base = String(settings.baseURL.value.dropLast(settings.baseURL.value.hasSuffix("/") ? 1 : 0))
    let files = [disclosure.table?.file].compactMap(\.self) + disclosure.documents.map(\.file)
    let links = disclosure.links.compactMap { Self.ownAddress($0.url.value, base: base) }
    var seen: Set<String> = []
    isDisclosed = true
    addresses = ([base + disclosure.address] + files.map { base + Self.encoded($0.file.address) } + links)
      .filter { seen.insert($0).inserted }
    explanation = disclosure.explanation.map { Self.plain($0.text.string) } ?? ""
  }

  /// nil for addresses of other sites, which the assessment doesn't take.
  private static func ownAddress(_ written: String, base: String) -> String? {
    if written.hasPrefix("files/") { return base + "/" + encoded(written) }
    if written.hasPrefix("/") { return base + encoded(written) }
    return written.hasPrefix(base + "/") ? written : nil
  }

  private static func encoded(_ address: String) -> String {
    var bytes: [UInt8] = []
    for byte in address.utf8 {
      if byte < 0x80, byte > 0x20, !"\"<>\\^`{|}%".utf8.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += Array("%".utf8) + [byte >> 4, byte & 15].map { $0 < 10 ? 0x30 + $0 : 0x37 + $0 }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Markdown without the marks of emphasis; its numbers and lines stay as they are written.
  private static func plain(_ markdown: String) -> String {
    var text = ""
    var stars = 0
    for character in markdown {
      if character == "*" {
        stars += 1
        continue
      }
      // A lone star may be a sign of its own.
      if stars == 1 { text.append("*") }
      stars = 0
      text.append(character)
    }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

extension YearReadiness {
  package var answers: [Answer] { items.map { Answer($0, of: site.settings) } }

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
