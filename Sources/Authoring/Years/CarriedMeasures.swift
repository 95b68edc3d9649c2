internal import Content
internal import Diagnostics
internal import Domain
internal import Thai

/// The measures of an earlier year that are not done, to be gone on with.
struct CarriedMeasures {
  let site: Site
  let catalogue: Catalogue
  let from: FiscalYear
  let crosswalk: Crosswalk

  /// One for each file of measures with an open one, in the order of their names; and why which open ones are in none.
  var drafts: (files: [DraftFile], leftOut: [Wording]) {
    let year = catalogue.fiscalYear
    let taken = Set(site.measures.filter { $0.year == year }.map(\.id.value))
    var (carried, leftOut): ([Measure], [Wording]) = ([], [])
    for measure in site.measures where measure.year == from && measure.isOpen(on: site.settings.asOf) {
      if taken.contains(measure.id.value) {
        leftOut.append(.taken(measure, in: year))
      } else if indicator(of: measure) == nil {
        leftOut.append(.noIndicator(measure, in: year))
      } else {
        carried.append(measure)
      }
    }
    return (files(of: carried), leftOut)
  }

  private func files(of measures: [Measure]) -> [DraftFile] {
    Dictionary(grouping: measures) { $0.span.source.path }.sorted { $0.key < $1.key }.map { path, measures in
      let name = path.split(separator: "/").last.map(String.init) ?? "measures.yml"
      let target = "\(catalogue.fiscalYear.number)/measures/\(name)"
      return DraftFile(
        path: target, text: text(of: measures), step: .carried(measures, target), stepWhenThere: .kept(measures, target)
      )
    }
  }

  private func text(of measures: [Measure]) -> String {
    let year = catalogue.fiscalYear.number
    let lines =
      [
        "# มาตรการที่ยังไม่แล้วเสร็จ ยกมาจากปี \(from.number) ทบทวนให้เป็นของปี \(year) แล้วลบหมายเหตุเหล่านี้",
        "# เติมของปี \(year): analysis: (ผลการวิเคราะห์)  timeframe: (ระยะเวลา)  monitoring: (การกำกับติดตาม)",
        "measures:",
      ] + measures.flatMap(entry)
    return lines.joined(separator: "\n") + "\n"
  }

  private func indicator(of measure: Measure) -> Int? {
    measure.subject.indicator.flatMap { catalogue.indicator($0.value) == nil ? nil : $0.value }
  }

  private func entry(_ measure: Measure) -> [String] {
    var lines = ["  - id: \(measure.id.value)"]
    if let indicator = indicator(of: measure) { lines.append("    indicator: \(indicator)") }
    // With its year: the same code asks something else in another.
    if let question = measure.subject.question { lines.append("    question: \(question.value)") }
    if let number = measure.subject.subindicator?.value, catalogue.subindicator(number) != nil {
      lines.append("    subindicator: \(YAMLText.quoted(number))")
    }
    lines.append("    continues: \(measure.reference)")
    if let topic = measure.subject.topic { lines.append("    topic: \(YAMLText.quoted(topic.text.string))") }
    for (key, text) in [("issue:", measure.issue), ("action:", measure.action)] {
      if let text { lines += YAMLText.block(key, text.text.string, indentation: 4) }
    }
    lines += row(measure.row, indentation: 4)
    let parts = measure.parts.filter { measure.isOpen($0, on: site.settings.asOf) }
    return lines + (parts.isEmpty ? [] : ["    parts:"] + parts.flatMap(part))
  }

  /// A mapping whose first key stands behind the list's dash.
  private func part(_ part: MeasureRow) -> [String] {
    let lines = row(part, indentation: 8)
    guard let first = lines.first else { return [] }
    return ["      - " + first.drop { $0 == " " }] + lines.dropFirst()
  }

  private func row(_ row: MeasureRow, indentation: Int) -> [String] {
    let outer = YAMLText.spaces(indentation)
    var lines: [String] = []
    if let label = row.label { lines.append("\(outer)label: \(YAMLText.quoted(label.text.string))") }
    let items = newItems(row.items)
    if !items.isEmpty { lines.append("\(outer)items: [\(items.map(\.description).joined(separator: ", "))]") }
    if !row.responsible.isEmpty {
      lines.append("\(outer)responsible:")
      lines += row.responsible.map { "\(outer)  - \(YAMLText.quoted($0.written))" }
    }
    if let steps = row.steps { lines += self.steps(steps, indentation: indentation) }
    return lines
  }

  private func steps(_ steps: ProseList, indentation: Int) -> [String] {
    let texts = steps.items.map(\.text.string)
    if steps.form == .text { return texts.flatMap { YAMLText.block("steps:", $0, indentation: indentation) } }
    return ["\(YAMLText.spaces(indentation))steps:"]
      + texts.flatMap { text in
        text.contains("\n")
          ? YAMLText.block("-", text, indentation: indentation + 2)
          : ["\(YAMLText.spaces(indentation + 2))- \(YAMLText.quoted(text))"]
      }
  }

  /// The items of the new year that come from those that the measure names.
  private func newItems(_ codes: [Located<YearCode>]) -> [ItemCode] {
    let new = codes.flatMap { code -> [ItemCode] in
      guard code.value.year == from, case .item(let item) = code.value.code else { return [] }
      return crosswalk.successors(of: item)
    }
    return Set(new).sorted()
  }
}

extension Measure {
  /// Whether it, or one of its parts, is not said to be done.
  fileprivate func isOpen(on day: CalendarDate) -> Bool {
    parts.isEmpty ? isOpen(row, on: day) : parts.contains { isOpen($0, on: day) }
  }

  /// Progress stands either in the part or in the measure.
  fileprivate func isOpen(_ part: MeasureRow, on day: CalendarDate) -> Bool {
    let entries = entries(of: part.progress.isEmpty ? row : part, until: day)
    return entries.last { $0.status != nil }?.status != .done
  }
}

extension Responsible {
  /// As a content file has it.
  fileprivate var written: String {
    switch self {
    case .unit(let id): id.value
    case .text(let text): text.text.string
    }
  }
}

extension Wording {
  fileprivate static func carried(_ measures: [Measure], _ path: String) -> Wording {
    let ids = ids(of: measures)
    return Wording(
      thai: "มาตรการที่ยังไม่แล้วเสร็จ ยกมาแล้ว (\(ids))  content/\(path)",
      english: "still open, carried over (\(ids)):  content/\(path)")
  }

  fileprivate static func kept(_ measures: [Measure], _ path: String) -> Wording {
    let ids = ids(of: measures)
    return Wording(
      thai: "มีอยู่แล้ว ไม่แตะต้อง จึงไม่ได้ยกมาตรการมา (\(ids))  content/\(path)",
      english: "there already, left as it is, so not carried over (\(ids)):  content/\(path)")
  }

  fileprivate static func taken(_ measure: Measure, in year: FiscalYear) -> Wording {
    Wording(
      thai: "ปี \(year.number) มีมาตรการรหัสนี้แล้ว จึงไม่ได้ยกมา  \(measure.reference)",
      english: "\(year.number) has a measure of this id, so not carried over:  \(measure.reference)")
  }

  fileprivate static func noIndicator(_ measure: Measure, in year: FiscalYear) -> Wording {
    let path = measure.span.source.path
    return Wording(
      thai: "แคตตาล็อกปี \(year.number) ไม่มีตัวชี้วัดของมาตรการนี้ จึงไม่ได้ยกมา  \(measure.reference) (\(path))",
      english:
        "the catalogue of \(year.number) lacks its indicator:  \(measure.reference) (\(path)) was not carried over")
  }

  private static func ids(of measures: [Measure]) -> String { measures.map(\.id.value).joined(separator: ", ") }
}
