internal import Templates

/// What every page knows of the site.
struct SiteModel: ViewModel {
  let name: String
  /// The language of the name when it isn't the page's.
  let nameLanguage: String?
  /// The language of the rest of site.yml when it isn't the page's.
  let contentLanguage: String?
  /// District and province in words.
  let place: String?
  let logo: String?
  /// What browsers show beside the page's title: the logo, or a sign in the site's colour.
  let icon: String
  /// "image/svg+xml"
  let iconType: String?
  let home: String
  /// The list of items of the year that is shown first.
  let itemIndex: String
  /// The list of news in the page's language; nil when there is none.
  let news: String?
  /// The search page in the page's language; nil when the site has no search.
  let search: String?
  let fiscalYear: String
  /// Where people are told how to complain.
  let complaints: URLValue?
  /// The pages that `footer:` of site.yml names.
  let footer: [NavigationEntry]
  /// The colour of the header, for the frame of the browser.
  let themeColour: String
  let asOf: DateModel
  let contact: ContactModel?
  let licence: LinkModel?
  let stylesheet: String
  /// The looks of some kinds of pages, and what sorts and filters tables; nil when the templates have none.
  let tableStylesheet: String?
  let listStylesheet: String?
  let documentStylesheet: String?
  let tableScript: String?
  let release: String

  static let context = ModelContext<Self>(
    "site",
    [
      .text("name") { $0.name }, .text("name_language") { $0.nameLanguage },
      .text("content_language") { $0.contentLanguage }, .text("place") { $0.place }, .url("logo") { $0.logo },
      .url("icon") { $0.icon }, .text("icon_type") { $0.iconType }, .url("home") { $0.home },
      .url("oit") { $0.itemIndex }, .url("news") { $0.news }, .url("search") { $0.search },
      .text("fiscal_year") { $0.fiscalYear },
      .object("as_of", of: DateModel.self) { $0.asOf }, .object("contact", of: ContactModel.self) { $0.contact },
      .object("licence", of: LinkModel.self) { $0.licence }, .url("stylesheet") { $0.stylesheet },
      .text("release") { $0.release }, .url("complaints") { $0.complaints },
      .list("footer", of: NavigationEntry.self) { $0.footer }, .text("theme_colour") { $0.themeColour },
      .url("table_stylesheet") { $0.tableStylesheet }, .url("list_stylesheet") { $0.listStylesheet },
      .url("document_stylesheet") { $0.documentStylesheet }, .url("table_script") { $0.tableScript },
    ])
}

/// What the frame of a page knows of the page.
struct PageFrame: ViewModel {
  /// The page's own full address.
  let canonical: String
  /// The same page in other languages.
  let translations: [TranslationModel]
  /// Where errors on the page are reported; nil when nobody is named, or when the page says nothing of its own.
  let errorReport: URLValue?
  /// The page as a PDF, when `print` has made one.
  let printed: PrintedModel?
  /// The picture of the page's own address, for paper.
  let paperCode: String?
  /// Whether the header offers to search; not so on the search page, which has a larger field of its own.
  let offersSearch: Bool

  static let context = ModelContext<Self>(
    "page-frame",
    [
      .url("canonical") { $0.canonical }, .flag("has_translations") { !$0.translations.isEmpty },
      .list("translations", of: TranslationModel.self) { $0.translations },
      .url("error_report") { $0.errorReport },
      .object("printed", of: PrintedModel.self) { $0.printed },
      .url("paper_code") { $0.paperCode }, .flag("offers_search") { $0.offersSearch },
    ])
}

/// A page's printed form.
struct PrintedModel: ViewModel {
  let address: String
  let format: String
  let size: String
  /// How many sheets; nil when they can't be counted.
  let pages: String?

  static let context = ModelContext<Self>(
    "printed",
    [
      .url("href") { $0.address }, .text("format") { $0.format }, .text("size") { $0.size },
      .text("pages") { $0.pages },
    ])
}

/// A page in another language.
struct TranslationModel: ViewModel {
  let language: String
  /// The language's name in itself.
  let name: String
  let address: String
  let canonical: String

  static let context = ModelContext<Self>(
    "translation",
    [
      .text("lang") { $0.language }, .text("language_name") { $0.name }, .url("href") { $0.address },
      .url("canonical") { $0.canonical },
    ])
}
