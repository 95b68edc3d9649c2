import Diagnostics
import Templates
import TestSupport
import Testing

struct StrictnessTests {
  /// Each finding: templates that have it, a 1️⃣ in `main` at its place.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let finding: TemplateFinding
    let main: String
    var others: [String: String] = [:]
    /// What the English hint must offer.
    var hint = ""

    var testDescription: String { "\(finding.rawValue) \(main)" }
  }

  static let mistakes: [Mistake] = [
    Mistake(finding: .unclosedTag, main: "ก\n<p>1️⃣{{title</p>", hint: "}}"),
    Mistake(finding: .unclosedTag, main: "1️⃣{{{body}}"),
    Mistake(finding: .badName, main: "1️⃣{{}}"),
    Mistake(finding: .badName, main: "{{ 1️⃣page title }}"),
    Mistake(finding: .badName, main: "{{1️⃣owner..name}}"),
    Mistake(finding: .badName, main: "{{>1️⃣a b}}"),
    Mistake(finding: .badDelimiters, main: "{{=1️⃣<% =}}", hint: "{{=<% %>=}}"),
    Mistake(finding: .badDelimiters, main: "{{=1️⃣aaaaaaaaaaaaaaaaa b=}}"),
    Mistake(finding: .badDelimiters, main: "1️⃣{{= =}}"),
    Mistake(finding: .unclosedSection, main: "{{#1️⃣isNew}}ใหม่", hint: "{{/isNew}}"),
    Mistake(finding: .mismatchedClose, main: "{{#isNew}}{{/1️⃣isnew}}{{/isNew}}", hint: "{{/isNew}}"),
    Mistake(finding: .mismatchedClose, main: "{{#isNew}}{{#owner}}{{/1️⃣isNew}}", hint: "{{/owner}}"),
    Mistake(finding: .strayClose, main: "ก {{/1️⃣isNew}}", hint: "{{#isNew}}"),
    Mistake(
      finding: .tooNested,
      main: String(repeating: "{{#isNew}}", count: 32) + "{{#1️⃣isNew}}{{title}}"),
    Mistake(
      finding: .duplicateBlock, main: "{{<base}}{{$a}}1{{/a}}{{$1️⃣a}}2{{/a}}{{/base}}",
      others: ["base": "{{$a}}{{/a}}"]),
    Mistake(
      finding: .ignoredContent, main: "{{<base}} 1️⃣หาย {{$a}}1{{/a}} {{title}}{{/base}}",
      others: ["base": "{{$a}}{{/a}}"]),
    Mistake(
      finding: .ignoredContent, main: "{{<base}}1️⃣{{#isNew}}{{$a}}1{{/a}}{{/isNew}}{{/base}}",
      others: ["base": "{{$a}}{{/a}}"]),
    Mistake(finding: .unknownName, main: "<h1>\n {{ 1️⃣titel }}</h1>", hint: "`title`"),
    Mistake(finding: .unknownName, main: "{{owner.1️⃣nmae}}", hint: "`owner.name`"),
    Mistake(finding: .unknownName, main: "{{#1️⃣entrys}}{{/entrys}}", hint: "`entries`"),
    Mistake(finding: .unknownName, main: "{{#entries}}{{1️⃣titl}}{{/entries}}", hint: "`title`"),
    Mistake(finding: .unknownName, main: "{{^1️⃣zzzzzzzzzzzz}}{{/zzzzzzzzzzzz}}", hint: "`subtitle`"),
    Mistake(finding: .unknownPartial, main: "{{>1️⃣heda}}", others: ["head": ""], hint: "`head`"),
    Mistake(finding: .unknownPartial, main: "{{<1️⃣zzz}}{{/zzz}}", hint: "templates/zzz.mustache"),
    Mistake(
      finding: .unknownBlock, main: "{{<base}}{{$1️⃣contnet}}{{/contnet}}{{/base}}",
      others: ["base": "{{$content}}{{/content}}"], hint: "`content`"),
    Mistake(
      finding: .unknownBlock, main: "{{<base}}{{$1️⃣a}}{{/a}}{{/base}}",
      others: ["base": "{{>head}}", "head": "{{$a}}{{/a}}"], hint: "{{$a}}{{/a}}"),
    Mistake(finding: .notAnObject, main: "{{title.1️⃣length}}", hint: "`{{title}}`"),
    Mistake(finding: .notAnObject, main: "{{#entries.1️⃣label}}{{/entries.label}}", hint: "{{#entries}}"),
    Mistake(finding: .notPrintable, main: "{{1️⃣entries}}", hint: "{{#entries}}"),
    Mistake(finding: .notPrintable, main: "{{{1️⃣owner}}}"),
    Mistake(finding: .notPrintable, main: "{{&1️⃣isNew}}"),
    Mistake(finding: .notPrintable, main: "{{#owner}}{{1️⃣.}}{{/owner}}"),
    Mistake(finding: .htmlNeedsTriple, main: "{{1️⃣body}}", hint: "{{{body}}}"),
    Mistake(finding: .textInTriple, main: "{{{ 1️⃣title }}}", hint: "{{title}}"),
    Mistake(finding: .textInTriple, main: "{{&1️⃣link}}", hint: "{{link}}"),
    Mistake(finding: .textInTriple, main: "{{&1️⃣count}}"),
    Mistake(finding: .partialLoop, main: "{{title}}{{>1️⃣main}}"),
    Mistake(finding: .partialLoop, main: "{{<main}}{{/main}}".replacing("main}}{{/", with: "1️⃣main}}{{/")),
  ]

  @Test(arguments: mistakes)
  func findsTheMistakeAtItsPlace(_ mistake: Mistake) throws {
    let marked = MarkedText(mistake.main)
    let (set, findings) = compile(marked.text, mistake.others)
    let finding = try #require(findings.first { $0.id == mistake.finding.rawValue }, "\(findings.map(\.id))")
    #expect(finding.span?.source.path == "main")
    #expect(finding.span?.range.lowerBound == marked.places.first)
    #expect(finding.hint?.english.contains(mistake.hint) == true)
    #expect((set == nil) == (finding.severity == .error))
    expectWords(finding)
  }

  @Test func hasAMistakeOfEachFinding() {
    let elsewhere: Set<TemplateFinding> = [.missingTemplate, .tooComplex, .tooDeep, .tooManyCalls, .wrongContext]
    #expect(Set(Self.mistakes.map(\.finding)).union(elsewhere) == Set(TemplateFinding.allCases))
  }

  @Test func reportsAllMistakesOfAllTemplatesAtOnce() {
    let (set, findings) = compile(
      "{{titel}} {{>head}} {{body}}", ["head": "{{#isNew}}{{x}}", "unused": "{{", "foot": "{{/x}}"])
    #expect(set == nil)
    #expect(
      findings.map(\.id) == [
        "template/stray-close", "template/unclosed-section", "template/unknown-name", "template/html-needs-triple",
        "template/unclosed-tag",
      ])
  }

  @Test func reportsAMistakeOnceAndFromWhereItWasReached() throws {
    let (_, findings) = compile("{{>head}}{{#owner}}{{>head}}{{/owner}}", ["head": "{{titel}}"])
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.span?.source.path == "head")
    #expect(finding.notes.first?.span?.text == "head")
    #expect(finding.notes.first?.span?.source.path == "main")
  }

  @Test func reportsAMissingRoot() throws {
    let (set, findings) = TemplateSet.compile(
      ["mian": Source(path: "mian", text: "")], roots: [TemplateRoot(name: "main", shapes: [Page.context.shape])])
    let finding = try #require(findings.first)
    #expect(set == nil)
    #expect(finding.id == TemplateFinding.missingTemplate.rawValue)
    #expect(finding.hint?.english.contains("mian.mustache") == true)
    expectWords(finding)
  }

  @Test func offersAHintAlsoWhereThereAreNoNames() throws {
    for text in ["{{.}}", "{{title}}"] {
      let (_, findings) = TemplateSet.compile(
        ["main": Source(path: "main", text: text)], roots: [TemplateRoot(name: "main", shapes: [])])
      #expect(findings.map(\.id) == [TemplateFinding.unknownName.rawValue])
      findings.forEach(expectWords)
    }
  }

  @Test func namesTheChainOfALoop() throws {
    let (_, findings) = compile("{{>a}}", ["a": "{{>b}}", "b": "{{<c}}{{/c}}", "c": "{{#isNew}}{{/isNew}}{{>a}}"])
    #expect(findings.map(\.id) == [TemplateFinding.partialLoop.rawValue])
    #expect(findings.first?.message.english.contains("a → b → c → a") == true)
    #expect(findings.first?.span?.source.path == "c")
  }

  @Test func givesUpWhenTemplatesMeetInTooManyWays() throws {
    let fields = "abcdefghij".map { letter in
      (
        name: String(letter),
        shape: Shape.object(ObjectShape(name: "o", fields: [(name: "x\(letter)", shape: .text)]))
      )
    }
    let shape = ObjectShape(name: "root", fields: fields)
    let text = fields.map { "{{#\($0.name)}}{{>main}}{{/\($0.name)}}" }.joined()
    let (set, findings) = TemplateSet.compile(
      ["main": Source(path: "main", text: text)], roots: [TemplateRoot(name: "main", shapes: [shape])])
    #expect(set == nil)
    #expect(findings.map(\.id) == [TemplateFinding.tooComplex.rawValue])
    findings.forEach(expectWords)
  }

  private func expectWords(_ finding: Diagnostic) {
    let wordings = [finding.message, finding.hint].compactMap(\.self) + finding.notes.map(\.message)
    #expect(finding.hint != nil)
    for wording in wordings {
      #expect(!wording.english.isEmpty)
      #expect(wording.thai.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) })
    }
  }
}
