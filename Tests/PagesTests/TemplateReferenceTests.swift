@testable import Pages
import Content
import Diagnostics
import Foundation
import TestSupport
import Templates
import Testing

/// `docs/templates.md` lists the fields of every context; they must be those that the templates are compiled against.
@Suite struct TemplateReferenceTests {
  @Test func theReferenceListsEveryField() throws {
    let url = Specifications.projectFolder.appending(path: "docs/templates.md")
    let text = try String(contentsOf: url, encoding: .utf8)
    let expected = reference()
    if ProcessInfo.processInfo.environment["PRONGSAI_UPDATE"] != nil {
      let head = text.components(separatedBy: Self.start).first ?? ""
      try (head + Self.start + "\n\n" + expected).write(to: url, atomically: true, encoding: .utf8)
    }
    let written = text.components(separatedBy: Self.start).last?.trimmingCharacters(in: .newlines)
    #expect(
      written == expected.trimmingCharacters(in: .newlines),
      "docs/templates.md is out of date; PRONGSAI_UPDATE=1 swift test --filter TemplateReference renews it")
  }

  @Test func theReferenceListsEveryTemplate() throws {
    let (pages, components) = try templates()
    #expect(try rows(of: "## Pages") == pages)
    #expect(try rows(of: "## Components") == components)
  }

  @Test func theGalleryShowsEveryComponent() throws {
    var shown: Set<String> = []
    var waiting = ["gallery"]
    while let name = waiting.popLast() {
      let text = try text(of: "templates/\(name).mustache")
      let partials = text.matches(of: /\{\{[><] ?([a-z-]+)\}\}/).map { String($0.1) }
      waiting += partials.filter { shown.insert($0).inserted }
    }
    #expect(try templates().components.subtracting(shown) == [])
  }

  /// The templates of whole pages, and those that pages are put together from.
  private func templates() throws -> (pages: Set<String>, components: Set<String>) {
    let folder = Specifications.projectFolder.appending(path: "templates")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".mustache") }
    let pages = Set(Pages(strings: [], gallery: true).roots.map(\.name))
    return (pages, Set(files.map { String($0.dropLast(".mustache".count)) }).subtracting(pages))
  }

  /// The names in the first column of the table below a heading of the reference.
  private func rows(of heading: String) throws -> Set<String> {
    let section = try text(of: "docs/templates.md").components(separatedBy: "\n\(heading)\n").last ?? ""
    let table = section.components(separatedBy: "\n## ").first ?? ""
    return Set(
      table.components(separatedBy: "\n").filter { $0.hasPrefix("| `") }.flatMap { row in
        row.dropFirst(2).prefix { $0 != "|" }.matches(of: /`([a-z-]+)`/).map { String($0.1) }
      })
  }

  private func text(of path: String) throws -> String {
    try String(contentsOf: Specifications.projectFolder.appending(path: path), encoding: .utf8)
  }

  private static let start = "<!-- The tables below are made by TemplateReferenceTests. -->"

  /// A table for each shape, those of the templates first, then what they contain, in order of appearance.
  private func reference() -> String {
    let pages = Pages(strings: [], gallery: true)
    var shapes: [ObjectShape] = []
    for root in pages.roots { add(root.shapes.last, to: &shapes) }
    for shape in pages.roots.first?.shapes.dropLast() ?? [] { add(shape, to: &shapes) }
    return shapes.filter { $0.name != "strings" }.map(table).joined(separator: "\n")
  }

  private func add(_ shape: ObjectShape?, to shapes: inout [ObjectShape]) {
    guard let shape, !shapes.contains(where: { $0 === shape }) else { return }
    shapes.append(shape)
    for field in shape.fields { add(object(in: field.shape), to: &shapes) }
  }

  private func object(in shape: Shape) -> ObjectShape? {
    switch shape {
    case .text, .html, .url, .number, .flag: nil
    case .list(let element): object(in: element)
    case .object(let object): object
    case .lazyObject(let object): object()
    }
  }

  private func table(of shape: ObjectShape) -> String {
    let rows = shape.fields.map { "| `\($0.name)` | \(kind(of: $0.shape)) |\n" }
    return "### \(shape.name)\n\n| field | kind |\n|---|---|\n" + rows.joined()
  }

  private func kind(of shape: Shape) -> String {
    switch shape {
    case .text: "text"
    case .html: "html"
    case .url: "url"
    case .number: "number"
    case .flag: "flag"
    case .list(let element): "list of " + kind(of: element)
    case .object(let object): "[\(object.name)](#\(object.name))"
    case .lazyObject(let object): kind(of: .object(object()))
    }
  }
}
