package import Content
package import Diagnostics
package import Templates

/// The site as pages: which addresses there are, which template shows each, and what it can print.
package struct Pages: Sendable {
  /// The templates that pages are made with, and the shapes of their contexts.
  package let roots: [TemplateRoot]
  private let interfaces: Interfaces
  private let hasGallery: Bool

  /// - Parameters:
  ///   - strings: the words of the interface, Thai first; their names are names in the templates.
  ///   - gallery: whether the site gets `/gallery/`, which shows every component in every state.
  package init(strings: [InterfaceStrings], gallery: Bool = false) {
    let interfaces = Interfaces(strings)
    self.interfaces = interfaces
    hasGallery = gallery
    roots = PageTemplate.allCases.filter { gallery || $0 != .gallery }.map { template in
      TemplateRoot(name: template.rawValue, shapes: interfaces.frameShapes + [template.shape])
    }
  }

  /// Every address of the site. What can't stand at its address is left out and reported, with both places where two
  /// sources want the same one; so are unknown entries of the navigation.
  ///
  /// - Parameters:
  ///   - assets: where the stylesheet and the scripts stand.
  ///   - release: the version of Prongsai that pages show.
  package func plan(_ site: Site, assets: AssetAddresses, release: String) -> (SitePlan, [Diagnostic]) {
    var planner = Planner(site, interfaces: interfaces, assets: assets, release: release, hasGallery: hasGallery)
    return planner.plan()
  }
}

/// The templates that stand for whole pages.
enum PageTemplate: String, CaseIterable {
  case home
  case years = "oit-years"
  case itemIndex = "oit-index"
  case item = "oit-item"
  case itemTable = "oit-table"
  case newsList = "news-list"
  case news
  case page
  case search
  case redirect
  case notFound = "not-found"
  case measures, measure, reports, report
  case gallery
  case result = "ita"

  /// Whether the page says something of its own that can be wrong.
  var hasOwnContent: Bool { self != .redirect && self != .notFound }

  /// What the page itself says; the frame around it is the same for all.
  var shape: ObjectShape {
    switch self {
    case .home: HomeModel.context.shape
    case .years: YearsModel.context.shape
    case .itemIndex: ItemIndexModel.context.shape
    case .item: ItemModel.context.shape
    case .itemTable: ItemTableModel.context.shape
    case .newsList: NewsListModel.context.shape
    case .news: NewsModel.context.shape
    case .page: GeneralPageModel.context.shape
    case .search: SearchModel.context.shape
    case .redirect: RedirectModel.context.shape
    case .notFound: NotFoundModel.context.shape
    case .measures: MeasuresModel.context.shape
    case .measure: MeasureModel.context.shape
    case .reports: ReportListModel.context.shape
    case .report: ReportModel.context.shape
    case .gallery: GalleryModel.context.shape
    case .result: ResultModel.context.shape
    }
  }
}
