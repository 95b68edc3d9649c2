internal import Content
internal import Diagnostics
internal import Domain
internal import Formats
internal import Markup
internal import Templates
internal import Thai

extension PageScope {
  mutating func generalPage(_ page: GeneralPage) -> GeneralPageModel {
    let body = block(page.body)
    return GeneralPageModel(
      title: PlainWords.of(page.title), heading: inline(page.title),
      description: PlainWords.description(ofHTML: body.html), folders: guide.tree.folders(around: page).map(Self.entry),
      body: Fragment(body), children: guide.tree.children(of: page).map(Self.entry),
      updated: page.lastUpdated.map(interface.date), history: history(page.history))
  }

  private static func entry(_ page: GeneralPage) -> LinkModel {
    LinkModel(title: page.label, address: URLValue(SiteAddress.encoded(page.siteAddress)))
  }

  func home() -> HomeModel {
    let count = guide.count(in: guide.site.settings.fiscalYear.value)
    return HomeModel(
      published: interface.number(count.published), tally: tally(count), missing: missingItems, late: lateMeasures,
      updates: guide.updates.map(update), news: frame.news.prefix(5).map(newsEntry),
      surveys: surveys, channels: frame.channels)
  }

  /// What the partial `surveys` shows.
  var surveys: [SurveyModel] { guide.site.settings.surveys.map { survey($0) } }

  private func survey(_ survey: Survey) -> SurveyModel {
    let title = interface[.codeOf] + " " + interface[.survey] + " " + survey.instrument
    let code = QRCode(survey.url.value)?.svg(title: title, id: "survey_" + survey.instrument.lowercased())
    return SurveyModel(
      instrument: survey.instrument, audience: interface[survey.instrument == "IIT" ? .surveyStaff : .surveyPublic],
      address: URLValue(survey.url.value, at: survey.url.span), code: code.map { Fragment(bytes: $0) })
  }

  private func update(_ update: Update) -> UpdateModel {
    let (kind, title, language): (Word, String, Language) =
      switch update.subject {
      case .disclosure(let disclosure): (.kindItem, guide.site.title(of: disclosure), .thai)
      case .news(let article): (.kindNews, PlainWords.of(article.title), article.language)
      case .page(let page): (.kindPage, PlainWords.of(page.title), page.language)
      }
    return UpdateModel(
      kind: interface[kind], title: title, address: SiteAddress.encoded(update.address),
      date: interface.date(update.date), otherLanguage: language == interface.language ? nil : language.rawValue)
  }
}

extension Site {
  /// "O2 ข้อมูลผู้บริหาร"; the code alone when the catalogue of its year doesn't have it.
  func title(of disclosure: Disclosure) -> String {
    words(of: disclosure.item.value, called: disclosure.item.value.description, in: disclosure.year)
  }

  /// - Parameter name: the code as it is printed.
  func words(of code: ItemCode, called name: String, in year: FiscalYear) -> String {
    [name, catalogues[year]?.item(code)?.title].compactMap(\.self).joined(separator: " ")
  }
}
