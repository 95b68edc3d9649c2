package import Build
internal import Content
package import Diagnostics
package import Thai

/// Writes down what of a year has been submitted, so that later builds keep its addresses open.
package enum Freeze {
  /// What a freeze or a release did.
  package struct Outcome: Sendable {
    /// What the check of the site found; with an error nothing was written.
    package let findings: [Diagnostic]
    /// What was written; nil when the findings stood against it.
    package let done: Wording?
  }

  /// Writes `YEAR/oit.lock` for the published items of the year, when the site builds without error.
  ///
  /// - Throws: when the year is frozen already, has no published item, or the file can't be written.
  package static func freeze(
    _ year: FiscalYear, _ options: BuildOptions
  ) async throws(AuthoringFailure) -> Outcome {
    let place = LockPlace(year: year, site: options.site)
    let inspected = try await AuthoringFailure.inspected(options)
    let old = inspected.site?.locks.first { $0.year == year }
    if let frozenOn = old?.frozenOn { throw .alreadyFrozen(place, frozenOn) }
    guard !inspected.report.fails(on: options.failOn), let site = inspected.site else {
      return Outcome(findings: inspected.report.findings, done: nil)
    }
    let items = try frozenItems(of: year, site, root: options.site + "/content")
    guard !items.isEmpty else { throw .nothingToFreeze(year) }
    let text = LockText(
      year: year, log: (old?.log ?? []) + [OITLock.LogEntry(date: site.settings.asOf, action: .frozen)],
      items: items, pages: otherPages(of: year, site, among: inspected.pages, besides: Set(items.map(\.address))))
    try place.write(text, replacing: old)
    return Outcome(findings: inspected.report.findings, done: .frozen(text, place))
  }

  /// Notes in `YEAR/oit.lock` that it holds no longer, on the site's day and for a reason.
  ///
  /// - Throws: when there is no lock in force, it can't be read, or it can't be written.
  package static func release(
    _ year: FiscalYear, reason: String, _ options: BuildOptions
  ) async throws(AuthoringFailure) -> Outcome {
    let place = LockPlace(year: year, site: options.site)
    guard reason.contains(where: { !$0.isWhitespace }) else { throw .noReason() }
    let inspected = try await AuthoringFailure.inspected(options)
    guard let site = inspected.site else { return Outcome(findings: inspected.report.findings, done: nil) }
    guard let lock = site.locks.first(where: { $0.year == year }) else { throw place.missing }
    // One that was edited by hand may say anything; a release is the way to begin anew.
    guard lock.frozenOn != nil || !lock.isIntact else { throw .notFrozen(place) }
    let entry = OITLock.LogEntry(date: site.settings.asOf, action: .released, reason: reason)
    try place.write(LockText(lock, adding: entry), replacing: lock)
    return Outcome(findings: [], done: .released(place))
  }

  /// The year's pages, and those of the site that its items link to as part of their answer.
  private static func otherPages(
    of year: FiscalYear, _ site: Site, among pages: [String], besides own: Set<String>
  ) -> [String] {
    let targets = LinkTargets(site)
    let linked = Set(
      site.disclosures.filter { $0.year == year && !$0.isDraft }.flatMap { disclosure in
        disclosure.links.compactMap { targets.target(of: $0.url.value, on: disclosure.address)?.address }
      })
    return pages.filter { ($0.hasPrefix("/\(year.number)/") || linked.contains($0)) && !own.contains($0) }.sorted()
  }

  private static func frozenItems(
    of year: FiscalYear, _ site: Site, root: String
  ) throws(AuthoringFailure) -> [LockText.Item] {
    let content = FrozenContent(site, root: root)
    var items: [LockText.Item] = []
    for disclosure in site.disclosures where disclosure.year == year && !disclosure.isDraft {
      do throws(SystemError) {
        let hash = try content.hash(of: disclosure)
        let files = content.attachments(of: disclosure).map { "/" + $0 }
        items.append(LockText.Item(address: disclosure.address, sha256: hash, files: files))
      } catch {
        throw .unreadable(disclosure.source.path, error)
      }
    }
    return items.sorted { $0.address < $1.address }
  }
}

/// Where the lock of a year stands.
struct LockPlace {
  let year: FiscalYear
  /// The folder with `content/`.
  let site: String

  var shown: String { "content/\(year.number)/oit.lock" }

  /// Why there is no lock to release.
  var missing: AuthoringFailure {
    FileSystem.kind(site + "/" + shown) == .nothing ? .notFrozen(self) : .damaged(self)
  }

  /// - Parameter old: the lock that was read; a file that could not be read is never written over.
  func write(_ text: LockText, replacing old: OITLock?) throws(AuthoringFailure) {
    let path = site + "/" + shown
    var isWritten = true
    do throws(FileSystem.Failure) {
      if old == nil {
        isWritten = try FileSystem.create(text.bytes, at: path)
      } else {
        try FileSystem.replace(path, with: text.bytes)
      }
    } catch {
      throw AuthoringFailure(error)
    }
    if !isWritten { throw .damaged(self) }
  }
}

extension AuthoringFailure {
  static func alreadyFrozen(_ place: LockPlace, _ date: CalendarDate) -> AuthoringFailure {
    let year = place.year.number
    return AuthoringFailure(
      thai: "ปี \(year) ตรึงไว้แล้วเมื่อ \(date.printed()) (\(place.shown)) "
        + "ถ้าต้องทำใหม่ ให้ปลดก่อน:  prongsai freeze \(year) --release เหตุผล",
      english: "\(year) has been frozen on \(date.isoText) (\(place.shown)); "
        + "to do it again, release it first:  prongsai freeze \(year) --release REASON")
  }

  static func notFrozen(_ place: LockPlace) -> AuthoringFailure {
    AuthoringFailure(
      thai: "ปี \(place.year.number) ไม่ได้ตรึงอยู่ จึงไม่มีอะไรให้ปลด (\(place.shown))",
      english: "\(place.year.number) isn't frozen, so there is nothing to release (\(place.shown))")
  }

  static func damaged(_ place: LockPlace) -> AuthoringFailure {
    AuthoringFailure(
      thai: "อ่าน \(place.shown) ไม่ได้ จึงไม่เขียนทับ ดูสาเหตุด้วย  prongsai check  แล้วนำไฟล์เดิมกลับมาจากชุดสำรองหรือ Git",
      english: "\(place.shown) can't be read and is not written over; see why with  prongsai check , "
        + "then bring it back from a backup or from Git")
  }

  static func nothingToFreeze(_ year: FiscalYear) -> AuthoringFailure {
    AuthoringFailure(
      thai: "ปี \(year.number) ยังไม่มีข้อใดที่เผยแพร่ จึงไม่มีอะไรให้ตรึง",
      english: "no item of \(year.number) is published, so there is nothing to freeze")
  }

  static func noReason() -> AuthoringFailure {
    AuthoringFailure(
      thai: "--release ต้องมีเหตุผล เช่น --release \"พ้นช่วงชี้แจงผลการประเมินแล้ว\"",
      english: "--release needs a reason, such as --release \"the clarification has ended\"")
  }

  static func unreadable(_ path: String, _ error: SystemError) -> AuthoringFailure {
    AuthoringFailure(
      thai: "อ่านไฟล์ของ \(path) ไม่ได้ (\(error.description))",
      english: "a file of \(path) can't be read (\(error.description))")
  }
}

extension Wording {
  fileprivate static func frozen(_ text: LockText, _ place: LockPlace) -> Wording {
    let (items, files, pages) = (text.items.count, Set(text.items.flatMap(\.files)).count, text.pages.count)
    return Wording(
      thai: "ตรึงแล้ว \(items) ข้อ  \(files) ไฟล์แนบ  \(pages) หน้าอื่น ลงใน \(place.shown)",
      english: "frozen: \(Wording.count(items, "item")), \(Wording.count(files, "attachment")), "
        + "\(Wording.count(pages, "other page")), in \(place.shown)")
  }

  fileprivate static func released(_ place: LockPlace) -> Wording {
    Wording(thai: "ปลดแล้ว บันทึกเหตุผลไว้ใน \(place.shown)", english: "released; the reason stands in \(place.shown)")
  }
}
