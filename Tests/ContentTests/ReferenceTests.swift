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
    let named = Set(Glossary.schemas.map(\.name))
    #expect(named.count == Glossary.schemas.count)
    let used = Set(
      Glossary.schemas.flatMap(\.keys).flatMap(\.kind.leaves).compactMap { kind in
        if case .mapping(let name) = kind { name } else { nil }
      })
    #expect(used.isSubset(of: named), "\(used.subtracting(named).sorted()) have no table")
    #expect(named.subtracting(used) == Set(SchemaFile.all.compactMap(\.schema)))
  }

  @Test func explainsEveryKindOfValue() {
    var names = ["number from … to …"]
    for kind in Glossary.schemas.flatMap(\.keys).flatMap(\.kind.leaves) {
      switch kind {
      case .plain(let name) where !name.hasPrefix("number from "): names.append(name)
      case .words(let name, _): names.append(name)
      default: break
      }
    }
    for name in Set(names).sorted() {
      let isExplained = document.text.contains("| `\(name)` |")
      #expect(isExplained, "the kind \(name) is not explained")
    }
  }

  @Test func namesEveryWordOfClosedLists() {
    for kind in Glossary.schemas.flatMap(\.keys).flatMap(\.kind.leaves) {
      guard case .words(let name, let words) = kind else { continue }
      let missing = words.filter { !document.text.contains("`\($0)`") }
      #expect(missing == [], "of \(name)")
    }
  }

  // MARK: Examples

  @Test func givesExamplesThatAreReadWithoutAFinding() async throws {
    let (site, findings) = try await load(try document.site())
    #expect(findings.map(\.summary) == [])
    let loaded = try #require(site)
    #expect(loaded.disclosures.count + loaded.news.count + loaded.pages.count >= 12)
    #expect(loaded.measures.count >= 3)
    #expect(loaded.measures.contains { !$0.parts.isEmpty })
    #expect(Set(loaded.reports.flatMap(\.kinds)) == Set(ReportKind.allCases))
    #expect(loaded.results.count == 1)
    #expect(loaded.englishDisclosures.count == 1)
    #expect(loaded.englishReports.count == 1)
  }

  @Test func listsInItsTreeTheFilesOfTheExamples() {
    let paths = document.treePaths.filter { !$0.hasPrefix("content/files/") }
    #expect(Set(paths) == Set(document.examples.map(\.path)))
    #expect(document.examples.count == Set(document.examples.map(\.path)).count)
  }

  @Test func showsMistakesThatAreFoundAsItSays() async throws {
    let mistakes = document.blocks.filter { $0.words.dropFirst().first == "wrong" }
    #expect(mistakes.count >= 30)
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
    #expect(Set(lists.map { $0.words[1] }) == ["code", "date", "month", "question", "round", "span", "year"])
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
    case "month": try? dayOrMonth(text)?.isoText
    case "span": try? span(text)
    case "round": try? Round.read(text).get().rawValue
    case "question": try? QuestionCode.read(text).get().value.description
    case "year": try? "\(FiscalYear.read(text).get().number)"
    default: "unknown kind \(kind)"
    }
  }

  /// In a file of fiscal year 2568.
  private func dayOrMonth(_ text: String) throws -> DayOrMonth? {
    switch try Period.read(text, fiscalYear: FiscalYear(2568)).get() {
    case .date(let date): .date(date)
    case .month(let month): .month(month)
    default: nil
    }
  }

  private func span(_ text: String) throws -> String {
    let days = try Period.read(text, fiscalYear: FiscalYear(2568)).get().days
    return "\(days.first.isoText)/\(days.last.isoText)"
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
    let (loaded, findings) = await ContentLoader.load(options)
    // That one is accepted by the example of exceptions.yml, when the site is built.
    return (loaded, findings.filter { $0.id != "picture/large" })
  }

  private static let prepared: Void = Markup.prepare()
}

extension Diagnostic {
  fileprivate var summary: String { "\(id) \(span?.source.path ?? "")[\(span?.text ?? "")] \(message.english)" }
}
