internal import Diagnostics
internal import Domain
internal import Thai

extension ContentLoader {
  /// `site.yml`; nil when it is missing or lacks what every page needs, which is reported.
  func loadSettings(_ file: ContentFile?, index: FileIndex, findings: inout [Diagnostic]) -> SiteSettings? {
    guard let file else {
      findings.append(.noSiteFile(options.shownAs + "/site.yml"))
      return nil
    }
    guard let source = TextFile.read(file, root: options.root, shownAs: options.shownAs, findings: &findings),
      let node = source.wholeYAML(limits: limits, findings: &findings)
    else { return nil }
    var context = ReadingContext(files: index)
    defer { findings += context.findings }
    guard let reader = MappingReader(node, SiteKeys.schema, &context) else { return nil }
    return settings(reader, &context)
  }

  private func settings(_ reader: MappingReader, _ context: inout ReadingContext) -> SiteSettings? {
    typealias Keys = SiteKeys
    _ = reader(Keys.format, &context)
    let organisation = reader(Keys.organisation, &context)
    let (baseURL, year) = (reader(Keys.baseURL, &context), reader(Keys.fiscalYear, &context))
    let asOf = reader(Keys.asOf, &context)
    let units = UnitCheck(reader(Keys.units, &context) ?? [])
    context.findings += units.findings
    let surveys = reader(Keys.surveys, &context) ?? []
    let windows = reader(Keys.windows, &context) ?? []
    let rest = (
      numerals: reader(Keys.numerals, &context), languages: reader(Keys.languages, &context),
      contact: reader(Keys.contact, &context), channels: reader(Keys.channels, &context),
      navigation: reader(Keys.navigation, &context), footer: reader(Keys.footer, &context),
      complaints: reader(Keys.complaints, &context), colours: reader(Keys.colours, &context),
      licence: reader(Keys.licence, &context), rules: reader(Keys.rules, &context),
      limits: reader(Keys.limits, &context)
    )
    guard let organisation, let baseURL, let year else { return nil }
    return SiteSettings(
      organisation: organisation, baseURL: baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }, fiscalYear: year,
      asOf: options.now ?? asOf ?? options.today, numerals: rest.numerals ?? .thai,
      languages: rest.languages ?? [.thai], units: units.units, contact: rest.contact,
      channels: rest.channels ?? [], surveys: surveys.map { Survey(instrument: $0.0.value, url: $0.1) },
      navigation: rest.navigation ?? [], footer: rest.footer ?? [], complaints: rest.complaints,
      colours: rest.colours ?? Colours(primary: nil, accent: nil),
      licence: rest.licence,
      windows: Dictionary(windows.map { ($0.0.value, $0.1) }) { first, _ in first },
      rules: (rest.rules ?? []).map { (id: $0.0, severity: $0.1) }, limits: rest.limits ?? Limits())
  }
}

extension Diagnostic {
  static func noSiteFile(_ shown: String) -> Diagnostic {
    Diagnostic(
      ContentFinding.noSiteFile, at: .file(shown),
      Wording(
        thai: "ไม่พบ site.yml ซึ่งบอกว่าเว็บไซต์เป็นของหน่วยงานใด",
        english: "there is no site.yml, which says whose site this is"),
      hint: Wording(
        thai: "สร้างไฟล์นี้ โดยมี format: 1, organisation:, base_url: และ fiscal_year:",
        english: "make it, with format: 1, organisation:, base_url: and fiscal_year:"))
  }
}
