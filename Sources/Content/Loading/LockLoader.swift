internal import Diagnostics
internal import Thai

extension ContentLoader {
  /// `YEAR/oit.lock` of every year that has one; what was not written by the program is reported.
  func loadLocks(_ files: [ContentFile], findings: inout [Diagnostic]) -> [OITLock] {
    files.compactMap { file in
      var own: [Diagnostic] = []
      // Whatever is wrong with the file, the program's own one is wanted back: what is mended by hand is no lock.
      defer { findings += own.map { $0.with(hint: .restoreLock) } }
      guard
        let source = TextFile.read(
          file, root: options.root, shownAs: options.shownAs, limits: limits, findings: &own),
        let node = source.wholeYAML(limits: limits, findings: &own),
        let folder = file.path.split(separator: "/").first.flatMap({ yearOfFolder(named: String($0)) })
      else { return nil }
      var context = ReadingContext(fiscalYear: folder, files: FileIndex([]))
      defer { own += context.findings }
      return lock(node, of: source, in: folder, &context)
    }
  }

  private func lock(
    _ node: YAMLNode, of source: Source, in folder: FiscalYear, _ context: inout ReadingContext
  ) -> OITLock? {
    typealias Keys = LockKeys
    guard let reader = MappingReader(node, Keys.schema, &context) else { return nil }
    let (format, year) = (reader(Keys.format, &context), reader(Keys.fiscalYear, &context))
    let (log, checksum) = (reader(Keys.log, &context), reader(Keys.checksum, &context))
    let (items, pages) = (reader(Keys.items, &context), reader(Keys.pages, &context))
    guard format != nil, let year, let log, !log.isEmpty, let checksum else { return nil }
    guard year.value == folder else {
      context.findings.append(.lockEntry(year.map { "\($0.number)" }))
      return nil
    }
    return OITLock(
      source: source, year: folder, log: log, items: items ?? [], pages: pages ?? [], checksum: checksum)
  }
}

extension Reading where Value == OITLock.LogEntry {
  static var lockLogEntry: Reading {
    typealias Keys = LockLogKeys
    return mapping(Keys.schema) { reader, context in
      let (date, action) = (reader(Keys.date, &context), reader(Keys.action, &context))
      let reason = reader(Keys.reason, &context)
      guard let date, let action else { return nil }
      return OITLock.LogEntry(date: date, action: action, reason: reason)
    }
  }
}

extension Reading where Value == OITLock.Action {
  static var lockAction: Reading {
    choice("frozen or released")
  }
}

extension Reading where Value == FrozenItem {
  static var frozenItem: Reading {
    typealias Keys = FrozenItemKeys
    return mapping(Keys.schema) { reader, context in
      let (address, sha256) = (reader(Keys.address, &context), reader(Keys.sha256, &context))
      let files = reader(Keys.files, &context)
      guard let address, let sha256 else { return nil }
      return FrozenItem(address: address, sha256: sha256, files: files ?? [])
    }
  }
}

extension Reading where Value == Located<String> {
  /// An address of the site, from its root and not percent-encoded.
  static var frozenAddress: Reading {
    lockEntry("address of the site") { $0.hasPrefix("/") && !$0.hasPrefix("//") && !$0.hasControlCharacters }
  }

  /// 64 hexadecimal digits, lower case.
  static var sha256: Reading {
    lockEntry("SHA-256") { text in
      text.utf8.count == 64
        && text.utf8.allSatisfy {
          UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0
        }
    }
  }

  private static func lockEntry(_ kind: ValueKind, _ isGood: @escaping @Sendable (String) -> Bool) -> Reading {
    located.checked(as: kind, { isGood($0.value) }, otherwise: { .lockEntry($0) })
  }
}

extension Diagnostic {
  static func lockEntry(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      ContentFinding.lockEntry, at: text.span,
      Wording(
        thai: "`\(text.value)` ไม่ใช่ค่าที่ `prongsai freeze` เขียนไว้ ไฟล์นี้เสียหายหรือถูกแก้ด้วยมือ",
        english: "`\(text.value)` is not what `prongsai freeze` writes here; the file is damaged or edited by hand"),
      hint: .restoreLock)
  }

  fileprivate func with(hint: Wording) -> Diagnostic {
    var finding = self
    finding.hint = hint
    return finding
  }
}

extension Wording {
  fileprivate static let restoreLock = Wording(
    thai: "นำไฟล์เดิมกลับมาจากชุดสำรองหรือ Git อย่าแก้ด้วยมือ",
    english: "bring the file back from a backup or from Git; don't edit it by hand")
}
