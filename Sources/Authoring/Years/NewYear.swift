package import Build
internal import Content
package import Diagnostics
internal import Domain
package import Thai

/// Makes the folder of a fiscal year out of an earlier one: drafts of all items and the measures that are still open.
package enum NewYear {
  /// What became of it.
  package struct Outcome: Sendable {
    /// What was done and what was not, item by item.
    package let steps: [Wording]
    /// What stood against it, or what the new files bring with them.
    package let findings: [Diagnostic]
    /// Whether anything was made.
    package let isDone: Bool
  }

  /// Writes drafts into `content/YEAR/`; a file that is there already is left as it is.
  ///
  /// - Throws: when the years are in the wrong order, the catalogue of the new one is missing, or a file can't be
  ///   written.
  package static func make(
    _ year: FiscalYear, from old: FiscalYear, _ options: BuildOptions
  ) async throws(AuthoringFailure) -> Outcome {
    guard old < year else { throw .wrongOrder(year, from: old) }
    let before = try await AuthoringFailure.inspected(options)
    guard !before.report.fails(on: options.failOn), let site = before.site else {
      return Outcome(steps: [], findings: before.report.findings, isDone: false)
    }
    guard let catalogue = site.catalogues[year] else { throw .noCatalogue(year) }
    guard site.disclosures.contains(where: { $0.year == old }) else { throw .nothingToCarry(old) }
    let crosswalk = Crosswalk(site, to: catalogue, from: old)
    let items = ItemDrafts(site: site, catalogue: catalogue, from: old, crosswalk: crosswalk).files
    let measures = CarriedMeasures(site: site, catalogue: catalogue, from: old, crosswalk: crosswalk).drafts
    var steps: [Wording] = []
    for file in items + measures.files { steps.append(try write(file, site: options.site)) }
    steps += crosswalk.withoutSuccessor(in: site).map(Wording.noSuccessor) + measures.leftOut + [.next(year)]
    let after = try await AuthoringFailure.inspected(options)
    return Outcome(steps: steps, findings: after.report.findings, isDone: true)
  }

  private static func write(_ file: DraftFile, site: String) throws(AuthoringFailure) -> Wording {
    let isNew = try AuthoringFailure.made(file.text, at: site + "/content/" + file.path)
    return isNew ? file.step : file.stepWhenThere ?? .isThere(file.path)
  }
}

/// A file to be made.
struct DraftFile {
  /// From `content/`.
  let path: String
  let text: String
  /// What making it means.
  let step: Wording
  /// What it means that a file of that name is there already, when it is more than that.
  var stepWhenThere: Wording?
}

extension AuthoringFailure {
  fileprivate static func wrongOrder(_ year: FiscalYear, from old: FiscalYear) -> AuthoringFailure {
    AuthoringFailure(
      thai: "ปีใหม่ \(year.number) ต้องอยู่หลังปี \(old.number) ที่บอกใน --from",
      english: "the new year \(year.number) has to come after \(old.number), which --from names")
  }

  fileprivate static func noCatalogue(_ year: FiscalYear) -> AuthoringFailure {
    let name = "content/catalogue/\(year.number).yml"
    return AuthoringFailure(
      thai: "ไม่มี \(name) จึงไม่รู้ว่าปีนั้นต้องเปิดเผยข้อใดบ้าง คัดลอกมาจากชุดติดตั้งโปร่งใสรุ่นล่าสุด "
        + "หรือเขียนตามคู่มือ ITA ของปีนั้น (รูปแบบอยู่ใน docs/content-format.md)",
      english:
        "there is no \(name), so which items that year asks for is not known; copy it from the latest release of "
        + "Prongsai, or write it after that year's ITA manual (its form stands in docs/content-format.md)")
  }

  fileprivate static func nothingToCarry(_ year: FiscalYear) -> AuthoringFailure {
    AuthoringFailure(
      thai: "ไม่มีข้อใดใน content/\(year.number)/oit/ ให้ยกมา",
      english: "there is no item in content/\(year.number)/oit/ to carry over")
  }
}

extension Wording {
  fileprivate static func isThere(_ path: String) -> Wording {
    Wording(thai: "มีอยู่แล้ว ไม่แตะต้อง  content/\(path)", english: "there already, left as it is:  content/\(path)")
  }

  fileprivate static func noSuccessor(_ disclosure: Disclosure) -> Wording {
    let (code, path) = (disclosure.item.value, disclosure.source.path)
    return Wording(
      thai: "ไม่มีข้อสืบต่อ  \(code) ของปี \(disclosure.year.number) (\(path)) จึงไม่ได้ยกมา",
      english: "no successor:  \(code) of \(disclosure.year.number) (\(path)) was not carried over")
  }

  fileprivate static func next(_ year: FiscalYear) -> Wording {
    Wording(
      thai: "ทุกข้อเป็นฉบับร่าง แก้ตามหมายเหตุในแต่ละไฟล์แล้วลบ draft: true  เมื่อขึ้นปีใหม่ให้เปลี่ยน fiscal_year: \(year.number) "
        + "และที่อยู่แบบวัด surveys: ใน content/site.yml",
      english:
        "all items are drafts: follow the comments in each file, then delete `draft: true`; when the year begins, "
        + "change `fiscal_year: \(year.number)` and the addresses of `surveys:` in content/site.yml")
  }
}
