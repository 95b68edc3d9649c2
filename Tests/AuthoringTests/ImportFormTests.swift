import Content
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Authoring

/// Made-up papers of the five forms, as they are pasted, exported or saved.
@Suite("Papers of all forms are imported")
struct ImportFormTests {
  static let papers = [
    "form-a.txt", "form-b.txt", "form-c.html", "form-d.txt", "form-e.html", "table.csv", "table.md",
  ]

  @Test(arguments: papers)
  func becomesMeasuresThatLoad(_ paper: String) async throws {
    let trial = try ImportTrial()
    let report = try await trial.run(ImportTrial.fixture(paper).path)
    let (site, findings) = try await trial.load()
    #expect(findings.isEmpty, "\(findings.map { ($0.id, $0.message.english, $0.span?.text ?? "") })")
    #expect(site?.measures.count == report.counts.measures)
    try expectSnapshot(of: trial, paper)
  }

  @Test(arguments: papers)
  func losesNoCharacter(_ paper: String) async throws {
    let trial = try ImportTrial()
    let url = ImportTrial.fixture(paper)
    _ = try await trial.run(url.path)
    let input = PaperText.printed(try String(contentsOf: url, encoding: .utf8), isCSV: paper.hasSuffix("csv"))
    #expect(lost(input, in: try trial.output) == [:])
    for word in Set(input.split(whereSeparator: \.isWhitespace)) where word.count > 2 {
      let bare = PaperText.bare(try trial.output)
      #expect(bare.contains(PaperText.bare(String(word))), "\(word) is not whole any more")
    }
  }

  private func expectSnapshot(of trial: ImportTrial, _ paper: String) throws {
    let url = ImportTrial.fixture(paper + ".expected.yml")
    if ProcessInfo.processInfo.environment["PRONGSAI_UPDATE"] == "1" {
      try trial.output.write(to: url, atomically: true, encoding: .utf8)
    }
    let expected = try? String(contentsOf: url, encoding: .utf8)
    #expect(try trial.output == expected, "PRONGSAI_UPDATE=1 renews \(url.lastPathComponent)")
  }
}

/// What a reader of a paper sees, found by a way of its own.
enum PaperText {
  /// Without tags and the signs of CSV and Markdown; heads that come again on later pages count once.
  static func printed(_ text: String, isCSV: Bool = false) -> String {
    var text = text.replacing(#/(?s)<style.*?</style>|<head>.*?</head>/#, with: "")
    text = text.replacing(#/<img[^>]*alt="([^"]*)"[^>]*>/#) { String($0.output.1) }
    if text.contains("<tr>") { text = withoutRepeatedRows(text) }
    text = text.replacing(#/<!?/?[A-Za-z][^>]*>/#, with: " ")
    text = text.replacing("&nbsp;", with: " ").replacing("&amp;", with: "&").replacing("\\|", with: "\u{1F}")
    if text.contains("|---") { text = text.replacing("|", with: " ").replacing(#/:?-[-:]+/#, with: " ") }
    if isCSV { text = text.replacing(",", with: " ").replacing("\"", with: "") }
    return heads(onceIn: text.replacing("\u{1F}", with: "|"))
  }

  private static func withoutRepeatedRows(_ text: String) -> String {
    var seen: Set<String> = []
    return text.replacing(#/(?s)<tr>.*?</tr>/#) { match in
      let bare = String(match.output).replacing(#/<[^>]*>|\s/#, with: "")
      return bare.contains("ผู้รับผิดชอบ") && !seen.insert(bare).inserted ? "" : String(match.output)
    }
  }

  private static func heads(onceIn text: String) -> String {
    var seen: Set<String> = []
    return text.split(separator: "\n").filter { line in
      let bare = line.filter { !$0.isWhitespace }
      let isHead = bare.hasPrefix("มาตรการ/") || bare.hasPrefix("ประเด็นที่ต้องปรับปรุง")
      return !isHead || seen.insert(bare).inserted
    }.joined(separator: "\n")
  }

  /// Without white space, quotation marks and the signs of Markdown.
  static func bare(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping.filter { !$0.isWhitespace && !"*\\'\"".contains($0) }
  }
}
