internal import Build
internal import Content
internal import Diagnostics
internal import Domain
package import Thai

/// What to import, and where to.
package struct ImportOptions: Sendable {
  /// The folder that holds `content/`.
  package var site: String
  /// The file to read; `-` is standard input.
  package var file: String
  /// The year of the folder; without it that of `into`, else `fiscal_year:` of site.yml.
  package var year: FiscalYear?
  /// The file to write, from the site's folder: `content/2568/measures/NAME.yml`.
  package var into: String?
  /// The indicator of rows that name none.
  package var indicator: Int?
  package var today: CalendarDate

  package init(
    site: String, file: String, year: FiscalYear? = nil, into: String? = nil, indicator: Int? = nil,
    today: CalendarDate
  ) {
    self.site = site
    self.file = file
    self.year = year
    self.into = into
    self.indicator = indicator
    self.today = today
  }
}

/// Reads a table of measures as people have it and writes it as a file of measures.
///
/// Nothing of the table is lost: what has no place in the format, and what is outside tables, becomes comments of the
/// file. An existing file is never overwritten.
package enum Import {
  /// Reads the file and writes the measures into the site's content.
  package static func run(_ options: ImportOptions) async throws(ImportFailure) -> ImportReport {
    let site = try await site(options)
    let target = try ImportTarget(options, standard: site.settings.fiscalYear.value)
    guard FileSystem.kind(options.site + "/" + target.path) == .nothing else { throw .exists(target.path) }
    let context = ImportContext(
      year: target.year, catalogue: site.catalogues[target.year], units: site.settings.units,
      takenIDs: Set(site.measures.filter { $0.year == target.year }.map(\.id.value)), indicator: options.indicator)
    if let indicator = options.indicator, let catalogue = context.catalogue, catalogue.indicator(indicator) == nil {
      throw .unknownIndicator(indicator, target.year)
    }
    let blocks = try await ImportedFile.blocks(of: options.file)
    let file = try file(of: blocks, context: context, name: options.file)
    let bytes = Array(file.text.utf8)
    guard bytes.count <= ImportLimits.textBytes else { throw .tooMuchToWrite }
    let path = options.site + "/" + target.path
    let isWritten: Bool
    do throws(FileSystem.Failure) {
      isWritten = try FileSystem.create(bytes, at: path)
    } catch {
      throw .machine(error.message)
    }
    guard isWritten else { throw .exists(target.path) }
    return ImportReport(path: target.path, counts: file.counts)
  }

  /// The file that is made of what was read.
  static func file(
    of blocks: [ImportedBlock], context: ImportContext, name: String
  ) throws(ImportFailure) -> MeasuresFile {
    var walk = TableWalk(context)
    walk.take(blocks)
    let isMeasure = { (entry: ImportedEntry) in if case .measure = entry { true } else { false } }
    guard walk.entries.contains(where: isMeasure) else { throw .noTable(walk.counts) }
    let source = name == "-" ? "stdin" : name.split(separator: "/").last.map(String.init) ?? name
    return MeasuresFile(walk, context: context, source: YAMLText.onOneLine(source).onOneLine)
  }

  private static func site(_ options: ImportOptions) async throws(ImportFailure) -> Site {
    let content = BuildOptions(site: options.site, jobs: 1, now: nil, today: options.today)
    guard let site = await Build.content(of: content).site else { throw .noSite }
    return site
  }
}

/// Where the measures go, always `content/YEAR/measures/NAME.yml`.
struct ImportTarget {
  let path: String
  let year: FiscalYear

  init(_ options: ImportOptions, standard: FiscalYear) throws(ImportFailure) {
    guard let into = options.into else {
      year = options.year ?? standard
      path = "content/\(year.number)/measures/import.yml"
      return
    }
    let parts = into.split(separator: "/", omittingEmptySubsequences: false).drop { $0 == "." }
    guard parts.count == 4, let folder = parts.dropFirst().first, parts.first == "content",
      let number = Int(folder), folder.count == 4, let year = FiscalYear(number),
      parts.dropFirst(2).first == "measures",
      let name = parts.last, Self.isFileName(name)
    else { throw .badTarget(into, options.year ?? standard) }
    guard options.year == nil || options.year == year else { throw .badTarget(into, options.year ?? standard) }
    self.year = year
    path = parts.joined(separator: "/")
  }

  private static func isFileName(_ name: Substring) -> Bool {
    name.hasSuffix(".yml") && name.utf8.count > 4 && !name.hasPrefix(".")
      && name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
  }
}

extension ImportFailure {
  static var noSite: ImportFailure {
    .machine(
      Wording(
        thai: "อ่าน content/site.yml ไม่ได้: เรียก  prongsai check  เพื่อดูว่าต้องแก้ไขอะไร",
        english: "content/site.yml can't be read: run  prongsai check  to see what to mend"))
  }

  static func exists(_ path: String) -> ImportFailure {
    .machine(
      Wording(
        thai: "มี \(path) อยู่แล้วและจะไม่เขียนทับ: เลือกชื่ออื่นด้วย --into",
        english: "\(path) is there already and is never overwritten: choose another name with --into"))
  }

  static func badTarget(_ path: String, _ year: FiscalYear) -> ImportFailure {
    .machine(
      Wording(
        thai: "--into \(path) ใช้ไม่ได้ เขียนเป็น  --into content/\(year.number)/measures/ชื่อไฟล์.yml",
        english: "--into \(path) can't be: write it as  --into content/\(year.number)/measures/NAME.yml"))
  }

  static func unknownIndicator(_ number: Int, _ year: FiscalYear) -> ImportFailure {
    .machine(
      Wording(
        thai: "ไม่มีตัวชี้วัดที่ \(number) ในปี \(year.number): ใช้ --indicator กับเลขที่มีใน content/catalogue/\(year.number).yml",
        english: "there is no indicator \(number) in \(year.number): give --indicator one that is in"
          + " content/catalogue/\(year.number).yml"))
  }

  static var tooMuchToWrite: ImportFailure {
    let limit = ImportLimits.textBytes / 1_000_000
    return .content(
      Wording(
        thai: "ไฟล์ที่จะเขียนใหญ่เกิน \(limit) MB: แบ่งตารางเป็นหลายไฟล์",
        english: "the file to write has more than \(limit) MB: split the table into several files"))
  }

  static func noTable(_ counts: ImportCounts) -> ImportFailure {
    let examples = [ColumnRole.issue, .action, .responsible, .steps, .result].compactMap { role in
      HeaderGlossary.labels.first { $0.role == role }?.labels.first
    }.joined(separator: ", ")
    return .content(
      Wording(
        thai: "อ่านแล้ว \(counts.rows) แถว แต่ไม่พบตารางมาตรการ: แถวแรกของตารางต้องมีหัวอย่างน้อยสองช่อง เช่น \(examples)",
        english: "of \(counts.rows) rows none is the head of a table of measures: at least two of its cells must be"
          + " heads such as \(examples)"))
  }
}
