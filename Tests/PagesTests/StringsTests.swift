@testable import Pages
import Content
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct StringsTests {
  private func strings() throws -> [InterfaceStrings] {
    let root = Specifications.projectFolder.appending(path: "templates").path
    return try #require(TemplateFolder.load(root: root, shownAs: "templates").folder).strings
  }

  @Test func everyWordUsedOutsideTemplatesIsInBothLanguages() throws {
    for strings in try strings() {
      let names = Set(strings.entries.map(\.name))
      #expect(Word.allCases.filter { !names.contains($0.rawValue) } == [], "\(strings.language)")
    }
  }

  @Test func theLanguagesHaveTheSameNames() throws {
    let names = try strings().map { Set($0.entries.map(\.name)) }
    #expect(names.count == 2 && names.first == names.last)
  }

  @Test func noWordIsLeftOver() throws {
    let folder = Specifications.projectFolder.appending(path: "templates")
    let templates = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".mustache")
    }
    let text = try templates.map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }.joined()
    let unused = try strings().flatMap { $0.entries.map(\.name) }.filter { name in
      !text.contains("{{strings.\(name)}}") && Word(rawValue: name) == nil
    }
    #expect(unused == [])
  }
}
