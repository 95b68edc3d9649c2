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
    let prefix = options.shownAs + "/"
    let path = Reading<Located<String>>.located.map { name in
      name.map { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0 }
    }
    let pairs = read(file, as: .pairs(path, .list(of: .historyEntry)), findings: &findings) ?? []
    let known = Set(pages)
    var suggestions = Suggestions(among: pages)
    for (name, _) in pairs where !known.contains(name.value) {
      let suggestion = suggestions.nearest(to: name.value)
      findings.append(.unknownHistoryPage(name.map { prefix + $0 }, suggestion: suggestion.map { prefix + $0 }))
    }
    return Dictionary(pairs.map { ($0.0.value, $0.1) }) { first, _ in first }
  }

  private func read<Value>(_ file: ContentFile?, as reading: Reading<Value>, findings: inout [Diagnostic]) -> Value? {
    guard let file,
      let source = TextFile.read(
        file, root: options.root, shownAs: options.shownAs, limits: limits, findings: &findings),
      let node = source.wholeYAML(limits: limits, findings: &findings)
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
  static func unknownHistoryPage(_ path: Located<String>, suggestion: String?) -> Diagnostic {
    Diagnostic(
      ContentFinding.unknownHistoryPage, at: path.span,
      Wording(
        thai: "ไม่มีหน้า `\(path.value)` ประวัตินี้จึงไม่แสดง",
        english: "there is no page `\(path.value)`, so this history is not shown"),
      hint: suggestion.map(Wording.didYouMean)
        ?? Wording(
          thai: "เขียนเส้นทางของไฟล์ เช่น content/2568/oit/o02.md หรือลบส่วนนี้ถ้าหน้านั้นไม่มีแล้ว",
          english: "write the file's path, such as content/2568/oit/o02.md, or delete the entry if the page is gone"))
  }
}
