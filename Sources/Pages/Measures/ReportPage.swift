internal import Content
internal import Diagnostics
internal import Domain
internal import Formats
internal import Templates
internal import Thai

extension PageScope {
  mutating func report(_ report: Report) -> ReportModel {
    let (title, blocks) = (title(of: report), blocks(of: report))
    return ReportModel(
      title: PlainWords.of(title), heading: inline(title), year: interface.ordinal(report.year.number),
      index: Inventory.reportList(of: report.year),
      measures: guide.measures.entries(of: report.year).isEmpty ? nil : Inventory.measures(of: report.year),
      memo: report.memo.map { memo($0) }, approvals: report.approvals.map { approval($0) },
      cover: report.cover.map { cover($0, of: report) }, blocks: blocks,
      hasThaiDigits: interface.digits == .thai, facts: facts(of: report),
      downloads: downloads(of: report, showing: blocks),
      history: history(report.history))
  }

  mutating func made(_ file: DownloadFile, of report: Report) -> MadeFile {
    guide.made(file, in: interface) { workbook(for: file, of: report, sheets(of: blocks(of: report))) }
  }

  private func downloads(of report: Report, showing blocks: [ReportBlockModel]) -> [DownloadModel] {
    lazy var sheets = sheets(of: blocks)
    return TableDownloads.files(of: report).map { file in
      download(file, guide.made(file, in: interface) { workbook(for: file, of: report, sheets) })
    }
  }

  /// A table of the report as data, and the number of the placeholder that it stands for.
  private typealias ReportSheet = (placeholder: Int?, sheet: Sheet)

  private func sheets(of blocks: [ReportBlockModel]) -> [ReportSheet] {
    // A table whose columns are all mistaken was reported when it was read.
    blocks.compactMap { block in
      guard let table = block.table, !table.columns.isEmpty else { return nil }
      return (block.placeholder, table.sheet(groupTitle: interface[.headGroup]))
    }
  }

  private func workbook(for file: DownloadFile, of report: Report, _ sheets: [ReportSheet]) -> Workbook? {
    let wanted = sheets.filter { file.placeholder == nil || file.placeholder == $0.placeholder }
    return workbook(wanted.map(\.sheet), title: PlainWords.of(title(of: report)))
  }

  func title(of report: Report) -> InlineText { filled(report.title, of: report) }

  func link(to report: Report) -> LinkModel {
    LinkModel(title: PlainWords.of(title(of: report)), address: URLValue(SiteAddress.encoded(report.address)))
  }

  /// With the words of the report's language, since it may be named on pages of another one.
  private func filled(_ text: PlaceholderText, of report: Report) -> InlineText {
    let interface = guide.frames[report.language]?.interface ?? interface
    return text.filled { kind in
      switch kind {
      case .year: interface.ordinal(report.year.number)
      case .round: report.round.map { interface.round($0.value) } ?? ""
      }
    }
  }

  mutating func facts(of report: Report) -> ReportFactsModel {
    ReportFactsModel(
      kinds: report.kinds.map(interface.kind).joined(separator: " · "),
      round: report.round.map { interface.round($0.value) }, period: report.period.map { interface.period($0.value) },
      date: report.date.map { interface.date($0.value) },
      preparedBy: report.preparedBy.flatMap { owners([$0], separator: nil) },
      answers: report.answers.map { answer in
        LinkModel(
          title: guide.itemWords(answer.value, in: report.year),
          address: guide.address(ofItem: answer.value).map { URLValue(SiteAddress.encoded($0), at: answer.span) })
      })
  }

  // MARK: What stands before the title

  private mutating func memo(_ memo: Memo) -> MemoModel {
    MemoModel(
      emblem: memo.emblem.map { PictureModel($0) }, from: memo.from.map { inline($0) },
      number: memo.number.map { inline($0) }, date: memo.date.map { interface.date($0.value) },
      subject: memo.subject.map { inline($0) }, to: memo.to.map { inline($0) },
      body: memo.body.flatMap { Fragment(cellText($0.text)) }, signer: memo.signer.map { person($0) })
  }

  private mutating func approval(_ approval: Approval) -> ApprovalModel {
    ApprovalModel(
      title: opinion(of: approval.office), opinion: approval.opinion.map { inline($0) },
      signer: approval.signer.map { person($0) }, date: approval.date.map { interface.date($0.value) })
  }

  /// The words for `{office}` with the office in its place.
  private mutating func opinion(of office: InlineText) -> Fragment {
    let words = interface[.opinionOf].split(separator: "{office}", maxSplits: 1, omittingEmptySubsequences: false)
    var title = FragmentBuilder()
    title.add(text: words.first.map(String.init) ?? "")
    title.add(inline(office))
    title.add(text: words.count > 1 ? String(words[1]) : "")
    return title.fragment ?? Fragment(bytes: [])
  }

  private mutating func cover(_ cover: Cover, of report: Report) -> CoverModel {
    CoverModel(
      logo: cover.logo.map { PictureModel($0) },
      lines: cover.lines.map { LineModel(text: inline(filled($0, of: report))) })
  }

  // MARK: Lists

  mutating func reportList(of year: FiscalYear) -> ReportListModel {
    ReportListModel(
      year: interface.ordinal(year.number), reports: guide.reports.filter { $0.year == year }.map { entry($0) },
      years: yearSwitch(guide.reportYears, here: year, address: Inventory.reportList))
  }

  mutating func entry(_ report: Report) -> ReportEntryModel {
    ReportEntryModel(
      title: PlainWords.of(title(of: report)), address: SiteAddress.encoded(report.address), facts: facts(of: report),
      otherLanguage: report.language == interface.language ? nil : report.language.rawValue)
  }
}

extension Interface {
  fileprivate func kind(_ kind: ReportKind) -> String {
    switch kind {
    case .plan: self[.kindPlan]
    case .progress: self[.kindProgress]
    case .analysis: self[.kindAnalysis]
    }
  }
}
