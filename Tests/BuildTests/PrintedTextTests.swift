import Content
import Foundation
import TestSupport
import Testing

@testable import Build

@Suite("What is printed is compared with its page")
struct PrintedTextTests {
  private static let pdf = "%PDF-1.4\n1 0 obj\n<</Type /Page>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"
  private static let page = "content/pages/about.md"

  @Test func aPageThatHasChangedSinceItWasPrintedIsTold() async throws {
    let site = try TemporarySite([Self.page: "---\ntitle: เกี่ยวกับเรา\n---\nข้อความ\n"])
    _ = try await site.run()
    let html = Array(try site.text("public/about/index.html").utf8)
    let printed = PrintedFile.marked(Array(Self.pdf.utf8), digest: PrintedText.digest(ofPage: html))
    try site.write(Data(printed), to: "content/files/print/about.pdf")
    // Now the page links the file, which is no part of what it says.
    #expect(try await site.run().ids == [])
    #expect(try site.text("public/about/index.html").contains("files/print/about.pdf"))
    try site.write("---\ntitle: เกี่ยวกับเรา\n---\nข้อความใหม่\n", to: Self.page)
    #expect(try await site.run().ids == ["print/outdated"])
  }

  @Test func theMarkStandsBehindTheTableOfPlaces() {
    let digest = String(repeating: "a", count: 64)
    let marked = PrintedFile.marked(Array(Self.pdf.utf8), digest: digest)
    let text = String(decoding: marked, as: UTF8.self)
    #expect(text.hasSuffix("<<>>\n%prongsai-text \(digest)\nstartxref\n9\n%%EOF\n"))
    #expect(PrintedFile.digest(in: marked) == digest)
    #expect(PrintedFile.digest(in: Array(Self.pdf.utf8)) == nil)
  }
}
