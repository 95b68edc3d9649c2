import Diagnostics
import Domain
import Foundation
import Markup
import TestSupport
import Testing
import Thai

@testable import Content

/// The reference of the content format says nothing that the program doesn't do: its tables of keys and limits are
/// made from the program, and its examples are read by it. `PRONGSAI_UPDATE=1` writes the tables anew.
@Suite("The reference of the content format")
struct ReferenceTests {
  let document: ReferenceDocument

  init() throws { document = try ReferenceDocument() }

  // MARK: Tables

  @Test func hasTheKeysOfTheGlossary() throws {
    var tables = Glossary.schemas.map { (name: "keys: \($0.name)", text: ReferenceTable.keys(of: $0)) }
    tables.append(("limits", ReferenceTable.limits))
    if ProcessInfo.processInfo.environment["PRONGSAI_UPDATE"] == "1" { try document.update(tables) }
    let current = try ReferenceDocument()
    for table in tables {
      #expect(current.generated(table.name) == table.text, "\(table.name): run again with PRONGSAI_UPDATE=1")
    }
    #expect(current.text.components(separatedBy: "<!-- keys: ").count - 1 == Glossary.schemas.count)
  }

  @Test func listsEverySchemaOnce() {
    #expect(Set(Glossary.schemas.map(\.name)).count == Glossary.schemas.count)
    let named = Set(Glossary.schemas.map(\.name))
    let kinds = Set(Glossary.schemas.flatMap(\.keys).flatMap { ReferenceTable.parts(ofKind: $0.kind) })
    let files: Set = ["site", "disclosure", "news", "page", "catalogue", "exception"]
    #expect(named.isSuperset(of: files))
    #expect(named.subtracting(kinds) == files)
  }

  @Test func explainsEveryKindOfValue() {
    let schemas = Set(Glossary.schemas.map(\.name))
    let kinds = Set(Glossary.schemas.flatMap(\.keys).flatMap { ReferenceTable.parts(ofKind: $0.kind) })
    let ranges = kinds.filter { $0.hasPrefix("number from ") }
    for kind in kinds.subtracting(schemas).subtracting(ranges).sorted() + ["number from … to …"] {
      #expect(document.text.contains("| `\(kind)` |"), "the kind \(kind) is not explained")
    }
  }

  @Test func namesEveryWordOfClosedLists() {
    let words =
      DisclosurePart.allCases.map(\.rawValue) + Person.Side.allCases.map(\.rawValue)
      + SourceMark.allCases.map(\.rawValue)
      + DataYear.allCases.map(\.rawValue) + ColumnType.allCases.map(\.rawValue) + Severity.allCases.map(\.rawValue)
    for word in words { #expect(document.text.contains("`\(word)`"), "\(word) is not named") }
  }

  // MARK: Examples

  @Test func givesExamplesThatAreReadWithoutAFinding() async throws {
    let (site, findings) = try await load(try document.site())
    #expect(findings.map(\.summary) == [])
    let loaded = try #require(site)
    #expect(loaded.disclosures.count + loaded.news.count + loaded.pages.count >= 12)
  }

  @Test func listsInItsTreeTheFilesOfTheExamples() {
    let paths = document.treePaths.filter { !$0.hasPrefix("content/files/") }
    #expect(Set(paths) == Set(document.examples.map(\.path)))
    #expect(document.examples.count == Set(document.examples.map(\.path)).count)
  }

  @Test func showsMistakesThatAreFoundAsItSays() async throws {
    let mistakes = document.blocks.filter { $0.words.dropFirst().first == "wrong" }
    #expect(mistakes.count >= 15)
    for mistake in mistakes {
      let id = try #require(mistake.words.dropFirst(2).first)
      let findings =
        if mistake.words.count > 3 {
          try await load(try document.site(with: [mistake.words[3]: mistake.text])).findings
        } else {
          yamlFindings(of: mistake.text)
        }
      #expect(findings.map(\.id) == [id], "line \(mistake.line): \(findings.map(\.summary))")
    }
  }

  @Test func showsTheMendedLineThatTheFindingShows() throws {
    let pairs = zip(document.blocks, document.blocks.dropFirst()).filter { $1.words.dropFirst().first == "mended" }
    #expect(pairs.count >= 8)
    for (wrong, mended) in pairs {
      #expect(wrong.words.dropFirst().first == "wrong", "line \(mended.line) mends nothing")
      #expect(yamlFindings(of: mended.text).map(\.summary) == [], "line \(mended.line)")
      let hint = try #require(yamlFindings(of: wrong.text).first?.hint?.english)
      let line = try #require(hint.components(separatedBy: "write  ").last)
      #expect(mended.text.contains(line), "line \(mended.line) has not \(line)")
    }
  }

  @Test func listsSpellingsThatAreTaken() throws {
    let lists = document.blocks.filter { $0.words.first == "text" && $0.words.count == 3 }
    #expect(lists.map { $0.words[1] }.sorted() == ["code", "date", "year"])
    for list in lists {
      for line in list.lines { #expect(meaning(of: line, as: list.words[1]) == list.words[2], "\(line)") }
    }
  }

  @Test func listsSpellingsThatAreRefused() {
    for list in document.blocks where list.words.first == "text" && list.words.count == 2 && list.words[1] != "tree" {
      for line in list.lines { #expect(meaning(of: line, as: String(list.words[1].dropFirst(3))) == nil, "\(line)") }
    }
  }

  private func meaning(of text: String, as kind: String) -> String? {
    switch kind {
    case "date": try? CalendarDate.read(text).get().isoText
    case "code": try? ItemCode.read(text).get().value.description
    case "year": try? "\(FiscalYear.read(text).get().number)"
    default: "unknown kind \(kind)"
    }
  }

  private func yamlFindings(of text: String) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let source = Source(path: "example", text: text)
    _ = YAML.parse(0..<source.bytes.count, of: source, findings: &findings)
    return findings
  }

  private func load(_ site: TemporarySite) async throws -> (site: Site?, findings: [Diagnostic]) {
    Self.prepared
    let today = try #require(CalendarDate(year: 2025, month: 4, day: 1))
    let options = ContentOptions(
      root: site.path + "/content", shownAs: "content", now: nil, today: today, jobs: 1)
    return await ContentLoader.load(options)
  }

  private static let prepared: Void = Markup.prepare()
}

extension Diagnostic {
  fileprivate var summary: String { "\(id) \(span?.source.path ?? "")[\(span?.text ?? "")] \(message.english)" }
}

// MARK: - The tables

private enum ReferenceTable {
  static func keys(of schema: Schema) -> String {
    let head =
      "<a id=\"keys-\(schema.name)\"></a>\n\n"
      + "| key | ช่อง | ต้องมี · required | ค่า · value |\n| --- | --- | --- | --- |\n"
    return head
      + schema.keys.map { key in
        "| `\(key.name)` | \(key.thai) | \(key.isRequired ? "✓" : "") | \(shown(kind: key.kind)) |\n"
      }.joined()
  }

  /// The kind of value in words, linked to the table of its keys when it has one.
  private static func shown(kind: String) -> String {
    if kind.hasPrefix("list of ") { return "list of " + shown(kind: String(kind.dropFirst(8))) }
    let parts = parts(ofKind: kind)
    if parts.count == 2 { return shown(kind: parts[0]) + " : " + shown(kind: parts[1]) }
    return Glossary.schemas.contains { $0.name == kind } ? "[\(kind)](#keys-\(kind))" : kind
  }

  /// The kinds that a compound kind is made of.
  static func parts(ofKind kind: String) -> [String] {
    if kind.hasPrefix("list of ") { return parts(ofKind: String(kind.dropFirst(8))) }
    return kind.components(separatedBy: ": ")
  }

  static var limits: String {
    let limits = Limits()
    let markup = limits.markdown
    let rows: [(String, String, String)] = [
      ("ไฟล์ข้อความหนึ่งไฟล์ · one text file", "\(limits.textBytes / 1_000_000) MB", "`text/too-large`"),
      ("ไฟล์แนบ: เตือน · attachment, warning", "\(limits.largeFileBytes / 1_000_000) MB", "`content/large-file`"),
      (
        "ไฟล์แนบ: ไม่รับ · attachment, refused", "\(limits.fileBytes / 1_000_000) MB",
        "`content/file-too-large`"
      ),
      ("รูปภาพ: เตือน · picture, warning", "\(limits.pictureBytes / 1_000) kB", "`picture/large`"),
      ("แถวของ CSV · CSV rows", "\(limits.tableRows)", "`table/too-large`"),
      ("คอลัมน์ของ CSV · CSV columns", "\(limits.tableColumns)", "`table/too-large`"),
      ("หน้า · pages", "\(limits.pages)", "`content/too-many-pages`"),
      ("โฟลเดอร์ซ้อนกัน · nested folders", "\(ContentTree.deepestFolder)", "`content/folders-too-deep`"),
      ("YAML ซ้อนกัน · nested YAML", "\(limits.yamlNesting)", "`yaml/too-deep`"),
      ("จุดผิดของ YAML ที่แสดงต่อไฟล์ · YAML mistakes shown of a file", "\(limits.yamlMistakes)", ""),
      ("คอลัมน์ของตาราง · table columns", "\(markup.tableColumns)", "`markup/too-many-columns`"),
      ("ช่องของตาราง · table cells", "\(markup.tableCells)", "`markup/table-too-large`"),
      ("ย่อหน้า (ไบต์) · paragraph (bytes)", "\(markup.paragraphBytes)", "`markup/paragraph-too-long`"),
      ("Markdown ซ้อนกัน · nested Markdown", "\(markup.nesting)", "`markup/too-deep`"),
    ]
    return "| อะไร · what | ไม่เกิน · at most | รหัส · id |\n| --- | ---: | --- |\n"
      + rows.map { "| \($0.0) | \($0.1) | \($0.2) |\n" }.joined()
  }
}
