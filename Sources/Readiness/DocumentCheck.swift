internal import Content
internal import Diagnostics
internal import Domain
internal import Thai

/// Whether a document is signed and dated as it has to be. That it opens is checked with its place.
struct DocumentCheck {
  /// The year that the data has to be of.
  let year: FiscalYear
  let head: HeadOfOrganisation

  /// One document that is right is enough.
  func check(_ documents: [Document], _ needs: [ElementNeed], _ observations: inout Observations) {
    guard !documents.isEmpty else { return observations.fault(.noDocument) }
    for need in needs {
      let problems = documents.map { problem(of: $0, need) }
      guard !problems.contains(where: { $0 == nil }), let first = problems.compactMap(\.self).first else { continue }
      if first.isDoubt { observations.doubt(first.wording) } else { observations.fault(first.wording) }
    }
  }

  private func problem(of document: Document, _ need: ElementNeed) -> Problem? {
    let title = document.title.text.string
    switch need {
    case .signedByHead: return signatureProblem(of: document, title)
    case .datedInYear:
      guard let date = document.date else { return Problem(.undated(title)) }
      // Both the fiscal year and the calendar year are in use for notices of a year.
      let day = date.firstDay
      let isInYear = year.contains(day) || day.buddhistYear == year.number
      return isInYear ? nil : Problem(.datedOutside(title, date, year))
    default: return nil
    }
  }

  private func signatureProblem(of document: Document, _ title: String) -> Problem? {
    guard let signer = document.signer else { return Problem(.unsigned(title)) }
    guard let post = head.titles.first else { return Problem(.headUnknown, isDoubt: true) }
    if let acting = signer.acting, head.holds(acting.post) { return nil }
    guard head.holds(signer.position) else {
      return Problem(.signedByOther(title, signer.position?.text.string, post))
    }
    guard signer.name != nil else { return Problem(.signerUnnamed(title), isDoubt: true) }
    return head.isNamed(signer.name) == false ? Problem(.signedByFormerHead(title, post)) : nil
  }

  private struct Problem {
    let wording: Wording
    let isDoubt: Bool

    init(_ wording: Wording, isDoubt: Bool = false) {
      self.wording = wording
      self.isDoubt = isDoubt
    }
  }
}

/// Figures, and the sentence that there was none.
struct NothingCheck {
  let disclosure: Disclosure

  func checkStatistics(_ spots: [Spot], _ observations: inout Observations) {
    if spots.contains(where: { $0.isPart(.statistics) }) { return }
    // Figures under a heading or in a document are for a person to find.
    observations.doubt(.figuresElsewhere)
  }

  func check(_ observations: inout Observations) {
    let figures = disclosure.statistics.compactMap { Self.isAboveZero($0.value.text.string) }
    let isSaid = disclosure.nothingToReport?.text.string.contains(where: \.isLetter) == true
    if isSaid {
      if figures.contains(true) { observations.doubt(.noneAndSome) }
    } else if !figures.contains(true) {
      observations.fault(.noneNotSaid)
    } else if figures.contains(false) {
      // "7 of 7 units have reported, 0 gifts"
      observations.doubt(.someOrNone)
    }
  }

  /// Of the first number in a text; nil when it has none.
  private static func isAboveZero(_ text: String) -> Bool? {
    let digits = text.unicodeScalars.drop { $0.decimalDigit == nil }.prefix {
      $0.decimalDigit != nil || $0 == "," || $0 == "."
    }
    return digits.isEmpty ? nil : digits.contains { ($0.decimalDigit ?? 0) > 0 }
  }
}
