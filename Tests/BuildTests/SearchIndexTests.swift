import Foundation
import TestSupport
import Testing

@testable import Build

@Suite("The search index")
struct SearchIndexTests {
  private func entry(_ number: Int, size: Int = 10_000, year: Int? = nil) -> SearchEntry {
    let text = String(repeating: "x", count: size)
    return SearchEntry(
      part: SearchPart(language: "th", year: year),
      json: Array("{\"address\":\"\(number)/\",\"text\":\"\(text)\"}".utf8))
  }

  private struct Addresses: Decodable {
    struct Page: Decodable { let address: String }
    let pages: [Page]
  }

  private func addresses(_ chunk: SearchChunk) throws -> [String] {
    try JSONDecoder().decode(Addresses.self, from: Data(chunk.finish())).pages.map(\.address)
  }

  @Test func isCutIntoFilesOfBoundedSize() throws {
    let index = SearchIndex()
    var chunks = (0..<100).flatMap { index.take(entry($0), at: $0) }
    #expect(chunks.count == 3)
    #expect(chunks.allSatisfy { $0.size >= SearchIndex.fullSize && $0.size < SearchIndex.fullSize + 10_100 })
    chunks += index.rest()
    #expect(try chunks.flatMap(addresses) == (0..<100).map { "\($0)/" })
    #expect(chunks.map(\.number) == [0, 1, 2, 3])
    #expect(index.rest().isEmpty)
  }

  @Test func isTheSameInWhateverOrderPagesCome() throws {
    let entries = (0..<120).map { $0 % 7 == 3 ? nil : entry($0, year: $0 % 3 == 0 ? 2568 : nil) }
    func files(_ order: [Int]) throws -> [String: [UInt8]] {
      let index = SearchIndex()
      let chunks = order.flatMap { index.take(entries[$0], at: $0) } + index.rest()
      return Dictionary(uniqueKeysWithValues: chunks.map { ("\($0.part.name)/\($0.number)", $0.finish()) })
    }
    var generator = SeededGenerator(state: 2568)
    let expected = try files(Array(0..<120))
    #expect(expected.count == 5)
    for _ in 0..<20 {
      var order = Array(0..<120)
      for place in order.indices { order.swapAt(place, generator.number(below: 120)) }
      #expect(try files(order) == expected)
    }
  }

  @Test func quotesWhateverAPageSays() throws {
    let said = "0123456789 ก </script> \"quoted\" \\ \u{2028}\u{2029} \u{1}\u{1F} 🙂 ก"
    var json = Array("[".utf8)
    json.appendQuoted(Array(said.utf8))
    json += "]".utf8
    let read = try JSONSerialization.jsonObject(with: Data(json)) as? [String]
    #expect(read == [said])
  }

  // MARK: In a site

  private struct Index: Decodable {
    struct Part: Decodable {
      let language: String
      let year: Int?
      let file: String
      let pages: Int
      let bytes: Int
    }
    let parts: [Part]
  }

  private struct Pages: Decodable {
    struct Page: Decodable, Equatable {
      let address: String
      let kind: String
      let title: String
      let text: [[String]]
    }
    let pages: [Page]
  }

  private func parts(of files: [String: Data]) throws -> [String: [Pages.Page]] {
    let list = try JSONDecoder().decode(Index.self, from: try #require(files["search/index.json"]))
    let listed = list.parts.map { "search/" + $0.file }
    #expect(
      Set(listed)
        == Set(files.keys.filter { $0.hasPrefix("search/") && $0.hasSuffix("json") })
        .subtracting(["search/index.json"]))
    var parts: [String: [Pages.Page]] = [:]
    for part in list.parts {
      let data = try #require(files["search/" + part.file])
      let pages = try JSONDecoder().decode(Pages.self, from: data).pages
      #expect(pages.count == part.pages && data.count == part.bytes)
      parts["\(part.language) \(part.year ?? 0)", default: []] += pages
    }
    return parts
  }

  @Test func hasEveryPageInItsPart() async throws {
    let site = try TemporarySite.withEveryKind()
    try site.write("---\ntitle: ร่าง\ndraft: true\n---\nยังไม่เผยแพร่\n", to: "content/pages/draft.md")
    try site.write("---\ntitle: ใหม่\nunit: palad\n---\nปีใหม่\n", to: "content/news/2567-12-01-new.md")
    let parts = try parts(of: try await site.cleanBuild())
    #expect(
      parts.mapValues { $0.map { "\($0.kind) \($0.address)" } } == [
        "th 2568": [
          "overview 2568/oit/", "item 2568/oit/o01/", "news news/2567-12-01-new/", "news news/2568-01-15-water/",
          "news news/2568-02-20-market/",
        ],
        "th 0": ["overview ", "page about/", "page about/history/", "overview news/", "overview oit/"],
        "en 0": ["overview en/", "page en/about/history/"],
      ])
    let history = try #require(parts["th 0"]?.first { $0.address == "about/history/" })
    #expect(history.title == "ประวัติ" && history.text == [["ที่ตั้ง", "ที่ตั้ง", "ริมแม่น้ำ"]])
  }

  @Test func keepsHostileTextAsText() async throws {
    let site = try TemporarySite([
      "content/pages/a.md": "---\ntitle: '\"\\</script>\" & ''x'''\n---\n\\<b> `</script>` \"q\" \\\\\n"
    ])
    let pages = try #require(try parts(of: try await site.cleanBuild())["th 0"])
    let page = try #require(pages.first { $0.address == "a/" })
    #expect(page.title == "\"</script>\" & 'x'")
    #expect(page.text == [["", "", "<b> </script> \"q\" \\"]])
  }

  @Test func aLargeSiteHasSeveralFilesAndTheSameOnes() async throws {
    let site = try TemporarySite()
    let body = String(repeating: "ข้อความยาว\n\n", count: 1_500)
    for number in 0..<12 { try site.write("---\ntitle: ที่ \(number)\n---\n\(body)", to: "content/pages/p\(number).md") }
    let files = try await site.cleanBuild(jobs: 5)
    let pages = try #require(try parts(of: files)["th 0"])
    #expect(pages.count == 15)
    #expect(files.keys.count { $0.hasPrefix("search/th-") } == 3)
    #expect(try await site.cleanBuild(jobs: 1) == files)
  }

  @Test func withoutTheScriptThereIsNoSearch() async throws {
    let site = try TemporarySite.withEveryKind()
    let with = try await site.cleanBuild()
    #expect(with["search/index.html"] != nil && with["en/search/index.html"] != nil)
    try site.remove("templates/assets/search.js")
    let without = try await site.cleanBuild()
    #expect(without.keys.allSatisfy { !$0.contains("search") })
    let home = String(decoding: try #require(without["index.html"]), as: UTF8.self)
    #expect(!home.contains("<form"))
  }
}
