package import Diagnostics
package import Domain
package import Thai

/// Everything that `content/` says, typed; each value still knows where it was written.
package struct Site: Sendable {
  package let settings: SiteSettings
  /// By fiscal year (B.E.).
  package private(set) var catalogues: [FiscalYear: Catalogue]
  /// The Thai ones, drafts included; by year, then by item number.
  package let disclosures: [Disclosure]
  /// Those of `oNN.en.md`, likewise; translations, which answer no item of the assessment by themselves.
  package let englishDisclosures: [Disclosure]
  /// Those to be shown on the site's day; newest first, then by path.
  package let news: [NewsArticle]
  /// By path.
  package let pages: [GeneralPage]
  /// What is copied byte for byte, by path.
  package let files: [ContentFile]
  /// Content that is there but not on the site today, by its path from `content/`.
  package let unpublished: [String: Unpublished]
  /// The findings that the office has decided to live with.
  package let exceptions: [AcceptedFinding]
  /// By path, then by place.
  package let measures: [Measure]
  /// The Thai ones, drafts included; by path.
  package let reports: [Report]
  /// Those of `NAME.en.md`, likewise.
  package let englishReports: [Report]
  /// The results of the assessment by fiscal year.
  package let results: [FiscalYear: ITAResult]
  /// What has been submitted, by year.
  package let locks: [OITLock]
  /// The items that are no longer as they were submitted, by address. Whoever can compute hashes fills it in.
  package var changesAfterFreeze: [String: ChangeAfterFreeze] = [:]

  package init(
    settings: SiteSettings, catalogues: [FiscalYear: Catalogue], disclosures: [Disclosure], news: [NewsArticle],
    pages: [GeneralPage], files: [ContentFile], unpublished: [String: Unpublished] = [:],
    exceptions: [AcceptedFinding] = [], englishDisclosures: [Disclosure] = [], englishReports: [Report] = [],
    measures: [Measure] = [], reports: [Report] = [], results: [FiscalYear: ITAResult] = [:], locks: [OITLock] = []
  ) {
    self.settings = settings
    self.catalogues = catalogues
    self.disclosures = disclosures
    self.englishDisclosures = englishDisclosures
    self.news = news
    self.pages = pages
    self.files = files
    self.unpublished = unpublished
    self.exceptions = exceptions
    self.measures = measures
    self.reports = reports
    self.englishReports = englishReports
    self.results = results
    self.locks = locks
  }

  package func measure(_ reference: MeasureReference) -> Measure? { measures.first { $0.reference == reference } }

  /// The measures that a report in the folder of the given year shows; nil selects all of that year.
  package func measures(selectedBy selection: MeasureSelection?, in folder: FiscalYear) -> [Measure] {
    measures.filter { measure in selection?.takes(measure, in: folder) ?? (measure.year == folder) }
  }

  /// The same with the catalogues' titles in the digits of the site, for they stand beside its own numbers.
  package var withPrintedTitles: Site {
    var site = self
    site.catalogues = catalogues.mapValues { $0.printed(in: settings.numerals) }
    return site
  }
}

/// Why a content file has no page today.
package enum Unpublished: Sendable, Equatable {
  case draft
  /// Its `publish:` is still to come.
  case notYet(CalendarDate)
  /// Its `expire:` has passed.
  case expired(CalendarDate)
}

/// `site.yml`: who publishes, where, and how it is to look.
package struct SiteSettings: Sendable {
  package let organisation: Organisation
  /// With a slash at its end.
  package let baseURL: Located<String>
  package let fiscalYear: Located<FiscalYear>
  /// The day the site speaks of.
  package let asOf: CalendarDate
  package let numerals: DigitStyle
  package let languages: [Language]
  package let units: [Unit]
  package let contact: Contact?
  package let channels: [Channel]
  package let surveys: [Survey]
  package let navigation: [Located<String>]
  /// The pages that the footer links to, as the navigation names them: accessibility, privacy.
  package let footer: [Located<String>]
  /// Where people are told how to complain.
  package let complaints: Located<String>?
  package let colours: Colours
  package let licence: Link?
  package let windows: [FiscalYear: AnswerWindow]
  /// Severities that the site has chosen, by rule id.
  package let rules: [(id: Located<String>, severity: Severity)]
  package let limits: Limits

  /// The path of base_url, with a slash at both ends: `/` or `/ita/`.
  package var basePath: String {
    let afterHost = baseURL.value.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).dropFirst(3)
    return "/" + (afterHost.first ?? "")
  }

  package func unit(_ id: String) -> Unit? { units.first { $0.id == id } }
}

package struct Organisation: Sendable {
  package let name: Located<String>
  /// What English pages call it.
  package let nameInEnglish: String?
  package let kind: Located<String>
  package let aliases: [String]
  /// Bare, without อำเภอ and จังหวัด.
  package let district: String?
  package let province: String?
  package let logo: FileReference?
}

/// A part of the organisation that owns pages and answers for measures.
package struct Unit: Sendable {
  package let id: String
  package let name: String
  package let aliases: [String]
  package internal(set) var partOf: Located<String>?
  /// Where errors on its pages are reported.
  package let email: String?
}

package struct Contact: Sendable {
  package let address: BlockText?
  package let phone: String?
  package let email: String?
  package let map: Located<String>?
}

/// A way to reach the organisation.
package struct Channel: Sendable {
  package let kind: String
  package let title: InlineText
  package let url: Located<String>
  /// Whether people get an answer there, as the assessment asks.
  package let twoWay: Bool
}

/// The address of one of the two surveys of the assessment.
package struct Survey: Sendable {
  package let instrument: String
  package let url: Located<String>
}

/// Brand colours as `#rrggbb`.
package struct Colours: Sendable {
  package let primary: Located<String>?
  package let accent: Located<String>?
}

/// The days between which the answers of an assessment are handed in.
package struct AnswerWindow: Sendable {
  package let opens: CalendarDate?
  package let closes: CalendarDate?
}
