internal import Diagnostics
internal import Domain
internal import Markup
internal import Thai

extension Site {
  /// What one file says of another that isn't so: catalogues, items, elements, headings.
  var referenceFindings: [Diagnostic] {
    var findings: [Diagnostic] = []
    var yearsWithoutCatalogue: Set<FiscalYear> = []
    for disclosure in disclosures + englishDisclosures {
      if let catalogue = catalogues[disclosure.year] {
        findings += itemFindings(disclosure, in: catalogue)
      } else if yearsWithoutCatalogue.insert(disclosure.year).inserted {
        findings.append(.noCatalogue(disclosure.item.span, disclosure.year))
      }
      findings += headingFindings(disclosure)
    }
    return findings
  }

  private func itemFindings(_ disclosure: Disclosure, in catalogue: Catalogue) -> [Diagnostic] {
    guard let item = catalogue.item(disclosure.item.value) else {
      return [.unknownItem(disclosure.item, in: catalogue)]
    }
    // An empty list of elements means that they are not known.
    guard !item.elements.isEmpty else { return [] }
    let numbers = disclosure.elements.map(\.number) + disclosure.documents.flatMap(\.elements)
    return numbers.filter { number in !item.elements.contains { $0.number == number.value } }
      .map { .unknownElement($0, of: item) }
  }

  private func headingFindings(_ disclosure: Disclosure) -> [Diagnostic] {
    var wanted: [Located<String>] = []
    for element in disclosure.elements {
      if case .heading(let text) = element.place.value { wanted.append(Located(text, at: element.place.span)) }
    }
    guard !wanted.isEmpty else { return [] }
    var options = MarkupOptions()
    options.limits = settings.limits.markdown
    let headings = Markup.headings(of: disclosure.body, options: options)
    return wanted.filter { name in !headings.contains { $0.text == name.value || $0.id == name.value } }
      .map { .unknownHeading($0, among: headings.map(\.text)) }
  }
}

extension Diagnostic {
  static func noCatalogue(_ place: Span, _ year: FiscalYear) -> Diagnostic {
    Diagnostic(
      ContentFinding.noCatalogue, at: place,
      Wording(
        thai: "ไม่มีแคตตาล็อกของปีงบประมาณ \(year.number) จึงไม่รู้ว่าข้อนี้ต้องมีอะไร",
        english: "there is no catalogue of fiscal year \(year.number), so what this item needs is not known"),
      hint: Wording(
        thai: "วางไฟล์ content/catalogue/\(year.number).yml",
        english: "put content/catalogue/\(year.number).yml in place"))
  }

  static func unknownItem(_ item: Located<ItemCode>, in catalogue: Catalogue) -> Diagnostic {
    let (first, last) = (catalogue.items.first?.code.description ?? "", catalogue.items.last?.code.description ?? "")
    let year = catalogue.fiscalYear.number
    return Diagnostic(
      ContentFinding.unknownItem, at: item.span,
      Wording(
        thai: "แคตตาล็อกปี \(year) ไม่มีข้อ \(item.value.description)",
        english: "the catalogue of \(year) has no item \(item.value.description)"),
      hint: Wording(thai: "ปีนี้มีข้อ \(first) ถึง \(last)", english: "this year has \(first) to \(last)"))
  }

  static func unknownElement(_ number: Located<Int>, of item: Item) -> Diagnostic {
    let last = item.elements.last?.number ?? 0
    return Diagnostic(
      ContentFinding.unknownElement, at: number.span,
      Wording(
        thai: "ข้อ \(item.code.description) ไม่มีองค์ประกอบที่ \(number.value)",
        english: "item \(item.code.description) has no element \(number.value)"),
      hint: Wording(thai: "มีองค์ประกอบที่ 1 ถึง \(last)", english: "it has elements 1 to \(last)"))
  }

  static func unknownHeading(_ name: Located<String>, among headings: [String]) -> Diagnostic {
    let suggestion = nearest(to: name.value, among: headings)
    return Diagnostic(
      ContentFinding.unknownPlace, at: name.span,
      Wording(
        thai: "เนื้อหาไม่มีหัวข้อ “\(name.value)”", english: "the body has no heading “\(name.value)”"),
      hint: suggestion.map { Wording.didYouMean("\"#\($0)\"") }
        ?? Wording(thai: "เพิ่มบรรทัด  ## \(name.value)  ในเนื้อหา", english: "add a line  ## \(name.value)  to the body"))
  }
}
