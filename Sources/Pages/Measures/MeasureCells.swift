internal import Content
internal import Diagnostics
internal import Markup
internal import Templates
internal import Thai

/// The words of one cell about a measure or about one of its parts.
struct MeasureCellSource {
  let measure: Measure
  /// The measure's own row, or a part.
  let row: MeasureRow
  /// The entry of progress that is shown.
  let entry: Progress?
}

extension PageScope {
  /// - Parameter separator: what stands between several names; without one each is on a line of its own.
  mutating func cell(_ field: MeasureField, of source: MeasureCellSource, separator: String? = nil) -> Fragment? {
    let (measure, row, entry) = (source.measure, source.row, source.entry)
    switch field {
    case .label: return label(of: measure, row)
    case .indicator: return groupWords(.indicator, of: measure)
    case .subindicator: return groupWords(.subindicator, of: measure)
    case .question: return groupWords(.question, of: measure)
    case .topic: return measure.subject.topic.map { inline($0) }
    case .items: return items(row.items, in: measure.year)
    case .issue: return text(measure.issue)
    case .action: return text(measure.action)
    case .analysis: return text(measure.analysis)
    case .responsible: return owners(row.responsible, separator: separator)
    case .timeframe: return row.timeframe.flatMap { timeframe($0) }
    case .steps: return row.steps.flatMap { list($0, isNumbered: true) }
    case .monitoring: return row.monitoring.isEmpty ? nil : list(row.monitoringTexts, isNumbered: false)
    case .status: return Fragment.text(interface.state(entry.map { MeasureState($0.status) } ?? .notReported))
    case .percent: return entry?.percent.flatMap { Fragment.text(interface.percent($0)) }
    case .budget: return entry?.budget.flatMap { Fragment.text(interface.budget($0)) }
    case .result: return text(entry?.result)
    case .outcome: return text(entry?.outcome)
    case .recommendation: return text(entry?.recommendation)
    case .evidence: return evidence(entry?.evidence ?? [])
    }
  }

  mutating func text(_ text: BlockText?) -> Fragment? { text.flatMap { Fragment(cellText($0.text)) } }

  private mutating func label(of measure: Measure, _ row: MeasureRow) -> Fragment? {
    if let label = row.label { return inline(label) }
    return text(measure.action ?? measure.issue)
  }

  private func items(_ items: [Located<YearCode>], in year: FiscalYear) -> Fragment? {
    var builder = FragmentBuilder()
    for item in items {
      builder.add(html: builder.isEmpty ? "" : "<br>")
      let words = guide.itemWords(item.value, in: year)
      if let address = guide.address(ofItem: item.value) {
        builder.add(link: words, to: relative(SiteAddress.encoded(address)))
      } else {
        builder.add(text: words)
      }
    }
    return builder.fragment
  }

  mutating func owners(_ owners: [Responsible], separator: String?) -> Fragment? {
    var builder = FragmentBuilder()
    for owner in owners {
      if !builder.isEmpty {
        if let separator { builder.add(text: separator) } else { builder.add(html: "<br>") }
      }
      switch owner {
      case .unit(let id): builder.add(text: guide.unitName(id.value))
      case .text(let words): builder.add(inline(words))
      }
    }
    return builder.fragment
  }

  mutating func timeframe(_ timeframe: Timeframe) -> Fragment? {
    if let text = timeframe.text { return inline(text) }
    return timeframe.period.flatMap { Fragment.text(interface.period($0.value)) }
  }

  /// A list with the markers that were written; else, when it has several items, numbered or with bullets.
  mutating func list(_ list: ProseList, isNumbered: Bool) -> Fragment? {
    if list.form != .unmarked || list.items.count < 2 { return Fragment(cellText(MappedText(lines: list.items))) }
    let isThai = isNumbered && interface.digits == .thai
    var builder = FragmentBuilder()
    builder.add(html: isThai ? "<ol class=\"marked\">\n" : isNumbered ? "<ol>\n" : "<ul>\n")
    for (index, item) in list.items.enumerated() {
      builder.add(html: "<li>")
      if isThai {
        builder.add(html: "<span class=\"marker\">")
        builder.add(text: interface.ordinal("\(index + 1)."))
        builder.add(html: "</span> ")
      }
      if let text = Fragment(cellText(item.text)) { builder.add(text.withoutParagraph) }
      builder.add(html: "</li>\n")
    }
    builder.add(html: isNumbered ? "</ol>\n" : "</ul>\n")
    return builder.fragment
  }

  mutating func evidence(_ evidence: [Progress.Evidence]) -> Fragment? {
    var builder = FragmentBuilder()
    for piece in evidence {
      guard let link = evidenceLink(piece) else { continue }
      builder.add(html: builder.isEmpty ? "" : "<br>")
      builder.add(link: link.title, to: relative(link.address?.address ?? ""), from: link.address)
    }
    return builder.fragment
  }

  mutating func evidenceLink(_ evidence: Progress.Evidence) -> LinkModel? {
    let title = PlainWords.of(evidence.title)
    switch evidence.place {
    case .file(let reference): return LinkModel(title: title, address: URLValue(reference))
    case .url(let url): return address(url).map { LinkModel(title: title, address: $0) }
    }
  }

  /// An address as the page prints it by itself.
  func relative(_ address: String) -> String { printedAddress(address, root: root) }
}

extension MappedText {
  /// Texts of one file, each on lines of its own.
  fileprivate init(lines texts: [BlockText]) {
    var bytes: [UInt8] = []
    var pieces: [Piece] = []
    for text in texts.map(\.text) {
      if !bytes.isEmpty, bytes.last != 0x0A { bytes.append(0x0A) }
      pieces += text.pieces.map { Piece(text: $0.text + bytes.count, source: $0.source) }
      bytes += text.bytes
    }
    self.init(bytes: bytes, source: texts.first?.text.source ?? Source(path: "", bytes: []), pieces: pieces)
  }
}
