internal import Content
internal import Diagnostics
internal import Domain
internal import Formats
internal import Markup
internal import Templates
internal import Thai

extension PageScope {
  /// The body in its pieces. Its texts are rendered in one go, so that footnotes, references and ids of headings are
  /// those of one text; what stands for a placeholder is cut out again.
  mutating func blocks(of report: Report) -> [ReportBlockModel] {
    var blocks: [ReportBlockModel] = []
    let body = ReportText(report)
    let rendered = block(body.text)
    var tables = 0
    for piece in body.pieces(of: Fragment(rendered) ?? Fragment(bytes: [])) {
      switch piece {
      case .text(let text): blocks.append(ReportBlockModel(text: text))
      case .placeholder(let number):
        let placeholder = body.placeholders[number].value
        if placeholder.isTableOfMeasures { tables += 1 }
        blocks += made(of: placeholder, in: report, at: number, number: tables)
      }
    }
    if report.hasTableAtEnd { blocks += made(of: .measures, in: report, at: 0, number: 1) }
    return blocks
  }

  /// - Parameter place: that of the placeholder among all of the body, from 0.
  private mutating func made(
    of placeholder: ReportPlaceholder, in report: Report, at place: Int, number: Int
  ) -> [ReportBlockModel] {
    var blocks = made(of: placeholder, in: report, id: "table_\(place + 1)", number: number)
    for index in blocks.indices { blocks[index].placeholder = place }
    return blocks
  }

  /// - Parameters:
  ///   - id: the anchor of a table.
  ///   - number: how many tables of measures there are up to here.
  private mutating func made(
    of placeholder: ReportPlaceholder, in report: Report, id: String, number: Int
  ) -> [ReportBlockModel] {
    switch placeholder {
    case .measures:
      let caption = interface[.tableOfMeasures] + (number > 1 ? " " + interface.number(number) : "")
      return [ReportBlockModel(table: paperTable(report.table, of: report, id: id, caption: caption))]
    case .table(let name):
      guard let table = report.table(named: name) else { return [] }
      let caption = interface[.tableOfMeasures] + " " + interface.number(number)
      return [ReportBlockModel(table: paperTable(table, of: report, id: id, caption: caption))]
    case .figure(let name): return figure(named: name, in: report)
    case .surveys: return [ReportBlockModel(surveys: surveyCodes())]
    case .scores(let scores): return result(of: report).map { [scoreTable(scores, $0, id: id)] } ?? []
    case .analysis: return result(of: report).map { [analysisTable($0, id: id)] } ?? []
    case .summary:
      guard let text = result(of: report)?.summary.flatMap({ Fragment(cellText($0.text)) }) else { return [] }
      return [ReportBlockModel(text: text)]
    case .elements(let code): return quotation(of: code).map { [ReportBlockModel(quotation: $0)] } ?? []
    }
  }

  private func result(of report: Report) -> ITAResult? { guide.site.results[report.year] }

  private mutating func figure(named name: String, in report: Report) -> [ReportBlockModel] {
    guard let figure = report.figures.first(where: { $0.id.value == name }) else { return [] }
    return [
      ReportBlockModel(
        figure: FigureModel(
          id: "figure_" + SiteAddress.encoded(name), picture: PictureModel(figure.file),
          alternative: figure.alternative,
          caption: figure.caption.map { inline($0) }))
    ]
  }

  private func surveyCodes() -> [SurveyCodeModel] {
    guide.site.settings.surveys.map { survey in
      let title = interface[.survey] + " " + survey.instrument
      return SurveyCodeModel(
        instrument: survey.instrument, address: URLValue(survey.url.value, at: survey.url.span),
        code: QRCode(survey.url.value).map {
          Fragment(bytes: $0.svg(title: title, id: "survey_code_" + survey.instrument.lowercased()))
        })
    }
  }

  private func quotation(of code: YearCode) -> QuotationModel? {
    guard case .item(let item) = code.code, let found = guide.site.catalogues[code.year]?.item(item) else { return nil }
    let title = [interface[.fiscalYear], interface.ordinal(code.year.number), item.description, found.title]
    // Part of a list would misquote the manual, and numbers without words tell nothing.
    return QuotationModel(
      title: title.joined(separator: " "),
      elements: found.hasQuotableElements
        ? found.elements.map { QuotedElementModel(number: interface.ordinal($0.number), text: $0.text) } : [])
  }
}

extension ReportPlaceholder {
  fileprivate var isTableOfMeasures: Bool {
    switch self {
    case .measures, .table: true
    default: false
    }
  }
}

/// The texts of a report's body as one, with marks where something else is to stand.
private struct ReportText {
  let text: MappedText
  let placeholders: [Located<ReportPlaceholder>]

  enum Piece {
    case text(Fragment)
    case placeholder(Int)
  }

  /// A letter that no alphabet has.
  private static let mark = Array("\u{F8F0}".utf8)

  init(_ report: Report) {
    var bytes: [UInt8] = []
    var pieces: [MappedText.Piece] = []
    var placeholders: [Located<ReportPlaceholder>] = []
    for block in report.blocks {
      switch block {
      case .text(let range):
        pieces.append(MappedText.Piece(text: bytes.count, source: range.lowerBound))
        bytes += report.source.bytes[range]
      case .placeholder(let placeholder):
        pieces.append(MappedText.Piece(text: bytes.count, source: placeholder.span.range.lowerBound))
        bytes += "\n\n".utf8
        bytes += Self.mark + Array("\(placeholders.count)".utf8) + Self.mark
        bytes += "\n\n".utf8
        placeholders.append(placeholder)
      }
    }
    text = MappedText(bytes: bytes, source: report.source, pieces: pieces)
    self.placeholders = placeholders
  }

  /// The rendered text, cut at the paragraphs that hold a mark.
  func pieces(of fragment: Fragment) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    var next = 0
    for number in placeholders.indices {
      let wanted = Array("<p>".utf8) + Self.mark + Array("\(number)".utf8) + Self.mark + Array("</p>".utf8)
      guard let found = fragment.bytes.firstIndex(of: wanted, from: next) else { continue }
      if let text = fragment.part(start..<found) { pieces.append(.text(text)) }
      pieces.append(.placeholder(number))
      next = found + wanted.count
      start = next
    }
    let rest = fragment.bytes[start...].contains { $0 > 0x20 }
    if rest, let text = fragment.part(start..<fragment.bytes.count) { pieces.append(.text(text)) }
    return pieces
  }
}

extension [UInt8] {
  fileprivate func firstIndex(of wanted: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first else { return nil }
    var index = start
    while let found = self[index...].firstIndex(of: first) {
      if self[found...].starts(with: wanted) { return found }
      index = found + 1
    }
    return nil
  }
}
