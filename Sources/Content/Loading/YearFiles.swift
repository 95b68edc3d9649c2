internal import Diagnostics
internal import Domain
internal import Thai

/// A file of a fiscal year that is no page of an item: measures, a report, or the result of the assessment.
struct YearFile: Sendable {
  let file: ContentFile
  let year: FiscalYear
  let kind: Kind

  enum Kind: Sendable {
    case measures
    /// The file's name without its endings.
    case report(String, Language)
    case result
  }

  var isReport: Bool {
    if case .report = kind { true } else { false }
  }

  /// nil when the path is none of theirs.
  init?(_ file: ContentFile, parts: [String]) {
    guard let folder = parts.first, let year = yearOfFolder(named: folder), let name = parts.last else { return nil }
    if parts.count == 2, name == "ita.yml" {
      kind = .result
    } else if parts.count == 3, parts[1] == "measures", name.hasSuffix(".yml"), name.utf8.count > 4 {
      kind = .measures
    } else if parts.count == 3, parts[1] == "reports", name.hasSuffix(".md"),
      name.utf8.count > (name.hasSuffix(".en.md") ? 6 : 3)
    {
      let isEnglish = name.hasSuffix(".en.md")
      kind = .report(String(name.dropLast(isEnglish ? 6 : 3)), isEnglish ? .english : .thai)
    } else {
      return nil
    }
    self.file = file
    self.year = year
  }
}

/// What the files of the fiscal years hold, in the order of their names, then of the places in them.
struct LoadedYearFiles: Sendable {
  var measures: [Measure] = []
  var reports: [Report] = []
  var results: [ITAResult] = []
  /// The paths, from `content/`, of reports that are drafts.
  var drafts: [String] = []
  var findings: [Diagnostic] = []

  mutating func append(_ other: LoadedYearFiles) {
    measures += other.measures
    reports += other.reports
    results += other.results
    drafts += other.drafts
    findings += other.findings
  }

  /// Where only a question is written, the indicator follows from the catalogue of the question's year.
  mutating func placeQuestions(in catalogues: [FiscalYear: Catalogue]) {
    for index in measures.indices where measures[index].subject.indicator == nil {
      guard let question = measures[index].subject.question, case .question(let code) = question.value.code,
        let indicator = catalogues[question.value.year]?.indicator(asking: code)
      else { continue }
      measures[index] = measures[index].with(Located(indicator.number, at: question.span))
    }
  }
}

extension SortedFiles {
  /// The paths, from `content/`, of all files that become a page of their own.
  var pathsOfPages: [String] { pages.map(\.file.path) + yearFiles.filter(\.isReport).map(\.file.path) }
}

extension ContentLoader {
  func loadYearFiles(_ files: [YearFile], _ surroundings: PageSurroundings) async -> LoadedYearFiles {
    let parts = await parallelMap(count: files.count, jobs: options.jobs) { number in
      load(files[number], surroundings)
    }
    var loaded = parts.reduce(into: LoadedYearFiles()) { $0.append($1) }
    loaded.placeQuestions(in: surroundings.catalogues)
    return loaded
  }

  private func load(_ file: YearFile, _ surroundings: PageSurroundings) -> LoadedYearFiles {
    var loaded = LoadedYearFiles()
    var context = ReadingContext(fiscalYear: file.year, files: surroundings.files, units: surroundings.units)
    guard
      let source = TextFile.read(
        file.file, root: options.root, shownAs: options.shownAs, limits: limits, findings: &loaded.findings)
    else { return loaded }
    switch file.kind {
    case .measures:
      guard let node = source.wholeYAML(limits: limits, findings: &loaded.findings) else { break }
      let reader = MappingReader(node, MeasureFileKeys.schema, &context)
      loaded.measures = reader?(MeasureFileKeys.measures, &context) ?? []
    case .result:
      guard let node = source.wholeYAML(limits: limits, findings: &loaded.findings) else { break }
      loaded.results = [ITAResult(node, year: file.year, &context)].compactMap(\.self)
    case .report(let name, let language):
      let inherited = surroundings.histories[file.file.path] ?? []
      let opened = OpenedReport(
        source: source, name: name, language: language, year: file.year, inheritedHistory: inherited)
      guard let report = report(opened, &context, findings: &loaded.findings) else { break }
      loaded.reports = [report]
      if report.isDraft { loaded.drafts = [file.file.path] }
    }
    loaded.findings += context.findings
    return loaded
  }
}
