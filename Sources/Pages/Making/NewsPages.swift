internal import Content
internal import Diagnostics
internal import Markup
internal import Templates

/// The list of news in one language, cut into pages.
struct NewsPages {
  /// One page of the list.
  struct Slice {
    let address: String
    let articles: ArraySlice<NewsArticle>
    let number: Int
    let count: Int
    let language: Language

    var isFirst: Bool { number == 1 }
    var newer: String? { isFirst ? nil : Inventory.newsList(in: language, page: number - 1) }
    var older: String? { number == count ? nil : Inventory.newsList(in: language, page: number + 1) }
  }

  let slices: [Slice]

  init(guide: Guide, language: Language) {
    let news = guide.frames[language]?.news ?? []
    // The Thai list stands even when it is empty, since it is the address of an item of the assessment.
    guard !news.isEmpty || language == .thai else {
      slices = []
      return
    }
    let size = Inventory.newsPerPage
    let count = Self.count(of: news.count)
    slices = (1...count).map { number in
      Slice(
        address: Inventory.newsList(in: language, page: number),
        articles: news[min(news.count, (number - 1) * size)..<min(news.count, number * size)],
        number: number, count: count, language: language)
    }
  }

  /// The addresses of all pages of the lists.
  static func addresses(of inventory: Inventory) -> [String] {
    inventory.languages.filter { $0 == .thai || inventory.hasNews(in: $0) }.flatMap { language in
      let news = inventory.news.count { $0.language == language }
      return (1...count(of: news)).map { Inventory.newsList(in: language, page: $0) }
    }
  }

  private static func count(of news: Int) -> Int {
    max(1, (news + Inventory.newsPerPage - 1) / Inventory.newsPerPage)
  }
}

extension PageScope {
  func newsList(_ slice: NewsPages.Slice) -> NewsListModel {
    NewsListModel(
      entries: slice.articles.map(newsEntry), page: interface.number(slice.number),
      pages: interface.number(slice.count), isFirst: slice.isFirst, newer: slice.newer, older: slice.older)
  }

  func newsEntry(_ article: NewsArticle) -> NewsEntryModel {
    NewsEntryModel(
      title: PlainWords.of(article.title), address: SiteAddress.encoded(article.address),
      date: interface.date(article.date), summary: article.summary.flatMap(PlainWords.shortened))
  }

  mutating func news(_ article: NewsArticle) -> NewsModel {
    let body = block(article.body)
    let summary = article.summary.map { block($0.text, prefix: "summary_") }
    return NewsModel(
      title: PlainWords.of(article.title), heading: inline(article.title),
      description: article.summary.flatMap(PlainWords.shortened) ?? PlainWords.description(ofHTML: body.html),
      date: interface.date(article.date), updated: article.lastUpdated.map(interface.date),
      unit: article.unit.map { guide.unitName($0.value) },
      photo: article.photo.map { photo in
        PhotoModel(
          picture: PictureModel(photo.file), description: photo.alternative,
          fullAddress: guide.canonical(photo.file.file.address))
      },
      summary: summary.flatMap { Fragment($0) }, body: Fragment(body), documents: documents(article.documents),
      history: history(article.history))
  }
}

extension PlainWords {
  /// A summary as a list shows it.
  fileprivate static func shortened(_ text: BlockText) -> String? { shortened(of(text)) }
}
