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

  /// One for each file of measures with an open one, in the order of their names.
  var files: [DraftFile] {
    let taken = Set(site.measures.filter { $0.year == catalogue.fiscalYear }.map(\.id.value))
    let open = site.measures.filter { measure in
      measure.year == from && measure.isOpen && !taken.contains(measure.id.value) && indicator(of: measure) != nil
    }
    return Dictionary(grouping: open) { $0.span.source.path }.sorted { $0.key < $1.key }.map { path, measures in
      let name = path.split(separator: "/").last.map(String.init) ?? "measures.yml"
      let target = "\(catalogue.fiscalYear.number)/measures/\(name)"
      return DraftFile(path: target, text: text(of: measures), step: .carried(measures, target))
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
    if let number = measure.subject.subindicator?.value, catalogue.subindicator(number) != nil {
      lines.append("    subindicator: \(YAMLText.quoted(number))")
    }
    lines.append("    continues: \(measure.reference)")
    if let topic = measure.subject.topic { lines.append("    topic: \(YAMLText.quoted(topic.text.string))") }
    for (key, text) in [("issue:", measure.issue), ("action:", measure.action)] {
      if let text { lines += YAMLText.block(key, text.text.string, indentation: 4) }
    }
    lines += row(measure.row, indentation: 4)
    let parts = measure.parts.filter { measure.isOpen($0) }
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
  fileprivate var isOpen: Bool { parts.isEmpty ? isOpen(row) : parts.contains { isOpen($0) } }

  /// Progress stands either in the part or in the measure.
  fileprivate func isOpen(_ part: MeasureRow) -> Bool {
    (part.progress.last ?? row.progress.last)?.status != .done
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
    let ids = measures.map(\.id.value).joined(separator: ", ")
    return Wording(
      thai: "มาตรการที่ยังไม่แล้วเสร็จ ยกมาแล้ว (\(ids))  content/\(path)",
      english: "still open, carried over (\(ids)):  content/\(path)")
  }
}
