internal import Content
internal import Diagnostics
internal import Domain
internal import Markup
internal import Templates
internal import Thai

extension PageScope {
  mutating func item(_ disclosure: Disclosure) -> ItemModel {
    let item = guide.item(of: disclosure)
    // The catalogue's wording is Thai, and official in Thai only.
    let isEnglish = disclosure.language == .english
    let body = block(disclosure.body)
    let parts = parts(of: disclosure, body: body)
    let places = places(of: disclosure, in: parts, headings: body.headings)
    return ItemModel(
      code: disclosure.item.value.description, title: disclosure.title.map(PlainWords.of) ?? item?.title ?? "",
      year: interface.ordinal(disclosure.year.number), index: Inventory.itemIndex(of: disclosure.year),
      subindicator: isEnglish ? nil : item.flatMap { subindicatorName(of: $0, disclosure) },
      dataYear: disclosure.dataYear.map { interface.ordinal($0.value.number) },
      owner: guide.unitName(disclosure.owner.value), updated: interface.date(disclosure.updated.value),
      years: years(of: disclosure, item), elements: elements(of: isEnglish ? nil : item, places: places), parts: parts,
      explanation: disclosure.explanation.flatMap { Fragment(block($0.text, prefix: "explanation_", headingsFrom: 3)) },
      reports: guide.reports(
        answering: YearCode(.item(disclosure.item.value), of: disclosure.year), in: interface.language
      ).map(link(to:)),
      history: history(of: disclosure), crosswalk: crosswalk(of: disclosure))
  }

  /// Only what is published: the public gets no links that lead nowhere.
  private func crosswalk(of disclosure: Disclosure) -> [CrosswalkModel] {
    let (code, year) = (disclosure.item.value, disclosure.year)
    let others =
      guide.crosswalk.predecessors(of: code, in: year) + guide.crosswalk.successors(of: code, in: year)
    return others.compactMap { other in
      guard case .item(let code) = other.code, let page = guide.disclosure(of: code, in: other.year) else { return nil }
      return CrosswalkModel(
        year: interface.ordinal(other.year.number), code: code.description, title: guide.item(of: page)?.title ?? "",
        address: page.address)
    }
  }

  /// The years in which an item of that title was published, under whatever code: codes change their meaning from year
  /// to year.
  private func years(of disclosure: Disclosure, _ item: Item?) -> YearSwitchModel {
    var addresses = [disclosure.year: disclosure.address]
    for year in guide.years where year != disclosure.year {
      guard let item, let code = guide.code(ofTitle: item.title, in: year) else { continue }
      addresses[year] = guide.disclosure(of: code, in: year)?.address
    }
    return yearSwitch(guide.years.filter { addresses[$0] != nil }, here: disclosure.year) { addresses[$0] ?? "" }
  }

  private func subindicatorName(of item: Item, _ disclosure: Disclosure) -> SubindicatorName? {
    let subindicators = guide.site.catalogues[disclosure.year]?.subindicators ?? []
    return subindicators.first { $0.number == item.subindicator }.map {
      SubindicatorName(number: interface.ordinal($0.number), title: $0.title)
    }
  }

  /// The elements whose wording may be printed, and those that have a place; the number alone stands for a wording
  /// that the catalogue isn't sure of.
  private func elements(of item: Item?, places: [Int: [PlaceModel]]) -> [ElementModel] {
    let wordings = Dictionary(
      (item?.elements ?? []).filter(\.source.isPublic).map { ($0.number, $0.text) }, uniquingKeysWith: { $1 })
    return Set(wordings.keys).union(places.keys).sorted().map { number in
      ElementModel(
        number: number, printedNumber: interface.ordinal(number), text: wordings[number],
        places: places[number] ?? [])
    }
  }
}

// MARK: - Parts

extension PageScope {
  private mutating func parts(of disclosure: Disclosure, body: RenderedMarkup) -> ItemParts {
    let hooks = PartHooks(disclosure.elements)
    var parts = ItemParts()
    parts.nothing = disclosure.nothingToReport.flatMap {
      textPart(block($0.text, prefix: "nothing_", headingsFrom: 3), hooks[.nothing])
    }
    parts.body = textPart(body, hooks[.body])
    if !disclosure.people.isEmpty {
      parts.people = PeoplePart(elements: hooks[.people], persons: disclosure.people.map { person($0) })
    }
    if !disclosure.statistics.isEmpty {
      parts.statistics = StatisticsPart(
        elements: hooks[.statistics],
        figures: disclosure.statistics.map { StatisticModel(label: inline($0.label), value: inline($0.value)) })
    }
    parts.table = guide.table(of: disclosure).map { tablePart($0, hooks[.table]) }
    if !disclosure.documents.isEmpty {
      parts.documents = DocumentsPart(elements: hooks[.documents], files: documents(disclosure.documents))
    }
    if !disclosure.links.isEmpty {
      parts.links = LinksPart(elements: hooks[.links], entries: disclosure.links.map { link($0) })
    }
    addSiteParts(to: &parts, hooks)
    return parts
  }

  /// What stands in site.yml is shown where an element is to be found in it.
  private func addSiteParts(to parts: inout ItemParts, _ hooks: PartHooks) {
    if hooks[.contact] != nil, guide.site.settings.contact != nil {
      parts.contact = ContactPart(elements: hooks[.contact])
    }
    if hooks[.channels] != nil, !frame.channels.isEmpty {
      parts.channels = ChannelsPart(elements: hooks[.channels], channels: frame.channels)
    }
  }

  private func textPart(_ rendered: RenderedMarkup, _ elements: String?) -> TextPart? {
    Fragment(rendered).map { TextPart(elements: elements, text: $0) }
  }
}

/// The elements that are found in each part, as the hook for programs has them.
private struct PartHooks {
  private var numbers: [DisclosurePart: [Int]] = [:]

  init(_ elements: [ElementPlace]) {
    for element in elements {
      switch element.place.value {
      case .part(let part): numbers[part, default: []].append(element.number.value)
      case .heading: numbers[.body, default: []].append(element.number.value)
      }
    }
  }

  subscript(part: DisclosurePart) -> String? { numbers[part].flatMap(elementList) }
}

// MARK: - Places of elements

extension PageScope {
  /// Where each element is found, by its number; a place that the page doesn't have is reported.
  private mutating func places(
    of disclosure: Disclosure, in parts: ItemParts, headings: [Heading]
  ) -> [Int: [PlaceModel]] {
    var places: [Int: [PlaceModel]] = [:]
    // What is wrong with a table that can't be read is said in its own file.
    let hasUnreadTable = disclosure.table != nil && parts.table == nil
    for element in disclosure.elements where !(hasUnreadTable && element.place.value == .part(.table)) {
      guard let place = place(element.place, of: element.number.value, in: parts, headings: headings) else { continue }
      places[element.number.value, default: []].append(place)
    }
    for (index, document) in disclosure.documents.enumerated() {
      let anchor = "#" + Self.documentID(index)
      let label = interface[.document] + " " + interface.number(index + 1)
      for number in document.elements {
        let place = PlaceModel(label: label, anchor: URLValue(anchor, at: number.span))
        places[number.value, default: []].append(place)
      }
    }
    return places
  }

  private mutating func place(
    _ place: Located<ElementPlace.Place>, of number: Int, in parts: ItemParts, headings: [Heading]
  ) -> PlaceModel? {
    switch place.value {
    case .part(let part):
      guard parts.has(part) else {
        report(.partAbsent(part, element: number, at: place.span))
        return nil
      }
      return PlaceModel(label: interface[part.word], anchor: URLValue("#" + part.anchor, at: place.span))
    case .heading(let text):
      // A heading that isn't there has been reported when the content was read.
      guard let heading = headings.first(where: { $0.text == text }) ?? headings.first(where: { $0.id == text }) else {
        return nil
      }
      // As it is: Thai letters in a fragment need no escapes, and every one of them would be three times as long.
      return PlaceModel(label: heading.text, anchor: URLValue("#" + heading.id, at: place.span))
    }
  }
}

extension ItemParts {
  fileprivate func has(_ part: DisclosurePart) -> Bool {
    switch part {
    case .people: people != nil
    case .contact: contact != nil
    case .channels: channels != nil
    case .table: table != nil
    case .statistics: statistics != nil
    case .body: body != nil
    case .documents: documents != nil
    case .links: links != nil
    case .nothing: nothing != nil
    }
  }
}

extension DisclosurePart {
  /// The id of the part's section in `oit-item.mustache`; heading ids never have an underscore.
  fileprivate var anchor: String { self == .nothing ? "part_nothing" : "part_" + rawValue }

  fileprivate var word: Word {
    switch self {
    case .people: .people
    case .contact: .contact
    case .channels: .channels
    case .table: .table
    case .statistics: .statistics
    case .body: .body
    case .documents: .documents
    case .links: .links
    case .nothing: .nothing
    }
  }
}

extension Diagnostic {
  static func partAbsent(_ part: DisclosurePart, element: Int, at span: Span) -> Diagnostic {
    let owner = part == .contact || part == .channels ? "site.yml" : nil
    return Diagnostic(
      PagesFinding.partAbsent, at: span,
      Wording(
        thai: "องค์ประกอบที่ \(element) อ้างถึง `\(part.rawValue)` แต่หน้านี้ไม่มีส่วนนั้น",
        english: "element \(element) is said to be in `\(part.rawValue)`, which this page doesn't have"),
      hint: Wording(
        thai: part == .body
          ? "เขียนเนื้อหาใต้ --- หรือแก้ว่าองค์ประกอบอยู่ที่ใด"
          : "เพิ่ม `\(part.rawValue):` ใน\(owner ?? "ไฟล์นี้") หรือแก้ว่าองค์ประกอบอยู่ที่ใด",
        english: part == .body
          ? "write a text below the closing `---`, or say where the element is found"
          : "add `\(part.rawValue):` to \(owner ?? "this file"), or say where the element is found"))
  }
}
