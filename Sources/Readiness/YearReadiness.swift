package import Content
package import Diagnostics
package import Domain
package import Thai

/// What an assessor would find of all items of a year.
package struct YearReadiness: Sendable {
  package let site: Site
  package let year: FiscalYear
  /// In the catalogue's order.
  package let items: [ItemReadiness]

  /// - Parameters:
  ///   - contentRoot: the folder `content/`, to look into attached files.
  ///   - findings: of a check of the site; what keeps it from being built keeps an item from being ready.
  /// - Returns: nil when there is no catalogue of the year.
  package init?(of site: Site, year: FiscalYear, contentRoot: String, findings: [Diagnostic] = []) {
    guard let catalogue = site.catalogues[year] else { return nil }
    self.site = site
    self.year = year
    let disclosures = Dictionary(
      site.disclosures.filter { $0.year == year }.map { ($0.item.value, $0) }, uniquingKeysWith: { first, _ in first })
    let head = HeadOfOrganisation(of: site, year: year)
    let targets = LinkTargets(site)
    let errors = Dictionary(grouping: findings.filter { $0.severity == .error }) { $0.span?.source.path ?? "" }
    items = catalogue.items.map { item in
      guard let disclosure = disclosures[item.code] else { return ItemReadiness(absent: item) }
      return ItemAssessor(
        site: site, item: item, disclosure: disclosure, head: head, files: FileProbe(contentRoot: contentRoot),
        targets: targets, errors: errors
      ).readiness
    }
  }

  /// Whether all items are.
  package var isReady: Bool { items.allSatisfy(\.state.isReady) }

  /// How many items are ready.
  package var readyCount: Int { items.count(where: \.state.isReady) }

  /// When the answers are handed in, as site.yml has it.
  package var window: AnswerWindow? { site.settings.windows[year] }

  /// From the site's day to the last day of the window; negative when it has passed.
  package var daysLeft: Int? { window?.closes.map { $0.days(since: site.settings.asOf) } }
}

/// What an assessor would find of one item.
package struct ItemReadiness: Sendable {
  package let item: Item
  /// nil when there is no file of the item.
  package let disclosure: Disclosure?
  package let state: ItemState
  /// In the catalogue's order.
  package let elements: [Assessed]
  /// Of the item as a whole: year of its data, explanation, links.
  package let remarks: [ElementVerdict]

  /// A required element with the verdict on it.
  package struct Assessed: Sendable {
    package let element: Element
    package let verdict: ElementVerdict
  }

  init(absent item: Item) {
    self.item = item
    disclosure = nil
    state = .absent
    elements = []
    remarks = []
  }

  init(_ item: Item, _ disclosure: Disclosure, elements: [Assessed], remarks: [ElementVerdict]) {
    self.item = item
    self.disclosure = disclosure
    self.elements = elements
    self.remarks = remarks
    let isComplete = !elements.contains(where: \.verdict.isUnmet) && !remarks.contains(where: \.isUnmet)
    let statesNone = disclosure.nothingToReport != nil && item.elements.contains { $0.requirement.kind == .nothing }
    state =
      disclosure.isDraft ? .draft : !isComplete ? .notReady : statesNone ? .nothingToReport : .ready
  }

  /// How many elements are there; what a person has to look at may not be.
  package var metCount: Int {
    elements.count { assessed in
      if case .met = assessed.verdict { true } else { false }
    }
  }

  /// What a person has to look at, of elements and of the item.
  package var doubts: Int {
    (elements.map(\.verdict) + remarks).count { verdict in
      if case .needsPerson = verdict { true } else { false }
    }
  }
}

/// How far an item is; the raw value is its name in JSON.
package enum ItemState: String, Sendable, CaseIterable {
  case ready
  /// Ready, and what it says is that there was none.
  case nothingToReport = "nothing_to_report"
  case notReady = "not_ready"
  case draft
  case absent

  /// Whether nothing keeps the item from being handed in.
  package var isReady: Bool { self == .ready || self == .nothingToReport }

  /// As people read it.
  package var name: Wording {
    switch self {
    case .ready: Wording(thai: "พร้อม", english: "ready")
    case .nothingToReport: Wording(thai: "พร้อม (ไม่มีรายการ)", english: "ready (none)")
    case .notReady: Wording(thai: "ยังไม่พร้อม", english: "not ready")
    case .draft: Wording(thai: "ฉบับร่าง", english: "draft")
    case .absent: Wording(thai: "ยังไม่มีไฟล์", english: "no file")
    }
  }
}
