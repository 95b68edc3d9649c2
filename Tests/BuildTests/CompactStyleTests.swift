import Foundation
import TestSupport
import Testing

@testable import Build

@Suite("Stylesheets without what only authors read")
struct CompactStyleTests {
  @Test(arguments: [
    ("a { color: red; }\n\nb {\n  margin: 0 auto;\n}\n", "a{color:red}b{margin:0 auto}"),
    ("/* note */ a /* x */ b { c: d }", "a b{c:d}"),
    ("a , b > c { d: calc(1px + 2px); }", "a,b>c{d:calc(1px + 2px)}"),
    ("a::before { content: \"/* no;  comment */ \\\" } \"; }", "a::before{content:\"/* no;  comment */ \\\" } \"}"),
    ("@media (max-width: 40rem) { a :hover { b: c } }", "@media (max-width:40rem){a :hover{b:c}}"), ("", ""),
    ("a { b: 'never closed", "a{b:'never closed"), ("/* never closed", ""),
  ])
  func meansTheSame(_ css: String, _ expected: String) {
    #expect(String(decoding: CompactStyle.of(Array(css.utf8)), as: UTF8.self) == expected)
  }

  @Test func compactingTwiceChangesNothing() {
    let once = CompactStyle.of(Array("a , b { c : d ; } /* e */ f { g: 'h  i' }".utf8))
    #expect(CompactStyle.of(once) == once)
  }

  /// A brace that is missing swallows the rules after it, the site's colours at the end among them.
  @Test(arguments: ["site", "lists", "document", "table"]) func theStylesheetClosesWhatItOpens(_ name: String) throws {
    let url = Specifications.projectFolder.appending(path: "templates/assets/\(name).css")
    var depth = 0
    for byte in CompactStyle.of(Array(try Data(contentsOf: url))) {
      if byte == UInt8(ascii: "{") { depth += 1 } else if byte == UInt8(ascii: "}") { depth -= 1 }
      #expect((0...3).contains(depth))
    }
    #expect(depth == 0)
  }
}
