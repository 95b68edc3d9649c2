import Foundation
import TestSupport
import Testing

@testable import Content

/// The schemas of `docs/schema/` are made from the glossary; `PRONGSAI_UPDATE=1` writes them anew.
@Suite("The schemas for editors")
struct SchemaFileTests {
  private static let folder = Specifications.projectFolder.appending(path: "docs/schema")

  private static func url(_ file: SchemaFile) -> URL { folder.appending(path: file.name + ".schema.json") }

  @Test(arguments: SchemaFile.all.map(\.name))
  func areWhatTheGlossarySays(_ name: String) throws {
    let file = try #require(SchemaFile.all.first { $0.name == name })
    if ProcessInfo.processInfo.environment["PRONGSAI_UPDATE"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try file.text.write(to: Self.url(file), atomically: true, encoding: .utf8)
    }
    let written = try String(contentsOf: Self.url(file), encoding: .utf8)
    #expect(written == file.text, "run again with PRONGSAI_UPDATE=1")
  }

  @Test func areJSONWhoseReferencesLeadSomewhere() throws {
    for file in SchemaFile.all {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: Self.url(file))) as? [String: Any])
      let definitions = try #require(object["definitions"] as? [String: [String: Any]])
      #expect(object["allOf"] is [[String: Any]])
      for reference in file.text.matches(of: /"#\/definitions\/([^"]+)"/) {
        #expect(definitions[String(reference.output.1)] != nil, "\(file.name): \(reference.output.1)")
      }
    }
  }

  @Test func nameEveryKeyInBothLanguages() throws {
    var known: [String: Set<String>] = [:]
    for file in SchemaFile.all {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: Self.url(file))) as? [String: Any])
      let definitions = try #require(object["definitions"] as? [String: [String: Any]])
      for (name, definition) in definitions {
        known[name] = Set(try #require(definition["properties"] as? [String: Any]).keys)
      }
    }
    for schema in Glossary.schemas {
      #expect(known[schema.anchor] == Set(schema.keys.flatMap { [$0.name, $0.thai] }), "\(schema.name)")
    }
  }

  @Test func noFileIsLeftOver() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(SchemaFile.all.map { $0.name + ".schema.json" }))
  }
}
