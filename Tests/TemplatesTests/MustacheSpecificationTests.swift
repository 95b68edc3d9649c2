import Diagnostics
import Templates
import TestSupport
import Testing

@Suite(.enabled(if: Specifications.folder != nil, "The specifications are not there: ../shared/specs is missing."))
struct MustacheSpecificationTests {
  @Test(arguments: SpecificationFile.names)
  func passesEveryCase(of file: String) throws {
    for test in try SpecificationFile.read(file).tests {
      let output = try render(test)
      #expect(output == test.expected, "\(file): \(test.name): \(test.template.debugDescription)")
    }
  }

  @Test func knowsAllCases() throws {
    let counts = try SpecificationFile.names.map { try SpecificationFile.read($0).tests.count }
    #expect(counts.reduce(0, +) == 163)
  }

  private func render(_ test: SpecificationCase) throws -> String {
    var sources = (test.partials ?? [:]).mapValues { Source(path: "partial", text: $0) }
    sources["main"] = Source(path: "main", text: test.template)
    let context = try InferredShape.context(test.data)
    let root = TemplateRoot(name: "main", shapes: [context.shape])
    let (set, findings) = TemplateSet.compile(sources, roots: [root], options: .lenient)
    let compiled = try #require(set, "\(test.name): \(findings.map(\.message.english))")
    var output: [UInt8] = []
    try compiled.render("main", stack: [context], root: "./", into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
