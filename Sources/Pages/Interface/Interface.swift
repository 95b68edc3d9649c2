internal import Content
internal import Diagnostics
internal import Markup
internal import Templates
internal import Thai

/// The words of the interface in all languages, and the shapes that depend on their names.
struct Interfaces: Sendable {
  private let strings: [InterfaceStrings]
  private let stringsShape: ObjectShape
  /// The site as every page of one language sees it.
  let siteFrameShape: ObjectShape

  init(_ strings: [InterfaceStrings]) {
    self.strings = strings
    var names: [String] = []
    var known: Set<String> = []
    for name in strings.flatMap({ $0.entries.map(\.name) }) where known.insert(name).inserted { names.append(name) }
    stringsShape = ObjectShape(name: "strings", fields: names.map { ($0, .text) })
    siteFrameShape = ObjectShape(
      name: "frame",
      fields: [("lang", .text), ("strings", .object(stringsShape)), ("site", .object(SiteModel.context.shape))])
  }

  /// What stands below the page's own object in the context stack, outermost first.
  var frameShapes: [ObjectShape] { [siteFrameShape, Navigation.shape, PageFrame.context.shape] }

  /// The interface in a language, with the digits that the site wants and the limits of its texts.
  func interface(in language: Language, of settings: SiteSettings) -> Interface {
    let chosen = strings.first { $0.language == language } ?? strings.first
    let digits = language == .thai ? settings.numerals : .arabic
    let words = Dictionary(
      (chosen?.entries ?? []).map { ($0.name, digits.applied(to: $0.text.value)) },
      uniquingKeysWith: { first, _ in first })
    let values = stringsShape.fields.map { Value.text(words[$0.name] ?? $0.name) }
    return Interface(
      language: language, words: words, strings: Object(shape: stringsShape, values: values),
      digits: digits, limits: settings.limits.markdown)
  }
}

/// The words, numbers and dates of one language.
struct Interface: Sendable {
  let language: Language
  let words: [String: String]
  let strings: Object
  let digits: DigitStyle
  private let markup: MarkupOptions

  init(
    language: Language, words: [String: String], strings: Object, digits: DigitStyle, limits: MarkupLimits
  ) {
    self.language = language
    self.words = words
    self.strings = strings
    self.digits = digits
    func word(_ word: Word) -> String { words[word.rawValue] ?? word.rawValue }
    var markup = MarkupOptions()
    markup.limits = limits
    markup.labels.footnotes = word(.footnotes)
    markup.labels.backToText = word(.backToText)
    markup.labels.taskDone = word(.taskDone)
    markup.labels.taskOpen = word(.taskOpen)
    markup.labels.tableRegion = word(.tableRegion)
    self.markup = markup
  }

  /// The language of what the office writes and what catalogues say; nil on pages of that language.
  var contentLanguage: String? { language == .thai ? nil : Language.thai.rawValue }

  subscript(word: Word) -> String { words[word.rawValue] ?? word.rawValue }

  /// A sentence with a number in the place of `{n}`.
  /// - Parameter one: the sentence for a single one.
  func sentence(_ word: Word, one: Word, _ count: Int) -> String {
    self[count == 1 ? one : word].replacing("{n}", with: number(count))
  }

  func number(_ number: Int) -> String { digits.printed(number, separators: true) }

  /// A number that is a name: a year, an indicator.
  func ordinal(_ text: some CustomStringConvertible) -> String { digits.applied(to: text.description) }

  func date(_ date: CalendarDate) -> DateModel {
    DateModel(
      iso: date.isoText, text: date.printed(CalendarStyle(language, length: .long, digits: digits)))
  }

  /// A month alone is printed as one.
  func date(_ date: DayOrMonth) -> DateModel {
    DateModel(
      iso: date.isoText, text: date.printed(CalendarStyle(language, length: .long, digits: digits)))
  }

  /// In kilobytes of 1,000 bytes, from a million bytes on in megabytes; one decimal place below ten.
  func size(_ bytes: Int) -> String {
    let (unit, word) = bytes < 999_500 ? (1000, Word.kilobytes) : (1_000_000, Word.megabytes)
    let tenths = max(1, (bytes * 10 + unit / 2) / unit)
    let text = tenths < 100 && tenths % 10 != 0 ? "\(tenths / 10).\(tenths % 10)" : "\((tenths + 5) / 10)"
    return digits.applied(to: text) + " " + self[word]
  }

  /// - Parameter prefix: what tells the footnotes of several bodies of one page apart.
  func markupOptions(prefix: String = "") -> MarkupOptions {
    var options = markup
    options.idPrefix = prefix
    return options
  }
}

/// The words that are used outside templates; `strings.*.yml` must have them all.
enum Word: String, CaseIterable {
  case languageName = "language_name"
  case home, news
  case itemsShort = "oit_short"
  case kindItem = "kind_item"
  case kindMeasure = "kind_measure"
  case kindReport = "kind_report"
  case kindResult = "kind_result"
  case kindNews = "kind_news"
  case kindPage = "kind_page"
  case kindOverview = "kind_overview"
  case kilobytes, megabytes
  case sidePolitical = "side_political"
  case sidePermanent = "side_permanent"
  case district, province
  case people = "part_people"
  case contact = "part_contact"
  case channels = "part_channels"
  case table = "part_table"
  case statistics = "part_statistics"
  case body = "part_body"
  case document
  case documents = "part_documents"
  case links = "part_links"
  case nothing = "part_nothing_to_report"
  case footnotes
  case backToText = "back_to_text"
  case taskDone = "task_done"
  case taskOpen = "task_open"
  case tableRegion = "table_region"
  case wholeTotal = "table_total"
  case entries = "table_entries"
  case entryCount = "table_entry_count"
  case amount = "table_amount"
  case chartByMethod = "chart_by_method"
  case chartByMonth = "chart_by_month"
  case chartDescription = "chart_description"
  case thisPage = "this_page"
  case result = "ita_short"
  case chartLimit = "chart_limit"
  case belowLimit = "below_limit"
  case indicatorsChart = "indicators_chart"
  case instrumentsChart = "instruments_chart"
  case trendChart = "trend_chart"
  case itemsChart = "items_chart"
  case itemMet = "item_met"
  case itemMissed = "item_missed"
  case totalScore = "total_score"
  case instrumentIIT = "instrument_iit"
  case instrumentEIT = "instrument_eit"
  case instrumentOIT = "instrument_oit"
  case eitPublic = "part_of_eit_public"
  case eitSurvey = "part_of_eit_survey"
  case errorReport = "report_error"
  case codeOf = "code_of"
  case survey
  case surveyPublic = "survey_public"
  case surveyStaff = "survey_staff"
  case missingSome = "missing_some"
  case missingOne = "missing_one"
  case missingMore = "missing_more"
  case missingNone = "missing_none"
  case measuresLateSome = "measures_late_some"
  case measuresLateOne = "measures_late_one"
  case measuresLateMore = "measures_late_more"
  case measuresNoneLate = "measures_none_late"
  case due
  case statusPublished = "status_published"
  case statusMissing = "status_missing"
  case statusLate = "status_late"
  case statusDone = "status_done"
  case statusInProgress = "status_in_progress"
  case statusNotStarted = "status_not_started"
  case statusNotDone = "status_not_done"
  case statusUnknown = "status_unknown"
  // Measures and reports.
  case measures
  case reports
  case stateNotReported = "state_not_reported"
  case stateUnstated = "state_unstated"
  case stateNotStarted = "state_not_started"
  case stateInProgress = "state_in_progress"
  case stateDone = "state_done"
  case stateNotDone = "state_not_done"
  case timingNone = "timing_none"
  case timingLate = "timing_late"
  case timingInTime = "timing_in_time"
  case timingAfter = "timing_after"
  case days
  case baht
  case planned
  case spent
  case headID = "head_id"
  case headMeasure = "head_measure"
  case headIndicator = "head_indicator"
  case headIndicatorNumber = "head_indicator_number"
  case headIndicatorTitle = "head_indicator_title"
  case headSubindicator = "head_subindicator"
  case headQuestion = "head_question"
  case headItems = "head_items"
  case headTopic = "head_topic"
  case headIssue = "head_issue"
  case headAnalysis = "head_analysis"
  case headResponsible = "head_responsible"
  case headTimeframe = "head_timeframe"
  case headSteps = "head_steps"
  case headMonitoring = "head_monitoring"
  case headStatus = "head_status"
  case headPercent = "head_percent"
  case headBudget = "head_budget"
  case headPlanned = "head_planned"
  case headSpent = "head_spent"
  case headShare = "head_share"
  case headResult = "head_result"
  case headOutcome = "head_outcome"
  case headRecommendation = "head_recommendation"
  case headEvidence = "head_evidence"
  case headDeadline = "head_deadline"
  case noneSelected = "none_selected"
  case headDaysLate = "head_days_late"
  case headAddress = "head_address"
  case headGroup = "head_group"
  case headNumber = "head_number"
  case headTitle = "head_title"
  case headScore = "head_score"
  case headTarget = "head_target"
  case headResultOfAnalysis = "head_result_of_analysis"
  case instrument
  case indicator
  case subindicator
  case fiscalYear = "fiscal_year"
  case asOf = "as_of"
  case highest
  case lowest
  case kindPlan = "kind_plan"
  case kindProgress = "kind_progress"
  case kindAnalysis = "kind_analysis"
  case tableOfMeasures = "table_of_measures"
  case tableOfIndicators = "table_of_indicators"
  case tableOfQuestions = "table_of_questions"
  case tableOfItems = "table_of_items"
  case tableOfAnalysis = "table_of_analysis"
  case byIndicator = "by_indicator"
  case byOwner = "by_owner"
  case byRound = "by_round"
  case byBudget = "by_budget"
  case late
  case total
  case unknown
  case notStated = "not_stated"
  case month
  case part
  case deadlineEnd = "deadline_end"
  case deadlineDue = "deadline_due"
  case deadlineRecurring = "deadline_recurring"
  case timelineTitle = "timeline_title"
  case timelineBusiest = "timeline_busiest"
}
