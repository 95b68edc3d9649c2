internal import Content
internal import Diagnostics
internal import Domain
internal import Markup
internal import Thai

/// Looks at one item as an assessor would.
struct ItemAssessor {
  let site: Site
  let item: Item
  let disclosure: Disclosure
  let head: HeadOfOrganisation
  let files: FileProbe
  let targets: LinkTargets
  /// The errors of the site by the paths of the files in which they are.
  let errors: [String: [Diagnostic]]

  var readiness: ItemReadiness {
    let sections = BodySections(of: disclosure, limits: site.settings.limits.markdown)
    let elements = item.elements.map { element in
      ItemReadiness.Assessed(element: element, verdict: verdict(on: element, sections))
    }
    let told = Set(elements.flatMap(\.verdict.reasons).map(\.english))
    let remarks = [
      mistakes, unopened(besides: told), dataYear, explanation, links, linksElsewhere, knowledge,
    ].compactMap(\.self)
    return ItemReadiness(item, disclosure, elements: elements, remarks: remarks)
  }

  private func verdict(on element: Element, _ sections: BodySections) -> ElementVerdict {
    let spots = Spot.spots(of: element.number, in: disclosure)
    var observations = Observations()
    let text = SpotCheck(site: site, disclosure: disclosure, sections: sections, files: files)
    guard !spots.isEmpty || element.requirement.kind == .nothing else {
      observations.fault(.noPlace(element.number))
      return observations.verdict
    }
    for spot in spots { text.check(spot, &observations) }
    check(element.requirement, spots, text, &observations)
    return observations.verdict
  }

  private func check(
    _ requirement: ElementRequirement, _ spots: [Spot], _ text: SpotCheck, _ observations: inout Observations
  ) {
    switch requirement.kind {
    case .text: text.check(words: requirement.words, in: spots, &observations)
    case .person:
      text.check(words: requirement.words, in: spots, &observations)
      observations.doubt(.personDecides)
    case .people:
      PeopleCheck(people: disclosure.people, head: head, files: files).check(requirement.needs, &observations)
    case .contact:
      ContactCheck(settings: site.settings).checkContact(requirement.needs, &observations)
      if !spots.contains(where: { $0.isPart(.contact) }) { observations.doubt(.notShown("contact")) }
    case .channel:
      ContactCheck(settings: site.settings).checkChannels(requirement.needs, &observations)
      if !spots.contains(where: { $0.isPart(.channels) }) { observations.doubt(.notShown("channels")) }
    case .document:
      DocumentCheck(year: expectedYear ?? disclosure.year, head: head)
        .check(spots.compactMap(\.document), requirement.needs, &observations)
    case .table:
      TableCheck(item: item, disclosure: disclosure, year: expectedYear ?? disclosure.year)
        .check(requirement, text.words(of: spots), &observations)
    case .statistics: NothingCheck(disclosure: disclosure).checkStatistics(spots, &observations)
    case .nothing: NothingCheck(disclosure: disclosure).check(&observations)
    }
  }
}

// MARK: - Of the item as a whole

extension ItemAssessor {
  /// The year that the item's data has to be of; nil when none is required.
  private var expectedYear: FiscalYear? {
    switch item.dataYear {
    case .current, .currentFirstHalf, .coversCurrent: disclosure.year
    case .previous: FiscalYear(disclosure.year.number - 1)
    case .any: nil
    }
  }

  /// A year that the catalogue only recalls is for a person to decide.
  private var dataYear: ElementVerdict? {
    guard let expected = expectedYear, disclosure.dataYear?.value != expected else { return nil }
    let wording = Wording.dataYear(expected: expected, found: disclosure.dataYear?.value)
    let isSure = item.dataYearSource != .unverified && item.dataYear != .coversCurrent
    return isSure ? .notMet([wording]) : .needsPerson([wording])
  }

  /// What keeps the site from being built, in the item's own file or in one that belongs to it.
  private var mistakes: ElementVerdict? {
    let photos = disclosure.people.compactMap { $0.photo?.file.path }
    let paths =
      [disclosure.table?.file.file.path].compactMap(\.self) + disclosure.documents.map(\.file.file.path) + photos
    let sources = [disclosure.source.path] + Set(paths).sorted().map { "content/" + $0 }
    let found = sources.flatMap { errors[$0] ?? [] }.inSourceOrder()
    guard !found.isEmpty else { return nil }
    return .notMet(found.prefix(Self.mostMistakes).map { .mistake($0) })
  }

  /// More of them help nobody: `check` has them all.
  private static let mostMistakes = 5

  /// Documents that don't open, whether or not an element needs them.
  private func unopened(besides told: Set<String>) -> ElementVerdict? {
    let problems = disclosure.documents.compactMap { files.problem(of: $0.file.file) }
      .filter { !told.contains($0.english) }
    return problems.isEmpty ? nil : .notMet(problems)
  }

  /// Links that are no answer, since they lead to another site.
  private var linksElsewhere: ElementVerdict? {
    let others = disclosure.links.map(\.url.value).filter { link in
      link.contains("://") && targets.target(of: link, on: disclosure.address) == nil
    }
    return others.isEmpty ? nil : .needsPerson([.leftOutOfAnswer(others)])
  }

  private var explanation: ElementVerdict? {
    disclosure.explanation == nil ? .notMet([.noExplanation]) : nil
  }

  /// Links that an assessor may not be able to follow.
  private var links: ElementVerdict? {
    let body = disclosure.body.string.lowercased()
    let addresses = disclosure.links.map { $0.url.value.lowercased() }
    let hosts = Self.doubtfulHosts.filter { host in
      Self.names(host, in: body) || addresses.contains { Self.names(host, in: $0) }
    }
    return hosts.isEmpty ? nil : .needsPerson([.doubtfulLinks(hosts)])
  }

  /// Whether an address has that host, and not one that only begins like it.
  private static func names(_ host: String, in text: String) -> Bool {
    text.ranges(of: "//" + host).contains { range in
      guard let next = text[range.upperBound...].unicodeScalars.first else { return true }
      return !("a"..."z" ~= next || "0"..."9" ~= next || next == "-" || next == ".")
    }
  }

  /// Shortened links and shared drives that may ask for access.
  private static let doubtfulHosts = [
    "bit.ly", "tinyurl.com", "shorturl.at", "t.ly", "goo.gl", "cutt.ly", "drive.google.com", "docs.google.com",
    "1drv.ms", "onedrive.live.com", "www.dropbox.com", "me-qr.com", "qrco.de",
  ]

  private var knowledge: ElementVerdict? {
    item.elements.isEmpty ? .needsPerson([.unknownElements]) : nil
  }
}
