import Diagnostics
import Templates
import Testing

/// A small generator of repeatable random numbers (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

struct RobustnessTests {
  @Test func escapedOutputHasNoMarkup() throws {
    var generator = SeededGenerator(state: 1)
    let alphabet = Array("<>&\"'กa;/ \u{0}\u{1F600}é".unicodeScalars)
    let (set, _) = compile("{{title}}")
    let compiled = try #require(set)
    for _ in 0..<2_000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        scalars.append(alphabet.randomElement(using: &generator) ?? "<")
      }
      let text = String(scalars)
      var output: [UInt8] = []
      try compiled.render("main", stack: [Page(title: text).object], root: "./", into: &output)
      let escaped = String(decoding: output, as: UTF8.self)
      #expect(!escaped.contains { "<>\"'".contains($0) })
      #expect(unescaped(escaped).utf8.elementsEqual(text.utf8))
    }
  }

  @Test func everyKindIsEscapedWhateverItsFieldWasDeclaredAs() throws {
    let shape = ObjectShape(name: "wrong", fields: [(name: "x", shape: .text)])
    let (set, _) = TemplateSet.compile(
      ["main": Source(path: "main", text: "{{x}}{{#x}}{{.}}{{/x}}")],
      roots: [TemplateRoot(name: "main", shapes: [shape])])
    let compiled = try #require(set)
    let values: [Value] = [
      .html(Fragment(bytes: Array("<b>".utf8))), .url("\"<'", nil), .list([.text("<")]), .flag(true),
      .object(Object(shape: shape, values: [.text("<")])), .number(-1), .none,
    ]
    for value in values {
      var output: [UInt8] = []
      try compiled.render("main", stack: [Object(shape: shape, values: [value])], root: "<", into: &output)
      #expect(!String(decoding: output, as: UTF8.self).contains { "<>\"'".contains($0) })
    }
    var output: [UInt8] = []
    try compiled.render("main", stack: [Object(shape: shape, values: [])], root: "", into: &output)
    #expect(output.isEmpty)
  }

  @Test(arguments: ["{{#isNew}}", "{{^isNew}}", "{{$a}}", "{{<main}}", "{{<main}}{{$a}}"])
  func endsDeepNestingInOneFinding(_ tag: String) {
    let (set, findings) = compile(String(repeating: tag, count: 100_000))
    #expect(set == nil)
    #expect(findings.filter { $0.id == TemplateFinding.tooNested.rawValue }.count == 1)
    #expect(findings.count == 1)
  }

  @Test(arguments: [
    "{{/a}}", "{{", "{{{", "{{=| |=}}|= {{ }} =|", "{{!", " \t", "{{>main}}", "{{<main}}{{/main}}", "\n{{title}}\n",
    "{{=<%",
  ])
  func survivesManyOfTheSame(_ text: String) {
    let (_, findings) = compile(String(repeating: text, count: 20_000))
    #expect(findings.count <= 20_000)
  }

  @Test func survivesRandomMutations() throws {
    let seed = Array(
      """
      {{! ก }}
      <title>{{$title}}{{title}}{{/title}}</title>
        {{>entry}}
      {{#entries}}
        {{<base}}{{$a}}
          {{label}} {{#children}}{{label}}{{/children}}
        {{/a}}{{/base}}
      {{/entries}}
      {{=<% %>=}}<%={{ }}=%>{{{body}}}{{&body}}{{^isNew}}{{.}}{{owner.name}}{{/isNew}}
      """.utf8)
    let others = ["entry": "{{title}}\n", "base": "x\n  {{$a}}\n  {{/a}}\n"]
    let pieces = [
      "{{", "}}", "{{{", "}}}", "{{#", "{{/", "{{$a}}", "{{/a}}", "{{<base}}", "\n", " ", "{{=", "=}}", ".",
    ]
    var generator = SeededGenerator(state: 7)
    var compiledSets = 0
    for _ in 0..<3_000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        mutate(&bytes, pieces: pieces, using: &generator)
      }
      compiledSets += try renderIfCompiled(bytes, others) ? 1 : 0
    }
    #expect(compiledSets > 0)
  }

  @Test func survivesRandomBytes() throws {
    var generator = SeededGenerator(state: 11)
    for _ in 0..<1_000 {
      let count = Int.random(in: 0...200, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      _ = try renderIfCompiled(Array("{{".utf8) + bytes + Array("}}".utf8), [:])
    }
  }

  private func mutate(_ bytes: inout [UInt8], pieces: [String], using generator: inout SeededGenerator) {
    let lower = Int.random(in: 0...bytes.count, using: &generator)
    let upper = min(bytes.count, lower + Int.random(in: 0...6, using: &generator))
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: bytes.removeSubrange(lower..<upper)
    case 1: bytes.insert(contentsOf: Array((pieces.randomElement(using: &generator) ?? "").utf8), at: lower)
    default: bytes.replaceSubrange(lower..<upper, with: [UInt8.random(in: 0...255, using: &generator)])
    }
  }

  /// Every finding must have a place within a source; what compiles must render.
  private func renderIfCompiled(_ bytes: [UInt8], _ others: [String: String]) throws -> Bool {
    var sources = others.mapValues { Source(path: "other", text: $0) }
    sources["main"] = Source(path: "main", bytes: bytes)
    let (set, findings) = TemplateSet.compile(
      sources, roots: [TemplateRoot(name: "main", shapes: [Page.context.shape])])
    for finding in findings { #expect(finding.span != nil) }
    guard let set else { return false }
    var output: [UInt8] = []
    let page = Page(entries: [Entry(label: "ก", children: [Entry(label: "ข")])])
    try set.render("main", stack: [page.object], root: "./", into: &output)
    return true
  }

  private func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
