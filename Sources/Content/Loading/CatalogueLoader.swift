internal import Diagnostics
internal import Domain
internal import Thai

extension ContentLoader {
  /// `catalogue/*.yml` by fiscal year.
  func loadCatalogues(_ files: [ContentFile], findings: inout [Diagnostic]) -> [FiscalYear: Catalogue] {
    var catalogues: [FiscalYear: Catalogue] = [:]
    for file in files {
      guard
        let source = TextFile.read(
          file, root: options.root, shownAs: options.shownAs, limits: limits, findings: &findings),
        let node = source.wholeYAML(limits: limits, findings: &findings)
      else { continue }
      var context = ReadingContext(files: FileIndex([]))
      if let catalogue = catalogue(node, &context) { catalogues[catalogue.fiscalYear] = catalogue }
      findings += context.findings
    }
    return catalogues
  }

  private func catalogue(_ node: YAMLNode, _ context: inout ReadingContext) -> Catalogue? {
    typealias Keys = CatalogueKeys
    guard let reader = MappingReader(node, Keys.schema, &context) else { return nil }
    let (framework, year) = (reader(Keys.framework, &context), reader(Keys.fiscalYear, &context))
    let (instruments, items) = (reader(Keys.instruments, &context), reader(Keys.items, &context))
    let (subindicators, bands) = (reader(Keys.subindicators, &context), reader(Keys.bands, &context))
    guard let framework, let year, let instruments, let subindicators, let items else { return nil }
    guard node.span.source.path.hasSuffix("/\(year.value.number).yml") else {
      context.findings.append(.catalogueYear(year))
      return nil
    }
    return Catalogue(
      framework: framework, fiscalYear: year.value, instruments: instruments, subindicators: subindicators,
      items: items, bands: bands ?? [], span: node.span)
  }
}

extension Diagnostic {
  static func catalogueYear(_ year: Located<FiscalYear>) -> Diagnostic {
    Diagnostic(
      ContentFinding.catalogueYear, at: year.span,
      Wording(
        thai: "ชื่อไฟล์ไม่ตรงกับปีงบประมาณ \(year.value.number) ในแคตตาล็อก",
        english: "the file's name is not the fiscal year \(year.value.number) of the catalogue"),
      hint: Wording(
        thai: "ตั้งชื่อไฟล์เป็น catalogue/\(year.value.number).yml", english: "name it catalogue/\(year.value.number).yml"))
  }
}
