internal import Content
internal import Diagnostics
internal import Thai

/// Who leads the organisation in a year: the titles of the post, and the name as the year's items have it.
struct HeadOfOrganisation {
  /// What the position begins with; empty when the kind of the organisation doesn't tell.
  let titles: [String]
  /// nil when no list of the year has one, or the post is vacant.
  let name: String?

  init(of site: Site, year: FiscalYear) {
    let titles = Self.titles(of: site.settings.organisation.kind.value)
    self.titles = titles
    let people = site.disclosures.lazy.filter { $0.year == year && !$0.isDraft }.flatMap(\.people)
    let head = people.first { person in
      person.name != nil && titles.contains { person.position?.text.string.hasPrefix($0) == true }
    }
    name = head?.name.map { Self.comparable($0.text.string) }
  }

  func holds(_ position: InlineText?) -> Bool {
    guard let position else { return false }
    return titles.contains { position.text.string.hasPrefix($0) }
  }

  /// Whether a name is the head's; nil when that is not known.
  func isNamed(_ name: InlineText?) -> Bool? {
    guard let own = self.name, let name else { return nil }
    return Self.comparable(name.text.string) == own
  }

  private static func comparable(_ name: String) -> String { String(name.filter { !$0.isWhitespace }) }

  private static func titles(of kind: String) -> [String] {
    switch kind {
    case "เทศบาลตำบล", "เทศบาลเมือง", "เทศบาลนคร": ["นายกเทศมนตรี"]
    case "อบต.": ["นายกองค์การบริหารส่วนตำบล", "นายก อบต."]
    case "อบจ.": ["นายกองค์การบริหารส่วนจังหวัด", "นายก อบจ."]
    default: []
    }
  }
}
