import Diagnostics
import Templates
import Testing

struct RenderingTests {
  @Test func printsEveryKindOfValue() throws {
    let page = Page(tags: ["ก", "<"], entries: [Entry(label: "ข")])
    let output = try render(
      """
      <h1>{{title}}</h1>{{{body}}}{{&body}}<a href="{{link}}">{{count}}</a>
      {{#tags}}[{{.}}]{{/tags}}{{#entries}}({{label}}|{{title}}){{/entries}}
      {{#owner}}{{name}}{{/owner}}={{owner.name}}{{#isNew}}!{{/isNew}}{{^isNew}}?{{/isNew}}
      """, page: page)
    #expect(
      output == """
        <h1>หน้าแรก</h1><p>ก</p><p>ก</p><a href="./2568/oit/">3</a>
        [ก][&lt;](ข|หน้าแรก)
        สำนักปลัด=สำนักปลัด!
        """)
  }

  @Test func neverFallsThroughFromAnAbsentValueToAnOuterContext() throws {
    let page = Page(entries: [Entry(label: "ก"), Entry(label: "ข", subtitle: "ใน")], subtitle: "นอก")
    let output = try render(
      "{{subtitle}}:{{#entries}}[{{subtitle}}{{^subtitle}}-{{/subtitle}}]{{/entries}}", page: page)
    #expect(output == "นอก:[-][ใน]")
  }

  @Test func treatsEmptyTextAsAbsentAndZeroAsPresent() throws {
    let output = try render(
      "{{#title}}t{{/title}}{{^title}}-{{/title}}{{#count}}{{.}}{{/count}}{{#body}}b{{/body}}{{^owner}}o{{/owner}}",
      page: Page(title: "", body: nil, count: 0, owner: nil))
    #expect(output == "-0o")
  }

  @Test func aFlagLeavesTheInnermostValueAlone() throws {
    #expect(try render("{{#tags}}{{#isNew}}{{.}}{{/isNew}}{{/tags}}", page: Page(tags: ["ก", "ข"])) == "กข")
  }

  @Test(arguments: [
    ("/2568/oit/", "../../", "../../2568/oit/"), ("/", "./", "./"), ("/", "", "./"), ("/a", "", "a"),
    ("/404", "/x/", "/x/404"), ("//host/a", "../", "//host/a"), ("https://a.go.th/?a=1&b='", "../", nil),
    ("#ก", "../", "#ก"), ("", "../", ""), ("mailto:a@b.go.th", "../", "mailto:a@b.go.th"), ("/", "../", "../"),
  ])
  func printsAddressesRelativeToTheRoot(address: String, root: String, expected: String?) throws {
    let output = try render("{{link}}", page: Page(link: URLValue(address)), root: root)
    #expect(output == expected ?? "https://a.go.th/?a=1&amp;b=&#39;")
  }

  @Test func rendersRecursiveModels() throws {
    let leaf = Entry(label: "ค")
    let page = Page(entries: [Entry(label: "ก", children: [Entry(label: "ข", children: [leaf]), leaf])])
    let output = try render(
      "<ul>{{#entries}}{{>entry}}{{/entries}}</ul>{{title}}",
      ["entry": "<li>{{label}}{{#children}}{{>entry}}{{/children}}{{label}}</li>"], page: page)
    #expect(output == "<ul><li>ก<li>ข<li>คค</li>ข</li><li>คค</li>ก</li></ul>หน้าแรก")
  }

  @Test func indentsRecursivePartialsLineByLine() throws {
    let page = Page(entries: [Entry(label: "ก", children: [Entry(label: "ข", children: [Entry(label: "ค\nง")])])])
    let output = try render(
      "{{#entries}}\n  {{>entry}}\n{{/entries}}\n.\n",
      ["entry": "- {{label}}\n\n{{#children}}\n  {{>entry}}\n{{/children}}\n"], page: page)
    #expect(output == "  - ก\n\n    - ข\n\n      - ค\nง\n\n.\n")
  }

  @Test func aPartialWithinALineIsNotIndented() throws {
    let output = try render("  {{>a}}\n", ["a": "x {{>b}}\ny\n", "b": "1\n{{>c}}\n2", "c": "c\n"])
    #expect(output == "  x 1\nc\n2\n  y\n")
  }

  @Test func reportsTooDeepRecursionWithItsChain() throws {
    let deep = (0..<150).reduce(Entry(label: "ก")) { inner, _ in Entry(label: "ก", children: [inner]) }
    let templates = ["entry": "{{label}}{{#children}}{{>entry}}{{/children}}"]
    let (set, _) = compile("{{#entries}}{{>entry}}{{/entries}}", templates)
    let compiled = try #require(set)
    var output: [UInt8] = []
    let error = #expect(throws: RenderError.self) {
      try compiled.render("main", stack: [Page(entries: [deep]).object], root: "./", into: &output)
    }
    #expect(error?.diagnostic.id == TemplateFinding.tooDeep.rawValue)
    #expect(error?.diagnostic.message.english.contains("main → entry → entry") == true)
    #expect(error?.diagnostic.message.thai.contains("main → entry → entry") == true)
    #expect(error?.diagnostic.span?.text == "entry")
  }

  @Test func templatesThatMultiplyEndInAnError() throws {
    let names = (0...30).map { "t\($0)" }
    let others = zip(names, names.dropFirst()).reduce(into: ["t30": "x"]) { $0[$1.0] = "{{>\($1.1)}}{{>\($1.1)}}" }
    let set = try #require(compile("{{>t0}}", others).0)
    var output: [UInt8] = []
    let error = #expect(throws: RenderError.self) {
      try set.render("main", stack: [Page().object], root: "./", into: &output)
    }
    #expect(error?.diagnostic.id == TemplateFinding.tooManyCalls.rawValue)
    #expect(error?.diagnostic.message.thai.isEmpty == false)
    #expect(error?.diagnostic.hint?.thai.isEmpty == false)
  }

  /// Runs on a thread of the test's task, whose stack is the smallest that pages are rendered on.
  @Test func aLoopThatDependsOnTheContentEndsInAnErrorWhateverItsSections() async throws {
    let depth = 31
    let (open, close) = ("{{#isNew}}", "{{/isNew}}")
    let text = String(repeating: open, count: depth) + "{{>main}}" + String(repeating: close, count: depth)
    let set = try #require(compile(text).0)
    let error = await Task.detached {
      var output: [UInt8] = []
      return #expect(throws: RenderError.self) {
        try set.render("main", stack: [Page().object], root: "./", into: &output)
      }
    }.value
    #expect(error?.diagnostic.id == TemplateFinding.tooDeep.rawValue)
  }

  @Test func allowsAHundredLevels() throws {
    let deep = (1..<100).reduce(Entry(label: "ก")) { inner, _ in Entry(label: "ก", children: [inner]) }
    let output = try render(
      "{{#entries}}{{>entry}}{{/entries}}", ["entry": "x{{#children}}{{>entry}}{{/children}}"],
      page: Page(entries: [deep]))
    #expect(output.utf8.count == 100)
  }

  @Test func refusesAnotherContextThanCompiledFor() throws {
    let (set, _) = compile("{{title}}")
    let compiled = try #require(set)
    var output: [UInt8] = Array("ก".utf8)
    for (name, stack) in [("main", [Owner(name: "").object]), ("main", []), ("other", [Page().object])] {
      let error = #expect(throws: RenderError.self) {
        try compiled.render(name, stack: stack, root: "./", into: &output)
      }
      #expect(error?.diagnostic.id == TemplateFinding.wrongContext.rawValue)
      #expect(error?.diagnostic.hint?.thai.isEmpty == false)
    }
    #expect(output == Array("ก".utf8))
  }

  @Test func appendsToTheOutput() throws {
    let (set, _) = compile("{{count}}")
    var output: [UInt8] = Array("a".utf8)
    try #require(set).render("main", stack: [Page().object], root: "./", into: &output)
    try #require(set).render("main", stack: [Page().object], root: "./", into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "a33")
  }

  @Test func skipsAByteOrderMarkAndKeepsCarriageReturns() throws {
    #expect(try render("\u{FEFF}{{#isNew}}\r\nก\r\n{{/isNew}}\r\n|{{>a}}", ["a": "\u{FEFF}"]) == "ก\r\n|")
    #expect(try render("") == "")
  }

  @Test func theSameTemplateServesSeveralStacks() throws {
    let roots = [
      TemplateRoot(name: "main", shapes: [Page.context.shape, Owner.context.shape]),
      TemplateRoot(name: "main", shapes: [Owner.context.shape]),
    ]
    let (set, _) = TemplateSet.compile(["main": Source(path: "main", text: "{{name}}")], roots: roots)
    var output: [UInt8] = []
    try #require(set).render("main", stack: [Page().object, Owner(name: "ก").object], root: "", into: &output)
    try #require(set).render("main", stack: [Owner(name: "ข").object], root: "", into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "กข")
  }
}

struct InheritanceTests {
  @Test func aBlockWithinAnArgumentIsThatOfTheTemplateWhereItStands() throws {
    let output = try render(
      "{{<layout}}{{$title}}T{{/title}}{{$content}}{{<card}}{{$title}}C{{/title}}{{/card}}{{/content}}{{/layout}}",
      ["layout": "<{{$title}}{{/title}}>{{$content}}{{/content}}", "card": "[{{$title}}{{/title}}]"])
    #expect(output == "<T>[C]")
  }

  @Test func aParentMayStandInItsOwnArgument() throws {
    let output = try render(
      "{{<box}}{{$content}}{{<box}}{{$content}}in{{/content}}{{/box}}{{/content}}{{/box}}",
      ["box": "({{$content}}{{/content}})"])
    #expect(output == "((in))")
  }

  @Test func argumentsSeeTheContextOfTheBlock() throws {
    let output = try render(
      "{{<each}}{{$row}}{{label}},{{/row}}{{/each}}", ["each": "{{#entries}}{{$row}}{{/row}}{{/entries}}"],
      page: Page(entries: [Entry(label: "ก"), Entry(label: "ข")]))
    #expect(output == "ก,ข,")
  }

  @Test func indentsContentAtTheBlockAndLeavesHTMLAlone() throws {
    let output = try render(
      "{{<layout}}\n{{$content}}\n<h1>{{title}}</h1>\n{{{body}}}\n{{/content}}\n{{/layout}}\n",
      ["layout": "<main>\n  {{$content}}\n  {{/content}}\n</main>\n"],
      page: Page(body: Fragment(bytes: Array("<pre>a\nb</pre>".utf8))))
    #expect(output == "<main>\n  <h1>หน้าแรก</h1>\n  <pre>a\nb</pre>\n</main>\n")
  }
}
