internal import Content
internal import Diagnostics
internal import Thai

/// Compares the site with what its locks say was submitted.
struct FrozenYears: Sendable {
  private let site: Site
  private let content: FrozenContent
  private let inForce: [(lock: OITLock, frozenOn: CalendarDate)]

  init(_ site: Site, root: String) {
    self.site = site
    content = FrozenContent(site, root: root)
    inForce = site.locks.compactMap { lock in lock.frozenOn.map { (lock, $0) } }
  }

  /// The items that are no longer as they were submitted, by address; with what is wrong with the locks themselves.
  ///
  /// - Parameter findings: so far; nothing is said of the day of an item whose file has errors.
  func compare(jobs: Int, after findings: [Diagnostic]) async -> (
    changes: [String: ChangeAfterFreeze], findings: [Diagnostic]
  ) {
    let faulty = Self.faultyFiles(findings)
    var findings = site.locks.compactMap { $0.checksumFinding }
    var changes: [String: ChangeAfterFreeze] = [:]
    let disclosures = Dictionary(
      site.disclosures.filter { !$0.isDraft }.map { ($0.address, $0) }
    ) { first, _ in first }
    for (lock, frozenOn) in inForce {
      let found = await parallelMap(count: lock.items.count, jobs: jobs) { index in
        disclosures[lock.items[index].address.value].flatMap { isChanged($0, from: lock.items[index]) ? $0 : nil }
      }
      for (item, disclosure) in zip(lock.items, found) {
        guard let disclosure else { continue }
        let updated = disclosure.updated
        changes[disclosure.address] = ChangeAfterFreeze(
          frozenOn: frozenOn, changedOn: max(updated.value, frozenOn))
        if updated.value < frozenOn, !faulty.contains(disclosure.source.path) {
          findings.append(.notUpdated(updated, frozenOn, as: item.sha256.span))
        }
      }
    }
    return (changes, findings)
  }

  /// What can't be read is reported elsewhere.
  private func isChanged(_ disclosure: Disclosure, from item: FrozenItem) -> Bool {
    guard let now = try? content.hash(of: disclosure) else { return false }
    return now != item.sha256.value
  }

  /// The submitted addresses at which nothing opens any more.
  ///
  /// - Parameter findings: so far; a page whose file has errors is not called lost besides.
  func lostAddresses(among addresses: [String], after findings: [Diagnostic]) -> [Diagnostic] {
    guard !inForce.isEmpty else { return [] }
    let known = Set(addresses)
    let faulty = Self.faultyFiles(findings)
    return inForce.flatMap { lock, frozenOn in
      lock.addresses.filter { !known.contains($0.value) && !faulty.contains($0.value.fileOfPage) }
        .map { .lostAddress($0, frozenOn) }
    }
  }

  private static func faultyFiles(_ findings: [Diagnostic]) -> Set<String> {
    Set(findings.lazy.filter { $0.severity == .error }.compactMap { $0.span?.source.path })
  }
}

extension String {
  /// The file that the page at this address usually comes from.
  fileprivate var fileOfPage: String { "content" + dropLast() + ".md" }
}

extension OITLock {
  /// The SHA-256 of the lines above the checksum's; carriage returns don't count.
  var computedChecksum: String {
    let end = source.lineRange(around: checksum.span.range.lowerBound).lowerBound
    return sha256(source.bytes[..<end].filter { $0 != UInt8(ascii: "\r") })
  }

  /// Whether it is as the program has written it.
  package var isIntact: Bool { computedChecksum == checksum.value }

  fileprivate var checksumFinding: Diagnostic? { isIntact ? nil : .editedLock(self) }
}

extension Diagnostic {
  static func lostAddress(_ address: Located<String>, _ frozenOn: CalendarDate) -> Diagnostic {
    let isPage = address.value.hasSuffix("/")
    return Diagnostic(
      BuildFinding.lostAddress, at: address.span,
      Wording(
        thai: "ไม่มีสิ่งใดเปิดได้ที่ `\(address.value)` ซึ่งส่งให้ผู้ตรวจประเมินแล้วเมื่อ \(frozenOn.printed())",
        english: "nothing opens at `\(address.value)`, which was submitted on \(frozenOn.isoText)"),
      hint: isPage
        ? Wording(
          thai:
            "นำหน้านั้นกลับมา หรือใส่ aliases: [\(address.value)] ในหน้าที่แทนกัน เมื่อพ้นช่วงชี้แจงแล้วปลดด้วย  prongsai freeze ปี --release เหตุผล",
          english:
            "restore the page, or add  aliases: [\(address.value)]  to the page that replaces it; after the clarification:  prongsai freeze YEAR --release REASON"
        )
        : Wording(
          thai: "นำไฟล์ content\(address.value) กลับมา เมื่อพ้นช่วงชี้แจงแล้วปลดด้วย  prongsai freeze ปี --release เหตุผล",
          english:
            "put content\(address.value) back; after the clarification:  prongsai freeze YEAR --release REASON"))
  }

  static func editedLock(_ lock: OITLock) -> Diagnostic {
    let year = lock.year.number
    return Diagnostic(
      BuildFinding.editedLock, at: lock.checksum.span,
      Wording(
        thai: "ไฟล์นี้ไม่ตรงกับผลรวมตรวจสอบ จึงถูกแก้ด้วยมือหรือเสียหาย",
        english: "this file doesn't agree with its checksum, so it was edited by hand or is damaged"),
      hint: Wording(
        thai: "นำไฟล์เดิมกลับมาจากชุดสำรองหรือ Git ถ้าไม่มี ให้ปลดแล้วทำใหม่:  prongsai freeze \(year) --release เหตุผล",
        english:
          "bring it back from a backup or from Git; if there is none, release and freeze again:  prongsai freeze \(year) --release REASON"
      ))
  }

  static func notUpdated(
    _ updated: Located<CalendarDate>, _ frozenOn: CalendarDate, as submitted: Span
  ) -> Diagnostic {
    Diagnostic(
      BuildFinding.notUpdated, at: updated.span,
      Wording(
        thai: "ข้อนี้หรือไฟล์แนบเปลี่ยนไปหลังส่งเมื่อ \(frozenOn.printed()) แต่วันที่ปรับปรุงยังเป็น \(updated.value.printed())",
        english: "the item or an attachment has changed since it was submitted on \(frozenOn.isoText), "
          + "but it says it was last updated on \(updated.value.isoText)"),
      notes: [.init(at: submitted, Wording(thai: "ที่ส่งไว้", english: "what was submitted"))],
      hint: Wording(
        thai: "เขียนวันที่แก้ไขจริงใน updated: หรือนำเนื้อหาเดิมกลับมา",
        english: "write the day of the change as `updated:`, or bring the old content back"))
  }
}
