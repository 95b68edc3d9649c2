internal import Content
internal import Diagnostics
internal import Markup
internal import Templates
internal import Thai

// What several kinds of pages have: documents, persons, history, links.

extension PageScope {
  mutating func documents(_ documents: [Document]) -> [DocumentModel] {
    documents.enumerated().map { index, document in
      DocumentModel(
        id: Self.documentID(index), number: interface.number(index + 1), title: PlainWords.of(document.title),
        address: URLValue(document.file),
        format: document.file.file.format, size: interface.size(document.file.file.size),
        date: document.date.map(interface.date), signer: document.signer.map { person($0) },
        elements: elementList(document.elements.map(\.value)))
    }
  }

  /// The anchor of a document, by its place in the list. Heading ids never have an underscore.
  static func documentID(_ index: Int) -> String { "document_\(index + 1)" }

  mutating func person(_ person: Person) -> PersonModel {
    PersonModel(
      rank: person.rank, name: person.name.map { inline($0) }, plainName: person.name.map(PlainWords.of),
      position: person.position.map { inline($0) }, actingPhrase: person.acting?.phrase,
      actingPost: person.acting.map { inline($0.post) }, side: person.side.map(sideName), isVacant: person.isVacant,
      photo: person.photo.map { PictureModel($0) }, phone: person.phone, email: person.email)
  }

  private func sideName(_ side: Person.Side) -> String {
    switch side {
    case .political: interface[.sidePolitical]
    case .permanent: interface[.sidePermanent]
    }
  }

  /// The newest change first, in whichever order they were written down.
  mutating func history(_ entries: [HistoryEntry]) -> [HistoryModel] {
    entries.newestFirst.map { HistoryModel(date: interface.date($0.date), change: inline($0.change)) }
  }

  /// The history of an item; that it has changed since it was submitted comes first.
  mutating func history(of disclosure: Disclosure) -> [HistoryModel] {
    let late = guide.site.changesAfterFreeze[disclosure.address].map { change in
      HistoryModel(
        date: interface.date(change.changedOn), change: nil, submitted: interface.date(change.frozenOn))
    }
    return (late.map { [$0] } ?? []) + history(disclosure.history)
  }

  mutating func link(_ link: Link) -> LinkModel {
    LinkModel(title: PlainWords.of(link.title), address: address(link.url))
  }
}

extension [HistoryEntry] {
  /// Of one day in the order in which they were written down.
  fileprivate var newestFirst: [HistoryEntry] {
    enumerated().sorted { left, right in
      (right.element.date.lastDay, left.offset) < (left.element.date.lastDay, right.offset)
    }.map(\.element)
  }
}

/// The numbers of elements as the hook for programs has them; nil for none.
func elementList(_ numbers: some Sequence<Int>) -> String? {
  let list = Set(numbers).sorted().map(String.init).joined(separator: " ")
  return list.isEmpty ? nil : list
}

extension ContentFile {
  /// "PDF": the name's ending in capitals; "FILE" without one.
  var format: String {
    let name = ContentPath.name(of: path)
    let parts = name.split(separator: ".")
    return parts.count > 1 ? parts.last?.uppercased() ?? "FILE" : "FILE"
  }
}

extension PictureModel {
  init(_ reference: FileReference) {
    let size = reference.file.pictureSize
    self.init(source: URLValue(reference), width: size?.width, height: size?.height)
  }
}

extension URLValue {
  init(_ reference: FileReference) {
    self.init(SiteAddress.encoded(reference.file.address), at: reference.span)
  }
}

extension PlainWords {
  /// The words of paragraphs; addresses in them are only text.
  static func of(_ text: BlockText) -> String {
    of(html: Markup.block(text.text, options: MarkupOptions(), resolve: { _ in nil }).html[...])
  }
}
