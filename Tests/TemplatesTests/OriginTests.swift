import Diagnostics
import Templates
import TestSupport
import Testing

struct OriginTests {
  @Test func tellsTheExactByteOfLiteralText() throws {
    let head = MarkedText("<head>{{title}}\n<a href=\"1️⃣x\">")
    let (template, content) = try origin(of: "x", "\u{FEFF}<!doctype html>\n  {{>head}}\n", ["head": head.text])
    #expect(template.source.path == "head")
    #expect(template.range.lowerBound == head.places.first)
    #expect(content == nil)
  }

  @Test func tellsTheTagOfAValue() throws {
    let main = MarkedText("<h1>{{ 1️⃣title }}</h1>")
    let (template, content) = try origin(of: "แรก", main.text)
    #expect(template.range.lowerBound == main.places.first)
    #expect(template.text == "title")
    #expect(content == nil)
  }

  @Test func tellsTheContentOfAnAddress() throws {
    let file = Source(path: "content/index.md", text: "link: /2568/oit/")
    let page = Page(link: URLValue("/2568/oit/", at: file.span(6..<16)))
    let (template, content) = try origin(of: "oit", "<a href='{{link}}'>", page: page)
    #expect(template.text == "link")
    #expect(content?.text == "/2568/oit/")
  }

  @Test func tellsTheLastLinkOfAFragmentUpToTheByte() throws {
    let file = Source(path: "content/index.md", text: "[ก](a) [ข](b)")
    let html = "<p><a href=\"a\">1</a> <a href=\"b\">2</a>"
    let bytes = Array(html.utf8)
    let offsets = bytes.indices.filter { bytes[$0...].starts(with: "<a".utf8) }
    let origins = zip(offsets, [0..<8, 9..<17]).map { Fragment.Origin(offset: $0, span: file.span($1)) }
    let page = Page(body: Fragment(bytes: bytes, origins: origins))
    #expect(try origin(of: "href=\"a", "  {{{body}}}", page: page).content?.text == "[ก](a)")
    #expect(try origin(of: "href=\"b", "  {{{body}}}", page: page).content?.text == "[ข](b)")
    #expect(try origin(of: "<p>", "  {{{body}}}", page: page).content == nil)
  }

  @Test func everyByteHasAnOriginAndNoneAfterTheEnd() throws {
    let page = Page(tags: ["ก"], entries: [Entry(label: "ข", children: [Entry(label: "ค")])])
    let main = "{{title}}\n  {{>list}}\n{{<base}}{{$a}}\nก\n{{/a}}{{/base}}"
    let others = [
      "list": "<ul>\n{{#entries}}\n  {{>entry}}\n{{/entries}}\n", "base": "  {{$a}}{{/a}}",
      "entry": "<li>{{label}}\n{{#children}}{{>entry}}{{/children}}",
    ]
    let (set, _) = compile(main, others)
    let compiled = try #require(set)
    let output = Array(try render(main, others, page: page).utf8)
    for offset in output.indices {
      let origin = compiled.origin(ofOutputByte: offset, of: "main", stack: [page.object], root: "./")
      let template = try #require(origin?.template)
      let isLiteral = template.range.count == 1 && template.source.bytes[template.range.lowerBound] == output[offset]
      let tags = ["title", "label", "a"]
      let isIndentation = output[offset] == UInt8(ascii: " ")
      #expect(isLiteral || isIndentation || tags.contains(template.text), "\(offset): \(template.text)")
    }
    #expect(compiled.origin(ofOutputByte: output.count, of: "main", stack: [page.object], root: "./") == nil)
    #expect(compiled.origin(ofOutputByte: -1, of: "main", stack: [page.object], root: "./") == nil)
  }

  private func origin(
    of wanted: String, _ main: String, _ others: [String: String] = [:], page: Page = Page()
  ) throws -> (template: Span, content: Span?) {
    let output = try render(main, others, page: page)
    let range = try #require(output.firstRange(of: wanted))
    let offset = output.utf8.distance(from: output.startIndex, to: range.lowerBound)
    let set = try #require(compile(main, others).0)
    return try #require(set.origin(ofOutputByte: offset, of: "main", stack: [page.object], root: "./"))
  }
}
