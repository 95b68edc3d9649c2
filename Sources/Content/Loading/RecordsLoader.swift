internal import Diagnostics
internal import Thai

extension ContentLoader {
  /// `exceptions.yml`; none when there is no such file.
  func loadExceptions(_ file: ContentFile?, findings: inout [Diagnostic]) -> [AcceptedFinding] {
    read(file, as: .list(of: .acceptedFinding), findings: &findings) ?? []
  }

  /// `history.yml` by the paths of pages from `content/`; a path that is no page's is reported.
  /// - Parameter pages: the paths of all pages from `content/`.
  func loadHistories(
    _ file: ContentFile?, pages: [String], findings: inout [Diagnostic]
  ) -> [String: [HistoryEntry]] {
    let pairs = read(file, as: .pairs(.located, .list(of: .historyEntry)), findings: &findings) ?? []
    let known = Set(pages)
    var histories: [String: [HistoryEntry]] = [:]
    var first: [String: Located<String>] = [:]
    for (name, entries) in pairs {
      let prefix = options.shownAs + "/"
      let path = name.value.hasPrefix(prefix) ? String(name.value.dropFirst(prefix.count)) : name.value
      if let earlier = first[path] {
        findings.append(.duplicateHistory(name, earlier: earlier))
      } else if known.contains(path) {
        histories[path] = entries
      } else {
        let suggestion = nearest(to: path, among: pages.prefix(2_000))
        findings.append(.unknownHistoryPage(name, suggestion: suggestion.map { prefix + $0 }))
      }
      first[path] = first[path] ?? name
    }
    return histories
  }

  private func read<Value>(_ file: ContentFile?, as reading: Reading<Value>, findings: inout [Diagnostic]) -> Value? {
    guard let file,
      let source = TextFile.read(
        file, root: options.root, shownAs: options.shownAs, limits: limits, findings: &findings),
      let node = wholeYAML(of: source, findings: &findings)
    else { return nil }
    var context = ReadingContext(files: FileIndex([]))
    defer { findings += context.findings }
    return reading.read(node, &context)
  }
}

extension Reading where Value == AcceptedFinding {
  static var acceptedFinding: Reading {
    typealias Keys = ExceptionKeys
    return mapping(Keys.schema) { reader, context in
      let (rule, path) = (reader(Keys.rule, &context), reader(Keys.path, &context))
      let (reason, by) = (reader(Keys.reason, &context), reader(Keys.by, &context))
      let until = reader(Keys.until, &context)
      guard let rule, let path, let reason, let by, until != nil || !reader.has(Keys.until) else { return nil }
      return AcceptedFinding(rule: rule, path: path, reason: reason, by: by, until: until)
    }
  }
}

extension Diagnostic {
  static func duplicateHistory(_ path: Located<String>, earlier: Located<String>) -> Diagnostic {
    Diagnostic(
      ContentFinding.duplicateKey, at: path.span,
      Wording(thai: "มีประวัติของ `\(path.value)` ซ้ำ", english: "the history of `\(path.value)` is given twice"),
      notes: [.init(at: earlier.span, Wording(thai: "ครั้งแรกอยู่ที่นี่", english: "the first one is here"))],
      hint: Wording(thai: "รวมไว้ที่เดียวกัน", english: "put both together"))
  }

  static func unknownHistoryPage(_ path: Located<String>, suggestion: String?) -> Diagnostic {
    Diagnostic(
      ContentFinding.unknownHistoryPage, at: path.span,
      Wording(
        thai: "ไม่มีหน้า `\(path.value)` ประวัตินี้จึงไม่แสดง",
        english: "there is no page `\(path.value)`, so this history is not shown"),
      hint: suggestion.map { Wording(thai: "หมายถึง `\($0)` ใช่หรือไม่", english: "did you mean `\($0)`?") }
        ?? Wording(
          thai: "เขียนเส้นทางของไฟล์ เช่น content/2568/oit/o02.md หรือลบส่วนนี้ถ้าหน้านั้นไม่มีแล้ว",
          english: "write the file's path, such as content/2568/oit/o02.md, or delete the entry if the page is gone"))
  }
}
