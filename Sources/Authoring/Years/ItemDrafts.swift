internal import Content
internal import Diagnostics
internal import Domain
internal import Thai

/// The items of a new year, with the text of their predecessors.
struct ItemDrafts {
  let site: Site
  let catalogue: Catalogue
  let from: FiscalYear
  let crosswalk: Crosswalk

  /// One for each item of the catalogue, in its order.
  var files: [DraftFile] {
    let old = Dictionary(site.disclosures.filter { $0.year == from }.map { ($0.item.value, $0) }) { first, _ in first }
    return catalogue.items.map { item in
      let sources = crosswalk.predecessors(of: item.code).compactMap { old[$0] }
      let path = "\(catalogue.fiscalYear.number)/oit/\(item.code.fileName).md"
      return DraftFile(path: path, text: text(of: item, sources), step: .draft(item, sources, path))
    }
  }

  private func text(of item: Item, _ sources: [Disclosure]) -> String {
    let parts = sources.map { FrontMatterBlocks(ofItem: $0.source) }
    let blocks = parts.map { $0?.blocks ?? [] }
    let old = zip(sources, blocks).enumerated().flatMap { place, part in
      renewed(part.1, of: part.0, isFirst: place == 0)
    }
    let lines =
      ["---"] + head(of: item, sources) + comments(on: item, sources) + kept(blocks.first ?? []) + old + ["---"]
    let bodies = zip(sources, parts).map { source, part in part?.body ?? source.body.string }
    let body = bodies.joined(separator: "\n")
    return lines.joined(separator: "\n") + "\n" + body + (body.isEmpty || body.hasSuffix("\n") ? "" : "\n")
  }

  private func head(of item: Item, _ sources: [Disclosure]) -> [String] {
    let owner = sources.first?.owner.value ?? site.settings.units.first?.id ?? ""
    return ["item: \(item.code)", "updated: \(site.settings.asOf.buddhistText)", "owner: \(YAMLText.quoted(owner))"]
      + (dataYear(of: item, sources.first).map { ["data_year: \($0)"] } ?? []) + ["draft: true"]
  }

  /// What the catalogue asks for, else what the item had, moved on by as many years as lie between.
  private func dataYear(of item: Item, _ source: Disclosure?) -> Int? {
    let year = catalogue.fiscalYear.number
    switch item.dataYear {
    case .current, .currentFirstHalf, .coversCurrent: return year
    case .previous: return year - 1
    case .any: return source?.dataYear.map { $0.value.number + year - from.number }
    }
  }

  private func comments(on item: Item, _ sources: [Disclosure]) -> [String] {
    let year = catalogue.fiscalYear.number
    let origin = sources.map { "\($0.item.value) ของปี \(from.number) (\($0.source.path))" }.joined(separator: " และ ")
    let begin =
      sources.isEmpty
      ? "# ข้อใหม่ของปี \(year): \(item.title) ระบุหน่วยงานเจ้าของข้อมูลใน owner: แล้วเขียนเนื้อหา"
      : "# ยกมาจาก \(origin) ปรับทุกส่วนให้เป็นของปี \(year): เนื้อหา ตัวเลข วันที่ รายชื่อบุคคล เอกสาร"
    let elements = item.elements.isEmpty ? [] : ["# องค์ประกอบของปีนี้ บอกตำแหน่งไว้ใน elements:"]
    return [begin] + elements
      + item.elements.map { "#   \($0.number). \($0.text.replacing("\n", with: " "))" }
      + ["# เมื่อครบแล้วแก้ updated: และลบ draft: true กับหมายเหตุเหล่านี้"]
  }

  /// What is likely to hold in the new year too.
  private func kept(_ blocks: [FrontMatterBlocks.Block]) -> [String] {
    blocks.filter { Self.keptKeys.contains($0.key) }.flatMap(\.lines)
  }

  private static let keptKeys = ["explanation", "people", "links"]

  /// What belongs to the old year stands there as a comment, to be renewed; of what is merged into the first item, all
  /// that it had, since a key can be written once only.
  private func renewed(_ blocks: [FrontMatterBlocks.Block], of source: Disclosure, isFirst: Bool) -> [String] {
    let keys = ["elements", "documents", "table", "statistics", "nothing_to_report"] + (isFirst ? [] : Self.keptKeys)
    let old = blocks.filter { keys.contains($0.key) }
    guard !old.isEmpty else { return [] }
    let year = catalogue.fiscalYear.number
    return ["# ของ \(source.item.value) ปี \(from.number) แก้ให้เป็นของปี \(year) แล้วลบ # หน้าบรรทัดออก"]
      + old.flatMap(\.lines).map { $0.isEmpty ? "#" : "# " + $0 }
  }
}

extension Wording {
  fileprivate static func draft(_ item: Item, _ sources: [Disclosure], _ path: String) -> Wording {
    guard !sources.isEmpty else {
      return Wording(
        thai: "ข้อใหม่ ไม่มีข้อเดิม  \(item.code) \(item.title)  content/\(path)",
        english: "new, without predecessor:  \(item.code) \(item.title)  content/\(path)")
    }
    let codes = sources.map { $0.item.value.description }.joined(separator: " + ")
    return Wording(
      thai: "ยกมาจาก \(codes)  \(item.code) \(item.title)  content/\(path)",
      english: "carried over from \(codes):  \(item.code) \(item.title)  content/\(path)")
  }
}
